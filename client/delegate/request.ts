import { useState } from 'react'
import { type DurationMs, durationMs, secondsMs } from '../../shared/meeting/clock.ts'
import type { Language } from '../../shared/meeting/delegations.ts'
import type { View, WireRequest } from '../../shared/protocol.ts'
import { languageNames } from '../languages/choose.ts'
import type { Device } from '../live/device.ts'
import { useConnection } from '../live/react.ts'
import { currentSession } from '../ui/sessions.ts'

/** What a request says besides its kind. */
export type Matter = {
  topic?: string | undefined
  representative?: string | undefined
  group?: string | undefined
  language?: Language | undefined
}

/** As it is sent: nothing that is empty. */
export const worded = ({ topic, representative, group, language }: Matter) => ({
  ...(topic ? { topic } : {}),
  ...(representative?.trim() ? { representative: representative.trim() } : {}),
  ...(group?.trim() ? { group: group.trim() } : {}),
  ...(language ? { language } : {}),
})

export const matterOf = ({ topic, representative, group, language }: WireRequest): Matter => ({
  topic,
  representative,
  group,
  language,
})

export const isSame = (one: Matter, other: Matter): boolean =>
  JSON.stringify(worded(one)) === JSON.stringify(worded(other))

/** “Prevention, Ana Ortiz, CARICOM, Español”; null where nothing is said. */
export const summary = (matter: Matter): string | null => {
  const { topic, representative, group, language } = worded(matter)
  const parts = [topic, representative, group, language && languageNames[language]].filter(Boolean)
  return parts.length === 0 ? null : parts.join(', ')
}

/** The session’s discussion points; empty where there is nothing to choose from. */
export const pointsOf = (view: View): string[] => currentSession(view)?.discussionPoints ?? []

/** How long one may speak on a request that says this. */
export const limitOf = ({ rules, list }: View, matter: Matter): DurationMs => {
  const limit = worded(matter).group === undefined ? rules.speakingLimitSeconds : rules.groupLimitSeconds
  return durationMs(Math.min(secondsMs(limit), list.limitMs ?? Number.POSITIVE_INFINITY))
}

export type Kept = { matter: Matter; change: (matter: Matter) => void }

/** What the next request will say, remembered on the device until the session is another one. */
export const useMatter = (view: View | null): Kept => {
  const { lasting } = useConnection().device
  const key = `palabra/matter/${view?.meeting.id ?? ''}/${view?.session ?? ''}`
  const [choice, setChoice] = useState<{ key: string; matter: Matter } | null>(null)
  const matter = choice?.key === key ? choice.matter : read(lasting, key)
  const points = view ? pointsOf(view) : []
  return {
    // A point that has been taken out of the agenda meanwhile is no topic any more.
    matter: { ...matter, topic: points.find(point => point === matter.topic) },
    change: changed => {
      setChoice({ key, matter: changed })
      store(lasting, key, changed)
    },
  }
}

const read = (lasting: Device['lasting'], key: string): Matter => {
  try {
    return (JSON.parse(lasting?.getItem(key) ?? '{}') ?? {}) as Matter
  } catch {
    return {}
  }
}

const store = (lasting: Device['lasting'], key: string, matter: Matter) => {
  try {
    lasting?.setItem(key, JSON.stringify(worded(matter)))
  } catch {
    // Full: what was chosen lasts as long as the page.
  }
}

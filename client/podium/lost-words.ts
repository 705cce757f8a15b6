import { wallTime } from '../../shared/meeting/calendar.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { useLive } from '../live/react.ts'
import type { PendingPress } from '../live/store.ts'
import { useSituation } from './situation.tsx'

/** Without contact a press does nothing; the last one that was made before still happens if contact is back in time. */
export const lostWords = (pending: PendingPress[], { meeting }: View, say: Say): string => {
  const { pressedAt, triedUntil = null } = pending.at(-1) ?? {}
  if (pressedAt === undefined || triedUntil === null) return say('podium.without-contact')
  const time = (at: typeof pressedAt) => wallTime(meeting.timezone, at).time
  return say('podium.not-answered', { pressed: time(pressedAt), until: time(triedUntil) })
}

/** What stands on whatever decides while there is no contact; null while there is. */
export const useLostWords = (): string | null => {
  const { view, isLost } = useSituation()
  const say = useSay()
  const pending = useLive(state => state.pending)
  return isLost ? lostWords(pending, view, say) : null
}

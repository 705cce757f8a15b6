import type { Delegation, Language } from '../../shared/meeting/delegations.ts'
import type { View } from '../../shared/protocol.ts'

const findDelegation = (view: View, code: string | undefined): Delegation | null =>
  view.delegations.find(delegation => delegation.code === code) ?? null

/** As its nameplate says it, in its own language; the code of one that has left the meeting. */
export const nameplateOf = (view: View, code: string): string => {
  const delegation = findDelegation(view, code)
  return delegation ? delegation.names[delegation.language] : code
}

/** The language of its nameplate, so that it is also read aloud in it. */
export const languageOf = (view: View, code: string | undefined): Language | undefined =>
  findDelegation(view, code)?.language

export const flagOf = (view: View, code: string | undefined): string | undefined =>
  findDelegation(view, code)?.flag

/** A prepared speaker of any session by id: the name, or null while nobody is named. */
export const speakerName = (view: View, id: string): string | null =>
  view.agenda.days
    .flatMap(({ sessions }) => sessions.flatMap(({ speakers }) => speakers))
    .find(speaker => speaker.id === id)?.name ?? null

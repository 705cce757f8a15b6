import type { View, WireTurn } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'

/** As its nameplate says it, in its own language on every screen; the code of one that has left the meeting. */
export const nameplateOf = ({ delegations }: Pick<View, 'delegations'>, code: string): string => {
  const delegation = delegations.find(each => each.code === code)
  return delegation ? delegation.names[delegation.language] : code
}

/** ISO 3166-1 alpha-2 of a delegation; some bodies have no flag. */
export const flagFor = (
  { delegations }: Pick<View, 'delegations'>,
  delegation: string | undefined,
): string | undefined => delegations.find(({ code }) => code === delegation)?.flag

/** ISO 3166-1 alpha-2 of whoever holds a turn; a prepared speaker has no flag. */
export const flagOf = (view: Pick<View, 'delegations'>, turn: WireTurn): string | undefined =>
  flagFor(view, turn.delegation)

/** The place among the prepared speakers of its session, from 1; null for one who has left the agenda. */
const placeAmong = ({ agenda }: Pick<View, 'agenda'>, speaker: string | undefined): number | null => {
  const speakers = agenda.days
    .flatMap(({ sessions }) => sessions)
    .map(session => session.speakers.toSorted((a, b) => a.order - b.order))
    .find(each => each.some(({ id }) => id === speaker))
  return speakers ? speakers.findIndex(({ id }) => id === speaker) + 1 : null
}

/**
 * What whoever speaks or waits is called, the same on every page: by name, else “Speaker 4”. What the agenda says
 * of somebody without a name (“Member state representative”) is the role, which stands beside it where there is room.
 */
export const calledIn = (
  view: Pick<View, 'agenda'>,
  { name, speaker }: { name: string | null; speaker?: string | undefined },
  say: Say,
): string => {
  if (name !== null) return name
  const order = placeAmong(view, speaker)
  return order === null ? say('kind.prepared') : say('speaker.number', { order })
}

/**
 * Where a prepared speaker comes from: what the role ends with after its last comma, or the short form that
 * stands there in brackets. “Programme lead, Organization for Security and Co-operation in Europe (OSCE)” is of
 * the OSCE. Null for a role of one part, which says what somebody does and not for whom.
 */
export const affiliation = (role: string | undefined): string | null => {
  const parts = role?.split(',').map(part => part.trim()) ?? []
  const last = parts.at(-1)
  if (last === undefined || parts.length < 2) return null
  return /\(([^()]+)\)\.?$/.exec(last)?.[1] ?? last
}

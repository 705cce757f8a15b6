import type { View, WireTurn } from '../../shared/protocol.ts'

/** As its nameplate says it, in its own language on every screen; the code of one that has left the meeting. */
export const nameplateOf = ({ delegations }: Pick<View, 'delegations'>, code: string): string => {
  const delegation = delegations.find(each => each.code === code)
  return delegation ? delegation.names[delegation.language] : code
}

/** ISO 3166-1 alpha-2 of whoever holds a turn; a prepared speaker has no flag. */
export const flagOf = ({ delegations }: Pick<View, 'delegations'>, turn: WireTurn): string | undefined =>
  delegations.find(({ code }) => code === turn.delegation)?.flag

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

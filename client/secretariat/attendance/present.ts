import type { Delegation } from '../../../shared/meeting/delegations.ts'
import type { View } from '../../../shared/protocol.ts'

/** Who is here, with whom, and who is not: in the order in which the delegations stand. */
export const byPresence = ({
  delegations,
  attendance,
}: Pick<View, 'delegations' | 'attendance'>): {
  here: { delegation: Delegation; representatives: string[] }[]
  away: Delegation[]
} => ({
  here: delegations.flatMap(delegation => {
    const representatives = attendance.present[delegation.code]
    return representatives ? [{ delegation, representatives }] : []
  }),
  away: delegations.filter(({ code }) => !(code in attendance.present)),
})

export type Quorum = { is: 'none' } | { is: 'met' | 'missing'; needed: number; missing: number }

/** A warning, never a block. */
export const quorumOf = ({ needed, membersPresent }: View['attendance']): Quorum => {
  if (needed === null) return { is: 'none' }
  const missing = Math.max(0, needed - membersPresent)
  return { is: missing === 0 ? 'met' : 'missing', needed, missing }
}

import type { View } from '../../../shared/protocol.ts'

export type Quorum = { is: 'none' } | { is: 'met' | 'missing'; needed: number; missing: number }

/** A warning, never a block. */
export const quorumOf = ({ needed, membersPresent }: View['attendance']): Quorum => {
  if (needed === null) return { is: 'none' }
  const missing = Math.max(0, needed - membersPresent)
  return { is: missing === 0 ? 'met' : 'missing', needed, missing }
}

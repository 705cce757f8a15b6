import type { View } from '../../shared/protocol.ts'
import { nameplateOf } from './names.ts'

/** Who presides, by name; null while nobody was elected. */
export const presidingName = (view: View): string | null => {
  const { presiding, chair, viceChair, acting } = view.officers
  if (presiding === 'precedence') return acting === undefined ? null : nameplateOf(view, acting)
  return (presiding === 'vice-chair' ? viceChair : presiding === 'chair' ? chair : null)?.name ?? null
}

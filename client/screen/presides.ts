import type { View } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'
import { nameplateOf } from '../ui/names.ts'

/**
 * Who presides, and of which delegation: a person, or, both officers being absent, the delegation by precedence.
 * Nobody is named while the chair is handed over and not yet accepted.
 */
export const presidingOf = (view: View, say: Say): string | null => {
  const { presiding, chair, viceChair, acting, handOver } = view.officers
  if (handOver && handOver.acceptedAt === null) return null
  if (acting !== undefined) return say('screen.presides', { name: nameplateOf(view, acting) })
  const officer = presiding === 'vice-chair' ? viceChair : presiding === 'chair' ? chair : null
  if (officer === null) return null
  return say('screen.presides', { name: `${officer.name} (${nameplateOf(view, officer.delegation)})` })
}

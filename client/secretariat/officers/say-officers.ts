import type { View } from '../../../shared/protocol.ts'
import type { Say } from '../../languages/say.ts'
import { nameplateOf } from '../../ui/names.ts'

/** Who presides, as a sentence. */
export const presidingWords = (view: Pick<View, 'officers' | 'delegations'>, say: Say): string => {
  const { presiding, chair, viceChair, acting } = view.officers
  if (presiding === null) return say('secretariat.officers.nobody')
  if (presiding === 'precedence')
    return say('secretariat.officers.acting', { delegation: nameplateOf(view, acting ?? '') })
  const officer = presiding === 'chair' ? chair : viceChair
  if (officer === null) return say('secretariat.officers.nobody')
  return say('secretariat.officers.presides', {
    name: officer.name,
    delegation: nameplateOf(view, officer.delegation),
    office: say(`office.${presiding}`),
  })
}

/** What anyone types to draw a delegation's ticket again. */
export const recomputing = (seed: string, delegation: string): string =>
  `printf %s ${seed}:${delegation} | sha256sum`

type Candidate = View['officers']['candidates'][number]

/** Who has the most votes; null while two have, or while nobody has any. */
export const mostVoted = (
  candidates: readonly Candidate[],
  votes: Readonly<Record<string, number>>,
): Candidate | null => {
  const ranked = candidates.toSorted((a, b) => (votes[b.delegation] ?? 0) - (votes[a.delegation] ?? 0))
  const [first, second] = ranked.map(({ delegation }) => votes[delegation] ?? 0)
  if (first === undefined || first === 0 || first === second) return null
  return ranked[0] ?? null
}

/** Two or more have the most votes, so that nobody is elected by them. */
export const isTied = (candidates: readonly Candidate[], votes: Readonly<Record<string, number>>): boolean =>
  mostVoted(candidates, votes) === null && candidates.some(({ delegation }) => (votes[delegation] ?? 0) > 0)

import { personIdIn } from '../../../shared/badge.ts'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import { plainName } from '../../../shared/names.ts'
import type { ListedPerson } from '../../../shared/people.ts'
import { matching } from '../floor/match.ts'

/** What the desk's field may mean: somebody, or a delegation as a whole. */
export type Found =
  | { person: ListedPerson; delegation: Delegation }
  | { person: null; delegation: Delegation }

const wordsOf = (text: string): string[] =>
  plainName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** How surely letters mean a name, from 0; null when they do not. */
const ofName = (name: string, letters: string): number | null => {
  const words = wordsOf(name)
  if (words[0]?.startsWith(letters)) return 0
  if (words.some(word => word.startsWith(letters))) return 1
  return plainName(name).includes(letters) ? 3 : null
}

const ofDelegation = (delegation: Delegation, letters: string): number | null => {
  const names = [delegation.code, delegation.flag ?? '', ...Object.values(delegation.names)]
  if (names.some(name => wordsOf(name).some(word => word.startsWith(letters)))) return 2
  return matching([delegation], letters).length > 0 ? 4 : null
}

/** Every word typed must be found; the least sure of them counts. */
const rankOf = (typed: readonly string[], rank: (letters: string) => number | null): number | null =>
  typed.reduce<number | null>((worst, letters) => {
    const own = rank(letters)
    return worst === null || own === null ? null : Math.max(worst, own)
  }, 0)

const best = (...ranks: (number | null)[]): number | null => {
  const known = ranks.filter(rank => rank !== null)
  return known.length === 0 ? null : Math.min(...known)
}

/** Who may be let in stands before who is in already, and before who may not. */
const turnOf = ({ status, checkedInAt }: ListedPerson): number => {
  if (status === 'declined') return 3
  if (status === 'sent') return 2
  return checkedInAt === undefined ? 0 : 1
}

/**
 * People and delegations that what is typed may mean, the surest first: by any part of a name or of the delegation,
 * without accents; by a badge's code alone whose it is.
 */
export const findAtDesk = (
  people: readonly ListedPerson[],
  delegations: readonly Delegation[],
  typed: string,
): Found[] => {
  const letters = wordsOf(typed)
  if (letters.length === 0) return []
  const byCode = new Map(delegations.map(delegation => [delegation.code, delegation]))
  const id = personIdIn(typed)
  const ranked = people.flatMap(person => {
    const delegation = byCode.get(person.delegation)
    if (!delegation || (id !== null && person.id !== id)) return []
    const rank =
      id === null ? rankOf(letters, one => best(ofName(person.name, one), ofDelegation(delegation, one))) : 0
    return rank === null ? [] : [{ found: { person, delegation }, rank, turn: turnOf(person) }]
  })
  const whole = delegations.flatMap(delegation => {
    const rank =
      id === null
        ? best(
            rankOf(letters, one => ofDelegation(delegation, one)),
            wholeName(delegation, typed),
          )
        : null
    return rank === null ? [] : [{ found: { person: null, delegation }, rank, turn: 4 }]
  })
  return [...ranked, ...whole]
    .toSorted((a, b) => a.rank - b.rank || a.turn - b.turn)
    .map(({ found }) => found)
}

/** “Saint Vincent and the Grenadines” is SVG. */
const wholeName = (delegation: Delegation, typed: string): number | null =>
  matching([delegation], typed).length > 0 ? 4 : null

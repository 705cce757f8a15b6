import { inAlphabet } from '../../shared/meeting/alphabet.ts'
import type { Delegation, Language } from '../../shared/meeting/delegations.ts'

/** Without accents and case: “Mexico” finds “México”. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/**
 * The delegations of which a word, in any language, or the code begins with what was typed, in the protocol order of a
 * language: those whose nameplate begins so first.
 */
export const matching = (
  delegations: readonly Delegation[],
  typed: string,
  language: Language,
): Delegation[] => {
  const wanted = fold(typed.trim())
  return inAlphabet(language, delegations)
    .filter(({ code, names }) =>
      [code, ...Object.values(names)].some(name => {
        const folded = fold(name)
        return folded.startsWith(wanted) || folded.split(/[\s-]+/).some(word => word.startsWith(wanted))
      }),
    )
    .toSorted((a, b) => rank(a, wanted) - rank(b, wanted))
}

const plate = ({ names, language }: Delegation): string => names[language]

/** What its nameplate begins with comes before what only one of its words begins with. */
const rank = (delegation: Delegation, wanted: string): number =>
  fold(plate(delegation)).startsWith(wanted) ? 0 : 1

import type { Delegation } from '../../shared/meeting/delegations.ts'

/** Without accents and case: “Mexico” finds “México”. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** The delegations of which a word, in any language, or the code begins with what was typed; by nameplate. */
export const matching = (delegations: readonly Delegation[], typed: string): Delegation[] => {
  const wanted = fold(typed.trim())
  return delegations
    .filter(({ code, names }) =>
      [code, ...Object.values(names)].some(name => {
        const folded = fold(name)
        return folded.startsWith(wanted) || folded.split(/[\s-]+/).some(word => word.startsWith(wanted))
      }),
    )
    .toSorted((a, b) => rank(a, wanted) - rank(b, wanted) || plate(a).localeCompare(plate(b)))
}

const plate = ({ names, language }: Delegation): string => names[language]

/** What its nameplate begins with comes before what only one of its words begins with. */
const rank = (delegation: Delegation, wanted: string): number =>
  fold(plate(delegation)).startsWith(wanted) ? 0 : 1

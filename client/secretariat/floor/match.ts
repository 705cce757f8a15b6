import type { Delegation } from '../../../shared/meeting/delegations.ts'

/**
 * Finds a delegation by the first letters that come to mind: those on its nameplate, its country code, its
 * initials, or its name in another language. Accents, capitals and leading articles do not matter.
 */

const marks = /\p{M}/gu
const plain = (text: string): string => text.normalize('NFD').replace(marks, '').toLowerCase().trim()

const articles = new Set(['the', 'el', 'la', 'las', 'los', 'o', 'a', 'le', 'les', 'l'])
/** Not counted in initials: “Saint Vincent and the Grenadines” is SVG. */
const joining = new Set(['and', 'the', 'y', 'las', 'los', 'la', 'de', 'of', 'e', 'et', 'les'])

const wordsOf = (name: string): string[] =>
  plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
const startsOf = (name: string): string[] => {
  const words = wordsOf(name)
  const first = words[0]
  const withoutArticle =
    first !== undefined && words.length > 1 && articles.has(first) ? words.slice(1) : words
  return [words.join(' '), withoutArticle.join(' ')]
}
const initialsOf = (name: string): string =>
  wordsOf(name)
    .filter(word => !joining.has(word))
    .map(word => word.charAt(0))
    .join('')

type Test = (delegation: Delegation, typed: string) => boolean

/** The surest first; what passes an earlier test comes before what passes a later one. */
const tests: Test[] = [
  ({ flag, code }, typed) => flag?.toLowerCase() === typed || code.toLowerCase() === typed,
  ({ names, language }, typed) => startsOf(names[language]).some(start => start.startsWith(typed)),
  ({ names }, typed) =>
    Object.values(names).some(name => startsOf(name).some(start => start.startsWith(typed))),
  ({ names }, typed) =>
    Object.values(names).some(name => initialsOf(name).startsWith(typed) && typed.length > 1),
  ({ code }, typed) => code.toLowerCase().startsWith(typed),
  ({ names }, typed) => Object.values(names).some(name => wordsOf(name).some(word => word.startsWith(typed))),
  ({ names }, typed) => Object.values(names).some(name => plain(name).includes(typed)),
]

/** Delegations that what is typed may mean, the likeliest first; among equals they keep their order. */
export const matching = (delegations: readonly Delegation[], typed: string): Delegation[] => {
  const wanted = wordsOf(typed).join(' ')
  if (wanted === '') return [...delegations]
  const ranked = delegations.map(delegation => ({
    delegation,
    rank: tests.findIndex(test => test(delegation, wanted)),
  }))
  return ranked
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ delegation }) => delegation)
}

import type { Delegation, Language } from './delegations.ts'

/** How each language sorts; the order of states differs from one to another. */
const collators = new Map<Language, Intl.Collator>()

const collator = (language: Language): Intl.Collator => {
  const known = collators.get(language)
  if (known) return known
  const made = new Intl.Collator(language, { sensitivity: 'base' })
  collators.set(language, made)
  return made
}

/** Protocol order leaves a leading article aside: The Bahamas stand under B. */
const article: Record<Language, RegExp> = {
  en: /^the\s+/i,
  es: /^(las?|los)\s+/i,
  pt: /^[ao]s?\s+/i,
  fr: /^(les?|la)\s+|^l[’']/i,
}

/** Delegations in the order of a language's names: the Dominican Republic under D or under R, Équateur under E. */
export const inAlphabet = (language: Language, delegations: readonly Delegation[]): Delegation[] => {
  const key = ({ names }: Delegation) => names[language].replace(article[language], '')
  return delegations.toSorted((a, b) => collator(language).compare(key(a), key(b)))
}

import { fold } from './fold.ts'
import { connectives } from './vocabulary/documents.ts'
import { acronyms, properNouns } from './vocabulary/names.ts'

const word = /[\p{L}\p{N}]+(?:['\u2019.][\p{L}\p{N}]+)*\.?/gu
const letters = /\p{L}/gu
const capitals = /\p{Lu}/gu
const smallLetters = /\p{Ll}/u
const romanNumber =
  /^(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV|XVI|XVII|XVIII|XIX|XX|XXI|XXII|XXIII|XXIV|XXV)$/
const longestAcronym = 8
const fewestShouted = 4

/** Whether all of a text's letters are capitals, and there are more than an acronym has. */
export const isShouted = (text: string): boolean =>
  !smallLetters.test(text) && (text.match(capitals)?.length ?? 0) >= fewestShouted

const isCapitals = (text: string): boolean =>
  text.length > 1 && !smallLetters.test(text) && text === text.toUpperCase()

/** Acronyms that the document writes among small letters: it says itself that they are none of its shouting. */
export function acronymsOf(texts: Iterable<string>): Set<string> {
  const found = new Set(acronyms)
  for (const text of texts) {
    const all = text.match(letters)?.length ?? 0
    if ((text.match(capitals)?.length ?? 0) * 3 > all) continue
    for (const [each] of text.matchAll(word))
      if (isCapitals(each) && each.length <= longestAcronym && !connectives.has(fold(each))) found.add(each)
  }
  return found
}

/** In brackets alone a shouted word is an acronym: “(FAST)”. */
function isBracketed(text: string, start: number, end: number): boolean {
  return text.charAt(start - 1) === '(' && text.charAt(end) === ')' && end - start <= longestAcronym
}

const nouns = properNouns
  .map(noun => ({ noun, folded: fold(noun) }))
  .sort((one, other) => other.noun.length - one.noun.length)

/** Proper nouns in their own casing, wherever the text holds them as whole words. */
function withProperNouns(text: string): string {
  const folded = ` ${fold(text).replace(/[^\p{L}\p{N}'-]/gu, ' ')} `
  let cased = text
  for (const { noun, folded: sought } of nouns) {
    const spaced = ` ${sought} `
    for (let at = folded.indexOf(spaced); at >= 0; at = folded.indexOf(spaced, at + 1))
      if (cased.slice(at, at + noun.length) !== noun)
        cased =
          cased.slice(0, at) +
          restored(cased.slice(at, at + noun.length), noun) +
          cased.slice(at + noun.length)
  }
  return cased
}

/** The text's own letters (a shouted text may have lost its accents) with the capitals of the noun. */
function restored(text: string, noun: string): string {
  return [...text]
    .map((letter, at) => (smallLetters.test(noun.charAt(at)) ? letter.toLowerCase() : letter.toUpperCase()))
    .join('')
}

/**
 * A shouted title as a sentence: “FIRST PLENARY SESSION OF THE OAS” becomes “First plenary session of the
 * OAS”. Any other text is given back as it is.
 */
export function readable(text: string, known: ReadonlySet<string>): string {
  if (!isShouted(text)) return text
  const lowered = text.replace(word, (each, start: number) => {
    const bare = each.replace(/\.$/, '')
    const keeps = known.has(bare) || romanNumber.test(bare) || /\d/.test(bare) || bare.includes('.')
    return keeps || isBracketed(text, start, start + each.length) ? each : each.toLowerCase()
  })
  const cased = withProperNouns(lowered)
  return cased.replace(
    /(^[^\p{L}\p{N}]*|[.?!]\s+)(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  )
}

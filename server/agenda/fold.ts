const dashes = /[\u2010-\u2015\u2212]/
const apostrophes = /[\u2018\u2019\u02BC\u00B4`]/
const ascii = /^[\x20-\x7E\t]*$/

function foldCharacter(character: string): string {
  if (dashes.test(character)) return '-'
  if (apostrophes.test(character)) return "'"
  return (character.normalize('NFD')[0] ?? character).toLowerCase()[0] ?? character
}

/**
 * The text as the vocabularies are written: small letters, no accents, one kind of dash and apostrophe.
 * It is as long as the text, so that a place found in it is the same place in the text.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  let folded = ''
  for (let at = 0; at < text.length; at++) folded += foldCharacter(text.charAt(at))
  return folded
}

/** A pattern that matches any of the (folded) phrases, the longest first; phrases hold no pattern signs. */
export const anyOf = (phrases: readonly string[]): string =>
  `(?:${[...phrases]
    .sort((one, other) => other.length - one.length)
    .map(phrase => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})`

/** The words (letters and digits) of a text, folded. */
export const foldedWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The words of a text, folded and with one space between them: what phrases are compared with. */
export const phraseOf = (text: string): string => foldedWords(text).join(' ')

/** Whether the phrase stands at the start of the other one, whole words only. */
export const startsWithPhrase = (text: string, phrase: string): boolean =>
  text === phrase || text.startsWith(`${phrase} `)

/** Whether the phrase stands anywhere in the other one, whole words only. */
export const holdsPhrase = (text: string, phrase: string): boolean => ` ${text} `.includes(` ${phrase} `)

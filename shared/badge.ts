/**
 * Letters that stand at the same place on every keyboard: a scanner types a badge as if it were a keyboard, and may
 * be set for another country than the laptop is. No vowels either, so that no code is a word, and no word a code.
 */
const letters = 'BCDFGHJKLNPRSTVX'
const idLength = 10

/** @param random a whole number from 0 to below its argument */
export const newPersonId = (random: (below: number) => number): string =>
  Array.from({ length: idLength }, () => letters.charAt(random(letters.length))).join('')

/** A badge's code as it was typed or read; null for any other text. */
export const personIdIn = (typed: string): string | null => {
  const text = typed.trim().toUpperCase()
  return new RegExp(`^[${letters}]{${idLength}}$`).test(text) ? text : null
}

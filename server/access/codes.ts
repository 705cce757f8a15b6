/**
 * Without the letters and figures that are taken for one another on a slip of paper: of 2 Z, 5 S, 6 G and 8 B there
 * is the figure, of 0 O, 1 I L and U V there is none.
 */
const alphabet = '23456789ACDEFHJKMNPQRTWXY'
/** In all, and between two hyphens. */
const kinds = {
  /** Some 55 bits: nobody guesses it. */
  access: { length: 12, group: 4 },
  /** Some 27 bits: enough for the minutes that it lives, with few tries. */
  screen: { length: 6, group: 3 },
}

/** What somebody has typed who took a figure for a letter. */
const misread: Record<string, string> = { Z: '2', S: '5', G: '6', B: '8' }

/**
 * `ACDE-FHJK-MNPQ`, or `ACD-EFH` for a screen to show.
 * @param random a whole number from 0 to below its argument
 */
export const newCode = (random: (below: number) => number, kind: keyof typeof kinds = 'access'): string => {
  const { length, group } = kinds[kind]
  const letters = Array.from({ length }, () => alphabet.charAt(random(alphabet.length)))
  return letters.map((letter, index) => (index > 0 && index % group === 0 ? `-${letter}` : letter)).join('')
}

/** A code in two: where to look, kept as it is, and the secret, kept hashed. */
export type Code = { lookup: string; secret: string }

/**
 * A code as it is typed in: case, spaces and hyphens do not matter, nor a letter in place of the figure that looks
 * like it.
 */
export const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/[ZSGB]/g, letter => misread[letter] ?? letter)

/** The first group says where to look, so that one sign-in hashes once, however many codes there are. */
export const readCode = (typed: string): Code => {
  const code = plainCode(typed)
  const { group } = kinds.access
  return { lookup: code.slice(0, group), secret: code.slice(group) }
}

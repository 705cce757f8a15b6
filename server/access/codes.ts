/** Without the letters and figures that are taken for one another on a slip of paper: 0 O, 1 I L, U V. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTWXYZ'
const length = 12
const group = 4

/** A code as it is typed in: case, spaces and hyphens do not matter. */
const normaliseCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** `ABCD-EFGH-JKMN`; some 58 bits. @param random a whole number from 0 to below its argument */
export const newCode = (random: (below: number) => number): string => {
  const letters = Array.from({ length }, () => alphabet.charAt(random(alphabet.length)))
  return letters.map((letter, index) => (index > 0 && index % group === 0 ? `-${letter}` : letter)).join('')
}

/**
 * The first group says where to look; it is kept as it is. The rest is the secret, kept hashed. So one sign-in
 * hashes once, however many codes there are.
 */
export const splitCode = (typed: string): { lookup: string; secret: string } => {
  const code = normaliseCode(typed)
  return { lookup: code.slice(0, group), secret: code.slice(group) }
}

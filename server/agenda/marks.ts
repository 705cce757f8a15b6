/** What stands before an entry of a list. */
export type MarkStyle = 'bullet' | 'digit' | 'letter' | 'roman' | 'capital' | 'capital-roman' | 'deep'
/** `number` as the document writes it, without its point or bracket; none for a bullet. */
export type Mark = { style: MarkStyle; number?: string }
export type FoundMark = { mark: Mark; text: string }

const bullet =
  /^[\u00b7\u2022\u25e6\u25aa\u25ab\u2023\u2043\u2219\u25cf\u25cb\u25a0\u25a1\u25c6\u27a2\u2713\u2714\uf0b7\uf0a7*+\u2013\u2014-](?:\s+|$)/
const letterBullet = /^o\t\s*/
const checkbox = /^\[[ xX]\] /
const numbered =
  /^\(?(\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z]|[ivxl]{2,6}|[IVXL]{2,6})(?:[.)]|\.\)|[\u00ba\u00b0][.)]|\.?-)(?:\s+|$)/
const deepNumber = /^(\d{1,3}(?:\.\d{1,3}){1,3})\s+(?=\p{L})/u
const small = /^[ivxl]+$/
const large = /^[IVXL]+$/

function styleOf(number: string): MarkStyle {
  if (/\d/.test(number)) return number.includes('.') ? 'deep' : 'digit'
  if (number.length > 1 || number === 'i' || number === 'I') {
    if (small.test(number)) return 'roman'
    if (large.test(number)) return 'capital-roman'
  }
  return number === number.toLowerCase() ? 'letter' : 'capital'
}

/** The bullet with which a text begins, if it does. */
export function bulletAtStart(text: string): FoundMark | undefined {
  const found = bullet.exec(text) ?? letterBullet.exec(text)
  return found
    ? { mark: { style: 'bullet' }, text: text.slice(found[0].length).replace(checkbox, '') }
    : undefined
}

/** The number or letter with which a text begins, if it does. “0.” is a number that a conversion has lost. */
export function numberAtStart(text: string): FoundMark | undefined {
  const found = numbered.exec(text) ?? deepNumber.exec(text)
  const number = found?.[1]
  if (!found || number === undefined) return undefined
  const style = styleOf(number)
  const isLost = /^0+$/.test(number)
  return { mark: isLost ? { style } : { style, number }, text: text.slice(found[0].length).trim() }
}

/**
 * The style of a mark after the one before it in the same list: “i)” after “h)” is a letter, “v.” after “iv.”
 * a Roman number.
 */
export function styleAfter(mark: Mark, before: Mark | undefined): MarkStyle {
  const { number, style } = mark
  if (!before?.number || number?.length !== 1 || style === 'digit') return style
  const follows = number.charCodeAt(0) === before.number.charCodeAt(0) + 1 && before.number.length === 1
  if ((before.style === 'letter' || before.style === 'capital') && follows) return before.style
  if (before.style === 'roman' && small.test(number)) return 'roman'
  if (before.style === 'capital-roman' && large.test(number)) return 'capital-roman'
  return style
}

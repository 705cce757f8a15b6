/**
 * Markdown's marks, taken off. Plain text is read the same way: a line that only looks like Markdown loses
 * nothing but the signs.
 */

const heading = /^(#{1,6})(?: |$)/
const quote = /^(?:> ?)+/
const emphasisStart = /(^|[\s(|])[*_](?=[^\s*_])/g
const emphasisEnd = /([^\s*_])[*_](?=[\s.,:;)|!?]|$)/g
const escaped = /\\([\\`*_{}[\]()#+\-.!>])/g
/** The level of a line that is emphasised as a whole: less than any heading. */
export const emphasised = 7

const isWhole = (text: string): boolean =>
  text.length > 4 && text.startsWith('**') && text.indexOf('**', 2) === text.length - 2

/** The text without its marks, and the level of the heading: 1–6, 7 for a line in bold, 0 for none. */
export function withoutMarkup(line: string): { text: string; heading: number } {
  const unquoted = line.replace(quote, '')
  const level = heading.exec(unquoted)?.[1]?.length ?? 0
  const body = level > 0 ? unquoted.slice(level).replace(/ #+$/, '').trim() : unquoted
  const text = body
    .replaceAll('**', '')
    .replaceAll('__', '')
    .replace(emphasisStart, '$1')
    .replace(emphasisEnd, '$1')
    .replace(escaped, '$1')
    .trim()
  return { text, heading: level || (isWhole(body) ? emphasised : 0) }
}

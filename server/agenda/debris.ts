/**
 * What a conversion leaves in a text: bookmarks, images, references to footnotes and the footnotes
 * themselves, written into the line. Patterns stop at the next bracket, so that none reads a line twice.
 */

const bookmark = /\[bookmark:[^[\]]*\]/gi
const reference = /\[(?:foot|end)note ?ref:[^[\]]*\]\/?/gi
const image = /!?\[image:?([^[\]]*)\](?:\([^()\s]*\))?/gi
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
const control = /[\p{Cc}\u2028\u2029]/gu
const oddSpace = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g
const noteStart = /\[\d{1,3}:(?=[\s.])/g
const noteLead = /^[\s.:/]+/

/** Characters that people do not see are taken out; every kind of space but the tab becomes a plain one. */
export const plainCharacters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/&nbsp;/g, ' ')
    .replace(oddSpace, ' ')
    .replace(invisible, '')
    .replace(control, character => (character === '\t' ? '\t' : ' '))

/** Where the bracket that is open before `from` closes; -1 when it does not. */
function closing(text: string, from: number): number {
  let depth = 1
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '[') depth++
    if (character === ']' && --depth === 0) return at
  }
  return -1
}

export type Cleaned = { text: string; asides: string[]; unclosedNote: boolean }

/** In-line footnotes, `[2: .⇥Text]`, closed or not: taken out of the text and given apart. */
function withoutNotes(text: string): Cleaned {
  const asides: string[] = []
  let kept = ''
  let from = 0
  for (const found of text.matchAll(noteStart)) {
    if (found.index < from) continue
    kept += text.slice(from, found.index)
    const start = found.index + found[0].length
    const end = closing(text, start)
    asides.push(text.slice(start, end < 0 ? text.length : end).replace(noteLead, ''))
    if (end < 0) return { text: kept, asides, unclosedNote: true }
    from = end + 1
  }
  return { text: kept + text.slice(from), asides, unclosedNote: false }
}

/** A line without its debris; footnotes and the wording of images are given apart as `asides`. */
export function withoutDebris(line: string): Cleaned {
  const captions: string[] = []
  const bare = line
    .replace(bookmark, '')
    .replace(reference, '')
    .replace(image, (_, caption: string) => {
      captions.push(caption)
      return ''
    })
  const cleaned = withoutNotes(bare)
  const asides = [...cleaned.asides, ...captions].map(aside => aside.replace(/\s+/g, ' ').trim())
  return { ...cleaned, asides: asides.filter(aside => aside !== '') }
}

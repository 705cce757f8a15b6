import { Brackets } from './brackets.ts'
import { plainCharacters, withoutDebris } from './debris.ts'
import type { Findings } from './finding.ts'
import { fold } from './fold.ts'
import { withoutMarkup } from './markup.ts'
import { pageWords } from './vocabulary/documents.ts'

/** A line of the document: `number` from 1, `indent` in spaces, `heading` 0 or its level (7: a line in bold). */
export type Line = {
  number: number
  text: string
  indent: number
  heading: number
  /** Footnotes and captions that stand in this line. */
  asides: string[]
}

/** In characters, a hundred pages and more: what follows is not read. */
const longestDocument = 300_000
/** A longer line is read in parts. */
const longestLine = 4000
const mostLines = 10_000

const noteText = /^ {0,3}\[\^([^[\]]{1,20})\]:?\s*/
const noteMark = /\[\^([^[\]]{1,20})\]/g
const rule = /^(?:[-*_=]{3,}|(?:[-*_] ){2,}[-*_]|```.*|~~~.*)$/
const page = new RegExp(
  `^(?:- ?\\d{1,4} ?-|(?:${pageWords.join('|')})\\.? ?\\d{1,4}(?: ?(?:of|de|/|sur) ?\\d{1,4})?)$`,
)

type Piece = { number: number; text: string }

function parts(text: string): string[] {
  const found: string[] = []
  let rest = text
  while (rest.length > longestLine) {
    const space = rest.lastIndexOf(' ', longestLine)
    const end = space > 0 ? space : longestLine
    found.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...found, rest]
}

/** The lines of as much of the document as is read; the number of a line is its number in the whole. */
function pieces(document: string, findings: Findings): Piece[] {
  const all = document.slice(0, longestDocument).split(/\r\n|\n|\r/)
  if (document.length > longestDocument || all.length > mostLines)
    findings.add(Math.min(all.length, mostLines), 'too-long', 'What follows this line was left out.')
  return all
    .slice(0, mostLines)
    .flatMap((text, index) => parts(plainCharacters(text)).map(part => ({ number: index + 1, text: part })))
}

/** Notes that stand apart, `[^2]: text`, by their names. */
function notesApart(all: readonly Piece[]): Map<string, string> {
  const marks = new Set(
    all.flatMap(piece =>
      noteText.test(piece.text) ? [] : [...piece.text.matchAll(noteMark)].map(mark => mark[1]),
    ),
  )
  const notes = new Map<string, string>()
  for (const piece of all) {
    const name = noteText.exec(piece.text)?.[1]
    if (name !== undefined && marks.has(name) && !notes.has(name))
      notes.set(name, piece.text.replace(noteText, ''))
  }
  return notes
}

const spaced = (text: string): string =>
  text
    .replace(/ {3,}/g, '\t')
    .replace(/ +/g, ' ')
    .replace(/ ?\t[ \t]*/g, '\t')
    .trim()

const indentOf = (text: string): number =>
  (/^[ \t]{1,80}/.exec(text)?.[0] ?? '').replaceAll('\t', '    ').length

/**
 * The lines of a document without what a conversion left in them: debris and page numbers go, footnotes are
 * put to the line that refers to them, brackets that close nothing are taken out (and found). Columns that
 * are set apart by spaces are set apart by a tab.
 */
export function readLines(document: string, findings: Findings): Line[] {
  const all = pieces(document, findings)
  const notes = notesApart(all)
  const brackets = new Brackets(findings)

  const asidesOf = (text: string): { text: string; asides: string[] } => {
    const asides: string[] = []
    const bare = text.replace(noteMark, (mark, name: string) => {
      const note = notes.get(name)
      if (note === undefined) return mark
      asides.push(...(note === '' ? [] : [note]))
      notes.set(name, '')
      return ''
    })
    return { text: bare, asides }
  }

  const lineOf = ({ number, text }: Piece): Line => {
    const name = noteText.exec(text)?.[1]
    if (name !== undefined && notes.has(name)) return { number, text: '', indent: 0, heading: 0, asides: [] }
    const cleaned = withoutDebris(text)
    const body = asidesOf(cleaned.text)
    if (cleaned.unclosedNote)
      findings.add(number, 'unbalanced-bracket', 'A footnote opens and does not close.', '[')
    const marked = withoutMarkup(spaced(body.text))
    const isDebris = rule.test(marked.text) || page.test(fold(marked.text))
    return {
      number,
      text: brackets.line(isDebris ? '' : marked.text, number),
      indent: indentOf(body.text),
      heading: marked.heading,
      asides: [...cleaned.asides, ...body.asides],
    }
  }

  const lines = all.map(lineOf)
  brackets.giveUp()
  return lines
}

import { UnreadableDocument } from '../unreadable.ts'
import { numberingOf } from './numbering.ts'
import { paragraphLines } from './paragraphs.ts'
import { stylesOf } from './styles.ts'
import { attribute, xmlParts } from './xml.ts'
import { zipParts } from './zip.ts'

const parts = {
  document: 'word/document.xml',
  numbering: 'word/numbering.xml',
  styles: 'word/styles.xml',
  footnotes: 'word/footnotes.xml',
  endnotes: 'word/endnotes.xml',
}

type Note = { id: string; xml: string }

/** The notes of a part; those that only draw a line between notes and text have a type. */
function notesOf(xml: string, name: 'footnote' | 'endnote'): Note[] {
  const pieces = xml.split(new RegExp(`<w:${name}(?=[\\s>])`)).slice(1)
  return pieces.flatMap(piece => {
    const end = piece.indexOf('>')
    const attributes = piece.slice(0, end)
    const id = attribute(attributes, 'id')
    return id === undefined || attribute(attributes, 'type') ? [] : [{ id, xml: piece.slice(end + 1) }]
  })
}

const isDocument = (xml: string): boolean => {
  for (const part of xmlParts(xml)) if (part.kind === 'open') return part.name === 'document'
  return false
}

/**
 * The text of a .docx, a line for each paragraph: numbers and bullets as the word processor shows them,
 * headings with `#`, the rows of tables with ` | ` between their cells, footnotes as `[^1]` where they are
 * referred to and as lines `[^1]: …` at the end.
 */
export function docxText(archive: Buffer): string {
  const files = zipParts(archive, Object.values(parts))
  const document = files.get(parts.document)
  if (document === undefined || !isDocument(document))
    throw new UnreadableDocument('unreadable-document', 'The archive is not a word processor’s document.')
  const styles = stylesOf(files.get(parts.styles) ?? '')
  const numbering = numberingOf(files.get(parts.numbering) ?? '')
  const noteLines = (['footnote', 'endnote'] as const).flatMap(name =>
    notesOf(files.get(parts[`${name}s`]) ?? '', name).map(({ id, xml }) => {
      const text = paragraphLines(xml, styles, numbering).join(' ').trim()
      return `[^${name === 'footnote' ? '' : 'e'}${id}]: ${text}`
    }),
  )
  const lines = paragraphLines(document, styles, numbering)
  return [...lines, ...(noteLines.length > 0 ? ['', ...noteLines] : [])].join('\n')
}

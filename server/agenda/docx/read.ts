import { UnreadableDocument } from '../unreadable.ts'
import { numberingOf } from './numbering.ts'
import { paragraphLines } from './paragraphs.ts'
import { relationsOf } from './relations.ts'
import { stylesOf } from './styles.ts'
import { attribute, xmlParts } from './xml.ts'
import { zipParts } from './zip.ts'

type Note = { id: string; xml: string }
type Parts = Record<'document' | 'numbering' | 'styles' | 'footnotes' | 'endnotes', string>

const besides = ['numbering', 'styles', 'footnotes', 'endnotes'] as const
const rootRelations = '_rels/.rels'

/** Word processors declare no types and entities; who does wants them to be resolved. */
function xmlOf(archive: Buffer, names: readonly string[]): Map<string, string> {
  const parts = zipParts(archive, names)
  if ([...parts.values()].some(xml => /<!(?:DOCTYPE|ENTITY)/i.test(xml)))
    throw new UnreadableDocument('unreadable-document', 'The document declares entities.')
  return parts
}

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

function isDocument(xml: string): boolean {
  for (const part of xmlParts(xml)) if (part.kind === 'open') return part.name === 'document'
  return false
}

/** The parts of the archive that hold text and its numbers, wherever the archive keeps them. */
function partsOf(archive: Buffer): Parts {
  const root = xmlOf(archive, [rootRelations]).get(rootRelations) ?? ''
  const main = relationsOf(root, '').get('officeDocument') ?? 'word/document.xml'
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(main) ?? []
  const relationsPart = `${folder}_rels/${file}.rels`
  const first = xmlOf(archive, [main, relationsPart])
  const document = first.get(main)
  if (document === undefined || !isDocument(document))
    throw new UnreadableDocument('unreadable-document', 'The archive is not a word processor’s document.')
  const relations = relationsOf(first.get(relationsPart) ?? '', folder)
  const paths = besides.map(name => relations.get(name) ?? `${folder}${name}.xml`)
  const others = xmlOf(archive, paths)
  const [numbering = '', styles = '', footnotes = '', endnotes = ''] = paths.map(
    path => others.get(path) ?? '',
  )
  return { document, numbering, styles, footnotes, endnotes }
}

/**
 * The text of a .docx, a line for each paragraph: numbers and bullets as the word processor shows them,
 * headings with `#`, the rows of tables with ` | ` between their cells, footnotes as `[^1]` where they are
 * referred to and as lines `[^1]: …` at the end. Refuses as `documentText` does.
 */
export function docxText(archive: Buffer): string {
  const parts = partsOf(archive)
  const styles = stylesOf(parts.styles)
  const numbering = numberingOf(parts.numbering)
  const notes = [
    ...notesOf(parts.footnotes, 'footnote'),
    ...notesOf(parts.endnotes, 'endnote').map(note => ({ ...note, id: `e${note.id}` })),
  ].map(({ id, xml }) => `[^${id}]: ${paragraphLines(xml, styles, numbering).join(' ').trim()}`)
  const lines = paragraphLines(parts.document, styles, numbering)
  return [...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n')
}

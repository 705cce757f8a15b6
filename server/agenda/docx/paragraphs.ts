import { UnreadableDocument } from '../unreadable.ts'
import { ListCounter, type Numbering, type NumberReference } from './numbering.ts'
import type { Style } from './styles.ts'
import { attribute, type XmlPart, xmlParts } from './xml.ts'

type Paragraph = { text: string; style: Style; number?: NumberReference; level?: number }
/** A table while it is read: the lines of the cells of the row that is open. */
type Table = { cells: string[][] }

type Open = Extract<XmlPart, { kind: 'open' }>

/** What is read over with all that it holds: deleted text, other forms of the same, drawn text's fallback. */
const skipped: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'mc:Fallback',
  'instrText',
  'sectPr',
  'rPrChange',
  'pPrChange',
])
const breaks: ReadonlySet<string> = new Set(['br', 'cr'])
const indent = '  '
/** Paragraphs in text boxes in paragraphs, tables in cells of tables: nobody writes as many. */
const deepest = 50

/** Reads the paragraphs and tables of one part of a .docx into lines of text. */
class Reader {
  readonly lines: string[] = []
  private readonly styles: Map<string, Style>
  private readonly counter: ListCounter
  private readonly open: Paragraph[] = []
  private readonly tables: Table[] = []
  private skipping: { name: string; depth: number } | undefined
  private isText = false

  constructor(styles: Map<string, Style>, numbering: Numbering) {
    this.styles = styles
    this.counter = new ListCounter(numbering)
  }

  read(part: XmlPart) {
    if (this.skipping) this.skip(part, this.skipping)
    else if (part.kind === 'open') this.opens(part)
    else if (part.kind === 'close') this.closes(part.name)
    else if (this.isText) this.add(part.text)
  }

  private skip(part: XmlPart, skipping: { name: string; depth: number }) {
    if (part.kind === 'open' && part.name === skipping.name && !part.isEmpty) skipping.depth++
    if (part.kind === 'close' && part.name === skipping.name && --skipping.depth === 0)
      this.skipping = undefined
  }

  private opens(part: Open) {
    if (Math.max(this.open.length, this.tables.length) > deepest)
      throw new UnreadableDocument('unreadable-document', 'The document has too many levels.')
    const { name, isEmpty } = part
    if (skipped.has(name)) this.skipping = isEmpty ? undefined : { name, depth: 1 }
    else if (name === 'p') {
      this.open.push({ text: '', style: {} })
      if (isEmpty) this.closes('p')
    } else if (name === 't') this.isText = !isEmpty
    else if (name === 'tab' && attribute(part.attributes, 'pos') === undefined) this.add('\t')
    else if (breaks.has(name)) this.add('\n')
    else if (name === 'noBreakHyphen') this.add('-')
    else if (name === 'footnoteReference' || name === 'endnoteReference') this.reference(part)
    else if (name === 'tbl' && !isEmpty) this.tables.push({ cells: [] })
    else if (name === 'tr') this.row([])
    else if (name === 'tc') this.tables.at(-1)?.cells.push([])
    else this.property(part)
  }

  private property({ name, attributes }: Open) {
    const paragraph = this.open.at(-1)
    const value = attribute(attributes, 'val') ?? ''
    if (!paragraph) return
    if (name === 'pStyle') paragraph.style = this.styles.get(value) ?? {}
    else if (name === 'ilvl') paragraph.level = Number(value) || 0
    else if (name === 'numId') paragraph.number = { list: value, level: paragraph.level ?? 0 }
  }

  private closes(name: string) {
    if (name === 't') this.isText = false
    else if (name === 'p') this.paragraph(this.open.pop())
    else if (name === 'tr') this.rowEnds()
    else if (name === 'tbl') this.tables.pop()
  }

  private add(text: string) {
    const paragraph = this.open.at(-1)
    if (paragraph) paragraph.text += text
  }

  private reference({ name, attributes }: Open) {
    const id = attribute(attributes, 'id') ?? ''
    this.add(`[^${name === 'footnoteReference' ? '' : 'e'}${id}]`)
  }

  private row(cells: string[][]) {
    const table = this.tables.at(-1)
    if (table) table.cells = cells
  }

  /** A paragraph's line, with its number or bullet; a break in it begins another line. */
  private paragraph(paragraph: Paragraph | undefined) {
    if (!paragraph) return
    const { style, text } = paragraph
    const number = paragraph.number ?? style.number
    const mark = number === undefined || number.list === '0' ? '' : this.counter.next(number)
    const prefix = mark === '' ? '' : `${indent.repeat(Math.min(Math.max(number?.level ?? 0, 0), 8))}${mark} `
    const isInTable = this.tables.length > 0
    const heading =
      style.heading === undefined || isInTable || mark !== '' || text.trim() === ''
        ? ''
        : `${'#'.repeat(style.heading)} `
    this.put((heading + prefix + text).split('\n'))
  }

  private put(lines: string[]) {
    const cell = this.tables.at(-1)?.cells.at(-1)
    if (cell) cell.push(...lines)
    else this.lines.push(...lines)
  }

  /**
   * A row: the first lines of its cells side by side, then the other lines of the cell that has the most; the
   * other cells' lines are put together. A row with one filled cell is its lines.
   */
  private rowEnds() {
    const table = this.tables.at(-1)
    const cells = (table?.cells ?? []).map(cell => cell.filter(line => line.trim() !== ''))
    this.row([])
    const outer = this.tables.at(-2)?.cells.at(-1)
    const lines = rowLines(cells)
    if (outer) outer.push(...lines)
    else this.lines.push(...lines)
  }
}

const inCell = (line: string): string =>
  line
    .trim()
    .replace(/\s*[\t\n]\s*/g, ' ')
    .replaceAll('|', '/')

function rowLines(cells: readonly string[][]): string[] {
  const filled = cells.filter(cell => cell.length > 0)
  if (filled.length < 2) return filled[0] ?? []
  const longest = cells.reduce((most, cell) => (cell.length > most.length ? cell : most), [])
  const first = cells.map(cell => (cell === longest ? inCell(cell[0] ?? '') : cell.map(inCell).join(' ')))
  return [first.join(' | '), ...longest.slice(1)]
}

/** The lines of a part of a .docx: paragraphs, and the rows of tables with their cells joined by ` | `. */
export function paragraphLines(xml: string, styles: Map<string, Style>, numbering: Numbering): string[] {
  const reader = new Reader(styles, numbering)
  for (const part of xmlParts(xml)) reader.read(part)
  return reader.lines
}

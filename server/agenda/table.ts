import { phraseOf } from './fold.ts'
import { type Column, columnOf } from './vocabulary/columns.ts'

const signs = ['|', '\t', ' / '] as const
export type CellSign = (typeof signs)[number]
/** The columns of the table that is being read. */
export type Columns = { sign: CellSign; columns: readonly (Column | undefined)[] }

const separatorCell = /^:?-{1,}:?$/
const bar = /(?<!\\)\|/
const lineBreak = /<br ?\/?>/gi

/** The cells of a row, each as its lines; empty cells stay, so that each keeps its column. */
export function cellsOf(row: string, sign: CellSign): string[] {
  if (sign !== '|') return row.split(sign).map(cell => cell.trim())
  const inner = row.replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  return inner.split(bar).map(cell => cell.replaceAll('\\|', '|').trim())
}

/** The lines of a cell. */
export const cellLines = (cell: string): string[] =>
  cell
    .split(lineBreak)
    .map(line => line.trim())
    .filter(line => line !== '')

/** The row of dashes below the head of a Markdown table. */
export const isSeparator = (cells: readonly string[]): boolean =>
  cells.every(cell => separatorCell.test(cell))

/** What the columns are called, when the line is the head of a table: known names only, a time or an activity among them. */
export function columnsOf(line: string): Columns | undefined {
  if (line.length > 300) return undefined
  for (const sign of signs) {
    if (!line.includes(sign)) continue
    const cells = cellsOf(line, sign).filter(cell => cell !== '')
    const columns = cells.map(cell => columnOf.get(phraseOf(cell)))
    const isHead = cells.length > 1 && columns.every(column => column !== undefined)
    const isAgenda = ['time', 'start', 'activity'].some(column => columns.includes(column as Column))
    if (isHead && isAgenda)
      return { sign, columns: cellsOf(line, sign).map(cell => columnOf.get(phraseOf(cell))) }
  }
  return undefined
}

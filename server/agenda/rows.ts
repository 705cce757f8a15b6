import { dateAtStart } from './dates.ts'
import { isNameWithRole } from './people.ts'
import { looksLikePlace } from './places.ts'
import { type CellSign, type Columns, cellLines, cellsOf, columnsOf, isSeparator } from './table.ts'
import { timeAtStart } from './times.ts'
import { lineTokens, type Place, type Token } from './tokens.ts'
import { trimmed } from './trim.ts'
import type { Column } from './vocabulary/columns.ts'
import type { Label } from './vocabulary/labels.ts'

const columnLabels: Partial<Record<Column, Label>> = {
  place: 'place',
  moderator: 'moderator',
  speakers: 'speakers',
  note: 'note',
}
/** What a row says in this order, wherever its columns stand. */
const order: readonly Column[] = [
  'date',
  'time',
  'activity',
  'place',
  'moderator',
  'speakers',
  'note',
  'number',
]

const linesOf = (place: Place, cell: string): Token[] =>
  cellLines(cell).flatMap(line => lineTokens(place, line))

const isWholly = (cell: string, end: number | undefined): boolean =>
  end !== undefined && trimmed(cell.slice(end)) === ''

const isTime = (cell: string): boolean => isWholly(cell, timeAtStart(cell)?.end)
const isDate = (cell: string): boolean => isWholly(cell, dateAtStart(cell)?.end)

function labelled(place: Place, label: Label, cell: string): Token {
  const text = cellLines(cell).join('; ')
  return { kind: 'label', line: place.number, written: text, label, text, isCell: true }
}

/** A time's cell and its title's: the first line of the title's cell is the title, the others stand by themselves. */
function timed(place: Place, time: string, activity: string): Token[] {
  const [title = '', ...more] = cellLines(activity)
  const spoken = cellLines(time).join(' ')
  return [...lineTokens(place, `${spoken}\t${title}`), ...more.flatMap(line => lineTokens(place, line))]
}

function byColumns(place: Place, cells: readonly string[], columns: Columns['columns']): Token[] {
  const at = (column: Column): string =>
    cells.filter((cell, index) => columns[index] === column && cell !== '').join('<br>')
  const range = [at('start'), at('end')].filter(cell => cell !== '').join(' - ')
  const time = at('time') || range
  const isTimed = time !== '' && timeAtStart(cellLines(time).join(' ')) !== undefined
  const tokens = order.flatMap(column => {
    const cell = column === 'time' ? time : at(column)
    const label = columnLabels[column]
    if (cell === '' || (column === 'number' && isTimed)) return []
    if (label) return [labelled(place, label, cell)]
    if (column === 'time' && isTimed) return timed(place, time, at('activity'))
    return column === 'activity' && isTimed ? [] : linesOf(place, cell)
  })
  const beyond = cells.filter((cell, index) => columns[index] === undefined && cell !== '')
  return [...tokens, ...beyond.flatMap(cell => linesOf(place, cell))]
}

/** A cell beside a session's title: its place, one who speaks in it, or what its words say. */
function beside(place: Place, cell: string): Token[] {
  if (looksLikePlace(cell)) return [labelled(place, 'place', cell)]
  return isNameWithRole(cell) ? [labelled(place, 'speaker', cell)] : linesOf(place, cell)
}

/** A row of a table whose columns have no names. */
function byLooks(place: Place, cells: readonly string[]): Token[] {
  const [first = '', second = '', ...others] = cells
  if (isDate(first) && cells.length > 1) return [...linesOf(place, first), ...byLooks(place, cells.slice(1))]
  if (!isTime(cellLines(first).join(' '))) return cells.flatMap(cell => linesOf(place, cell))
  if (isTime(second) && others.length > 0) return byLooks(place, [`${first} - ${second}`, ...others])
  return [...timed(place, first, second), ...others.flatMap(cell => beside(place, cell))]
}

/** A line of more cells is no row of an agenda's. */
const mostCells = 40

/** How a line is a table's row, if it is one. A tab or a stroke makes a row only where a time or a table's head says so. */
function signOf(text: string, columns: Columns | undefined): CellSign | undefined {
  if (text.includes('|')) return '|'
  if (columns && columns.sign !== '|' && text.includes(columns.sign) && columns.columns.length > 1) {
    const cells = cellsOf(text, columns.sign)
    return cells.some(cell => isTime(cell) || isDate(cell)) ? columns.sign : undefined
  }
  return text.includes('\t') && isTime(text.slice(0, text.indexOf('\t'))) ? '\t' : undefined
}

function rowTokens(place: Place, text: string, sign: CellSign, columns: Columns | undefined): Token[] {
  const cells = cellsOf(text, sign)
  if (cells.length > mostCells) return lineTokens(place, text)
  if (isSeparator(cells)) return []
  const filled = cells.filter(cell => cell !== '')
  if (filled.length === 1) return linesOf(place, filled[0] ?? '')
  return columns?.sign === sign ? byColumns(place, cells, columns.columns) : byLooks(place, filled)
}

/** The tokens of all the lines; the heads of tables are understood and leave none. */
export function tokensOf(lines: readonly (Place & { text: string; asides: readonly string[] })[]): Token[] {
  let columns: Columns | undefined
  return lines.flatMap(line => {
    const asides = line.asides.map(
      text => ({ kind: 'aside', line: line.number, written: text, text }) as const,
    )
    const head = columnsOf(line.text)
    if (head) {
      columns = head
      return asides
    }
    if (line.text === '')
      return [...asides, { kind: 'blank', line: line.number, written: '', text: '' } as const]
    const sign = signOf(line.text, columns)
    const tokens = sign ? rowTokens(line, line.text, sign, columns) : lineTokens(line, line.text)
    return [...tokens, ...asides]
  })
}

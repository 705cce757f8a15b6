import { parse } from 'csv-parse/browser/esm/sync'
import { plainName } from './names.ts'

/** Windows-1252 where it is not Latin-1: some engines decode the one as the other. */
const between80And9f = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const ofWindows = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, letter => between80And9f.charAt(letter.charCodeAt(0) - 0x80))

/** The text of a file as spreadsheets save it: UTF-16 by its mark, UTF-8, or else Windows-1252. */
export const textOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return ofWindows(bytes)
  }
}

/** One for the whole file: what the first line separates its words with, outside quotes. */
const delimiterOf = (text: string): string => {
  const [header = ''] = text.trimStart().split(/[\r\n]/, 1)
  const bare = header.replace(/"[^"]*"/g, '')
  const count = (mark: string) => bare.split(mark).length
  return [',', ';', '\t'].reduce((most, mark) => (count(mark) > count(most) ? mark : most))
}

/** `isBeyond`: a cell has something in it that stands beneath no column’s name. */
export type Line<Column extends string> = {
  line: number
  cells: Partial<Record<Column, string>>
  isBeyond: boolean
}

/** A table of more columns than that is not one that people have made. */
const mostColumns = 40
/** Of one line, in characters; a spreadsheet may leave some thousand empty cells at its end. */
const longestLine = 20_000

type Reading<Column extends string> = {
  /** What each column may be called, accents and capitals aside. */
  called: Readonly<Record<Column, readonly string[]>>
  needed: readonly NoInfer<Column>[]
  /** Of these one has to be there at least. */
  oneOf?: readonly NoInfer<Column>[]
  /** More lines than one above these are not read. */
  most: number
}

/** A first line by which a spreadsheet tells its delimiter; left empty, as the lines keep their numbers. */
const withoutSep = (text: string): string => text.replace(/^(\uFEFF?)"?sep=[,;\t]"?[,;\t]*(?=[\r\n])/i, '$1')

/** Columns that count the lines: nothing that anybody needs. */
const counting = new Set([
  ...['#', 'n', 'n°', 'nº', 'no', 'no.', 'n.', 'n.º', 'n.°', 'nr', 'nr.', 'nro', 'nro.', 'num', 'num.'],
  ...['number', 'numero'],
])

/**
 * The lines of a table beneath its header. Columns without a name are nothing while they are empty, those that
 * count the lines are nothing at all; a name that is
 * unknown, or there twice, refuses the file.
 */
export const readTable = <Column extends string>(
  file: string,
  { called, needed, oneOf = needed, most }: Reading<Column>,
): Line<Column>[] | 'unreadable' | 'no-header' => {
  const text = withoutSep(file)
  const byName = new Map<string, Column>()
  for (const column in called) for (const name of called[column]) byName.set(name, column)
  const [first = ''] = text.trimStart().split(/[\r\n]/, 1)
  if (first.split(delimiterOf(text)).filter(name => name.trim() !== '').length > mostColumns)
    return 'no-header'
  let rows: { record: string[]; info: { lines: number } }[]
  try {
    rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      max_record_size: longestLine,
      info: true,
      to: most + 2,
    }) as unknown as typeof rows
  } catch {
    return 'unreadable'
  }
  const [names = [], ...lines] = rows.map(({ record }) => record.map(cell => cell.trim()))
  const header = names.map(name => byName.get(plainName(name)))
  const counts = names.map((name, place) => header[place] === undefined && counting.has(plainName(name)))
  const known = header.filter(column => column !== undefined)
  const isWhole =
    known.length === names.filter((name, place) => name !== '' && !counts[place]).length &&
    new Set(known).size === known.length
  const hasNeeded = needed.every(column => known.includes(column))
  const hasOne = oneOf.length === 0 || oneOf.some(column => known.includes(column))
  if (!isWhole || !hasNeeded || !hasOne) return 'no-header'
  return lines.map((line, index) => {
    const cells: Line<Column>['cells'] = {}
    for (const [place, column] of header.entries())
      if (column !== undefined) cells[column] = line[place] ?? ''
    const isBeyond = line.some((cell, place) => cell !== '' && header[place] === undefined && !counts[place])
    return { line: rows[index + 1]?.info.lines ?? 1, cells, isBeyond }
  })
}

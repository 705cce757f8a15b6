/** What a bench has measured, and whether that is what was aimed at. */
export type Measured = {
  title: string
  columns: string[]
  rows: (string | number)[][]
  goals: { text: string; met: boolean }[]
}

const cell = (value: string | number | undefined): string =>
  typeof value === 'number' ? value.toFixed(2) : (value ?? '')

/** As text: words to the left, numbers to the right. */
export const tableOf = ({ title, columns, rows, goals }: Measured): string => {
  const cells = [columns, ...rows.map(row => row.map(cell))]
  const widths = columns.map((_, column) => Math.max(...cells.map(row => (row[column] ?? '').length)))
  const lineOf = (row: string[]) =>
    row
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  ')
  const lines = goals.map(({ text, met }) => `${met ? 'met' : 'MISSED'}: ${text}`)
  return [title, ...cells.map(lineOf), ...lines].join('\n')
}

/** The value below which that part of the values lies; `part` from 0 to 1. */
export const percentile = (values: number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}

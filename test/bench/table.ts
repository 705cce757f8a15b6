/** What was aimed at; `value` and `goal`, where there are any, are drawn in the chart. */
export type Goal = { text: string; met: boolean; value?: number; goal?: number }

/** What a bench has measured, and whether that is what was aimed at. */
export type Measured = {
  title: string
  columns: string[]
  rows: (string | number)[][]
  goals: Goal[]
}

/** @param what has no colon: what stands before it names the bar of the chart */
export const atMost = (what: string, value: number, goal: number): Goal => ({
  text: `${what}: ${value.toFixed(2)}, at most ${goal.toFixed(2)}`,
  met: value <= goal,
  value,
  goal,
})

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
  return [title, ...cells.map(lineOf), ...goals.map(goalLine)].join('\n')
}

const goalLine = ({ text, met }: Goal): string => `${met ? 'met' : 'MISSED'}: ${text}`

const rowOf = (cells: (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |`
const gridOf = (columns: string[], rows: (string | number)[][]): string =>
  [rowOf(columns), rowOf(columns.map(() => '---')), ...rows.map(rowOf)].join('\n')

export const figure = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2))

/** All that was aimed at, in one table: what is missed is bold. @param benches by the name that `--only` knows */
export const summaryOf = (benches: readonly { name: string; goals: readonly Goal[] }[]): string =>
  gridOf(
    ['work', '`--only`', 'measured', 'at most'],
    benches.flatMap(({ name, goals }) =>
      goals.map(({ text, met, value, goal }) => {
        const measured = value === undefined ? (met ? 'yes' : 'no') : figure(value)
        return [
          text.split(':')[0] ?? '',
          `\`${name}\``,
          met ? measured : `**${measured}**`,
          goal === undefined ? '' : figure(goal),
        ]
      }),
    ),
  )

/** As Markdown, for whoever reads it in a page. */
export const markdownOf = ({ title, columns, rows, goals }: Measured): string => {
  return [`### ${title}`, gridOf(columns, rows), ...goals.map(goal => `- ${goalLine(goal)}`)]
    .join('\n\n')
    .replace(/\n\n- /g, '\n- ')
    .replace('\n- ', '\n\n- ')
}

/** The value below which that part of the values lies; `part` from 0 to 1. */
export const percentile = (values: number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}

import { figure, type Goal } from './table.ts'

/** Bars, each as long as what was measured is of its goal; the line is the goal. */

const width = 720
const labels = 360
const rowHeight = 26
/** Where the goal's line stands: a bar may go beyond it. */
const goalAt = labels + 220

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, found => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[found] ?? '')

const barOf = ({ text, met, value, goal }: Goal & { value: number; goal: number }, index: number): string => {
  const y = 34 + index * rowHeight
  const length = Math.max(0, Math.min((goalAt - labels) * (value / goal), width - labels - 80))
  return [
    `<text x="${labels - 10}" y="${y + 13}" text-anchor="end">${escaped(text.split(':')[0] ?? '')}</text>`,
    `<rect x="${labels}" y="${y}" width="${length.toFixed(1)}" height="18" fill="${met ? '#2f6f4f' : '#b3261e'}"/>`,
    `<text x="${width - 10}" y="${y + 13}" text-anchor="end">${figure(value)}</text>`,
  ].join('')
}

/** An SVG; null when nothing was measured against a goal. */
export const chartOf = (goals: Goal[]): string | null => {
  const bars = goals.flatMap(({ value, goal, ...rest }) =>
    value === undefined || goal === undefined ? [] : [{ ...rest, value, goal }],
  )
  if (bars.length === 0) return null
  const height = 44 + bars.length * rowHeight
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13">`,
    '<title>What was measured, each beside its goal</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${goalAt}" y="20" text-anchor="middle">goal</text>`,
    ...bars.map(barOf),
    `<line x1="${goalAt}" x2="${goalAt}" y1="26" y2="${height - 8}" stroke="#000" stroke-dasharray="3 3"/>`,
    '</svg>\n',
  ].join('\n')
}

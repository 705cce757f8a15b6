import { writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { basename } from 'node:path'
import { chartOf } from './chart.ts'
import { type Measured, markdownOf } from './table.ts'

const machine = (): string =>
  [
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'an unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${type()} ${release()}`,
    `Node ${process.versions.node}`,
  ].join(', ')

/** The tables in Markdown, and beside them a chart of what was aimed at: `bench.md` and `bench.svg`. */
export const writeReport = (file: string, measured: Measured[]): void => {
  const chart = chartOf(measured.flatMap(({ goals }) => goals))
  const picture = `${file.replace(/\.[^./]+$/, '')}.svg`
  if (chart !== null) writeFileSync(picture, chart)
  const parts = [
    `Measured on ${machine()}.`,
    ...(chart === null ? [] : [`![Each ratio beside its goal](${basename(picture)})`]),
    ...measured.map(markdownOf),
  ]
  writeFileSync(file, `${parts.join('\n\n')}\n`)
}

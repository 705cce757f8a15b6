import { writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { basename } from 'node:path'
import { chartOf } from './chart.ts'
import { type Measured, markdownOf, summaryOf } from './table.ts'

const machine = (): string =>
  [
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'an unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${type()} ${release()}`,
    `Node ${process.versions.node}`,
  ].join(', ')

/** What a bench, by its name, has measured. */
export type Bench = { name: string; measured: Measured[] }

/** What was aimed at as a table and as a chart beside the file, `bench.md` and `bench.svg`; then all that was measured. */
export const writeReport = (file: string, benches: readonly Bench[]): void => {
  const named = benches.map(({ name, measured }) => ({ name, goals: measured.flatMap(({ goals }) => goals) }))
  const chart = chartOf(named.flatMap(({ goals }) => goals))
  const picture = `${file.replace(/\.[^./]+$/, '')}.svg`
  if (chart !== null) writeFileSync(picture, chart)
  const parts = [
    `Measured on ${machine()}.`,
    ...(chart === null ? [] : [`![Each ratio beside its goal](${basename(picture)})`]),
    summaryOf(named),
    ...benches.flatMap(({ measured }) => measured.map(markdownOf)),
  ]
  writeFileSync(file, `${parts.join('\n\n')}\n`)
}

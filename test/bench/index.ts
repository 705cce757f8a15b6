import { parseArgs } from 'node:util'
import { presses } from './bursts.ts'
import { comingBack } from './coming-back.ts'
import { cost } from './cost.ts'
import { followers } from './followers.ts'
import { inStep } from './in-step.ts'
import { memory } from './memory.ts'
import { quiet } from './quiet.ts'
import { reconnecting } from './reconnecting.ts'
import { type Bench, writeReport } from './report.ts'
import { room } from './room.ts'
import { sizes } from './sizes.ts'
import { type Measured, tableOf } from './table.ts'
import { together } from './together.ts'

/** Every bench by its name, in the order of the report. The first looks at the heap of this process, before others have. */
const benches: Record<string, () => Measured[] | Promise<Measured[]>> = {
  memory,
  followers,
  room,
  together,
  'coming-back': comingBack,
  reconnecting,
  presses,
  sizes,
  quiet,
  cost,
  'in-step': inStep,
}

/**
 * `--only NAME`, as often as wanted, runs these alone; `--out FILE` writes the tables in Markdown, and a chart beside
 * it. Fails when a goal is missed.
 */
const { values } = parseArgs({
  options: { out: { type: 'string' }, only: { type: 'string', multiple: true, default: [] } },
})
const unknown = values.only.find(name => !(name in benches))
if (unknown !== undefined)
  throw new Error(`there is no bench ${unknown}, but ${Object.keys(benches).join(', ')}`)

const done: Bench[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (values.only.length > 0 && !values.only.includes(name)) continue
  const measured = await bench()
  for (const found of measured) console.log(`${tableOf(found)}\n`)
  done.push({ name, measured })
}
if (values.out !== undefined) writeReport(values.out, done)
const goals = done.flatMap(({ measured }) => measured.flatMap(found => found.goals))
process.exit(goals.every(({ met }) => met) ? 0 : 1)

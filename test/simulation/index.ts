import { parseArgs } from 'node:util'
import { evening } from './evening.ts'
import { Broken } from './journal.ts'
import { type Form, forms } from './situations.ts'
import { addTo, type Met, tableOf } from './table.ts'

/** Plays seeds of both forms of the house and says what was met; at the first that fails, what led there. */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    form: { type: 'string' },
  },
})
const first = Number(values.seed ?? values.from)
const count = values.seed === undefined ? Number(values.seeds) : 1
const played = forms.filter(form => values.form === undefined || form === values.form)

const told = (form: Form, seed: number, error: unknown) => {
  console.error(`${form}, seed ${seed}: ${error instanceof Error ? error.message : error}`)
  if (error instanceof Broken) for (const line of error.lines) console.error(line)
  else if (error instanceof Error) console.error(error.stack)
  console.error(`Again: npm run simulate -- --form ${form} --seed ${seed}`)
  process.exit(1)
}

for (const form of played) {
  const began = performance.now()
  const met: Met = new Map()
  let [entries, hours] = [0, 0]
  for (let seed = first; seed < first + count; seed += 1) {
    const run = await evening(form, seed).catch((error: unknown) => told(form, seed, error))
    if (!run) continue
    addTo(met, run.met)
    entries += run.entries
    hours += run.ms / 3_600_000
  }
  const seconds = (performance.now() - began) / 1000
  console.log(
    `${form}: ${count} seeds, ${hours.toFixed(1)} hours of meeting, ${entries} entries, in ${seconds.toFixed(1)} s: ${(count / seconds).toFixed(1)} seeds a second`,
  )
  console.log(tableOf(form, met))
}

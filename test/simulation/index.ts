import { type Asked, askedIn } from './asked.ts'
import { evening } from './evening.ts'
import { Broken } from './journal.ts'
import type { Form } from './situations.ts'
import { addTo, createTally, enoughSeeds, neverDone, neverMet, tableOf } from './table.ts'

/** Plays seeds of both forms of the house and says what was met; at the first that fails, what led there. */
const fails = (...lines: string[]): never => {
  for (const line of lines) console.error(line)
  process.exit(1)
}

const whatIsAsked = (): Asked => {
  try {
    return askedIn(process.argv.slice(2))
  } catch (error) {
    return fails(error instanceof Error ? error.message : String(error))
  }
}

const ledThere = (error: unknown): readonly string[] => {
  if (error instanceof Broken) return error.lines
  return error instanceof Error && error.stack ? [error.stack] : []
}

const plays = async (form: Form, { first, count }: Asked) => {
  const began = performance.now()
  const tally = createTally()
  let [entries, hours, seed] = [0, 0, first]
  const broke = (error: unknown) =>
    fails(
      `${form}, seed ${seed}: ${error instanceof Error ? error.message : error}`,
      ...ledThere(error),
      `Again: npm run simulate -- --form ${form} --seed ${seed}`,
    )
  process.on('unhandledRejection', broke)
  for (; seed < first + count; seed += 1) {
    const run = await evening(form, seed).catch(broke)
    addTo(tally, run)
    entries += run.entries
    hours += run.ms / 3_600_000
  }
  process.off('unhandledRejection', broke)
  const seconds = (performance.now() - began) / 1000
  console.log(
    `${form}: ${count} seeds, ${hours.toFixed(1)} hours of meeting, ${entries} entries, in ${seconds.toFixed(1)} s: ${(count / seconds).toFixed(1)} seeds a second`,
  )
  console.log(tableOf(form, tally))
  const missing = [...neverMet(form, tally), ...neverDone(tally)]
  if (count >= enoughSeeds && missing.length > 0)
    fails(`${form}: in ${count} seeds there was never:`, ...missing)
}

const asked = whatIsAsked()
for (const form of asked.forms) await plays(form, asked)

import { afterAll, describe, expect, test } from 'vitest'
import { evening } from './evening.ts'
import { Broken } from './journal.ts'
import type { Form } from './situations.ts'
import { addTo, createTally, enoughSeeds, neverDone, neverMet, tableOf } from './table.ts'

/** Seeds that have failed once, with what it was about. */
export type Regression = { seed: number; about: string }

const atOnce = 10
const firsts = Array.from({ length: enoughSeeds / atOnce }, (_, index) => 1 + index * atOnce)

export const playsMany = (form: Form, regressions: readonly Regression[]): void => {
  const tally = createTally()
  const plays = async (seed: number) => {
    const run = await evening(form, seed).catch((error: unknown) => {
      const lines = error instanceof Broken ? ['', ...error.lines].join('\n') : ''
      throw new Error(`${form}, seed ${seed}: ${error instanceof Error ? error.message : error}${lines}`, {
        cause: error,
      })
    })
    addTo(tally, run)
  }

  describe(`Meetings on bad hardware, ${form}: nothing that was acknowledged is lost, and in the end all see the same`, () => {
    test.each(firsts)(`seeds %i and the ${atOnce - 1} that follow`, async first => {
      for (let seed = first; seed < first + atOnce; seed += 1) await plays(seed)
    })

    if (regressions.length > 0) test.each(regressions)('seed $seed: $about', ({ seed }) => plays(seed))

    test('they got into every difficulty there is', () => {
      expect(neverMet(form, tally)).toEqual([])
    })

    test('commands of every type were carried out', () => {
      expect(neverDone(tally)).toEqual([])
    })

    afterAll(() => void process.stdout.write(`${form}:\n${tableOf(form, tally)}\n`))
  })
}

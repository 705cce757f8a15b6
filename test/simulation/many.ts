import { afterAll, describe, expect, test } from 'vitest'
import { type CommandType, commandSchema } from '../../shared/meeting/commands.ts'
import { evening } from './evening.ts'
import { Broken } from './journal.ts'
import { type Form, situationsOf } from './situations.ts'
import { addTo, type Met, tableOf } from './table.ts'

/** Seeds that have failed once, with what it was about. */
export type Regression = { seed: number; about: string }

const atOnce = 10
const last = 100
const firsts = Array.from({ length: last / atOnce }, (_, index) => 1 + index * atOnce)
/** Played in meetings of their own; a room refuses it. */
const elsewhere: CommandType[] = ['meeting.create']

export const playsMany = (form: Form, regressions: readonly Regression[]): void => {
  const met: Met = new Map()
  const done = new Set<CommandType>()
  const plays = async (seed: number) => {
    const run = await evening(form, seed).catch((error: unknown) => {
      const lines = error instanceof Broken ? ['', ...error.lines].join('\n') : ''
      throw new Error(`${form}, seed ${seed}: ${error instanceof Error ? error.message : error}${lines}`, {
        cause: error,
      })
    })
    addTo(met, run.met)
    for (const type of run.done.keys()) done.add(type)
  }

  describe(`Meetings on bad hardware, ${form}: nothing that was acknowledged is lost, and in the end all see the same`, () => {
    test.each(firsts)(`seeds %i and the ${atOnce - 1} that follow`, async first => {
      for (let seed = first; seed < first + atOnce; seed += 1) await plays(seed)
    })

    if (regressions.length > 0) test.each(regressions)('seed $seed: $about', ({ seed }) => plays(seed))

    test('they got into every difficulty there is', () => {
      expect(situationsOf(form).filter(situation => !met.has(situation))).toEqual([])
    })

    test('commands of every type were carried out', () => {
      const types = commandSchema.options.map(option => option.shape.type.value)
      expect(types.filter(type => !done.has(type) && !elsewhere.includes(type))).toEqual([])
    })

    afterAll(() => void process.stdout.write(`${form}:\n${tableOf(form, met)}\n`))
  })
}

import { type CommandType, commandSchema } from '../../shared/meeting/commands.ts'
import { type Form, type Situation, situationsOf } from './situations.ts'

/** What many runs have come to: how often each situation was met, and which commands were carried out. */
export type Tally = { met: Map<Situation, number>; done: Set<CommandType> }
type Run = { met: ReadonlyMap<Situation, number>; done: ReadonlyMap<CommandType, number> }

/** So many seeds get into everything. */
export const enoughSeeds = 100
/** Played in meetings of their own; a room refuses it. */
const elsewhere: CommandType[] = ['meeting.create']

export const createTally = (): Tally => ({ met: new Map(), done: new Set() })

export const addTo = ({ met, done }: Tally, run: Run): void => {
  for (const [situation, times] of run.met) met.set(situation, (met.get(situation) ?? 0) + times)
  for (const type of run.done.keys()) done.add(type)
}

export const neverMet = (form: Form, { met }: Tally): Situation[] =>
  situationsOf(form).filter(situation => !met.has(situation))

export const neverDone = ({ done }: Tally): CommandType[] =>
  commandSchema.options
    .map(option => option.shape.type.value)
    .filter(type => !done.has(type) && !elsewhere.includes(type))

/** Those that were never met are told by a 0. */
export const tableOf = (form: Form, { met }: Tally): string =>
  situationsOf(form)
    .map(situation => `${String(met.get(situation) ?? 0).padStart(7)}  ${situation}`)
    .join('\n')

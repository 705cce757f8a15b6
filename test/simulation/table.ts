import { type Form, type Situation, situationsOf } from './situations.ts'

/** How often each situation was met, of many runs. */
export type Met = Map<Situation, number>

export const addTo = (met: Met, run: ReadonlyMap<Situation, number>): void => {
  for (const [situation, times] of run) met.set(situation, (met.get(situation) ?? 0) + times)
}

/** Those that were never met are told by a 0. */
export const tableOf = (form: Form, met: Met): string =>
  situationsOf(form)
    .map(situation => `${String(met.get(situation) ?? 0).padStart(7)}  ${situation}`)
    .join('\n')

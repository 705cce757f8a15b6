import type { View } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'
import { nameplateOf } from '../ui/names.ts'

type Status = NonNullable<View['round']>['entries'][number]['status']

/** How far a round is: who is done, with those who passed counted apart from those who were absent. */
export const tallyOf = ({ round, floor }: Pick<View, 'round' | 'floor'>) => {
  const entries = round?.entries ?? []
  const codes = (status: Status) =>
    entries.filter(entry => entry.status === status).map(({ delegation }) => delegation)
  // Whoever reports is marked as done by being called.
  const reporting = [floor, floor?.interrupted].filter(turn => turn?.kind === 'report').length
  const done = codes('done').length - reporting
  return { all: entries.length, done, passed: codes('passed'), absent: codes('absent') }
}

/** Who was absent, and who passed, in a round. */
export const roundNotes = (view: View, say: Say): string[] => {
  const { absent, passed } = tallyOf(view)
  const names = (codes: string[]) => codes.map(code => nameplateOf(view, code)).join(', ')
  return [
    ...(absent.length > 0 ? [say('screen.round.who-absent', { names: names(absent) })] : []),
    ...(passed.length > 0 ? [say('screen.round.who-passed', { names: names(passed) })] : []),
  ]
}

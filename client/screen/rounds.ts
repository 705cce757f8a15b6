import type { Instant } from '../../shared/meeting/clock.ts'
import { forecast } from '../../shared/meeting/forecast.ts'
import type { View } from '../../shared/protocol.ts'

type Round = NonNullable<View['round']>

/** How far a round is: who is done, with those who passed counted apart from those who were absent. */
export const tallyOf = ({ entries }: Pick<Round, 'entries'>) => {
  const codes = (status: Round['entries'][number]['status']) =>
    entries.filter(entry => entry.status === status).map(({ delegation }) => delegation)
  return { all: entries.length, done: codes('done').length, passed: codes('passed'), absent: codes('absent') }
}

/** When the last report should have ended, as things stand. */
export const roundEndsAt = ({ coming, floor, rules }: View, now: Instant): Instant => {
  const last = coming.next.findLastIndex(({ kind }) => kind === 'report')
  const holding = [floor, floor?.interrupted].flatMap(turn => (turn ? [turn.clock] : []))
  return forecast(holding, coming.next.slice(0, last + 1), rules.changeoverSeconds, now).endsAt
}

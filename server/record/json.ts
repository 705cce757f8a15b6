import type { Entry } from '../../shared/meeting/events.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import { type TurnOnRecord, turnsOnRecord } from '../../shared/meeting/turns.ts'
import { type Proceedings, proceedings } from './proceedings.ts'

export type RecordJson = Proceedings & {
  meeting: { id: string; title: string; timezone: string }
  /** Every turn that has ended. */
  turns: TurnOnRecord[]
  /** Everything that happened, in order, what was undone included. */
  entries: readonly Entry[]
}

export const recordJson = (meeting: Meeting, entries: readonly Entry[]): RecordJson => ({
  meeting: { id: meeting.id, title: meeting.title, timezone: meeting.timezone },
  turns: turnsOnRecord(meeting),
  ...proceedings(meeting, entries),
  entries,
})

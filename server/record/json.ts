import { chained } from '../../shared/meeting/chain.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import type { RecordJson } from '../../shared/meeting/proceedings.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import { turnsOnRecord } from '../../shared/meeting/turns.ts'
import { proceedings } from './proceedings.ts'

export const recordJson = (meeting: Meeting, entries: readonly Entry[]): RecordJson => ({
  meeting: { id: meeting.id, title: meeting.title, timezone: meeting.timezone },
  turns: turnsOnRecord(meeting),
  ...proceedings(meeting, entries),
  ...chained(entries),
})

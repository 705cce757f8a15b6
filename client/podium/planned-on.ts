import { dateAt } from '../../shared/meeting/calendar.ts'
import type { View } from '../../shared/protocol.ts'
import type { DatedSession } from './agenda.ts'

/** The day for which a session is planned, `YYYY-MM-DD`; null when that is today at the meeting's place. */
export const otherDay = ({ at, meeting }: View, { date }: DatedSession): string | null =>
  date === dateAt(meeting.timezone, at) ? null : date

import { stringify } from 'csv-stringify/sync'
import { wallTime } from '../../shared/meeting/calendar.ts'
import type { DurationMs, Instant } from '../../shared/meeting/clock.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import { recordName, type TurnOnRecord, turnsOnRecord } from '../../shared/meeting/turns.ts'

type Column = (turn: TurnOnRecord, meeting: Meeting) => string | number | null

/** Seconds with a tenth: what a stopwatch says. */
const seconds = (ms: DurationMs): number => Math.round(ms / 100) / 10
const time = ({ timezone }: Meeting, at: Instant | null) => (at === null ? null : wallTime(timezone, at).time)

/** Dates and hours are those of the meeting's place. */
const columns: Record<string, Column> = {
  turn: ({ turn }) => turn,
  date: ({ grantedAt }, { timezone }) => wallTime(timezone, grantedAt).date,
  session: ({ session }) => session.title,
  item: ({ item }) => item?.title ?? null,
  kind: ({ kind }) => kind,
  delegation: ({ delegation }) => delegation ?? null,
  speaker: ({ delegation, name }, meeting) => (delegation ? recordName(meeting, delegation) : name),
  role: ({ role }) => role ?? null,
  topic: ({ topic }) => topic ?? null,
  requested_at: ({ requestedAt }, meeting) => time(meeting, requestedAt),
  floor_given_at: ({ grantedAt }, meeting) => time(meeting, grantedAt),
  ended_at: ({ endedAt }, meeting) => time(meeting, endedAt),
  ended_by: ({ endedBy }) => endedBy,
  limit_seconds: ({ limitMs }) => seconds(limitMs),
  extension_seconds: ({ extensionsMs }) => seconds(extensionsMs),
  spoken_seconds: ({ spentMs }) => seconds(spentMs),
  overtime_seconds: ({ overtimeMs }) => seconds(overtimeMs),
}

/** Every turn in a row, for a spreadsheet: UTF-8 with a byte order mark, and no cell that could be a formula. */
export const recordCsv = (meeting: Meeting): string =>
  stringify(
    turnsOnRecord(meeting).map(turn => Object.values(columns).map(column => column(turn, meeting))),
    {
      header: true,
      columns: Object.keys(columns),
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  )

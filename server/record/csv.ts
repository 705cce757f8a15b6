import { stringify } from 'csv-stringify/sync'
import { wallTime } from '../../shared/meeting/calendar.ts'
import type { DurationMs, Instant } from '../../shared/meeting/clock.ts'
import type { Appeal, Meeting, SpeakerCall } from '../../shared/meeting/state.ts'
import { englishName, type TurnOnRecord, turnsOnRecord } from '../../shared/meeting/turns.ts'

type Column = (turn: TurnOnRecord, meeting: Meeting) => string | number | null

/** Seconds with a tenth: what a stopwatch says. */
const seconds = (ms: DurationMs): number => Math.round(ms / 100) / 10
const time = ({ timezone }: Meeting, at: Instant | null) => (at === null ? null : wallTime(timezone, at).time)

/** `14:02:10 +30 s, no objection`: the hour first, so that no cell begins with a sign. A reset ends what it had given. */
const extensionWords =
  (meeting: Meeting) =>
  ({ at, byMs, noObjection, lapsed }: TurnOnRecord['extensions'][number]): string =>
    [
      `${time(meeting, at)} ${byMs < 0 ? '−' : '+'}${Math.abs(seconds(byMs))} s`,
      noObjection && 'no objection',
      lapsed && 'until the clock was reset',
    ]
      .filter(Boolean)
      .join(', ')

/** `14:02:10 call-to-order, subject`. */
const callWords =
  (meeting: Meeting) =>
  ({ at, act, reason, automatic }: SpeakerCall): string =>
    [`${time(meeting, at)} ${act}`, reason, automatic && 'by the rules'].filter(Boolean).join(', ')

/** `BRA, ruling overturned, 12 for, 9 against, 3 abstaining`. */
const appealWords = ({ delegation, vote }: Appeal): string =>
  vote
    ? `${delegation}, ruling ${vote.overturned ? 'overturned' : 'upheld'}, ${vote.for} for, ${vote.against} against, ${vote.abstaining} abstaining`
    : delegation

/** Dates and hours are those of the meeting's place. */
const columns: Record<string, Column> = {
  turn: ({ turn }) => turn,
  date: ({ grantedAt }, { timezone }) => wallTime(timezone, grantedAt).date,
  session: ({ session }) => session.title,
  item: ({ item }) => item?.title ?? null,
  kind: ({ kind }) => kind,
  delegation: ({ delegation }) => delegation ?? null,
  /** As the nameplate says it, in the delegation's own language, as every screen does. */
  speaker: ({ name }) => name,
  delegation_in_english: ({ delegation }, meeting) => englishName(meeting, delegation),
  role: ({ role }) => role ?? null,
  representative: ({ representative }) => representative ?? null,
  group: ({ group }) => group ?? null,
  language: ({ language }) => language ?? null,
  topic: ({ topic }) => topic ?? null,
  reply: ({ reply }) => reply ?? null,
  motion: ({ motion }) =>
    motion ? `${motion.side} ${motion.motion ?? 'a motion that was withdrawn'}` : null,
  requested_at: ({ requestedAt }, meeting) => time(meeting, requestedAt),
  floor_given_at: ({ grantedAt }, meeting) => time(meeting, grantedAt),
  ended_at: ({ endedAt }, meeting) => time(meeting, endedAt),
  ended_by: ({ endedBy }) => endedBy,
  limit_seconds: ({ limitMs }) => seconds(limitMs),
  extension_seconds: ({ extensionsMs }) => seconds(extensionsMs),
  extensions: ({ extensions }, meeting) => extensions.map(extensionWords(meeting)).join('; ') || null,
  given_again_seconds: ({ givenAgainMs }) => seconds(givenAgainMs),
  spoken_seconds: ({ spentMs }) => seconds(spentMs),
  overtime_seconds: ({ overtimeMs }) => seconds(overtimeMs),
  calls: ({ calls }, meeting) => calls.map(callWords(meeting)).join('; ') || null,
  ruling: ({ ruling }) => ruling?.decision ?? null,
  appeal: ({ ruling }) => (ruling?.appeal ? appealWords(ruling.appeal) : null),
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

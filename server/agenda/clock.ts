import type { DraftSession } from './draft.ts'
import type { Findings } from './finding.ts'
import type { WrittenTime } from './times.ts'

const hour = 60
const noon = 12 * hour
const lastMinute = 24 * hour - 1
/** A session that is longer than this was perhaps not read rightly; of a much longer one nobody thought. */
const long = 6 * hour
const longest = 10 * hour
/** Nobody meets before this hour: without a.m. or p.m. it is the afternoon's. */
const earliest = 7

const minutesOf = (time: WrittenTime): number => {
  const half = time.half === undefined ? time.hour : (time.hour % 12) + (time.half === 'pm' ? 12 : 0)
  return Math.min(half * hour + time.minute, lastMinute)
}

/** Whether it could be meant as an hour of the afternoon. */
const isOpen = (time: WrittenTime): boolean =>
  time.half === undefined && !time.is24 && time.hour >= 1 && time.hour < 12

type Settled = { minutes: number; isDoubtful: boolean }

/** The start without a half of the day of its own: by the end's half, else by what came before it that day. */
function startOf(session: DraftSession, before: number | undefined, counts24: boolean): Settled {
  const { start, end } = session.range
  const minutes = minutesOf(start)
  if (!isOpen(start)) return { minutes, isDoubtful: false }
  if (end?.half !== undefined) {
    const isLater = end.half === 'pm' && minutes + noon < minutesOf(end)
    return { minutes: isLater ? minutes + noon : minutes, isDoubtful: false }
  }
  const goesBack = before !== undefined && minutes < before
  const isEarly = start.hour < earliest
  if (counts24 ? isEarly && goesBack : isEarly || (goesBack && before >= noon))
    return { minutes: minutes + noon, isDoubtful: counts24 || before === undefined || !isEarly }
  return { minutes, isDoubtful: false }
}

function endOf(session: DraftSession, start: number, counts24: boolean): Settled | undefined {
  const { end } = session.range
  if (!end) return undefined
  const minutes = minutesOf(end)
  if (!isOpen(end) || minutes >= start) return { minutes, isDoubtful: false }
  const later = minutes + noon
  if (later <= start || later - start > longest) return { minutes, isDoubtful: false }
  return {
    minutes: later,
    isDoubtful: session.range.start.half === undefined && (counts24 || later - start > long),
  }
}

/** Whether the document counts twenty-four hours: one of its times can be read in no other way. */
export const counts24Hours = (sessions: readonly DraftSession[]): boolean =>
  sessions.some(({ range }) => range.start.is24 || range.end?.is24 === true)

/**
 * Settles the times of one day's sessions, in the document's order: the half of the day where none is written
 * (`noon-assumed` where another reading is possible) and ends that are missing (`no-end-time`).
 */
export function settleTimes(sessions: readonly DraftSession[], counts24: boolean, findings: Findings) {
  let before: number | undefined
  for (const session of sessions) {
    const start = startOf(session, before, counts24)
    const end = endOf(session, start.minutes, counts24)
    session.start = start.minutes
    session.end = end?.minutes ?? -1
    if (start.isDoubtful || end?.isDoubtful)
      findings.add(session.line, 'noon-assumed', 'Neither a.m. nor p.m. is written here.', session.time)
    before = start.minutes
  }
  for (const [at, session] of sessions.entries()) {
    if (session.range.end) continue
    const next = sessions[at + 1]
    session.end = next && next.start > session.start ? next.start : Math.min(session.start + hour, lastMinute)
    findings.add(
      session.line,
      'no-end-time',
      'No end is written; it was taken from what follows.',
      session.time,
    )
  }
}

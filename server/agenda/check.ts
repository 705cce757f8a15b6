import type { DatedDay } from './days.ts'
import type { DraftSession } from './draft.ts'
import type { Findings } from './finding.ts'

function checkEnd(session: DraftSession, findings: Findings) {
  if (session.end <= session.start)
    findings.add(session.line, 'end-before-start', 'The session ends before it starts.', session.time)
}

/** One warning for each session that begins before an earlier one has ended, at the line of the later one. */
function checkOverlaps(sessions: readonly DraftSession[], findings: Findings) {
  const inTime = sessions.toSorted((one, other) => one.start - other.start || one.line - other.line)
  let busyUntil = -1
  let last: DraftSession | undefined
  for (const session of inTime) {
    if (last && session.start < busyUntil) {
      const later = session.line >= last.line ? session : last
      findings.add(
        later.line,
        'sessions-overlap',
        'Another session of the day has the same hour.',
        later.time,
      )
    }
    if (session.end > busyUntil) {
      busyUntil = session.end
      last = session
    }
  }
}

/** Finds what a secretary would want to know about an agenda's times. */
export function checkTimes(days: readonly DatedDay[], findings: Findings) {
  if (days.length === 0) findings.add(1, 'no-sessions', 'No session with a time was found.')
  for (const { sessions } of days) {
    for (const session of sessions) checkEnd(session, findings)
    checkOverlaps(sessions, findings)
  }
}

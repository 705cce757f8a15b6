import { dateAt, instantOf } from '../../shared/meeting/calendar.ts'
import { between, type DurationMs, type Instant } from '../../shared/meeting/clock.ts'
import { forecast } from '../../shared/meeting/forecast.ts'
import type { View } from '../../shared/protocol.ts'
import { preparedWaiting } from '../ui/coming-up.ts'
import { steadyFrom } from '../ui/steady.ts'
import { currentSession, type DatedSession, nextPlanned } from './agenda.ts'

/** When the floor's business should be done, as things stand now. */
export type Outlook = {
  endsAt: Instant
  /** Null on another day than the planned one: the hours cannot be compared then. */
  plannedEnd: Instant | null
  /** Somebody speaks, or was interrupted and goes on. */
  isHeld: boolean
  prepared: number
  listed: number
  /** When each request should get the floor, by its id. */
  expectedAt: Map<string, Instant>
}

/** Null when no session goes on. */
export const outlookOf = (view: View, now: Instant): Outlook | null => {
  const session = currentSession(view)
  if (!session) return null
  const { floor, rules, coming } = view
  const holding = floor ? [floor.clock, ...(floor.interrupted ? [floor.interrupted.clock] : [])] : []
  const { endsAt, expectedAt } = forecast(
    holding,
    coming.next,
    rules.changeoverSeconds,
    steadyFrom(view, now),
  )
  return {
    endsAt,
    expectedAt,
    plannedEnd: plannedAt(view, session, session.plannedEnd, now),
    isHeld: floor !== null,
    prepared: preparedWaiting(view).length,
    listed: coming.next.filter(({ kind }) => kind !== 'prepared').length,
  }
}

/** The planned hour as an instant, when the session's day is today at the meeting's place. */
const plannedAt = (view: View, session: DatedSession, time: string, now: Instant): Instant | null => {
  const { timezone } = view.meeting
  return session.date === dateAt(timezone, now) ? instantOf(timezone, session.date, time) : null
}

/**
 * How late things run: for a session by when its work should be done, between sessions by when the next one
 * should have begun. Zero or negative when in time; null when the plan is for another day.
 */
export const lateMs = (view: View, now: Instant): DurationMs | null => {
  const outlook = outlookOf(view, now)
  if (outlook) return outlook.plannedEnd === null ? null : between(outlook.plannedEnd, outlook.endsAt)
  const next = nextPlanned(view)
  const start = next && plannedAt(view, next, next.plannedStart, now)
  return start === null ? null : between(start, now)
}

const minuteMs = 60_000

/** Whole minutes, a started one not counted. */
export const wholeMinutes = (duration: DurationMs): number => Math.floor(duration / minuteMs)

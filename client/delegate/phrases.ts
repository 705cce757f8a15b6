import { wallTime } from '../../shared/meeting/calendar.ts'
import { between, type Instant } from '../../shared/meeting/clock.ts'
import type { View, WireTurn } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'
import { type Roughly, roughly } from './roughly.ts'

/** “40 seconds”, “7 minutes”; null for a moment that has come. */
const spanOf = (say: Say, span: Roughly): string | null =>
  span.unit === 'now' ? null : say(`span.${span.unit}`, { count: span.count })

/** How long it is until then, as a forecast says it. */
export const spanUntil = (say: Say, then: Instant, now: Instant): string | null =>
  spanOf(say, roughly(between(now, then)))

/** “About 7 minutes.” */
export const aboutUntil = (say: Say, then: Instant, now: Instant): string => {
  const span = spanUntil(say, then, now)
  return span === null ? say('delegate.about.now') : say('delegate.about', { span })
}

/** `15:16:22` at the meeting's place: whoever compares with a clock on the wall wants the second. */
export const toTheSecond = ({ meeting }: View, at: Instant): string => wallTime(meeting.timezone, at).time

/** “Call to order: the subject”. */
export const callSaid = (say: Say, { act, reason }: WireTurn['calls'][number]): string => {
  const call = say(`delegate.call.${act}`)
  return reason === undefined
    ? call
    : say('delegate.call.of', { call, reason: say('delegate.call.reason', { reason }) })
}

import { between, type DurationMs, durationMs, type Instant, secondsMs } from '../../shared/meeting/clock.ts'
import type { View, WireWaiting } from '../../shared/protocol.ts'
import { outlookOf } from './forecast.ts'

export type WaysOut = {
  waiting: number
  neededMs: DurationMs
  leftMs: DurationMs
  /** The limit to which those not yet called can be shortened so that all fits, in whole tens of seconds. */
  shortenToSeconds: number | null
}

const isShortened = ({ kind }: WireWaiting): boolean => kind === 'intervention' || kind === 'report'

/** The time that is wanting; null when all that waits fits, or when it cannot be compared with the plan. */
export const waysOut = (view: View, now: Instant): WaysOut | null => {
  const outlook = outlookOf(view, now)
  const { next } = view.coming
  if (!outlook || outlook.plannedEnd === null || next.length === 0 || outlook.endsAt <= outlook.plannedEnd)
    return null
  const leftMs = durationMs(Math.max(0, between(now, outlook.plannedEnd)))
  return {
    waiting: next.length,
    neededMs: between(now, outlook.endsAt),
    leftMs,
    shortenToSeconds: shortenTo(next, between(outlook.plannedEnd, outlook.endsAt)),
  }
}

/** Equally for all who have not been called, by no more than is wanting: the turn that runs keeps its time. */
const shortenTo = (next: WireWaiting[], wanting: DurationMs): number | null => {
  const shortened = next.filter(isShortened)
  const longest = Math.max(0, ...shortened.map(({ limitMs }) => limitMs))
  const saved = (limit: number) =>
    shortened.reduce((sum, { limitMs }) => sum + Math.max(0, limitMs - limit), 0)
  for (let limit = Math.ceil(longest / 10_000) * 10_000 - 10_000; limit >= 10_000; limit -= 10_000)
    if (saved(limit) >= wanting) return limit / secondsMs(1)
  return null
}

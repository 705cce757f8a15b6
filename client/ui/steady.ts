import { type Instant, instant } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'

const minuteMs = 60_000

/**
 * From when an hour is forecast: when the minute began, or the meeting last changed. Pages that look at other seconds
 * say the same hour.
 */
export const steadyFrom = ({ at }: Pick<View, 'at'>, now: Instant): Instant =>
  instant(Math.max(at, Math.floor(now / minuteMs) * minuteMs))

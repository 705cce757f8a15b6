import { useMemo } from 'react'
import {
  countdownTo,
  durationMs,
  type Instant,
  remainingMs,
  shownSeconds,
} from '../../shared/meeting/clock.ts'
import { useClockInstant } from '../live/react.ts'
import { figures } from './clock-figures.tsx'

type Countdown = {
  (until: Instant): string
  (until: Instant | null): string | null
}

/**
 * `1:40` until an instant, renewed as the second flips; `0:00` once it has come, never past it: it stays there until
 * the server has acted on it. Null when there is nothing to wait for.
 */
export const useCountdown = ((until: Instant | null): string | null => {
  const clock = useMemo(() => (until === null ? null : countdownTo(until)), [until])
  const now = useClockInstant(clock)
  if (clock === null) return null
  const left = durationMs(Math.max(0, remainingMs(clock, now)))
  return figures({ ...shownSeconds(left), over: false })
}) as Countdown

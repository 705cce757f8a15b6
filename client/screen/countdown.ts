import { useMemo } from 'react'
import { type Clock, type Instant, secondsMs, shownOn } from '../../shared/meeting/clock.ts'
import { useClockInstant } from '../live/react.ts'
import { figures } from '../ui/clock-figures.tsx'

/** Longer than any countdown. */
const limitMs = secondsMs(86_400)

/**
 * What is left until an instant, `m:ss`, flipping with every other clock; null when there is nothing to wait for.
 * It stays at its end until the server has acted on it.
 */
export const useCountdown = (until: Instant | null): string | null => {
  const clock = useMemo<Clock | null>(
    () => (until === null ? null : { status: 'running', limitMs, deadline: until }),
    [until],
  )
  const now = useClockInstant(clock)
  if (clock === null) return null
  const shown = shownOn(clock, now)
  return figures(shown.over ? { seconds: 0, over: false } : shown)
}

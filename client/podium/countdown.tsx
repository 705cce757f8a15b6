import { useMemo } from 'react'
import { type Clock, durationMs, type Instant, shownOn } from '../../shared/meeting/clock.ts'
import { useClockInstant } from '../live/react.ts'
import { figures } from '../ui/clock-figures.tsx'

/** `4:32` until an instant. */
export const useCountdown = (until: Instant | null): string | null => {
  const clock = useMemo(
    (): Clock | null =>
      until === null ? null : { status: 'running', limitMs: durationMs(24 * 3_600_000), deadline: until },
    [until],
  )
  const now = useClockInstant(clock)
  if (!clock) return null
  const shown = shownOn(clock, now)
  return shown.over ? figures({ seconds: 0, over: false }) : figures(shown)
}

import { useMemo } from 'react'
import {
  type Clock,
  durationMs,
  type Instant,
  remainingMs,
  shownSeconds,
} from '../../shared/meeting/clock.ts'
import { useClockInstant } from '../live/react.ts'
import { figures } from './clock-figures.tsx'

/** `1:40` until an instant, renewed as the second flips; `0:00` once it has come, never past it. */
export const useCountdown = (until: Instant): string => {
  const clock = useMemo(
    (): Clock => ({ status: 'running', limitMs: durationMs(0), deadline: until }),
    [until],
  )
  const left = remainingMs(clock, useClockInstant(clock))
  return figures({ ...shownSeconds(durationMs(Math.max(0, left))), over: false })
}

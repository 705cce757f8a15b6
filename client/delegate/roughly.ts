import type { DurationMs } from '../../shared/meeting/clock.ts'

/** How long a forecast says that it takes: no finer than one can know it. */
export type Roughly = { unit: 'now' } | { unit: 'seconds' | 'minutes'; count: number }

const grainSeconds = 10
/** The change from one speaker to the next takes about that long. */
const soonMs = 15_000
const secondsUntil = 90

/** Seconds by tens below a minute and a half, then whole minutes. */
export const roughly = (duration: DurationMs): Roughly => {
  const seconds = Math.round(duration / 1000 / grainSeconds) * grainSeconds
  if (duration < soonMs) return { unit: 'now' }
  if (seconds < secondsUntil) return { unit: 'seconds', count: seconds }
  return { unit: 'minutes', count: Math.round(duration / 60_000) }
}

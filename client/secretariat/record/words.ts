import type { DurationMs } from '../../../shared/meeting/clock.ts'

/** `1:47`, to the whole second, whichever sign the duration has. */
export const durationOf = (ms: DurationMs): string => {
  const seconds = Math.round(Math.abs(ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** `+0:30` given, `−0:30` taken. */
export const extensionOf = (ms: DurationMs): string => `${ms < 0 ? '−' : '+'}${durationOf(ms)}`

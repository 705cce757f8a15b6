/**
 * The speaking clock, and the only arithmetic with instants and durations.
 *
 * A running clock is a deadline, so that it needs no ticks: whoever knows the time knows what it shows, before
 * and after a restart. A clock that does not run has a remainder and no deadline. Past the deadline the
 * remainder is negative: that is overtime.
 */

declare const unit: unique symbol
/** A point in time: epoch milliseconds by the server's clock, a fraction allowed. */
export type Instant = number & { readonly [unit]: 'epoch ms' }
/** A length of time in milliseconds. Its names end in `Ms`. */
export type DurationMs = number & { readonly [unit]: 'ms' }

export const instant = (epochMs: number): Instant => epochMs as Instant
export const durationMs = (milliseconds: number): DurationMs => milliseconds as DurationMs
export const secondsMs = (seconds: number): DurationMs => durationMs(seconds * 1000)
/** `from` moved by a duration, which may be negative. */
export const later = (from: Instant, by: DurationMs): Instant => instant(from + by)
/** How long it is from `start` to `end`; negative when `end` is before. */
export const between = (start: Instant, end: Instant): DurationMs => durationMs(end - start)
export const sumMs = (...parts: DurationMs[]): DurationMs =>
  durationMs(parts.reduce<number>((sum, part) => sum + part, 0))

/** `limitMs` is the limit now in force, extensions included. */
export type Clock =
  | { status: 'ready'; limitMs: DurationMs; remainingMs: DurationMs }
  | { status: 'running'; limitMs: DurationMs; deadline: Instant }
  | { status: 'paused'; limitMs: DurationMs; remainingMs: DurationMs }

export const readyClock = (limitMs: DurationMs): Clock => ({ status: 'ready', limitMs, remainingMs: limitMs })

/** Counts down to an instant; without a limit, since nobody was given any length of time. */
export const countdownTo = (deadline: Instant): Clock => ({
  status: 'running',
  limitMs: durationMs(Number.POSITIVE_INFINITY),
  deadline,
})

/** What the clock shows at `at`: negative in overtime. */
export const remainingMs = (clock: Clock, at: Instant): DurationMs =>
  clock.status === 'running' ? between(at, clock.deadline) : clock.remainingMs

/** How much of the limit, and past it, has run off by `at`. Never negative. */
export const spentMs = (clock: Clock, at: Instant): DurationMs =>
  durationMs(Math.max(0, clock.limitMs - remainingMs(clock, at)))

export const overtimeMs = (clock: Clock, at: Instant): DurationMs =>
  durationMs(Math.max(0, -remainingMs(clock, at)))

/** Starts or resumes; a clock that runs goes on as it is. */
export const run = (clock: Clock, at: Instant): Clock =>
  clock.status === 'running'
    ? clock
    : { status: 'running', limitMs: clock.limitMs, deadline: later(at, clock.remainingMs) }

export const pause = (clock: Clock, at: Instant): Clock =>
  clock.status === 'running'
    ? { status: 'paused', limitMs: clock.limitMs, remainingMs: remainingMs(clock, at) }
    : clock

/** Lengthens the limit, or shortens it by a negative duration; a clock that runs keeps running. */
export const adjust = (clock: Clock, byMs: DurationMs): Clock => {
  const limitMs = sumMs(clock.limitMs, byMs)
  return clock.status === 'running'
    ? { ...clock, limitMs, deadline: later(clock.deadline, byMs) }
    : { ...clock, limitMs, remainingMs: sumMs(clock.remainingMs, byMs) }
}

/** The full limit again: running on from now when it runs, else ready to start. */
export const reset = (clock: Clock, limitMs: DurationMs, at: Instant): Clock =>
  clock.status === 'running' ? run(readyClock(limitMs), at) : readyClock(limitMs)

/** What a clock shows: whole seconds, left or, when `over`, past the end. */
export type ShownSeconds = { seconds: number; over: boolean }

/**
 * Rounded up while it counts down and down while it counts up, so that two minutes begin with 2:00, each second
 * lasts a second, and +0:00 appears at the very end of the limit.
 */
export const shownSeconds = (remaining: DurationMs): ShownSeconds =>
  remaining > 0
    ? { seconds: Math.ceil(remaining / 1000), over: false }
    : { seconds: Math.floor(Math.abs(remaining) / 1000), over: true }

/**
 * What a clock shows at `at`. Never more than its limit: a device that learns of a turn may still believe that
 * it begins a moment from now.
 */
export const shownOn = (clock: Clock, at: Instant): ShownSeconds =>
  shownSeconds(durationMs(Math.min(remainingMs(clock, at), clock.limitMs)))

/** When the seconds shown change next, after `at`; null for a clock that does not run. */
export const nextFlip = (clock: Clock, at: Instant): Instant | null => {
  if (clock.status !== 'running') return null
  const { seconds, over } = shownOn(clock, at)
  return later(clock.deadline, secondsMs(over ? seconds + 1 : 1 - seconds))
}

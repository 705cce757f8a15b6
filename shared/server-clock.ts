import { type DurationMs, durationMs, type Instant, instant } from './meeting/clock.ts'

/**
 * The server's clock, as a device knows it; and the database's, as the servers know it that share one.
 *
 * A question sent at `t0`, answered by the server at `s` and received at `t1` proves that the server is at most
 * `s − t0` ahead of the device and at least `s − t1`: no message arrives before it is sent. Over many samples
 * the least of the upper bounds comes from the quickest way there, the greatest of the lower bounds from the
 * quickest way back. The two need not be of one sample, which is what makes jitter harmless, also jitter that
 * is not the same in both directions. The truth is between them; the middle is taken.
 */

/**
 * How many samples count. Twice as many as the least that serves: against 0–100 ms of jitter 64 halve the error
 * of 32, while at a sample a second they are a minute, in which devices drift apart little.
 */
const windowSize = 64
/** How fast a device's clock may drift: 30 in a million, the usual for quartz. Older bounds are wider by it. */
const driftRate = 30e-6
/** Bounds may contradict each other by this much: browsers round their clocks to a millisecond. */
const grainMs = 2
/** Corrections bend time by a tenth at most: seconds last 0.9 to 1.1 s, none is skipped, none comes twice. */
const bendRate = 0.1
/** What is further off is not bent but set right at once: a device that slept, another server. */
const jumpMs = 500

type ClockQuality = {
  samples: number
  /** The estimate is not further off than this, as far as messages need time and clocks drift as expected. */
  withinMs: DurationMs
}

export type ServerClock = {
  /** The time by the server's clock now. Goes forward only, but for jumps. */
  now: () => Instant
  /** Takes the time from a message that took its time: better than nothing, until the first sample. */
  begin: (server: Instant) => void
  /** A question to the server: sent at `t0`, received back at `t1` by the device, answered at `server`. */
  sample: (t0: number, server: Instant, t1: number) => void
  /** Null before the first sample. */
  quality: () => ClockQuality | null
}

type Bounds = { least: number; most: number }
type Sample = Bounds & { at: number }
/** The offset that is shown: at `at` it was `from`, and it goes to `to` as fast as time may be bent. */
type Course = { at: number; from: number; to: number }

/** @param local the device's own clock in milliseconds: it may start anywhere and drift, but never goes back */
export const createServerClock = (local: () => number): ServerClock => {
  let samples: Sample[] = []
  let course: Course | null = null

  const set = (offset: number, at: number) => {
    course = { at, from: offset, to: offset }
  }
  const steer = (offset: number, at: number) => {
    const shown = course ? offsetAt(course, at) : offset
    if (Math.abs(offset - shown) > jumpMs) set(offset, at)
    else course = { at, from: shown, to: offset }
  }

  return {
    now: () => {
      const at = local()
      return instant(at + (course ? offsetAt(course, at) : 0))
    },
    begin: server => {
      const at = local()
      if (samples.length === 0) set(server - at, at)
    },
    sample: (t0, server, t1) => {
      const isFirst = samples.length === 0
      samples = inAgreement(
        [...samples, { at: t1, least: server - t1, most: server - t0 }].slice(-windowSize),
      )
      const offset = middle(boundsAt(samples, t1))
      if (isFirst) set(offset, t1)
      else steer(offset, t1)
    },
    quality: () => {
      if (samples.length === 0) return null
      const { least, most } = boundsAt(samples, local())
      return { samples: samples.length, withinMs: durationMs(Math.max(0, most - least) / 2) }
    },
  }
}

const offsetAt = ({ at, from, to }: Course, now: number): number => {
  const bend = Math.max(0, now - at) * bendRate
  return from + Math.max(-bend, Math.min(bend, to - from))
}

const middle = ({ least, most }: Bounds): number => (least + most) / 2

const boundsAt = (samples: Sample[], now: number): Bounds => ({
  least: Math.max(...samples.map(({ least, at }) => least - (now - at) * driftRate)),
  most: Math.min(...samples.map(({ most, at }) => most + (now - at) * driftRate)),
})

/**
 * Without the oldest samples, as many as contradict the newest. Bounds that leave nothing between them mean that
 * a clock has jumped: the device slept with its clock standing still, or another server answers.
 */
const inAgreement = (samples: Sample[]): Sample[] => {
  const newest = samples.at(-1)
  if (!newest) return samples
  const contradicts = (sample: Sample) => {
    const { least, most } = boundsAt([sample, newest], newest.at)
    return least > most + grainMs
  }
  return samples.slice(samples.findLastIndex(contradicts) + 1)
}

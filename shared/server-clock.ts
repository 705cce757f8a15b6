import { type DurationMs, durationMs, type Instant, instant } from './meeting/clock.ts'
import { driftsOf, inAgreement, middle, type Sample, stripAt, widthOf } from './strip.ts'

/**
 * The server's clock, as a device knows it; and the database's, as the servers know it that share one.
 *
 * A question sent at `t0`, answered by the server at `s` and received at `t1` proves that the server is at most
 * `s − t0` ahead of the device and at least `s − t1`: no message arrives before it is sent. Over many samples
 * the least of the upper bounds comes from the quickest way there, the greatest of the lower bounds from the
 * quickest way back. The two need not be of one sample, which is what makes jitter harmless, also jitter that
 * is not the same in both directions. How fast the two part is in the samples too (`strip.ts`): what was answered
 * hours ago still says something, and who knows it asks seldom.
 */

/** So many samples over so long show a drift to half a millionth, with 0–100 ms of jitter. */
const enough = { samples: 900, spanMs: 600_000 }
/**
 * A strip that has been known and is narrower by a quarter says that the drift has changed, or that the network is
 * quicker than it was: which of the two, nobody can tell, and both are learnt anew.
 */
const steady = 0.75
/** Of two answers at once the second counts as so much later: slopes are divided by the time between. */
const tickMs = 0.001
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
  /** The drift is known well enough for a question each few minutes to do. */
  isSettled: () => boolean
}

/** The offset that is shown: at `at` it was `from`, and it goes to `to`, which drifts, as fast as time may be bent. */
type Course = { at: number; from: number; to: number; drift: number }

/** @param local the device's own clock in milliseconds: it may start anywhere and drift, but never goes back */
export const createServerClock = (local: () => number): ServerClock => {
  let samples: Sample[] = []
  let count = 0
  /** How wide the strip was when the drift was known. */
  let knownMs: number | null = null
  let course: Course | null = null
  let drift = 0

  /** What is not known well is not carried on: nobody may ask for hours. */
  const steer = (to: number, at: number) => {
    const shown = course ? offsetAt(course, at) : to
    course = { at, from: Math.abs(to - shown) > jumpMs ? to : shown, to, drift: isSettled() ? drift : 0 }
  }
  const isSettled = () => {
    const [oldest, newest] = [samples.at(0)?.at ?? 0, samples.at(-1)?.at ?? 0]
    return count >= enough.samples && newest - oldest >= enough.spanMs
  }

  return {
    now: () => {
      const at = local()
      return instant(at + (course ? offsetAt(course, at) : 0))
    },
    begin: server => {
      const at = local()
      if (samples.length === 0) course = { at, from: server - at, to: server - at, drift: 0 }
    },
    sample: (t0, server, t1) => {
      if (!Number.isFinite(server)) return
      const isFirst = samples.length === 0
      const before = samples.at(-1)?.at ?? Number.NEGATIVE_INFINITY
      const at = Math.max(t1, before + tickMs)
      const all = [...samples, { at, least: server - t1, most: server - t0 }]
      const { kept, strip, isNews } = inAgreement(all, knownMs === null ? -grainMs : narrowest(knownMs))
      samples = kept
      count = isNews ? kept.length : count + 1
      drift = strip.drift
      knownMs = isSettled() ? (knownMs ?? widthOf(strip)) : null
      if (isFirst) course = null
      steer(middle(strip), t1)
    },
    quality: () => {
      if (samples.length === 0) return null
      const at = local()
      const strip = stripAt(samples, at, drift)
      const { slowest, fastest } = driftsOf(samples, at, strip.drift)
      const [{ least }, { most }] = [stripAt(samples, at, slowest), stripAt(samples, at, fastest)]
      const within = Math.max(Math.abs(most - middle(strip)), Math.abs(middle(strip) - least))
      return { samples: count, withinMs: durationMs(within) }
    },
    isSettled,
  }
}

const offsetAt = ({ at, from, to, drift }: Course, now: number): number => {
  const passed = Math.max(0, now - at)
  const bend = passed * bendRate
  return from + drift * passed + Math.max(-bend, Math.min(bend, to - from))
}

/** Narrower than this, a strip that was so wide belongs to clocks that part otherwise by now. */
const narrowest = (knownMs: number): number => Math.min(knownMs - grainMs, knownMs * steady)

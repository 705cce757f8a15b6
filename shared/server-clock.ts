import { type DurationMs, durationMs, type Instant, instant } from './meeting/clock.ts'

/**
 * The server's clock, as a device knows it; and the database's, as the servers know it that share one.
 *
 * A question sent at `t0`, answered by the server at `s` and received at `t1` proves that the server is at most
 * `s − t0` ahead of the device and at least `s − t1`: no message arrives before it is sent. Over many samples
 * the least of the upper bounds comes from the quickest way there, the greatest of the lower bounds from the
 * quickest way back. The two need not be of one sample, which is what makes jitter harmless, also jitter that
 * is not the same in both directions.
 *
 * Drawn over the device's time, upper bounds lie above the line of the offset and lower ones below it; its slope is
 * the drift. The line is taken in the middle of the widest strip between them, as a way there that is as quick as the
 * way back would have it. Only bounds on the two hulls can touch a strip, so thousands of samples leave some twenty.
 */

/** No device's clock drifts faster: the usual for quartz is 30 in a million. */
const mostDrift = 100e-6
/** How far a drift wanders in the time that samples are kept, with warmth: older bounds are wider by it. */
const wander = 0.4e-6
/** A tilt has to be worth this to be believed, in ms of width: what was asked within a minute shows none. */
const doubtMs = 30_000
/** So many samples over so long show a drift to half a millionth, with 0–100 ms of jitter. */
const enough = { samples: 900, spanMs: 600_000 }
/** A strip that has been known and is narrower by a quarter says that the drift has changed. */
const steady = 0.75
const mostKept = 64
/** Two answers at once are told apart by it. */
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

/** Bounds of the offset at a moment of the device's. */
type Sample = { at: number; least: number; most: number }
/** What is left between the bounds now, when all that are older have drifted so. */
type Strip = { drift: number; least: number; most: number }
/** The offset that is shown: at `at` it was `from`, and it goes to `to`, which drifts, as fast as time may be bent. */
type Course = { at: number; from: number; to: number; drift: number }

/** @param local the device's own clock in milliseconds: it may start anywhere and drift, but never goes back */
export const createServerClock = (local: () => number): ServerClock => {
  let samples: Sample[] = []
  let count = 0
  /** How wide the strip was when the drift was known. */
  let knownMs: number | null = null
  let course: Course | null = null

  const steer = (to: number, drift: number, at: number) => {
    const shown = course ? offsetAt(course, at) : to
    course = { at, from: Math.abs(to - shown) > jumpMs ? to : shown, to, drift }
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
      const isFirst = samples.length === 0
      const before = samples.at(-1)?.at ?? Number.NEGATIVE_INFINITY
      const at = Math.max(t1, before + tickMs)
      const all = [...samples, { at, least: server - t1, most: server - t0 }]
      const { kept, strip, isNews } = inAgreement(all, knownMs === null ? -grainMs : narrowest(knownMs))
      samples = kept
      count = isNews ? kept.length : count + 1
      if (!isSettled()) knownMs = null
      else knownMs ??= widthOf(strip)
      if (isFirst) course = null
      steer(middle(strip), strip.drift, t1)
    },
    quality: () => {
      if (samples.length === 0) return null
      const at = local()
      const strip = stripAt(samples, at, course?.drift ?? 0)
      const { slowest, fastest } = driftsOf(samples, at, strip.drift)
      const [{ least }, { most }] = [stripAt(samples, at, slowest), stripAt(samples, at, fastest)]
      const within = Math.max(0, most - middle(strip), middle(strip) - least)
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

const middle = ({ least, most }: Strip): number => (least + most) / 2
const widthOf = ({ least, most }: Strip): number => most - least
const narrowest = (knownMs: number): number => Math.min(knownMs - grainMs, knownMs * steady)

const stripAt = (samples: Sample[], now: number, drift: number): Strip => ({
  drift,
  least: Math.max(...samples.map(({ least, at }) => least + (now - at) * (drift - wander))),
  most: Math.min(...samples.map(({ most, at }) => most + (now - at) * (drift + wander))),
})

/** One of its sides lies on an edge of a hull, but where a drift is doubted or as great as any can be. */
const widest = (samples: Sample[], now: number): Strip => {
  const [below, above] = hullsOf(samples)
  const drifts = [
    0,
    ...slopes(below, ({ least }) => least).map(slope => slope + wander),
    ...slopes(above, ({ most }) => most).map(slope => slope - wander),
  ]
  const worth = (strip: Strip) => widthOf(strip) - Math.abs(strip.drift) * doubtMs
  return drifts
    .map(drift => stripAt(samples, now, Math.max(-mostDrift, Math.min(mostDrift, drift))))
    .reduce((best, strip) => (worth(strip) > worth(best) ? strip : best))
}

/** Between which drifts all bounds leave something. */
const driftsOf = (samples: Sample[], now: number, drift: number) => {
  let [slowest, fastest] = [-mostDrift, mostDrift]
  for (const { at, least } of samples)
    for (const other of samples) {
      const passed = other.at - at
      if (passed === 0) continue
      const room = other.most - least + wander * (now - at + now - other.at)
      if (passed > 0) fastest = Math.min(fastest, room / passed)
      else slowest = Math.max(slowest, room / passed)
    }
  return { slowest: Math.min(slowest, drift), fastest: Math.max(fastest, drift) }
}

type Height = (sample: Sample) => number

const slopes = (hull: Sample[], height: Height): number[] =>
  hull.slice(1).map((sample, index) => {
    const before = hull[index] ?? sample
    return (height(sample) - height(before)) / (sample.at - before.at)
  })

/** Those that a line above all can touch. */
const hullOf = (samples: Sample[], height: Height): Sample[] => {
  const hull: Sample[] = []
  for (const next of samples) {
    for (;;) {
      const [before, last] = hull.slice(-2)
      if (!before || !last) break
      const [first, second] = slopes([before, last, next], height)
      if ((first ?? 0) > (second ?? 0)) break
      hull.pop()
    }
    hull.push(next)
  }
  return hull
}

const hullsOf = (samples: Sample[]): [below: Sample[], above: Sample[]] => [
  hullOf(samples, ({ least }) => least),
  hullOf(samples, ({ most }) => -most),
]

const onHulls = (samples: Sample[]): Sample[] => {
  const kept = new Set(hullsOf(samples).flat())
  return samples.filter(sample => kept.has(sample))
}

/**
 * Without the oldest samples, as many as leave less than `leastMs` between the bounds. Either a clock has jumped: the
 * device slept with its clock standing still, or another server answers; or the drift is not what it was.
 */
const inAgreement = (all: Sample[], leastMs: number) => {
  const { at } = all.at(-1) ?? { at: 0 }
  let kept = onHulls(all).slice(-mostKept)
  let strip = widest(kept, at)
  const isNews = widthOf(strip) < leastMs
  while (kept.length > 1 && widthOf(strip) < leastMs) {
    kept = kept.slice(1)
    strip = widest(kept, at)
  }
  return { kept, strip, isNews }
}

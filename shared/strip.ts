/**
 * What questions for the time leave open: bounds of the offset between two clocks.
 *
 * Drawn over the device's time, upper bounds lie above the line of the offset and lower ones below it; its slope is
 * the drift. The line is taken in the middle of the widest strip between them, as a way there that is as quick as the
 * way back would have it. Only bounds on the two hulls can touch a strip, so thousands of samples leave some twenty.
 */

/** No device's clock drifts faster: the usual for quartz is 30 in a million. */
const mostDrift = 100e-6
/**
 * A drift wanders, with warmth: older bounds are wider by so much of the time since. The more, the sooner a device that gets warm is
 * followed, and the less is the past of a steady one worth.
 */
const wander = 0.4e-6
/** A tilt has to be worth this to be believed, in ms of width: what was asked within a minute shows none. */
const doubtMs = 30_000
/** Of a clock that does nothing but wander all bounds are on a hull. */
const mostKept = 64

/** Bounds of the offset at a moment of the device's. */
export type Sample = { at: number; least: number; most: number }
/** What is left between the bounds now, when all that are older have drifted so. */
type Strip = { drift: number; least: number; most: number }

export const middle = ({ least, most }: Strip): number => (least + most) / 2
export const widthOf = ({ least, most }: Strip): number => most - least

export const stripAt = (samples: Sample[], now: number, drift: number): Strip => ({
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
export const driftsOf = (samples: Sample[], now: number, drift: number) => {
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
 * device slept with its clock standing still, or another server answers; or the drift or the network is not what it was.
 */
export const inAgreement = (all: Sample[], leastMs: number) => {
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

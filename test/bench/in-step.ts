import { createPulse } from '../../client/live/pulse.ts'
import { type Instant, instant } from '../../shared/meeting/clock.ts'
import { createServerClock } from '../../shared/server-clock.ts'
import { createDevice, createWorld, type World } from '../live/world.ts'
import { atMost, type Measured, percentile } from './table.ts'

/**
 * How far apart two screens are that show the same clock, over a network that delays, loses and sends again.
 * Each pair plays ten minutes, or more than an hour; our estimate and the usual ones are made from the same answers. It
 * is the clocks that are compared: a screen's frames come on top, half a frame at most.
 */

/** Jitter in ms, there and back together; what part of it is on the way there; the delay without jitter. */
type Network = { jitterMs: number; partThere: number; baseMs: number }

const wireless: Network = { jitterMs: 100, partThere: 0.7, baseMs: 5 }
const wired: Network = { jitterMs: 2, partThere: 0.5, baseMs: 0.5 }

const pairs = 150
/** Of those that play for more than an hour. */
const lastingPairs = 60
const playMs = 600_000
const hourMs = 3_600_000
const lookEveryMs = 997
/** Of each message, on each leg. What is sent again comes that much later. */
const lost = 0.01
const sentAgain = 0.02
const againMs = 200
const skewMs = 300_000

type Sample = { t0: number; server: Instant; t1: number }
const middle = ({ t0, server, t1 }: Sample): number => server - (t0 + t1) / 2
const trip = ({ t0, t1 }: Sample): number => t1 - t0

/** What is usual: an offset from some of the last samples. */
const rivals: Record<string, (samples: Sample[]) => number> = {
  'smallest round trip of 8': samples =>
    middle(samples.slice(-8).reduce((best, sample) => (trip(sample) < trip(best) ? sample : best))),
  'mean of 32': samples =>
    samples.slice(-32).reduce((sum, sample) => sum + middle(sample), 0) / Math.min(samples.length, 32),
}
const ours = 'palabra'
const usual = 'smallest round trip of 8'

type Drifting = {
  driftRate: number
  /** By so much the drift changes besides, either way, in as many ms, beginning so many ms after joining. */
  warming?: { by: number; inMs: number; fromMs: number }
}

/** A screen: what each estimate says the time is, less what it is. */
const createScreen = (
  world: World,
  { jitterMs, partThere, baseMs }: Network,
  { driftRate, warming }: Drifting,
) => {
  const drift = (world.random() * 2 - 1) * driftRate
  const device = createDevice(world, { drift })
  const skew = (world.random() * 2 - 1) * skewMs
  const warms = warming ? gained(warming, world.random() < 0.5 ? -1 : 1) : () => 0
  const local = () => device.local() + skew + warms(world.time())
  const clock = createServerClock(local)
  const samples: Sample[] = []

  const travel = (part: number, arrive: () => void) => {
    if (world.random() < lost) return
    const again = world.random() < sentAgain ? againMs : 0
    world.after(baseMs + world.random() * jitterMs * part + again, arrive)
  }
  const ask = () => {
    const t0 = local()
    travel(partThere, () => {
      const server = instant(world.server())
      travel(1 - partThere, () => {
        const t1 = local()
        samples.push({ t0, server, t1 })
        clock.sample(t0, server, t1)
      })
    })
  }
  const pulse = createPulse(device, ask, clock.isSettled)
  return {
    join: () => pulse.start(),
    errors: (): Record<string, number> => ({
      [ours]: clock.now() - world.server(),
      ...Object.fromEntries(
        Object.entries(rivals).map(([name, offset]) => [name, local() + offset(samples) - world.server()]),
      ),
    }),
  }
}

/** What a clock gains while its drift goes evenly to another, and from then on. */
const gained =
  ({ by, inMs, fromMs }: NonNullable<Drifting['warming']>, way: number) =>
  (time: number): number => {
    const passed = Math.max(0, time - fromMs)
    const within = Math.min(passed, inMs)
    return way * by * (within ** 2 / inMs / 2 + passed - within)
  }

type Play = Drifting & { networks: [Network, Network]; fromMs: number; untilMs: number }
type Errors = { apart: number[]; off: number[] }

const play = ({ networks, fromMs, untilMs, ...drifting }: Play): Record<string, Errors> => {
  const found: Record<string, Errors> = {}
  for (let seed = 1; seed <= (untilMs > hourMs ? lastingPairs : pairs); seed += 1) {
    const world = createWorld(seed * 7919)
    const screens = networks.map(network => createScreen(world, network, drifting))
    for (const screen of screens) {
      screen.join()
      world.pass(world.random() * 1000)
    }
    world.pass(fromMs)
    while (world.time() < untilMs) {
      const [one = {}, other = {}] = screens.map(screen => screen.errors())
      for (const [name, error] of Object.entries(one)) {
        found[name] ??= { apart: [], off: [] }
        found[name].apart.push(Math.abs(error - (other[name] ?? 0)))
        found[name].off.push(Math.abs(error))
      }
      world.pass(lookEveryMs)
    }
  }
  return found
}

const columns = ['ms', 'apart p50', 'p95', 'p99', 'most', 'off p95', 'p95 to usual']

const measure = (title: string, conditions: Play): Measured & { p95: number; ratio: number } => {
  const found = play(conditions)
  const p95Of = (name: string) => percentile(found[name]?.apart ?? [], 0.95)
  const rows = Object.entries(found).map(([name, { apart, off }]) => [
    name,
    ...[0.5, 0.95, 0.99, 1].map(part => percentile(apart, part)),
    percentile(off, 0.95),
    p95Of(name) / p95Of(usual),
  ])
  return { title, columns, rows, goals: [], p95: p95Of(ours), ratio: p95Of(ours) / p95Of(usual) }
}

/** Two screens, and what each clock is off the server's, at the 95th percentile. */
export const inStep = (): Measured[] => {
  const wide: [Network, Network] = [wireless, wireless]
  const settled = { fromMs: 60_000, untilMs: playMs }
  const main = measure('In step: 0–100 ms of jitter 70/30, loss, clocks ± 5 min and ± 50 ppm', {
    networks: wide,
    driftRate: 50e-6,
    ...settled,
  })
  const seldom = measure('The same at ± 50 ppm, an hour after joining, asked once in three minutes', {
    networks: wide,
    driftRate: 50e-6,
    fromMs: hourMs,
    untilMs: hourMs + playMs,
  })
  return [
    {
      ...main,
      goals: [
        atMost('two screens apart at p95, ms', main.p95, 5),
        atMost('the same to the smallest round trip of 8', main.ratio, 0.4),
      ],
    },
    {
      ...seldom,
      goals: [
        atMost('an hour later, asked seldom, at p95, ms', seldom.p95, 5),
        atMost('an hour later, to the smallest round trip of 8', seldom.ratio, 0.4),
      ],
    },
    measure('The same an hour after joining, while devices get warm: 3 ppm in 20 minutes', {
      networks: wide,
      driftRate: 50e-6,
      warming: { by: 3e-6, inMs: 1_200_000, fromMs: hourMs },
      fromMs: hourMs,
      untilMs: hourMs + 2_400_000,
    }),
    measure('The same an hour after joining, 10 ppm in 20 minutes', {
      networks: wide,
      driftRate: 50e-6,
      warming: { by: 10e-6, inMs: 1_200_000, fromMs: hourMs },
      fromMs: hourMs,
      untilMs: hourMs + 2_400_000,
    }),
    measure('The same, clocks that do not drift', { networks: wide, driftRate: 0, ...settled }),
    measure('The same, clocks that drift ± 100 ppm', { networks: wide, driftRate: 100e-6, ...settled }),
    measure('The same at ± 50 ppm, a screen on a cable beside a tablet', {
      networks: [wireless, wired],
      driftRate: 50e-6,
      ...settled,
    }),
    measure('The same at ± 50 ppm, 1 to 3 seconds after joining', {
      networks: wide,
      driftRate: 50e-6,
      fromMs: 1000,
      untilMs: 3000,
    }),
    measure('The same at ± 50 ppm, 8 to 15 seconds after joining', {
      networks: wide,
      driftRate: 50e-6,
      fromMs: 8000,
      untilMs: 15_000,
    }),
  ]
}

import type { Device, Stop, Storage } from '../../client/live/device.ts'
import { type Instant, instant } from '../../shared/meeting/clock.ts'

/** Time that passes only when a test lets it; everything in it happens in the order of its time. */
export type World = {
  /** Milliseconds since the world began. */
  time: () => number
  /** The time by the server's clock. */
  server: () => Instant
  after: (waitMs: number, act: () => void) => Stop
  /** Lets the next thing happen; false when there is none until then. */
  step: (until: number) => boolean
  /** Lets time pass, and whatever falls into it happen. */
  pass: (ms: number) => void
  /** From 0 to 1, the same numbers for the same seed. */
  random: () => number
}

const epoch = Date.UTC(2025, 5, 3, 14)

export const createWorld = (seed = 1): World => {
  let now = 0
  let count = 0
  const due = createAgenda()

  const step = (until: number): boolean => {
    const next = due.takeUntil(until)
    if (next === null) return false
    now = Math.max(now, next.at)
    next.act()
    return true
  }
  return {
    time: () => now,
    server: () => instant(epoch + now),
    after: (waitMs, act) => {
      count += 1
      const entry = { at: now + Math.max(0, waitMs), order: count, act, isOff: false }
      due.add(entry)
      return () => {
        entry.isOff = true
      }
    },
    step,
    pass: ms => {
      const until = now + ms
      while (step(until)) {}
      now = until
    },
    random: seeded(seed),
  }
}

type Due = { at: number; order: number; act: () => void; isOff: boolean }

/** What is to happen, the earliest first: a heap, since there is much of it in hours of a meeting. */
const createAgenda = () => {
  const heap: Due[] = []
  const isBefore = (one: Due | undefined, other: Due | undefined): boolean =>
    one !== undefined &&
    (other === undefined || one.at < other.at || (one.at === other.at && one.order < other.order))
  const swap = (one: number, other: number) => {
    const [a, b] = [heap[one], heap[other]]
    if (a === undefined || b === undefined) return
    heap[one] = b
    heap[other] = a
  }
  const rise = (index: number) => {
    const above = (index - 1) >> 1
    if (index === 0 || !isBefore(heap[index], heap[above])) return
    swap(index, above)
    rise(above)
  }
  const sink = (index: number) => {
    const [left, right] = [2 * index + 1, 2 * index + 2]
    const below = isBefore(heap[right], heap[left]) ? right : left
    if (!isBefore(heap[below], heap[index])) return
    swap(index, below)
    sink(below)
  }
  const take = (): void => {
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return
    heap[0] = last
    sink(0)
  }
  return {
    add: (entry: Due) => rise(heap.push(entry) - 1),
    takeUntil: (until: number): Due | null => {
      while (heap[0]?.isOff) take()
      const [next] = heap
      if (next === undefined || next.at > until) return null
      take()
      return next
    },
  }
}

/** Mulberry32: small, and the same everywhere. */
const seeded = (seed: number) => {
  let state = seed | 0
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type DeviceTraits = {
  /** How much faster than the server's its clock runs: 20e-6 gains 20 µs a second. */
  drift?: number
  frameMs?: number
  lasting?: Storage | null
}

export type FakeDevice = Device & {
  show: (visible: boolean) => void
  /** It sleeps, and its clock stands still; nothing on it happens meanwhile. */
  sleep: (ms: number) => void
  /** Nothing on it happens, but its clock goes on. */
  freeze: (ms: number) => void
  /** Somebody sets the clock that it shows. */
  setWall: (ms: number) => void
  findNetwork: () => void
  reloads: () => number
}

export const createDevice = (world: World, traits: DeviceTraits = {}): FakeDevice => {
  const { drift = 0, frameMs = 1000 / 60, lasting = createStorage() } = traits
  const rate = 1 + drift
  const visibility = new Set<() => void>()
  const network = new Set<() => void>()
  const name = Math.floor(world.random() * 1e9)
  let isVisible = true
  let sleptMs = 0
  let asleepFrom = Number.POSITIVE_INFINITY
  let wakesAt = 0
  let ids = 0
  let reloads = 0
  let wallSetBy = 0

  const local = () => (Math.min(world.time(), asleepFrom) - sleptMs) * rate + 5000
  const listen = (to: Set<() => void>, act: () => void) => {
    to.add(act)
    return () => {
      to.delete(act)
    }
  }
  /** Timers of a device that sleeps come when it wakes. */
  const after = (waitMs: number, act: () => void): Stop => {
    let stop: Stop = () => {}
    const come = () => {
      const left = wakesAt - world.time()
      if (left > 0) stop = world.after(left, come)
      else act()
    }
    stop = world.after(waitMs / rate, come)
    return () => stop()
  }
  return {
    local,
    wall: () => world.time() + wallSetBy,
    after,
    frame: act => {
      // From a little later on, so that rounding never gives the same frame again.
      const next = (Math.floor((world.time() + 0.01) / frameMs) + 1) * frameMs
      return after((next - world.time()) * rate, () => act(local()))
    },
    isVisible: () => isVisible,
    onVisibility: act => listen(visibility, act),
    onNetwork: act => listen(network, act),
    uniqueId: () => {
      ids += 1
      return `id-${name}-${ids}`
    },
    random: world.random,
    lasting,
    tab: createStorage(),
    reload: () => {
      reloads += 1
    },
    show: visible => {
      isVisible = visible
      for (const act of visibility) act()
    },
    sleep: ms => {
      asleepFrom = world.time()
      wakesAt = asleepFrom + ms
      world.after(ms, () => {
        asleepFrom = Number.POSITIVE_INFINITY
        sleptMs += ms
      })
      world.pass(ms)
    },
    freeze: ms => {
      wakesAt = world.time() + ms
      world.pass(ms)
    },
    setWall: ms => {
      wallSetBy += ms
    },
    findNetwork: () => {
      for (const act of network) act()
    },
    reloads: () => reloads,
  }
}

export const createStorage = (): Storage => {
  const entries = new Map<string, string>()
  return {
    get length() {
      return entries.size
    },
    key: index => [...entries.keys()][index] ?? null,
    getItem: key => entries.get(key) ?? null,
    setItem: (key, value) => {
      entries.set(key, value)
    },
    removeItem: key => {
      entries.delete(key)
    },
  }
}

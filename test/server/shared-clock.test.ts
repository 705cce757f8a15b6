import { describe, expect, test } from 'vitest'
import { openSharedClock, type SharedClock } from '../../server/database/clock.ts'
import { createWorld } from '../live/world.ts'

/** A database whose machine's clock can be set, and servers that ask it over a network that delays. */
const createHouse = (seed = 1) => {
  const world = createWorld(seed)
  const settled = () => new Promise(done => setImmediate(done))
  let setBy = 0
  let correction = 0
  let version = 0
  let isAway = false
  const travel = <T>(answer: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      world.after(world.random() * 4, () => {
        if (isAway) return reject(new Error('away'))
        const found = answer()
        world.after(world.random() * 4, () => resolve(found))
      })
    })
  const database = {
    ask: () => travel(() => [{ at: world.server() + setBy + correction, version }]),
    query: (text: string, values: unknown[] = []) =>
      travel(() => {
        if (!text.startsWith('UPDATE') || values[1] !== version) return []
        correction += Number(values[0])
        version += 1
        return []
      }),
  }
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 5) {
      world.pass(Math.min(5, left))
      await settled()
      await settled()
    }
  }
  const start = async (): Promise<SharedClock> => {
    const ahead = world.random() * 1e6
    const drift = 1 + (world.random() - 0.5) * 4e-5
    const opening = openSharedClock({
      database: database as never,
      local: () => world.time() * drift + ahead,
      later: (work, ms) => void world.after(ms, work),
    })
    let opened: SharedClock | null = null
    void opening.then(clock => {
      opened = clock
    })
    while (opened === null) await pass(5)
    return opening
  }
  return {
    start,
    pass,
    off: (clock: SharedClock) => clock.now() - world.server(),
    set: (ms: number) => {
      setBy += ms
    },
    away: (is: boolean) => {
      isAway = is
    },
  }
}

describe('One clock for all servers', () => {
  test('two servers show the same time, whenever they started', async () => {
    const house = createHouse()
    const one = await house.start()
    await house.pass(30_000)
    const other = await house.start()
    expect(Math.abs(house.off(one))).toBeLessThan(5)
    expect(Math.abs(house.off(one) - house.off(other))).toBeLessThan(5)
  })

  test.each([
    ['forward', 90_000],
    ['back', -90_000],
    ['a little', 400],
  ])(
    'when the database’s clock is set %s no clock jumps, and a server that starts later agrees',
    async (_, ms) => {
      const house = createHouse(7)
      const clocks = [await house.start(), await house.start(), await house.start()]
      await house.pass(10_000)
      house.set(ms)
      for (let second = 0; second < 20; second += 1) {
        await house.pass(500)
        for (const clock of clocks) expect(Math.abs(house.off(clock))).toBeLessThan(10)
      }
      const late = await house.start()
      expect(Math.abs(house.off(late))).toBeLessThan(10)
    },
  )

  test('while the database is away the clock goes on', async () => {
    const house = createHouse(3)
    const clock = await house.start()
    house.away(true)
    await house.pass(60_000)
    expect(Math.abs(house.off(clock))).toBeLessThan(10)
    house.away(false)
    await house.pass(5_000)
    expect(Math.abs(house.off(clock))).toBeLessThan(5)
  })
})

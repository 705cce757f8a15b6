import { describe, expect, test } from 'vitest'
import { createAlarms } from '../../server/alarms.ts'
import { createMachineClock } from '../../server/machine-clock.ts'
import { createDevice, createWorld } from '../live/world.ts'

const origin = Date.UTC(2025, 5, 3, 14)

/** A laptop: `grain` is how coarsely it tells the time since its start, in ms. */
const createLaptop = (grain = 10) => {
  let time = 0
  let sleptMs = 0
  let setBy = 0
  const now = createMachineClock({
    origin,
    monotonic: () => time - sleptMs,
    wall: () => origin + time + setBy,
    sinceBoot: () => Math.floor((time + 123_456) / grain) * grain,
  })
  return {
    now,
    pass: (ms: number) => {
      time += ms
    },
    sleep: (ms: number) => {
      time += ms
      sleptMs += ms
    },
    set: (ms: number) => {
      setBy += ms
    },
    /** How far it is ahead of the true time. */
    errorMs: () => now() - origin - time,
  }
}

describe("The machine's clock", () => {
  test('is right after the lid was closed for ten minutes, and after it was closed again', () => {
    const laptop = createLaptop()
    laptop.pass(5000)
    laptop.sleep(600_000)
    expect(Math.abs(laptop.errorMs())).toBeLessThanOrEqual(10)
    laptop.pass(60_000)
    laptop.sleep(28_800_000)
    expect(Math.abs(laptop.errorMs())).toBeLessThanOrEqual(10)
  })

  test('does not move when the wall clock is set, forward or back', () => {
    const laptop = createLaptop()
    for (const by of [300_000, -900_000, 2000]) {
      laptop.set(by)
      expect(laptop.errorMs()).toBe(0)
      laptop.pass(1000)
      expect(laptop.errorMs()).toBe(0)
    }
  })

  test('takes only the sleep, when the wall clock is set by a time server as it wakes', () => {
    const laptop = createLaptop()
    laptop.sleep(120_000)
    laptop.set(-40_000)
    expect(Math.abs(laptop.errorMs())).toBeLessThanOrEqual(10)
  })

  test('never goes back, whatever comes in whatever order, and where time since the start is in whole seconds', () => {
    const laptop = createLaptop(1000)
    let before = laptop.now()
    for (const step of [700, -300, 1900, 40, -2500, 61_000, 1001, -90, 350]) {
      if (step < 0) laptop.set(step)
      else if (step % 2 === 0) laptop.pass(step)
      else laptop.sleep(step)
      const now = laptop.now()
      expect(now).toBeGreaterThanOrEqual(before)
      before = now
    }
  })

  test('is a second off at most, where time since the start is in whole seconds', () => {
    const laptop = createLaptop(1000)
    laptop.pass(700)
    laptop.sleep(90_500)
    expect(Math.abs(laptop.errorMs())).toBeLessThanOrEqual(1000)
    laptop.pass(3600)
    laptop.set(5000)
    expect(Math.abs(laptop.errorMs())).toBeLessThanOrEqual(1000)
  })
})

test('What is to happen at an instant happens then, and on waking when the machine has slept past it; not before', () => {
  const world = createWorld()
  const laptop = createDevice(world)
  const happened: number[] = []
  const wakeAt = createAlarms(world.server, laptop.after)
  const start = world.server()
  for (const minutes of [1, 20, 45]) wakeAt(start + minutes * 60_000, () => happened.push(minutes))
  const callOff = wakeAt(start + 30 * 60_000, () => happened.push(30))
  world.pass(59_999)
  expect(happened).toEqual([])
  world.pass(1)
  expect(happened).toEqual([1])
  callOff()
  laptop.sleep(38 * 60_000)
  world.pass(1000)
  expect(happened).toEqual([1, 20])
  world.pass(10 * 60_000)
  expect(happened).toEqual([1, 20, 45])
})

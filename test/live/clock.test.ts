import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../../shared/meeting/clock.ts'
import { createServerClock, type ServerClock } from '../../shared/server-clock.ts'

const epoch = Date.UTC(2025, 5, 3, 14)

type Leg = { there: number; back: number }
/** A device whose clock began `aheadMs` late and runs `drift` too fast; a second passes between samples. */
const createTwin = (aheadMs: number, drift = 0) => {
  let time = 0
  let own = 0
  let rate = 1 + drift
  const local = () => own - aheadMs
  const clock = createServerClock(local)
  const pass = (ms: number) => {
    time += ms
    own += ms * rate
  }
  return {
    clock,
    pass,
    sleep: (ms: number) => {
      time += ms
    },
    /** From now on it runs so much faster than it did. */
    warm: (by: number) => {
      rate += by
    },
    sample: ({ there, back }: Leg) => {
      const t0 = local()
      pass(there)
      const server = instant(epoch + time)
      pass(back)
      clock.sample(t0, server, local())
    },
    /** How far the clock is ahead of the server's. */
    errorMs: () => clock.now() - (epoch + time),
  }
}

const delay = fc.double({ min: 0, max: 200, noNaN: true })
const legs = fc.array(fc.record({ there: delay, back: delay }), { minLength: 1, maxLength: 120 })
const skew = fc.double({ min: -300_000, max: 300_000, noNaN: true })
const drift = fc.double({ min: -30e-6, max: 30e-6, noNaN: true })

const seconds = (clock: ServerClock) => Math.floor(clock.now() / 1000)

describe("the server's clock as a device knows it", () => {
  it('is right to half of what the quickest messages took, however far the device is off', () => {
    fc.assert(
      fc.property(legs, skew, (samples, ahead) => {
        const twin = createTwin(ahead)
        for (const leg of samples) {
          twin.sample(leg)
          twin.pass(1000)
        }
        twin.pass(5000)
        expect(Math.abs(twin.errorMs())).toBeLessThan((twin.clock.quality()?.withinMs ?? 0) + 0.01)
      }),
    )
  })

  it('stays within what it promises while the device drifts as clocks do', () => {
    fc.assert(
      fc.property(legs, skew, drift, (samples, ahead, rate) => {
        const twin = createTwin(ahead, rate)
        for (const leg of samples) {
          twin.sample(leg)
          twin.pass(1000)
        }
        twin.pass(5000)
        expect(Math.abs(twin.errorMs())).toBeLessThan((twin.clock.quality()?.withinMs ?? 0) + 0.01)
      }),
    )
  })

  it('takes the quickest way there and the quickest way back from different samples', () => {
    const twin = createTwin(-40_000)
    twin.sample({ there: 2, back: 90 })
    twin.sample({ there: 90, back: 2 })
    twin.pass(5000)
    expect(Math.abs(twin.errorMs())).toBeLessThan(1)
  })

  it('neither skips nor repeats a second, nor goes back, whatever the samples say', () => {
    fc.assert(
      fc.property(legs, skew, drift, (samples, ahead, rate) => {
        const twin = createTwin(ahead, rate)
        twin.sample(samples[0] ?? { there: 0, back: 0 })
        let before = twin.clock.now()
        let secondBefore = seconds(twin.clock)
        const look = () => {
          const second = seconds(twin.clock)
          expect(twin.clock.now()).toBeGreaterThanOrEqual(before)
          expect(second - secondBefore).toBeOneOf([0, 1])
          before = twin.clock.now()
          secondBefore = second
        }
        for (const leg of samples.slice(1, 40)) {
          twin.sample(leg)
          look()
          for (let frames = 0; frames < 20; frames += 1) {
            twin.pass(50)
            look()
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  it('bends time by no more than a tenth', () => {
    const twin = createTwin(0)
    twin.sample({ there: 300, back: 0 })
    twin.sample({ there: 0, back: 0 })
    const before = twin.clock.now()
    twin.pass(100)
    expect(twin.clock.now() - before).toBeGreaterThanOrEqual(89.9)
    expect(twin.clock.now() - before).toBeLessThanOrEqual(110.1)
  })

  it('shows the time of the greeting until the first answer, then that of the answer at once', () => {
    const twin = createTwin(7_000_000)
    expect(twin.clock.quality()).toBeNull()
    twin.clock.begin(instant(epoch - 80))
    expect(twin.errorMs()).toBeCloseTo(-80, 1)
    twin.sample({ there: 10, back: 10 })
    expect(twin.errorMs()).toBeCloseTo(0, 1)
  })

  it('does not go back to a greeting once it has samples', () => {
    const twin = createTwin(1000)
    twin.sample({ there: 10, back: 10 })
    twin.clock.begin(instant(epoch - 400))
    expect(twin.errorMs()).toBeCloseTo(0, 1)
  })

  it('is right at the first answer after a device has slept with its clock standing still', () => {
    const twin = createTwin(1000)
    for (let count = 0; count < 64; count += 1) twin.sample({ there: 20, back: 10 })
    twin.sleep(240_000)
    twin.sample({ there: 20, back: 20 })
    expect(Math.abs(twin.errorMs())).toBeLessThan(1)
    expect(twin.clock.quality()?.samples).toBe(1)
  })

  it('follows another server that is seconds behind, at the first answer', () => {
    const twin = createTwin(1000)
    for (let count = 0; count < 64; count += 1) twin.sample({ there: 20, back: 20 })
    const { clock } = twin
    const localNow = twin.clock.now() - epoch - 1000
    clock.sample(localNow - 40, instant(clock.now() - 5020), localNow)
    expect(twin.errorMs()).toBeCloseTo(-5000, 0)
  })

  it('holds for an hour on a device that loses 50 millionths, with jitter that is not the same both ways', () => {
    const twin = createTwin(200_000, -50e-6)
    let worst = 0
    for (let second = 0; second < 3600; second += 1) {
      twin.sample({ there: (second * 37) % 71, back: (second * 53) % 31 })
      twin.pass(950)
      if (second > 64) worst = Math.max(worst, Math.abs(twin.errorMs()))
    }
    expect(worst).toBeLessThan(3)
  })

  it('carries no drift on for hours that two answers alone have shown', () => {
    const twin = createTwin(1000)
    twin.sample({ there: 100, back: 0 })
    twin.pass(60_000)
    twin.sample({ there: 5, back: 60 })
    twin.pass(3_600_000)
    expect(Math.abs(twin.errorMs())).toBeLessThan(10)
  })

  it('takes what is no time for no answer', () => {
    const twin = createTwin(1000)
    twin.sample({ there: 10, back: 10 })
    twin.clock.sample(0, instant(Number.NaN), 5)
    expect(twin.errorMs()).toBeCloseTo(0, 1)
  })

  describe('that has been asked for a quarter of an hour', () => {
    /** A way there of 5 to 75 ms and one back of 5 to 35, in no order. */
    const legOf = (number: number): Leg => ({
      there: 5 + ((number * 37) % 71),
      back: 5 + ((number * 53) % 31),
    })
    const asked = (rate: number, seconds = 960) => {
      const twin = createTwin(-90_000, rate)
      for (let second = 0; second < seconds; second += 1) {
        twin.sample(legOf(second))
        twin.pass(940)
      }
      return twin
    }
    /** Asked each three minutes; the worst error, looked for each second. */
    let questions = 0
    const seldom = (twin: ReturnType<typeof createTwin>, minutes: number): number => {
      let worst = 0
      for (let second = 0; second < minutes * 60; second += 1) {
        if (second % 180 === 179) {
          questions += 1
          twin.sample(legOf(questions))
        }
        twin.pass(1000)
        worst = Math.max(worst, Math.abs(twin.errorMs()))
      }
      return worst
    }

    it('knows how a device drifts, and goes right for an hour with a question in three minutes', () => {
      for (const rate of [-100e-6, -50e-6, 0, 20e-6, 100e-6]) {
        const twin = asked(rate)
        expect(twin.clock.isSettled()).toBe(true)
        expect(seldom(twin, 60)).toBeLessThan(2)
        expect(twin.clock.isSettled()).toBe(true)
      }
    })

    it('does not say so before', () => {
      expect(asked(20e-6, 480).clock.isSettled()).toBe(false)
      const often = createTwin(0)
      for (let sample = 0; sample < 2000; sample += 1) {
        often.sample(legOf(sample))
        often.pass(40)
      }
      expect(often.clock.isSettled()).toBe(false)
    })

    it('promises no more than it keeps, however long nobody asks', () => {
      for (const rate of [-100e-6, -7e-6, 50e-6]) {
        const twin = asked(rate)
        for (let minute = 0; minute < 60; minute += 1) {
          twin.pass(60_000)
          expect(Math.abs(twin.errorMs())).toBeLessThan(twin.clock.quality()?.withinMs ?? 0)
        }
      }
    })

    it('sees that a device drifts otherwise than it did, and is right again once it is asked often', () => {
      const twin = asked(20e-6)
      for (let minutes = 0; minutes < 21; minutes += 3) {
        twin.warm(1.5e-6)
        seldom(twin, 3)
      }
      for (let minutes = 0; twin.clock.isSettled(); minutes += 3) {
        expect(minutes).toBeLessThan(60)
        expect(seldom(twin, 3)).toBeLessThan(40)
      }
      for (let second = 0; second < 120; second += 1) {
        twin.sample(legOf(second))
        twin.pass(940)
      }
      expect(Math.abs(twin.errorMs())).toBeLessThan(3)
    })

    it('is asked often again when the network is quicker than it was, and is right all the while', () => {
      const twin = asked(20e-6)
      twin.sample({ there: 1, back: 1 })
      expect(twin.clock.isSettled()).toBe(false)
      for (let second = 0; second < 960; second += 1) {
        twin.sample({ there: 1 + (second % 3), back: 1 + (second % 2) })
        twin.pass(1000)
        expect(Math.abs(twin.errorMs())).toBeLessThan(2)
      }
      expect(twin.clock.isSettled()).toBe(true)
      expect(seldom(twin, 60)).toBeLessThan(2)
    })

    it('and has stood still for less than anybody sees asks often again, and skips no second', () => {
      const twin = asked(20e-6)
      twin.sleep(60)
      const before = twin.clock.now()
      twin.sample({ there: 8, back: 8 })
      expect(twin.clock.quality()?.samples).toBe(1)
      expect(twin.clock.isSettled()).toBe(false)
      expect(twin.clock.now() - before).toBeLessThan(20)
      twin.pass(2000)
      expect(Math.abs(twin.errorMs())).toBeLessThan(1)
    })

    it('forgets on another server what it knew of the first', () => {
      const twin = asked(20e-6)
      twin.sleep(5000)
      twin.sample({ there: 8, back: 8 })
      expect(twin.clock.quality()?.samples).toBe(1)
      expect(twin.clock.isSettled()).toBe(false)
    })
  })
})

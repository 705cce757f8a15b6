import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atBoundaries, nextMultiple } from '../../client/live/seconds.ts'
import {
  type Clock,
  countdownTo,
  durationMs,
  instant,
  later,
  nextFlip,
  readyClock,
  run,
  secondsMs,
  shownOn,
  shownSeconds,
} from '../../shared/meeting/clock.ts'
import { createServerClock } from '../../shared/server-clock.ts'
import { createDevice, createWorld, type DeviceTraits } from './world.ts'

const shown = (ms: number) => {
  const { seconds, over } = shownSeconds(durationMs(ms))
  return `${over ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

describe('the seconds that a clock shows', () => {
  it.each([
    [120_000, '2:00'],
    [119_999, '2:00'],
    [119_000, '1:59'],
    [1000, '0:01'],
    [1, '0:01'],
    [0, '+0:00'],
    [-1, '+0:00'],
    [-999, '+0:00'],
    [-1000, '+0:01'],
    [-61_500, '+1:01'],
  ])('with %d ms left are %s', (ms, figures) => {
    expect(shown(ms)).toBe(figures)
  })

  it('are never more than the limit, though a device may believe that the turn begins a moment from now', () => {
    const clock = run(readyClock(secondsMs(120)), instant(5000))
    expect(shownOn(clock, instant(4990))).toEqual({ seconds: 120, over: false })
  })

  it('change at the next flip and not before, each after a second, down to zero and up again', () => {
    const deadlines = fc.double({ min: 1.7e12, max: 1.8e12, noNaN: true })
    const offsets = fc.double({ min: -600_000, max: 119_999, noNaN: true })
    fc.assert(
      fc.property(deadlines, offsets, (deadline, left) => {
        const clock: Clock = { status: 'running', limitMs: secondsMs(120), deadline: instant(deadline) }
        const now = instant(deadline - left)
        const flip = nextFlip(clock, now) ?? instant(0)
        const following = nextFlip(clock, flip) ?? instant(0)
        expect(flip).toBeGreaterThan(now)
        expect(flip - now).toBeLessThan(1000.1)
        expect(shownOn(clock, flip)).not.toEqual(shownOn(clock, now))
        if (flip - now > 0.1)
          expect(shownOn(clock, later(flip, durationMs(-0.05)))).toEqual(shownOn(clock, now))
        expect(following - flip).toBeCloseTo(1000, 2)
      }),
    )
  })

  it('of a clock that stands still do not change', () => {
    const paused: Clock = { status: 'paused', limitMs: secondsMs(120), remainingMs: secondsMs(62) }
    expect(nextFlip(paused, instant(0))).toBeNull()
    expect(shownOn(paused, instant(9e12))).toEqual({ seconds: 62, over: false })
  })
})

type Flip = { at: number; shownAt: number }

const createScreen = (traits: DeviceTraits = {}) => {
  const world = createWorld(5)
  const device = createDevice(world, traits)
  const clock = createServerClock(device.local)
  clock.sample(device.local(), world.server(), device.local())
  const flips: Flip[] = []
  const note = (at: number) => flips.push({ at, shownAt: world.server() })
  return { world, device, clock, flips, note }
}

describe('seconds on a screen', () => {
  it.each([33.37, 16.68, 13.31, 6.94])(
    'flip on the frame nearest to the boundary, with a frame each %d ms',
    frameMs => {
      const { world, device, clock, flips, note } = createScreen({ frameMs })
      atBoundaries(device, clock, nextMultiple(1000), note)
      world.pass(60_500)
      expect(flips).toHaveLength(60)
      for (const { at, shownAt } of flips) expect(Math.abs(shownAt - at)).toBeLessThan(frameMs / 2 + 0.1)
    },
  )

  it('count on when a frame begins, not on when the page gets to it', () => {
    const { world, device, clock } = createScreen({ frameMs: 16.68 })
    let beganAt = 0
    const busy = {
      ...device,
      frame: (act: (at: number) => void) =>
        device.frame(began => {
          beganAt = world.server()
          world.after(12, () => act(began))
        }),
    }
    const late: number[] = []
    atBoundaries(busy, clock, nextMultiple(1000), at => late.push(Math.abs(beganAt - at)))
    world.pass(60_500)
    expect(late).toHaveLength(60)
    expect(Math.max(...late)).toBeLessThan(16.68 / 2 + 0.1)
  })

  it('count down to zero and up again, each once', () => {
    const { world, device, clock } = createScreen()
    const turn = run(readyClock(secondsMs(3)), instant(clock.now()))
    const figures: string[] = []
    const show = (at: number) => {
      const { seconds, over } = shownOn(turn, instant(at))
      figures.push(`${over ? '+' : ''}${seconds}`)
    }
    show(clock.now())
    atBoundaries(device, clock, after => nextFlip(turn, after), show)
    world.pass(6500)
    expect(figures).toEqual(['3', '2', '1', '+0', '+1', '+2', '+3'])
  })

  it('to an instant count down, each once, however far off it is', () => {
    const { world, device, clock } = createScreen()
    const until = countdownTo(later(clock.now(), secondsMs(62)))
    const figures = [shownOn(until, clock.now()).seconds]
    atBoundaries(
      device,
      clock,
      after => nextFlip(until, after),
      at => figures.push(shownOn(until, at).seconds),
    )
    world.pass(3500)
    expect(figures).toEqual([62, 61, 60, 59])
  })

  it('are neither skipped nor repeated while the clock is being set right', () => {
    const errors = fc.array(fc.double({ min: -400, max: 400, noNaN: true }), { maxLength: 20 })
    fc.assert(
      fc.property(errors, found => {
        const { world, device, clock, flips, note } = createScreen()
        atBoundaries(device, clock, nextMultiple(1000), note)
        for (const error of found) {
          world.pass(1370)
          // A bound that is off by as much as messages may be late, either way.
          const asked = device.local() - Math.abs(error)
          const server = instant(world.server() - (error > 0 ? 0 : Math.abs(error)))
          clock.sample(asked, server, device.local())
        }
        world.pass(2000)
        const steps = flips.slice(1).map(({ at }, index) => at - (flips[index]?.at ?? 0))
        expect(steps.every(step => step === 1000)).toBe(true)
      }),
    )
  })

  it('are those of now on a page that was hidden, without making up for what nobody saw', () => {
    const { world, device, clock, flips, note } = createScreen()
    atBoundaries(device, clock, nextMultiple(1000), note)
    world.pass(1500)
    device.sleep(60_000)
    clock.sample(device.local(), world.server(), device.local())
    world.pass(3000)
    expect(flips.length).toBeLessThan(7)
    const last = flips.at(-1)
    expect(Math.abs((last?.shownAt ?? 0) - (last?.at ?? 0))).toBeLessThan(20)
  })

  it('follow when the time jumps ahead by less than the next minute', () => {
    const { world, device, clock, flips, note } = createScreen()
    atBoundaries(device, clock, nextMultiple(60_000), note)
    world.pass(5000)
    const ahead = instant(world.server() + 50_000)
    clock.sample(device.local(), ahead, device.local())
    world.pass(6500)
    expect(flips).toHaveLength(1)
  })

  it('stand still once they are not looked at any more', () => {
    const { world, device, clock, flips, note } = createScreen()
    const stop = atBoundaries(device, clock, nextMultiple(1000), note)
    world.pass(2500)
    stop()
    world.pass(5000)
    expect(flips).toHaveLength(2)
  })

  it('ask for frames shortly before a boundary only', () => {
    const { world, device, clock, note } = createScreen()
    let frames = 0
    const counting = {
      ...device,
      frame: (act: (at: number) => void) => {
        frames += 1
        return device.frame(act)
      },
    }
    atBoundaries(counting, clock, nextMultiple(60_000), note)
    world.pass(600_000)
    expect(frames).toBeGreaterThan(0)
    expect(frames).toBeLessThan(100)
  })
})

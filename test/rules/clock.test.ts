import { describe, expect, test } from 'vitest'
import {
  adjust,
  durationMs,
  nextFlip,
  overtimeMs,
  pause,
  readyClock,
  remainingMs,
  reset,
  run,
  secondsMs,
  shownOn,
  shownSeconds,
  spentMs,
} from '../../shared/meeting/clock.ts'
import { given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  hour,
  inDialogue,
  next,
  planned,
  type Wanted,
} from '../support/history.ts'

const at = hour
const adjusts = (seconds: number): Wanted => ({ type: 'clock.adjust', seconds })
const pauses: Wanted = { type: 'clock.pause' }
const resumes: Wanted = { type: 'clock.resume' }
const starts: Wanted = { type: 'clock.start' }
const resets: Wanted = { type: 'clock.reset' }
const speaking = inDialogue(['14:01:00', delegateOf('BRA'), asks], ['14:03:00', chair, next])
const byChair = goneOn(
  planned(),
  ['13:00:00', chair, { type: 'rules.change', clockStarts: 'by-chair' }],
  ['14:00:00', chair, { type: 'session.open', session: 'second' }],
  ['14:01:00', delegateOf('BRA'), asks],
  ['14:03:00', chair, next],
)

describe('The clock of a turn', () => {
  test('it starts as the floor is given: two minutes for member states (concept note §5)', () => {
    given(speaking).shows('public', {
      floor: { clock: { status: 'running', limitMs: 120_000, deadline: at('14:05:00') } },
    })
  })

  test('or, where the rule says so, when the chair starts it', () => {
    given(byChair)
      .shows('public', { floor: { clock: { status: 'ready', remainingMs: 120_000 } } })
      .when('14:03:12', chair, starts)
      .records({ type: 'clock.started' })
      .shows('public', { floor: { clock: { status: 'running', deadline: at('14:05:12') } } })
  })

  test('it is paused and resumed without losing a millisecond', () => {
    given(speaking)
      .when('14:03:40.250', chair, pauses)
      .records({ type: 'clock.paused' })
      .shows('public', { floor: { clock: { status: 'paused', limitMs: 120_000, remainingMs: 79_750 } } })
      .when('14:10:00', chair, resumes)
      .records({ type: 'clock.resumed' })
      .shows('public', { floor: { clock: { status: 'running', deadline: at('14:11:19.750') } } })
  })

  test('starting and resuming are one press for whoever presses the other', () => {
    given(byChair).when('14:03:10', chair, resumes).records({ type: 'clock.started' })
    given(speaking, ['14:03:10', chair, pauses])
      .when('14:03:20', chair, starts)
      .records({ type: 'clock.resumed' })
  })

  test('a second press changes nothing', () => {
    given(speaking).when('14:03:10', chair, starts).leavesAsItIs()
    given(speaking).when('14:03:10', chair, resumes).leavesAsItIs()
    given(speaking, ['14:03:10', chair, pauses]).when('14:03:11', chair, pauses).leavesAsItIs()
    given(byChair).when('14:03:11', chair, pauses).leavesAsItIs()
    given(speaking).when('14:03:11', chair, adjusts(0)).leavesAsItIs()
  })

  test('the chair gives thirty seconds more, while it runs', () => {
    given(speaking)
      .when('14:03:30', chair, adjusts(30))
      .records({ type: 'clock.adjusted', byMs: 30_000 })
      .shows('podium', {
        floor: {
          grantedLimitMs: 120_000,
          clock: { status: 'running', limitMs: 150_000, deadline: at('14:05:30') },
        },
      })
  })

  test('or while it is paused or has not started', () => {
    given(speaking, ['14:04:00', chair, pauses], ['14:04:10', chair, adjusts(60)]).shows('public', {
      floor: { clock: { status: 'paused', limitMs: 180_000, remainingMs: 120_000 } },
    })
    given(byChair, ['14:03:10', chair, adjusts(-30)]).shows('public', {
      floor: { clock: { status: 'ready', limitMs: 90_000, remainingMs: 90_000 } },
    })
  })

  test('a shorter limit than what was spoken is overtime at once', () => {
    given(speaking, ['14:04:30', chair, adjusts(-60)]).shows('public', {
      floor: { clock: { status: 'running', limitMs: 60_000, deadline: at('14:04:00') } },
    })
  })

  test('a limit is a second at the least', () => {
    given(speaking).when('14:03:30', chair, adjusts(-119)).records({ type: 'clock.adjusted' })
    given(speaking).when('14:03:30', chair, adjusts(-120)).refuses('limit-too-short')
    given(speaking, ['14:03:30', chair, adjusts(30)])
      .when('14:03:31', chair, adjusts(-149))
      .records({ type: 'clock.adjusted' })
  })

  test('it is reset to the limit at which the floor was given, and runs on if it ran', () => {
    given(speaking, ['14:03:30', chair, adjusts(30)])
      .when('14:04:00', chair, resets)
      .records({ type: 'clock.reset' })
      .shows('public', {
        floor: { clock: { status: 'running', limitMs: 120_000, deadline: at('14:06:00') } },
      })
  })

  test('what was granted with no objection stays on the record after a reset', () => {
    const { meeting } = given(
      speaking,
      ['14:03:30', chair, { type: 'clock.adjust', seconds: 30, noObjection: true }],
      ['14:04:00', chair, resets],
      ['14:05:00', chair, { type: 'floor.yield' }],
    )
    expect(meeting.turns.at(-1)?.extensions).toEqual([
      { at: at('14:03:30'), byMs: 30_000, noObjection: true, lapsed: true },
    ])
  })

  test('reset while paused, it is ready to start', () => {
    given(speaking, ['14:03:30', chair, pauses], ['14:04:00', chair, resets]).shows('public', {
      floor: { clock: { status: 'ready', limitMs: 120_000, remainingMs: 120_000 } },
    })
  })

  test('no clock without a turn', () => {
    for (const wanted of [starts, pauses, resumes, resets, adjusts(30), adjusts(0)]) {
      given(inDialogue()).when('14:03:00', chair, wanted).refuses('floor-free')
      given(planned()).when('14:03:00', chair, wanted).refuses('floor-free')
    }
  })
})

describe('Clock arithmetic', () => {
  const minute = readyClock(secondsMs(60))
  const running = run(minute, at('14:00:00'))

  test('a running clock is a deadline: what it shows follows from the time alone, past the end too', () => {
    const shown = ['14:00:00', '14:00:59.999', '14:01:00', '14:01:00.001', '15:00:00'].map(time =>
      remainingMs(running, at(time)),
    )
    expect(shown).toEqual([60_000, 1, 0, -1, -3_540_000])
  })

  test('one that does not run shows the same at any time', () => {
    const paused = pause(running, at('14:00:20'))
    expect([remainingMs(paused, at('14:00:30')), remainingMs(paused, at('18:00:00'))]).toEqual([
      40_000, 40_000,
    ])
    expect(remainingMs(minute, at('18:00:00'))).toBe(60_000)
  })

  test('time spent and overtime add up', () => {
    expect([spentMs(running, at('14:00:45')), overtimeMs(running, at('14:00:45'))]).toEqual([45_000, 0])
    expect([spentMs(running, at('14:01:15')), overtimeMs(running, at('14:01:15'))]).toEqual([75_000, 15_000])
    expect(spentMs(minute, at('14:30:00'))).toBe(0)
  })

  test('neither is negative for a device whose clock is behind', () => {
    expect([spentMs(running, at('13:59:00')), overtimeMs(running, at('13:59:00'))]).toEqual([0, 0])
  })

  test('running, pausing and resetting twice is as once', () => {
    const paused = pause(running, at('14:00:20'))
    expect(run(running, at('14:00:30'))).toBe(running)
    expect(pause(paused, at('14:00:40'))).toBe(paused)
    expect(pause(minute, at('14:00:40'))).toBe(minute)
    expect(reset(paused, secondsMs(60), at('14:01:00'))).toEqual(minute)
    expect(reset(running, secondsMs(60), at('14:00:30'))).toEqual(run(minute, at('14:00:30')))
  })

  test('an extension moves the deadline and the limit alike', () => {
    const longer = adjust(running, secondsMs(30))
    expect(longer).toEqual({ status: 'running', limitMs: 90_000, deadline: at('14:01:30') })
    expect(spentMs(longer, at('14:00:20'))).toBe(spentMs(running, at('14:00:20')))
    expect(adjust(longer, secondsMs(-30))).toEqual(running)
  })

  test('interrupting and going on at instants with fractions loses nothing', () => {
    const start = at('14:00:00')
    const instants = [0.123, 1234.567, 20_000.001].map(ms => (start + ms) as typeof start)
    const [begun = start, stopped = start, again = start] = instants
    const before = pause(run(minute, begun), stopped)
    const after = pause(run(before, again), again)
    expect(after).toEqual(before)
  })
})

describe('The seconds that are shown', () => {
  test.each([
    [120_000, 120, false],
    [119_999, 120, false],
    [119_000, 119, false],
    [1, 1, false],
    [0, 0, true],
    [-999, 0, true],
    [-1000, 1, true],
  ])('%i ms are shown as %i s, over: %s', (remaining, seconds, over) => {
    expect(shownSeconds(durationMs(remaining))).toEqual({ seconds, over })
  })

  test('each second lasts a second: the flips are whole seconds before and after the deadline', () => {
    const clock = run(readyClock(secondsMs(3)), at('14:00:00'))
    const flips: unknown[] = []
    let time = at('14:00:00')
    for (let flip = nextFlip(clock, time); flip !== null && flips.length < 5; flip = nextFlip(clock, time)) {
      time = flip
      flips.push([flip - at('14:00:00'), shownOn(clock, flip)])
    }
    expect(flips).toEqual([
      [1000, { seconds: 2, over: false }],
      [2000, { seconds: 1, over: false }],
      [3000, { seconds: 0, over: true }],
      [4000, { seconds: 1, over: true }],
      [5000, { seconds: 2, over: true }],
    ])
  })

  test('a clock that does not run never flips', () => {
    expect(nextFlip(readyClock(secondsMs(3)), at('14:00:00'))).toBeNull()
  })

  test('a device that is behind shows the whole limit, not more', () => {
    const clock = run(readyClock(secondsMs(120)), at('14:00:00'))
    expect(shownOn(clock, at('13:59:58'))).toEqual({ seconds: 120, over: false })
  })
})

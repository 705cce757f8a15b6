import { describe, expect, test } from 'vitest'
import { type Given, given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  hour,
  inDialogue,
  inPanel,
  next,
  raisesPointOfOrder,
  type Step,
  yields,
} from '../support/history.ts'

/** OAS General Assembly Art. 57: a point of order is decided immediately. The chair's ruling is of a later day. */
const speaking = inDialogue(
  ['14:01:00', delegateOf('BRA'), asks],
  ['14:02:00', delegateOf('CHL'), asks],
  ['14:03:00', chair, next],
)
/** Brazil has spoken for 47.315 of its 120 seconds. */
const interruptedAt = '14:03:47.315'
const raised: Step[] = [
  ['14:03:45', delegateOf('MEX'), raisesPointOfOrder],
  [interruptedAt, chair, next],
]
const interrupted = goneOn(speaking, ...raised)
const remainingOf = (meeting: Given): unknown => {
  const floor = meeting.view('room').floor
  return floor?.interrupted?.clock
}

describe('A point of order interrupts whoever speaks', () => {
  test('the point of order has the floor, and the other’s clock stops where it was, to the millisecond', () => {
    given(speaking, ...raised.slice(0, 1))
      .when(interruptedAt, chair, next)
      .records({
        type: 'floor.granted',
        turn: { kind: 'point-of-order', holder: { delegation: 'MEX' }, grantedLimitMs: 120_000 },
      })
      .shows('public', {
        floor: {
          delegation: 'MEX',
          kind: 'point-of-order',
          clock: { status: 'running', deadline: hour('14:05:47.315') },
          interrupted: {
            delegation: 'BRA',
            clock: { status: 'paused', limitMs: 120_000, remainingMs: 72_685 },
          },
        },
      })
  })

  test('the chair may recognise it directly too', () => {
    given(speaking, ...raised.slice(0, 1))
      .when(interruptedAt, chair, { type: 'floor.grant', request: 'r6' })
      .records({ type: 'floor.granted', turn: { kind: 'point-of-order' } })
  })

  test('it does so while the list is closed, and before prepared speakers', () => {
    given(inPanel(['14:00:30', chair, { type: 'list.close' }], ['14:01:00', chair, next]), [
      '14:05:00',
      delegateOf('MEX'),
      raisesPointOfOrder,
    ])
      .when('14:05:10', chair, next)
      .records({ type: 'floor.granted', turn: { kind: 'point-of-order' } })
      .shows('public', { floor: { interrupted: { speaker: 'speaker-1' } }, heard: ['speaker-1'] })
  })
})

describe('The interrupted time is given back exactly', () => {
  test.each(['14:03:50', '14:09:12.125', '14:40:00'])('after a point of order until %s', time => {
    const goesOn = given(interrupted)
      .when(time, chair, next)
      .records({ type: 'turn.ended', endedBy: 'podium' })
    goesOn.shows('public', {
      floor: {
        delegation: 'BRA',
        clock: { status: 'running', limitMs: 120_000, deadline: hour(time) + 72_685 },
      },
    })
    expect(goesOn.view('room').floor).not.toHaveProperty('interrupted')
  })

  test('when whoever raised it yields', () => {
    given(interrupted)
      .when('14:05:00', delegateOf('MEX'), yields)
      .records({ type: 'turn.ended', endedBy: 'holder' })
      .shows('public', { floor: { delegation: 'BRA', clock: { deadline: hour('14:05:00') + 72_685 } } })
  })

  test('with nobody else waiting: the one who was interrupted is next', () => {
    given(goneOn(speaking, ['14:03:10', chair, { type: 'list.remove', request: 'r4' }], ...raised))
      .when('14:05:00', chair, next)
      .records({ type: 'turn.ended' })
      .shows('public', { floor: { delegation: 'BRA' } })
  })

  test('in overtime as well: it goes on counting where it was', () => {
    given(
      speaking,
      ['14:05:07.5', delegateOf('MEX'), raisesPointOfOrder],
      ['14:05:10.5', chair, next],
      ['14:06:00', chair, next],
    ).shows('public', {
      floor: { delegation: 'BRA', clock: { status: 'running', deadline: hour('14:05:49.5') } },
    })
  })

  test('a clock that the chair had paused stays paused', () => {
    const paused = given(speaking, ['14:03:20', chair, { type: 'clock.pause' }], ...raised)
    expect(remainingOf(paused)).toEqual({ status: 'paused', limitMs: 120_000, remainingMs: 100_000 })
    paused
      .and(['14:05:00', chair, next])
      .shows('public', { floor: { delegation: 'BRA', clock: { status: 'paused', remainingMs: 100_000 } } })
  })

  test('pausing, lengthening and resetting the clock during a point of order are the point of order’s', () => {
    const changed = given(
      interrupted,
      ['14:04:00', chair, { type: 'clock.adjust', seconds: 30 }],
      ['14:04:10', chair, { type: 'clock.pause' }],
      ['14:04:20', chair, { type: 'clock.reset' }],
    )
    expect(remainingOf(changed)).toEqual({ status: 'paused', limitMs: 120_000, remainingMs: 72_685 })
  })
})

describe('One after the other', () => {
  const second: Step = ['14:04:00', delegateOf('USA'), raisesPointOfOrder]

  test('a second point of order does not interrupt the first', () => {
    given(interrupted, second)
      .when('14:04:05', chair, { type: 'floor.grant', request: 'r8' })
      .refuses('floor-taken')
  })

  test('it comes before the floor is given back; who was interrupted loses nothing by that', () => {
    given(interrupted, second)
      .when('14:04:30', chair, next)
      .records({ type: 'turn.ended' }, { type: 'floor.granted', turn: { holder: { delegation: 'USA' } } })
      .shows('public', { floor: { interrupted: { clock: { remainingMs: 72_685 } } } })
      .and(['14:05:00', chair, next])
      .shows('public', { floor: { delegation: 'BRA', clock: { deadline: hour('14:05:00') + 72_685 } } })
  })

  test('nobody else is given the floor between', () => {
    given(interrupted)
      .when('14:04:30', chair, { type: 'floor.grant', delegation: 'CHL', turn: 't7' })
      .refuses('floor-taken')
  })

  test('a point of order on a free floor interrupts nobody', () => {
    given(inDialogue(['14:01:00', delegateOf('MEX'), raisesPointOfOrder]))
      .when('14:01:05', chair, next)
      .records({ type: 'floor.granted', turn: { kind: 'point-of-order' } })
      .when('14:02:00', chair, yields)
      .records({ type: 'turn.ended' })
      .shows('public', { floor: null })
  })

  test('suspending the session ends both turns; the record has both', () => {
    const suspended = given(interrupted)
      .when('14:04:30', chair, { type: 'session.suspend', session: 'second' })
      .records({ type: 'turn.ended' }, { type: 'turn.ended' }, { type: 'session.suspended' })
    expect(suspended.meeting.turns.map(({ holder }) => holder)).toEqual([
      { delegation: 'MEX' },
      { delegation: 'BRA' },
    ])
    suspended.shows('public', { floor: null })
  })
})

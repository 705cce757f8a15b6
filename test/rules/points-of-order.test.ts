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
  moderatorOf,
  next,
  raisesPointOfOrder,
  remoteOf,
  type Step,
  secretariat,
  type Wanted,
  yields,
} from '../support/history.ts'

/**
 * OAS General Assembly Art. 57, UNGA rules 71 and 113: a point of order is decided immediately; an appeal against the
 * ruling goes to the vote, and the ruling stands unless a majority of those voting overturns it.
 */
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
const rules = (decision: 'sustained' | 'overruled'): Wanted => ({ type: 'order.rule', decision })
const heard = goneOn(interrupted, ['14:04:20', delegateOf('MEX'), yields])
const ruled = goneOn(heard, ['14:04:30', chair, rules('overruled')])
const appeals: Wanted = { type: 'order.appeal' }
const remainingOf = (meeting: Given): unknown => meeting.view('room').floor?.interrupted?.clock

describe('A point of order interrupts whoever speaks', () => {
  test('it has the floor and a limit of its own, and the other’s clock stops where it was, to the millisecond', () => {
    given(speaking, ...raised.slice(0, 1))
      .when(interruptedAt, chair, next)
      .records({
        type: 'floor.granted',
        turn: { kind: 'point-of-order', holder: { delegation: 'MEX' }, grantedLimitMs: 60_000 },
      })
      .shows('public', {
        floor: {
          delegation: 'MEX',
          kind: 'point-of-order',
          clock: { status: 'running', deadline: hour('14:04:47.315') },
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

  test('or not: then it leaves the list, and nothing has happened to whoever speaks', () => {
    given(speaking, ...raised.slice(0, 1))
      .when('14:03:46', chair, { type: 'list.remove', request: 'r6' })
      .records({ type: 'request.removed' })
      .shows('room', { floor: { delegation: 'BRA', clock: { deadline: hour('14:05:00') } } })
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

  test('pausing, lengthening and resetting the clock meanwhile are the point of order’s', () => {
    const changed = given(
      interrupted,
      ['14:04:00', chair, { type: 'clock.adjust', seconds: 30 }],
      ['14:04:10', chair, { type: 'clock.pause' }],
      ['14:04:20', chair, { type: 'clock.reset' }],
    )
    expect(remainingOf(changed)).toEqual({ status: 'paused', limitMs: 120_000, remainingMs: 72_685 })
  })

  test('talking to the substance is a call to order, and no ruling', () => {
    given(interrupted)
      .when('14:04:00', chair, { type: 'speaker.call', act: 'call-to-order', reason: 'subject' })
      .records({ type: 'speaker.called', call: { act: 'call-to-order', reason: 'subject' } })
      .shows('room', { floor: { kind: 'point-of-order', calls: [{ act: 'call-to-order' }] } })
  })
})

describe('The chair rules before the interrupted speaker resumes', () => {
  test.each([
    ['whoever raised it yields', delegateOf('MEX'), yields, 'holder'],
    ['the chair ends it', chair, yields, 'podium'],
    ['the chair wants the next', chair, next, 'podium'],
  ] as const)('when %s, nobody speaks until then', (_, actor, wanted, endedBy) => {
    const awaiting = given(interrupted)
      .when('14:04:20', actor, wanted)
      .records({ type: 'turn.ended', endedBy })
      .shows('public', {
        floor: {
          delegation: 'MEX',
          kind: 'point-of-order',
          clock: { status: 'paused' },
          decision: { awaits: 'ruling' },
          interrupted: { delegation: 'BRA', clock: { status: 'paused', remainingMs: 72_685 } },
        },
      })
    for (const refused of [
      next,
      { type: 'floor.grant', delegation: 'CHL' },
      yields,
      { type: 'speaker.call', act: 'warning' },
    ] satisfies Wanted[])
      awaiting.when('14:04:25', chair, refused).refuses('ruling-first')
    for (const clock of ['clock.start', 'clock.pause', 'clock.resume', 'clock.reset'] as const)
      awaiting.when('14:04:25', chair, { type: clock }).refuses('floor-free')
  })

  test.each(['sustained', 'overruled'] as const)(
    '%s: the record says so, and the floor goes back',
    decision => {
      const back = given(heard)
        .when('14:04:30', chair, rules(decision))
        .records({ type: 'order.ruled', decision })
        .shows('public', {
          floor: { delegation: 'BRA', clock: { status: 'running', deadline: hour('14:04:30') + 72_685 } },
          ruling: { delegation: 'MEX', decision, mayAppeal: true },
        })
      expect(back.view('room').floor).not.toHaveProperty('interrupted')
      expect(back.meeting.turns.at(-1)?.ruling).toEqual({ at: hour('14:04:30'), decision })
    },
  )

  test('at once, while it is being made: that ends it', () => {
    given(interrupted)
      .when('14:04:10', chair, rules('sustained'))
      .records({ type: 'turn.ended', endedBy: 'podium' }, { type: 'order.ruled' })
      .shows('public', { floor: { delegation: 'BRA' } })
  })

  test('the moderator rules in the own session, as the chair does; nobody else does', () => {
    given(heard).when('14:04:30', moderatorOf('second'), rules('sustained')).records({ type: 'order.ruled' })
    given(heard).when('14:04:30', secretariat, rules('sustained')).refuses('not-allowed')
    given(heard).when('14:04:30', delegateOf('MEX'), rules('sustained')).refuses('not-allowed')
  })

  test('there is nothing to rule on without one', () => {
    given(speaking).when('14:03:30', chair, rules('sustained')).refuses('nothing-to-rule')
    given(ruled).when('14:04:31', chair, rules('sustained')).refuses('nothing-to-rule')
  })

  test('a slip is taken back: the ruling is awaited again', () => {
    given(ruled, ['14:04:32', chair, { type: 'undo' }]).shows('public', {
      floor: { decision: { awaits: 'ruling' }, interrupted: { clock: { remainingMs: 72_685 } } },
    })
  })
})

describe('The interrupted time is given back exactly', () => {
  test.each(['14:03:50', '14:09:12.125', '14:40:00'])('after a ruling at %s', time => {
    given(interrupted, [time, chair, rules('overruled')]).shows('public', {
      floor: {
        delegation: 'BRA',
        clock: { status: 'running', limitMs: 120_000, deadline: hour(time) + 72_685 },
      },
    })
  })

  test('in overtime as well: it goes on counting where it was', () => {
    given(
      speaking,
      ['14:05:07.5', delegateOf('MEX'), raisesPointOfOrder],
      ['14:05:10.5', chair, next],
      ['14:06:00', chair, rules('overruled')],
    ).shows('public', {
      floor: { delegation: 'BRA', clock: { status: 'running', deadline: hour('14:05:49.5') } },
    })
  })

  test('a clock that the chair had paused stays paused', () => {
    const paused = given(speaking, ['14:03:20', chair, { type: 'clock.pause' }], ...raised)
    expect(remainingOf(paused)).toEqual({ status: 'paused', limitMs: 120_000, remainingMs: 100_000 })
    paused
      .and(['14:05:00', chair, rules('overruled')])
      .shows('public', { floor: { delegation: 'BRA', clock: { status: 'paused', remainingMs: 100_000 } } })
  })

  test('an appeal and its vote take nothing of it either', () => {
    given(
      ruled,
      ['14:04:40', delegateOf('CHL'), appeals],
      ['14:06:00', chair, { type: 'order.vote', for: 5, against: 9, abstaining: 1 }],
    ).shows('public', {
      // Ten seconds ran between the ruling and the appeal.
      floor: { delegation: 'BRA', clock: { status: 'running', deadline: hour('14:06:00') + 62_685 } },
    })
  })
})

describe('An appeal is put to the vote', () => {
  const appealed = goneOn(ruled, ['14:04:40', delegateOf('CHL'), appeals])

  test('at once: whoever had the floor waits', () => {
    given(appealed).shows('public', {
      floor: {
        delegation: 'MEX',
        decision: { awaits: 'vote', ruling: 'overruled', appealBy: 'CHL' },
        interrupted: { delegation: 'BRA', clock: { status: 'paused', remainingMs: 62_685 } },
      },
    })
  })

  test.each([
    ['more for than against', 9, 5, true, 'sustained'],
    ['a tie', 7, 7, false, 'overruled'],
    ['more against', 5, 9, false, 'overruled'],
  ] as const)('%s', (_, inFavour, against, overturned, stands) => {
    given(appealed)
      .when('14:05:00', chair, { type: 'order.vote', for: inFavour, against, abstaining: 2 })
      .records({
        type: 'order.voted',
        overturned,
        vote: { for: inFavour, against, abstaining: 2 },
      })
      .shows('public', {
        ruling: {
          decision: stands,
          mayAppeal: false,
          appeal: { for: inFavour, against, abstaining: 2, overturned },
        },
      })
  })

  test('a ruling that nobody appealed against has no count', () => {
    expect(given(ruled).view('public').ruling).not.toHaveProperty('appeal')
  })

  test('the secretariat enters the count as well; the ruling itself is not made twice', () => {
    given(appealed)
      .when('14:05:00', secretariat, { type: 'order.vote', for: 1, against: 0, abstaining: 0 })
      .records({ type: 'order.voted' })
    given(appealed).when('14:05:00', chair, rules('sustained')).refuses('nothing-to-rule')
  })

  test('once, and before anybody else has got the floor', () => {
    given(appealed, ['14:05:00', chair, { type: 'order.vote', for: 1, against: 5, abstaining: 0 }])
      .when('14:05:05', delegateOf('PER'), appeals)
      .refuses('no-appeal')
    given(ruled, ['14:04:40', chair, next]).when('14:04:45', delegateOf('PER'), appeals).refuses('no-appeal')
  })

  test('by somebody in the room, not where the rules know no appeal, and not without a ruling', () => {
    given(ruled).when('14:04:40', remoteOf('CHL'), appeals).refuses('not-in-room')
    given(heard).when('14:04:25', delegateOf('CHL'), appeals).refuses('no-appeal')
    given(ruled, ['14:04:35', chair, { type: 'rules.change', appeals: false }])
      .when('14:04:40', delegateOf('CHL'), appeals)
      .refuses('no-appeal')
    given(ruled)
      .when('14:04:40', chair, { type: 'order.vote', for: 1, against: 0, abstaining: 0 })
      .refuses('no-appeal')
  })
})

describe('One after the other', () => {
  test('it may not be raised while another one is heard or decided', () => {
    given(interrupted).when('14:04:00', delegateOf('USA'), raisesPointOfOrder).refuses('order-in-progress')
    given(heard).when('14:04:25', delegateOf('USA'), raisesPointOfOrder).refuses('order-in-progress')
    given(ruled).when('14:04:40', delegateOf('USA'), raisesPointOfOrder).records({ type: 'request.listed' })
  })

  const both = goneOn(
    speaking,
    ['14:03:44', delegateOf('MEX'), raisesPointOfOrder],
    ['14:03:45', delegateOf('USA'), raisesPointOfOrder],
    [interruptedAt, chair, next],
  )

  test('of two raised at one moment the second waits for the ruling on the first', () => {
    given(both).when('14:04:05', chair, { type: 'floor.grant', request: 'r7' }).refuses('floor-taken')
    given(both, ['14:04:10', chair, rules('overruled')])
      .when('14:04:15', chair, next)
      .records({ type: 'floor.granted', turn: { holder: { delegation: 'USA' } } })
      // Five seconds ran between.
      .shows('public', { floor: { interrupted: { delegation: 'BRA', clock: { remainingMs: 67_685 } } } })
  })

  test('nobody else is given the floor between', () => {
    given(interrupted)
      .when('14:04:30', chair, { type: 'floor.grant', delegation: 'CHL', turn: 't7' })
      .refuses('floor-taken')
  })

  test('on a free floor it interrupts nobody; then too the chair rules', () => {
    given(inDialogue(['14:01:00', delegateOf('MEX'), raisesPointOfOrder]))
      .when('14:01:05', chair, next)
      .records({ type: 'floor.granted', turn: { kind: 'point-of-order' } })
      .when('14:02:00', chair, yields)
      .records({ type: 'turn.ended' })
      .when('14:02:05', chair, rules('sustained'))
      .records({ type: 'order.ruled' })
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

  test('one that awaits its ruling falls with the session', () => {
    given(heard)
      .when('14:04:30', chair, { type: 'session.close', session: 'second' })
      .records({ type: 'turn.ended' }, { type: 'session.closed' })
      .shows('public', { floor: null })
    given(
      inDialogue(['14:01:00', delegateOf('MEX'), raisesPointOfOrder]),
      ['14:01:05', chair, next],
      ['14:02:00', chair, yields],
    )
      .when('14:02:10', chair, { type: 'session.suspend', session: 'second' })
      .records({ type: 'session.suspended' })
      .shows('public', { floor: null })
  })
})

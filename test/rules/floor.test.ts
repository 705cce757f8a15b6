import { describe, expect, test } from 'vitest'
import { given } from '../support/given.ts'
import {
  asksToReply,
  brazilSpeaks,
  chair,
  delegateOf,
  hour,
  inDialogue,
  inPanel,
  moderatorOf,
  next,
  planned,
  secretariat,
  twoAsked,
  type Wanted,
  yields,
} from '../support/history.ts'

const brazil = delegateOf('BRA')
const chile = delegateOf('CHL')
const turn = given(brazilSpeaks).view('public').floor?.turn ?? ''
const [brazilAsked, chileAsked] = given(twoAsked)
  .view('room')
  .list.requests.map(({ id }) => id)
const gives = (wanted: Omit<Extract<Wanted, { type: 'floor.grant' }>, 'type'>): Wanted => ({
  type: 'floor.grant',
  ...wanted,
})

describe('The chair gives the floor to the next', () => {
  test('the turn says who speaks, on which request, since when and how long', () => {
    given(twoAsked)
      .when('14:03:00', chair, next)
      .records({
        type: 'floor.granted',
        turn: {
          kind: 'intervention',
          holder: { delegation: 'BRA' },
          session: 'second',
          request: { id: brazilAsked ?? '', requestedAt: hour('14:01:00') },
          grantedAt: hour('14:03:00'),
          grantedLimitMs: 120_000,
          clock: { status: 'running', deadline: hour('14:05:00') },
        },
      })
      .shows('public', {
        floor: { delegation: 'BRA', name: 'Brasil', kind: 'intervention' },
        list: { waiting: 1, requests: [{ delegation: 'CHL' }] },
      })
  })

  test('whoever spoke before has had the floor', () => {
    given(brazilSpeaks)
      .when('14:05:00', chair, next)
      .records(
        { type: 'turn.ended', turn, endedBy: 'podium' },
        { type: 'floor.granted', turn: { holder: { delegation: 'CHL' } } },
      )
  })

  test('nobody waits: the floor stays as it is', () => {
    given(inDialogue()).when('14:03:00', chair, next).refuses('nobody-waiting')
    given(brazilSpeaks, ['14:05:00', chair, next])
      .when('14:07:00', chair, next)
      .refuses('nobody-waiting')
      .shows('public', { floor: { delegation: 'CHL' } })
  })

  test('two consoles press “next” at once: the floor is given once', () => {
    given(brazilSpeaks, ['14:05:00', chair, { type: 'floor.next', turn }])
      .when('14:05:00', secretariat, { type: 'floor.next', turn })
      .refuses('stale')
      .shows('public', { floor: { delegation: 'CHL' } })
  })

  test('a console that saw a free floor is told when it is taken meanwhile', () => {
    given(brazilSpeaks).when('14:03:00', secretariat, { type: 'floor.next', turn: null }).refuses('stale')
    given(twoAsked)
      .when('14:03:00', chair, { type: 'floor.next', turn: null })
      .records({ type: 'floor.granted' })
    given(twoAsked).when('14:03:00', chair, { type: 'floor.next', turn }).refuses('stale')
  })

  test('no floor is given without an open session', () => {
    given(planned()).when('14:00:00', chair, next).refuses('no-session-open')
    given(planned())
      .when('14:00:00', chair, gives({ delegation: 'BRA' }))
      .refuses('no-session-open')
  })
})

describe('Prepared speakers', () => {
  test('they are given the floor in their order, which need not be the one that the document lists', () => {
    const panel = given(inPanel(), ['14:01:00', chair, next])
    panel.shows('public', {
      floor: { kind: 'prepared', speaker: 'speaker-1', name: 'Marie Joseph', role: 'Prosecutor' },
      heard: ['speaker-1'],
    })
    panel
      .and(['14:11:00', chair, next])
      .shows('public', { floor: { speaker: 'speaker-2' }, heard: ['speaker-1', 'speaker-2'] })
      .and(['14:21:00', chair, next])
      .shows('public', { floor: { speaker: 'speaker-3', name: null } })
      .when('14:29:00', chair, next)
      .refuses('nobody-waiting')
  })

  test('they have a speaking limit of their own', () => {
    given(inPanel())
      .when('14:01:00', chair, next)
      .records({ type: 'floor.granted', turn: { grantedLimitMs: 600_000 } })
  })

  test('or out of it; the others follow in theirs', () => {
    given(inPanel())
      .when('14:01:00', chair, gives({ speaker: 'speaker-3' }))
      .records({ type: 'floor.granted', turn: { kind: 'prepared', holder: { speaker: 'speaker-3' } } })
      .and(['14:11:00', chair, next])
      .shows('public', { floor: { speaker: 'speaker-1' } })
  })

  test('one who was heard may be given the floor again', () => {
    given(inPanel(['14:01:00', chair, next], ['14:11:00', chair, yields]))
      .when('14:12:00', chair, gives({ speaker: 'speaker-1' }))
      .records({ type: 'floor.granted', turn: { holder: { speaker: 'speaker-1' } } })
  })

  test('a speaker of another session is not one', () => {
    given(inDialogue())
      .when('14:01:00', chair, gives({ speaker: 'speaker-1' }))
      .refuses('unknown-speaker')
  })

  test('the list is next when the last of them has been heard', () => {
    given(
      inPanel(['14:00:30', brazil, asksToReply]),
      ['14:01:00', chair, next],
      ['14:11:00', chair, next],
      ['14:21:00', chair, next],
    )
      .when('14:31:00', chair, next)
      .records({ type: 'turn.ended' }, { type: 'floor.granted', turn: { kind: 'right-of-reply' } })
  })
})

describe('The chair gives the floor out of the order', () => {
  test('to a request in the list', () => {
    given(twoAsked)
      .when('14:03:00', chair, gives({ request: chileAsked }))
      .records({ type: 'floor.granted', turn: { holder: { delegation: 'CHL' } } })
      .shows('public', { list: { requests: [{ delegation: 'BRA' }] } })
  })

  test('to a delegation that has not asked', () => {
    given(twoAsked)
      .when('14:03:00', chair, gives({ delegation: 'MEX' }))
      .records({ type: 'floor.granted', turn: { holder: { delegation: 'MEX' }, request: null } })
      .shows('public', { list: { waiting: 2 } })
  })

  test('to a delegation that waits: it speaks on its request, which leaves the list', () => {
    given(twoAsked)
      .when('14:03:00', chair, gives({ delegation: 'CHL' }))
      .records({ type: 'floor.granted', turn: { request: { id: chileAsked ?? '' } } })
      .shows('public', { list: { requests: [{ delegation: 'BRA' }] } })
  })

  test('with a limit of its own', () => {
    given(twoAsked)
      .when('14:03:00', chair, gives({ request: brazilAsked, limitSeconds: 300 }))
      .records({
        type: 'floor.granted',
        turn: { grantedLimitMs: 300_000, clock: { deadline: hour('14:08:00') } },
      })
  })

  test('not to an unknown request, nor to a delegation that does not take part', () => {
    given(twoAsked)
      .when('14:03:00', chair, gives({ request: 'r999' }))
      .refuses('unknown-request')
    given(twoAsked)
      .when('14:03:00', chair, gives({ delegation: 'FRA' }))
      .refuses('unknown-delegation')
  })

  test('not while somebody has it, unless the chair names the turn that ends', () => {
    given(brazilSpeaks)
      .when('14:04:00', chair, gives({ request: chileAsked }))
      .refuses('floor-taken')
    given(brazilSpeaks)
      .when('14:04:00', chair, gives({ request: chileAsked, turn: null }))
      .refuses('stale')
    given(brazilSpeaks)
      .when('14:04:00', chair, gives({ request: chileAsked, turn }))
      .records(
        { type: 'turn.ended', turn },
        { type: 'floor.granted', turn: { holder: { delegation: 'CHL' } } },
      )
  })

  test('two consoles give it to the same request: the second finds it gone', () => {
    given(twoAsked, ['14:03:00', chair, gives({ request: brazilAsked })])
      .when('14:03:00', secretariat, gives({ request: brazilAsked }))
      .refuses('unknown-request')
  })
})

describe('The floor is yielded', () => {
  test('by who has it', () => {
    given(brazilSpeaks)
      .when('14:04:30', brazil, { type: 'floor.yield', turn })
      .records({ type: 'turn.ended', turn, endedBy: 'holder' })
      .shows('public', { floor: null })
  })

  test('or at the podium', () => {
    for (const podium of [chair, secretariat, moderatorOf('second')])
      given(brazilSpeaks)
        .when('14:04:30', podium, yields)
        .records({ type: 'turn.ended', turn, endedBy: 'podium' })
  })

  test('by no other delegate', () => {
    given(brazilSpeaks).when('14:04:30', chile, yields).refuses('not-allowed')
    given(twoAsked).when('14:02:30', brazil, yields).refuses('not-allowed')
    given(inPanel(['14:01:00', chair, next]))
      .when('14:02:00', brazil, yields)
      .refuses('not-allowed')
  })

  test('once: who presses as it ends does not end the next one’s turn', () => {
    given(brazilSpeaks, ['14:04:30', chair, next])
      .when('14:04:30', secretariat, { type: 'floor.yield', turn })
      .refuses('stale')
    given(brazilSpeaks, ['14:04:30', brazil, yields])
      .when('14:04:30', chair, { type: 'floor.yield', turn })
      .refuses('stale')
  })

  test('a floor that is free cannot be', () => {
    given(twoAsked).when('14:02:30', chair, yields).refuses('floor-free')
    given(planned()).when('13:00:00', chair, yields).refuses('floor-free')
  })

  test('the next does not get it by itself', () => {
    expect(given(brazilSpeaks, ['14:04:30', brazil, yields]).view('room')).toMatchObject({
      floor: null,
      list: { requests: [{ delegation: 'CHL' }] },
    })
  })
})

import { describe, expect, test } from 'vitest'
import { replay } from '../../shared/meeting/evolve/index.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import { type Given, given } from '../support/given.ts'
import {
  agenda,
  asks,
  asksToReply,
  brazilSpeaks,
  chair,
  delegateOf,
  goneOn,
  inDialogue,
  inPanel,
  moderatorOf,
  next,
  opens,
  planned,
  raisesPointOfOrder,
  type Step,
  secretariat,
  twoAsked,
  undo,
  type Wanted,
  yields,
} from '../support/history.ts'

const brazil = delegateOf('BRA')
const chile = delegateOf('CHL')
const requestOf = (code: string, kind = 'intervention'): string =>
  given(twoAsked)
    .view('room')
    .list.requests.find(request => request.delegation === code && request.kind === kind)?.id ?? ''
const moves = (code: string, before: string | null): Wanted => ({
  type: 'list.move',
  request: requestOf(code),
  before: before === null ? null : requestOf(before),
})
const removes = (code: string): Wanted => ({ type: 'list.remove', request: requestOf(code) })

const waiting = (meeting: Given): string[] =>
  meeting
    .view('room')
    .list.requests.map(({ delegation, kind }) => `${delegation}${kind === 'point-of-order' ? '!' : ''}`)

/** Everything but what can be undone next. */
const apartFromUndo = ({ undoable: _, ...rest }: Meeting) => rest

describe('Undo takes back the last thing that the podium did', () => {
  const slips: [string, Given, Wanted][] = [
    ['a session opened', given(planned()), opens('first')],
    [
      'a session suspended while somebody speaks',
      given(brazilSpeaks),
      { type: 'session.suspend', session: 'second' },
    ],
    [
      'a session resumed',
      given(twoAsked, ['14:05:00', chair, { type: 'session.suspend', session: 'second' }]),
      { type: 'session.resume', session: 'second' },
    ],
    ['a session closed, list and all', given(brazilSpeaks), { type: 'session.close', session: 'second' }],
    ['an item opened', given(inPanel()), { type: 'item.open', item: 'first:dialogue' }],
    ['the list closed', given(twoAsked), { type: 'list.close' }],
    ['the list opened', given(twoAsked, ['14:04:00', chair, { type: 'list.close' }]), { type: 'list.open' }],
    ['a request moved', given(twoAsked), moves('CHL', 'BRA')],
    ['a request removed', given(twoAsked), removes('BRA')],
    ['a request made for a hand raised', given(twoAsked), { ...asks, delegation: 'LCA' } as Wanted],
    [
      'a request withdrawn at the podium',
      given(twoAsked),
      { type: 'floor.withdraw', request: requestOf('BRA') },
    ],
    ['the floor given to the next', given(brazilSpeaks), next],
    ['the floor given out of the order', given(twoAsked), { type: 'floor.grant', delegation: 'MEX' }],
    [
      'the floor given to a point of order',
      given(brazilSpeaks, ['14:03:30', chile, raisesPointOfOrder]),
      next,
    ],
    ['a turn ended', given(brazilSpeaks), yields],
    ['the clock paused', given(brazilSpeaks), { type: 'clock.pause' }],
    [
      'the clock resumed',
      given(brazilSpeaks, ['14:03:30', chair, { type: 'clock.pause' }]),
      { type: 'clock.resume' },
    ],
    ['time given', given(brazilSpeaks), { type: 'clock.adjust', seconds: 30 }],
    ['the clock reset', given(brazilSpeaks), { type: 'clock.reset' }],
    [
      'a screen shows the same as all',
      given(twoAsked, ['14:02:10', chair, { type: 'screen.show', layout: 'list', screen: 'lobby' }]),
      { type: 'screen.show', layout: 'same', screen: 'lobby' },
    ],
    ['the screens changed', given(twoAsked), { type: 'screen.show', layout: 'message', message: 'Coffee' }],
    ['a rule changed', given(twoAsked), { type: 'rules.change', speakingLimitSeconds: 180 }],
    [
      'a rule of a session changed',
      given(twoAsked),
      { type: 'rules.change', session: 'first', warnAtSeconds: 10 },
    ],
  ]

  test.each(slips)('%s', (_, before, slip) => {
    const after = before.and(['14:10:00', chair, slip])
    const restored = after.when('14:10:04', secretariat, undo).records({
      type: 'undone',
      seq: after.history.seq,
    })
    expect(apartFromUndo(restored.meeting)).toEqual(apartFromUndo(before.meeting))
    expect(restored.meeting.undoable).toEqual(before.meeting.undoable)
  })

  test('one after the other, the latest first', () => {
    const twice = given(twoAsked, ['14:03:00', chair, next], ['14:05:00', chair, next])
    const once = twice.and(['14:05:02', chair, undo]).shows('public', { floor: { delegation: 'BRA' } })
    once.and(['14:05:04', chair, undo]).shows('public', { floor: null, list: { waiting: 2 } })
  })

  test('once, when two consoles press at the same moment what both of them saw', () => {
    const moved = given(brazilSpeaks, ['14:05:00', chair, next])
    const seq = moved.view('podium').undo?.seq
    const pressed: Wanted = { type: 'undo', ...(seq === undefined ? {} : { seq }) }
    const back = moved.and(['14:05:02', chair, pressed]).shows('public', { floor: { delegation: 'BRA' } })
    back.when('14:05:02', secretariat, pressed).refuses('stale')
  })

  test('is not offered once something has followed that forbids it', () => {
    const yielded = given(brazilSpeaks, ['14:03:30', brazil, yields])
    expect(yielded.view('podium').undo).toBeNull()
    yielded.when('14:03:31', chair, undo).refuses('cannot-undo')
  })

  test('twenty slips, not more', () => {
    const steps = Array.from({ length: 25 }, (_, index): Step => {
      const time = `14:03:${String(index + 10)}`
      return [time, chair, { type: 'clock.adjust', seconds: 1 + index }]
    })
    const undone = Array.from({ length: 20 }, (): Step => ['14:04:00', chair, undo])
    const back = given(brazilSpeaks, ...steps, ...undone)
    back.when('14:04:01', chair, undo).refuses('nothing-to-undo')
    back.shows('public', { floor: { clock: { limitMs: 120_000 + (1 + 2 + 3 + 4 + 5) * 1000 } } })
  })

  test('two consoles that press at once undo one thing', () => {
    const twice = given(twoAsked, ['14:03:00', chair, next], ['14:05:00', chair, next])
    const seq = twice.view('podium').undo?.seq ?? 0
    twice
      .and(['14:05:02', chair, { type: 'undo', seq }])
      .when('14:05:02', secretariat, { type: 'undo', seq })
      .refuses('stale')
      .shows('public', { floor: { delegation: 'BRA' } })
  })

  test('nothing is erased: the record has what was done, and that it was undone', () => {
    const { history, meeting } = given(brazilSpeaks, ['14:03:02', chair, undo])
    expect(history.entries.slice(-2).map(({ events }) => events.map(({ type }) => type))).toEqual([
      ['floor.granted'],
      ['undone'],
    ])
    expect(replay(history.entries)).toEqual(meeting)
  })

  test('the podium sees what it would take back; nobody else does', () => {
    const meeting = given(twoAsked, ['14:02:30', chair, moves('CHL', 'BRA')])
    meeting.shows('podium', { undo: { type: 'list.move', delegation: 'CHL', place: 1 } })
    expect(meeting.view('room')).not.toHaveProperty('undo')
    expect(meeting.view('public')).not.toHaveProperty('undo')
    given(brazilSpeaks).shows('podium', { undo: { type: 'floor.next', delegation: 'BRA' } })
    given(brazilSpeaks, ['14:03:10', chair, { type: 'clock.adjust', seconds: -30 }]).shows('podium', {
      undo: { type: 'clock.adjust', seconds: -30 },
    })
    expect(given(planned()).view('podium').undo).toBeNull()
  })
})

describe('What delegates have done meanwhile stays', () => {
  test('who has asked since is in the list, after the others', () => {
    const meeting = given(
      twoAsked,
      ['14:03:00', chair, moves('CHL', 'BRA')],
      ['14:03:01', delegateOf('URY'), asks],
      ['14:03:02', chair, undo],
    )
    expect(waiting(meeting)).toEqual(['BRA', 'CHL', 'URY'])
  })

  test('who has withdrawn since does not come back', () => {
    const meeting = given(
      twoAsked,
      ['14:03:00', chair, moves('CHL', 'BRA')],
      ['14:03:01', chile, { type: 'floor.withdraw', request: requestOf('CHL') }],
      ['14:03:02', chair, undo],
    )
    expect(waiting(meeting)).toEqual(['BRA'])
  })

  test('a request that was removed by mistake comes back to its place', () => {
    const meeting = given(
      twoAsked,
      ['14:03:00', chair, removes('BRA')],
      ['14:03:01', delegateOf('URY'), asks],
      ['14:03:02', chair, undo],
    )
    expect(waiting(meeting)).toEqual(['BRA', 'CHL', 'URY'])
  })

  test('who was removed by mistake and has asked again has the place back, on the request that it knows of', () => {
    const meeting = given(
      twoAsked,
      ['14:03:00', chair, removes('BRA')],
      ['14:03:01', brazil, asks],
      ['14:03:02', chair, undo],
    )
    expect(waiting(meeting)).toEqual(['BRA', 'CHL'])
    expect(meeting.view('room').list.requests[0]?.id).not.toBe(requestOf('BRA'))
  })

  test('a point of order raised meanwhile still precedes any other matter', () => {
    const meeting = given(
      twoAsked,
      ['14:03:00', chair, moves('CHL', 'BRA')],
      ['14:03:01', delegateOf('URY'), raisesPointOfOrder],
      ['14:03:02', chair, undo],
    )
    expect(waiting(meeting)).toEqual(['URY!', 'BRA', 'CHL'])
  })

  test('the floor given by mistake is taken back, those who pressed meanwhile are kept', () => {
    const meeting = given(
      twoAsked,
      ['14:03:00', chair, next],
      ['14:03:01', delegateOf('URY'), asks],
      ['14:03:02', chile, { type: 'floor.withdraw', request: requestOf('CHL') }],
      ['14:03:03', chair, undo],
    )
    meeting.shows('public', { floor: null })
    expect(waiting(meeting)).toEqual(['BRA', 'URY'])
  })

  test('a list closed by mistake is open again; the reply asked for meanwhile is kept', () => {
    given(
      twoAsked,
      ['14:03:00', chair, { type: 'list.close' }],
      ['14:03:01', delegateOf('URY'), asksToReply],
      ['14:03:02', chair, undo],
    ).shows('room', { list: { status: 'open', waiting: 3 } })
  })

  test('who has yielded the floor has yielded it: what gave it cannot be undone any more', () => {
    given(brazilSpeaks, ['14:04:00', brazil, yields]).when('14:04:10', chair, undo).refuses('cannot-undo')
  })

  test('nor a session’s opening, once somebody has asked in it', () => {
    given(inDialogue(['14:01:00', brazil, asks]))
      .when('14:02:00', chair, undo)
      .refuses('cannot-undo')
  })
})

describe('What is not undone', () => {
  test('nothing, when nothing was done', () => {
    given(planned()).when('14:00:00', chair, undo).refuses('nothing-to-undo')
  })

  test('what delegates did: it is theirs to withdraw', () => {
    given(twoAsked, ['14:03:00', chair, moves('CHL', 'BRA')], ['14:03:01', chair, undo])
      .when('14:03:02', chair, undo)
      .refuses('cannot-undo')
  })

  test('an undo itself', () => {
    given(goneOn(planned(), ['14:00:00', chair, opens('second')]), ['14:00:02', chair, undo])
      .when('14:00:03', chair, undo)
      .refuses('nothing-to-undo')
  })

  test('the agenda and the delegations, which are edited instead', () => {
    given(planned(), ['13:00:00', secretariat, { type: 'agenda.replace', agenda: { notes: [], days: [] } }])
      .when('13:00:01', secretariat, undo)
      .refuses('nothing-to-undo')
  })

  test('what a person may not do, that person may not undo', () => {
    given(twoAsked, ['14:03:00', chair, { type: 'rules.change', session: 'second', warnAtSeconds: 20 }])
      .when('14:03:01', moderatorOf('second'), undo)
      .refuses('not-allowed')
    given(brazilSpeaks).when('14:03:01', moderatorOf('first'), undo).refuses('not-your-session')
    given(brazilSpeaks).when('14:03:01', moderatorOf('second'), undo).records({ type: 'undone' })
  })

  test('a moderator’s closing of the own session, which ends the moderator’s right, but by the chair', () => {
    const moderator = moderatorOf('second')
    const closed = given(twoAsked, ['14:03:00', moderator, { type: 'session.close', session: 'second' }])
    closed.when('14:03:02', moderator, undo).refuses('not-your-session')
    closed
      .when('14:03:02', chair, undo)
      .records({ type: 'undone' })
      .shows('room', { session: 'second', list: { waiting: 2 } })
  })

  test('what has left the agenda since does not come back', () => {
    const withoutSpeakers = {
      ...agenda,
      days: agenda.days.map(day => ({
        ...day,
        sessions: day.sessions.map(session => ({ ...session, speakers: [] })),
      })),
    }
    const replaces: Wanted = { type: 'agenda.replace', agenda: withoutSpeakers }
    given(
      inPanel(
        ['14:01:00', chair, { type: 'floor.grant', speaker: 'speaker-1' }],
        ['14:05:00', chair, yields],
      ),
      ['14:06:00', secretariat, replaces],
    )
      .when('14:06:01', chair, undo)
      .refuses('cannot-undo')
  })
})

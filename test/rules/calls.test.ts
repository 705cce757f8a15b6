import { describe, expect, test } from 'vitest'
import { due } from '../../shared/meeting/due.ts'
import { type CallAct, callActs, type Rules } from '../../shared/meeting/rules/rules.ts'
import { turnsOnRecord } from '../../shared/meeting/turns.ts'
import { type Given, given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  hour,
  inDialogue,
  moderatorOf,
  next,
  raisesPointOfOrder,
  secretariat,
  server,
  settles,
  type Wanted,
  yields,
} from '../support/history.ts'

/**
 * On an overrun the chair tells the speaker and asks to conclude (UNESCO r. 16.2; ITU 400–402). Off the subject, or
 * over the time, a speaker is called to order (UNGA rules 68/109 and 72/114): these are acts of the chair.
 */
const calls = (
  act: CallAct,
  more: { reason?: 'time' | 'subject' | 'conduct'; turn?: string } = {},
): Wanted => ({
  type: 'speaker.call',
  act,
  ...more,
})
/** Brazil has two minutes, until 14:04:00. */
const speaking = inDialogue(
  ['14:01:00', delegateOf('BRA'), asks],
  ['14:01:10', delegateOf('CHL'), asks],
  ['14:02:00', chair, next],
)
const callsOf = (meeting: Given) => meeting.view('public').floor?.calls

describe('Four acts, each on its own', () => {
  test.each(['warning', 'conclude', 'call-to-order'] as const)(
    '%s: it is said and recorded; the turn goes on, and so does its clock',
    act => {
      given(speaking)
        .when('14:04:05', chair, calls(act, { reason: 'time' }))
        .records({ type: 'speaker.called', turn: 't5', call: { at: hour('14:04:05'), act, reason: 'time' } })
        .shows('public', {
          floor: {
            delegation: 'BRA',
            clock: { status: 'running', deadline: hour('14:04:00'), limitMs: 120_000 },
            calls: [{ at: hour('14:04:05'), act, reason: 'time' }],
          },
        })
    },
  )

  test('withdraw: it is said, and the turn ends', () => {
    given(speaking)
      .when('14:04:30', chair, calls('withdraw', { reason: 'conduct' }))
      .records(
        { type: 'speaker.called', call: { act: 'withdraw', reason: 'conduct' } },
        { type: 'turn.ended', turn: 't5', endedBy: 'podium' },
      )
      .shows('public', { floor: null, withdrawn: { delegation: 'BRA', at: hour('14:04:30') } })
  })

  test('none follows from another: the floor may be withdrawn without a warning, and three warnings withdraw nothing', () => {
    given(speaking)
      .when('14:02:30', chair, calls('withdraw'))
      .records({ type: 'speaker.called' }, { type: 'turn.ended' })
    const warned = given(
      speaking,
      ['14:04:05', chair, calls('warning')],
      ['14:04:15', chair, calls('warning')],
      ['14:04:25', chair, calls('warning')],
    )
    expect(callsOf(warned)?.map(({ act }) => act)).toEqual(['warning', 'warning', 'warning'])
    warned.shows('public', { floor: { delegation: 'BRA' } })
  })

  test('before the end of the time too: off the subject is another matter than over time', () => {
    const called = given(
      speaking,
      ['14:02:30', chair, calls('call-to-order', { reason: 'subject' })],
      ['14:04:10', chair, calls('call-to-order', { reason: 'time' })],
    )
    expect(callsOf(called)).toEqual([
      { at: hour('14:02:30'), act: 'call-to-order', reason: 'subject' },
      { at: hour('14:04:10'), act: 'call-to-order', reason: 'time' },
    ])
  })

  test('the next speaker begins without any', () => {
    const passed = given(speaking, ['14:04:05', chair, calls('warning')], ['14:04:20', chair, next])
    passed.shows('public', { floor: { delegation: 'CHL', calls: [] } })
  })

  test('a slip is taken back', () => {
    const undone = given(
      speaking,
      ['14:04:05', chair, calls('call-to-order')],
      ['14:04:08', chair, { type: 'undo' }],
    )
    expect(callsOf(undone)).toEqual([])
    given(speaking, ['14:04:05', chair, calls('withdraw')], ['14:04:08', chair, { type: 'undo' }]).shows(
      'public',
      { floor: { delegation: 'BRA', clock: { status: 'running', deadline: hour('14:04:00') }, calls: [] } },
    )
  })

  test('they are the podium’s: the moderator in the own session, no delegate', () => {
    for (const actor of [chair, secretariat, moderatorOf('second')])
      given(speaking).when('14:04:05', actor, calls('warning')).records({ type: 'speaker.called' })
    given(speaking).when('14:04:05', moderatorOf('first'), calls('warning')).refuses('not-your-session')
    given(speaking).when('14:04:05', delegateOf('CHL'), calls('warning')).refuses('not-allowed')
  })

  test('whoever has stopped speaking meanwhile is not called: the press is stale', () => {
    given(speaking, ['14:04:20', chair, next])
      .when('14:04:20.300', secretariat, calls('withdraw', { turn: 't5' }))
      .refuses('stale')
    given(inDialogue()).when('14:01:00', chair, calls('warning')).refuses('floor-free')
  })
})

describe('Misuse of a point of order is a call to order', () => {
  const interrupted = goneOn(
    speaking,
    ['14:02:30', delegateOf('MEX'), raisesPointOfOrder],
    ['14:02:40', chair, next],
  )

  test('it speaks to the substance: the one who raised it is called, not the one who was interrupted', () => {
    given(interrupted)
      .when('14:03:00', chair, calls('call-to-order', { reason: 'subject' }))
      .records({ type: 'speaker.called', call: { act: 'call-to-order', reason: 'subject' } })
      .shows('public', {
        floor: {
          delegation: 'MEX',
          calls: [{ act: 'call-to-order', reason: 'subject' }],
          interrupted: { delegation: 'BRA', calls: [] },
        },
      })
  })

  test('with the floor withdrawn the chair still rules; then the interrupted speaker has all the time again', () => {
    given(interrupted, ['14:03:00', chair, calls('withdraw', { reason: 'subject' })])
      .shows('public', { floor: { delegation: 'MEX', decision: { awaits: 'ruling' } } })
      .and(['14:03:10', chair, { type: 'order.rule', decision: 'overruled' }])
      .shows('public', { floor: { delegation: 'BRA', clock: { deadline: hour('14:04:30') } } })
  })

  test('while the ruling is awaited there is nobody to call', () => {
    given(interrupted, ['14:03:00', delegateOf('MEX'), yields])
      .when('14:03:05', chair, calls('call-to-order'))
      .refuses('ruling-first')
  })
})

describe('Nothing happens by itself, unless the rules say so', () => {
  const automatically = (...overruns: Rules['overruns']) =>
    inDialogue(
      ['14:00:10', chair, settles({ overruns })],
      ['14:01:00', delegateOf('BRA'), asks],
      ['14:02:00', chair, next],
    )
  const warnThenWithdraw = automatically(
    { afterSeconds: 0, act: 'warning' },
    { afterSeconds: 30, act: 'withdraw' },
  )

  test('by default the speaker is over time, and nothing is due', () => {
    expect(due(speaking.meeting)).toBeNull()
    for (const act of callActs)
      given(speaking)
        .when('14:30:00', server, calls(act, { reason: 'time', turn: 't5' }))
        .leavesAsItIs()
  })

  test('where they do, it is due so long after the end of the time', () => {
    expect(due(warnThenWithdraw.meeting)).toEqual({
      at: hour('14:04:00'),
      command: calls('warning', { reason: 'time', turn: 't5' }),
    })
    const warned = given(warnThenWithdraw)
      .when('14:04:00', server, calls('warning', { reason: 'time', turn: 't5' }))
      .records({ type: 'speaker.called', call: { act: 'warning', reason: 'time', automatic: true } })
    expect(due(warned.meeting)).toEqual({
      at: hour('14:04:30'),
      command: calls('withdraw', { reason: 'time', turn: 't5' }),
    })
    const withdrawn = warned
      .when('14:04:30', server, calls('withdraw', { reason: 'time', turn: 't5' }))
      .records({ type: 'speaker.called', call: { automatic: true } }, { type: 'turn.ended' })
    expect(due(withdrawn.meeting)).toBeNull()
  })

  test('not a moment before, and not what the rules do not name', () => {
    given(warnThenWithdraw)
      .when('14:03:59.999', server, calls('warning', { turn: 't5' }))
      .leavesAsItIs()
    given(warnThenWithdraw)
      .when('14:04:10', server, calls('withdraw', { turn: 't5' }))
      .leavesAsItIs()
    given(warnThenWithdraw)
      .when('14:04:10', server, calls('call-to-order', { turn: 't5' }))
      .leavesAsItIs()
  })

  test('once for a turn: what the chair has said before counts as the chair’s', () => {
    given(warnThenWithdraw, ['14:04:00', server, calls('warning', { turn: 't5' })])
      .when('14:04:01', server, calls('warning', { turn: 't5' }))
      .leavesAsItIs()
    const warnedByChair = given(warnThenWithdraw, ['14:03:50', chair, calls('warning')])
    expect(due(warnedByChair.meeting)).toMatchObject({ at: hour('14:04:00'), command: { act: 'warning' } })
  })

  test('more time puts it off, and a clock that stands still lets nothing happen', () => {
    const extended = given(warnThenWithdraw, ['14:03:50', chair, { type: 'clock.adjust', seconds: 60 }])
    expect(due(extended.meeting)?.at).toBe(hour('14:05:00'))
    extended.when('14:04:00', server, calls('warning', { turn: 't5' })).leavesAsItIs()
    expect(due(given(warnThenWithdraw, ['14:03:00', chair, { type: 'clock.pause' }]).meeting)).toBeNull()
  })

  test('whoever has the floor now is not called for the one before', () => {
    given(warnThenWithdraw, ['14:03:00', delegateOf('CHL'), asks], ['14:03:55', chair, next])
      .when('14:04:00', server, calls('warning', { reason: 'time', turn: 't5' }))
      .refuses('stale')
  })

  test('after a long absence of the server each is done in its turn, in whatever order the rules name them', () => {
    const late = given(
      automatically({ afterSeconds: 30, act: 'call-to-order' }, { afterSeconds: 0, act: 'conclude' }),
    )
    expect(due(late.meeting)?.command).toMatchObject({ act: 'conclude' })
    const both = late
      .when('14:06:00', server, calls('conclude', { turn: 't5' }))
      .records({ type: 'speaker.called', call: { act: 'conclude', automatic: true } })
      .when('14:06:00', server, calls('call-to-order', { turn: 't5' }))
      .records({ type: 'speaker.called', call: { act: 'call-to-order', automatic: true } })
    expect(due(both.meeting)).toBeNull()
  })
})

describe('Longer by unanimous consent (Robert’s Rules)', () => {
  test('nobody has objected: the record says so', () => {
    const extended = given(speaking)
      .when('14:03:50', chair, { type: 'clock.adjust', seconds: 60, noObjection: true })
      .records({ type: 'clock.adjusted', byMs: 60_000, noObjection: true })
      .shows('public', { floor: { clock: { limitMs: 180_000, deadline: hour('14:05:00') } } })
      .and(['14:04:50', delegateOf('BRA'), yields])
    expect(turnsOnRecord(extended.meeting).at(-1)).toMatchObject({
      limitMs: 120_000,
      extensionsMs: 60_000,
      extensions: [{ at: hour('14:03:50'), byMs: 60_000, noObjection: true }],
      overtimeMs: 0,
    })
  })

  test('the chair’s own extension claims no consent', () => {
    const extended = given(
      speaking,
      ['14:03:50', chair, { type: 'clock.adjust', seconds: 60 }],
      ['14:04:50', delegateOf('BRA'), yields],
    )
    expect(turnsOnRecord(extended.meeting).at(-1)?.extensions).toEqual([
      { at: hour('14:03:50'), byMs: 60_000 },
    ])
  })
})

describe('The record tells what was done about a speaker', () => {
  test('in order, with the turn, and what was done by itself as such', () => {
    const { meeting } = given(
      inDialogue(
        ['14:00:10', chair, settles({ overruns: [{ afterSeconds: 0, act: 'warning' }] })],
        ['14:01:00', delegateOf('BRA'), asks],
        ['14:02:00', chair, next],
      ),
      ['14:02:30', chair, calls('call-to-order', { reason: 'subject' })],
      ['14:04:00', server, calls('warning', { reason: 'time' })],
      ['14:04:20', chair, calls('conclude', { reason: 'time' })],
      ['14:04:40', chair, calls('withdraw', { reason: 'time' })],
    )
    expect(turnsOnRecord(meeting)).toMatchObject([
      {
        delegation: 'BRA',
        endedBy: 'podium',
        overtimeMs: 40_000,
        calls: [
          { at: hour('14:02:30'), act: 'call-to-order', reason: 'subject' },
          { at: hour('14:04:00'), act: 'warning', reason: 'time', automatic: true },
          { at: hour('14:04:20'), act: 'conclude', reason: 'time' },
          { at: hour('14:04:40'), act: 'withdraw', reason: 'time' },
        ],
      },
    ])
    expect(turnsOnRecord(meeting)[0]?.calls.filter(({ automatic }) => automatic)).toHaveLength(1)
  })
})

import { describe, expect, test } from 'vitest'
import type { SignalKind } from '../../shared/meeting/commands.ts'
import { given } from '../support/given.ts'
import {
  asks,
  boothOf,
  chair,
  delegateOf,
  hour,
  inDialogue,
  next,
  planned,
  raisesPointOfOrder,
  secretariat,
  undo,
  type Wanted,
  yields,
} from '../support/history.ts'

const french = boothOf('Français')
const portuguese = boothOf('Português')
const signals = (signal: SignalKind, on = true): Wanted => ({ type: 'interpreter.signal', signal, on })

/** Brazil speaks, Chile waits. */
const speaking = inDialogue(
  ['14:01:00', delegateOf('BRA'), asks],
  ['14:01:10', delegateOf('CHL'), asks],
  ['14:02:00', chair, next],
)
const both = given(
  speaking,
  ['14:02:30', french, signals('slower')],
  ['14:02:31', french, signals('cannot-hear')],
)

describe('A booth signals', () => {
  test.each(['slower', 'cannot-hear'] as const)('“%s”, and the podium sees which booth it was', signal => {
    given(speaking)
      .when('14:02:30', french, signals(signal))
      .records({ type: 'signal.given', given: { signal, booth: 'Français' } })
      .shows('podium', { signals: [{ signal, booth: 'Français', at: hour('14:02:30') }] })
      .shows('room', { signals: [{ signal, booth: 'Français' }] })
  })

  test('not the public; and nobody is told by whose access', () => {
    expect(both.view('public').signals).toBeUndefined()
    expect(JSON.stringify(both.view('podium'))).not.toContain('booth-Français')
  })

  test('several at once, in the order in which they pressed', () => {
    both.and(['14:02:40', portuguese, signals('slower')]).shows('podium', {
      signals: [
        { signal: 'slower', booth: 'Français' },
        { signal: 'cannot-hear', booth: 'Français' },
        { signal: 'slower', booth: 'Português' },
      ],
    })
  })

  test('once: a second press leaves it as it is', () => {
    both.when('14:02:40', french, signals('slower')).leavesAsItIs()
    given(speaking).when('14:02:40', french, signals('slower', false)).leavesAsItIs()
  })

  test('whoever speaks, the chair between two turns included', () => {
    given(inDialogue()).when('14:01:00', french, signals('slower')).records({ type: 'signal.given' })
  })

  test('not before a session is open, nor while it is suspended', () => {
    given(planned()).when('13:00:00', french, signals('cannot-hear')).refuses('no-session-open')
    given(speaking, ['14:03:00', chair, { type: 'session.suspend', session: 'second' }])
      .when('14:03:10', french, signals('slower'))
      .refuses('no-session-open')
  })
})

describe('A signal ends', () => {
  test('when the booth takes it back, on whichever of its laptops', () => {
    both
      .when(
        '14:02:50',
        { role: 'interpreter', access: 'another', booth: 'Français' },
        signals('cannot-hear', false),
      )
      .records({ type: 'signal.ended', signal: 'cannot-hear', booth: 'Français' })
      .shows('podium', { signals: [{ signal: 'slower' }] })
  })

  test('not by another booth', () => {
    both.when('14:02:50', portuguese, signals('slower', false)).leavesAsItIs()
  })

  test('“slower” with the turn: it was said to whoever spoke', () => {
    both
      .and(['14:03:00', delegateOf('BRA'), yields])
      .shows('podium', { signals: [{ signal: 'cannot-hear' }] })
    both.and(['14:03:00', chair, next]).shows('podium', { signals: [{ signal: 'cannot-hear' }] })
  })

  test('“slower” with an interruption, and it does not come back after that', () => {
    const heard = both.and(['14:03:00', delegateOf('MEX'), raisesPointOfOrder], ['14:03:05', chair, next])
    heard.shows('podium', { signals: [{ signal: 'cannot-hear' }] })
    heard
      .and(['14:03:20', chair, { type: 'order.rule', decision: 'overruled' }])
      .shows('podium', { floor: { delegation: 'BRA' }, signals: [{ signal: 'cannot-hear' }] })
  })

  test('“slower” said to the chair, as the floor is given', () => {
    given(inDialogue(['14:01:00', french, signals('slower')]))
      .and(['14:02:00', chair, { type: 'floor.grant', delegation: 'PER' }])
      .shows('podium', { signals: [] })
  })

  test('not while the clock is paused, or the list moves', () => {
    both
      .and(['14:03:00', chair, { type: 'clock.pause' }], ['14:03:05', delegateOf('PER'), asks])
      .shows('podium', { signals: [{ signal: 'slower' }, { signal: 'cannot-hear' }] })
  })

  test.each(['session.suspend', 'session.close'] as const)('with the session: %s', type => {
    both.and(['14:03:00', chair, { type, session: 'second' }]).shows('podium', { signals: [] })
  })

  test('when the access is revoked, with all that it signalled and nothing else', () => {
    both
      .and(['14:02:40', portuguese, signals('slower')])
      .when('14:02:50', secretariat, { type: 'interpreter.clear', access: 'booth-Français' })
      .records(
        { type: 'signal.ended', signal: 'slower', booth: 'Français' },
        { type: 'signal.ended', signal: 'cannot-hear', booth: 'Français' },
      )
      .shows('podium', { signals: [{ signal: 'slower', booth: 'Português' }] })
  })
})

describe('A signal is none of the podium’s acts', () => {
  test('undo takes back what the podium did before it', () => {
    both.shows('podium', { undo: { type: 'floor.next' } })
  })

  test('one for a turn that is taken back falls, as that turn does', () => {
    given(speaking, ['14:03:00', chair, next], ['14:03:05', french, signals('slower')])
      .and(['14:03:10', chair, undo])
      .shows('podium', { floor: { delegation: 'BRA' }, signals: [] })
  })

  test('the podium gives none for a booth', () => {
    given(speaking).when('14:03:00', chair, signals('slower')).refuses('not-allowed')
  })
})

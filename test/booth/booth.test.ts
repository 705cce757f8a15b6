import { describe, expect, test } from 'vitest'
import { speechesNext, speechNow } from '../../client/booth/coming.ts'
import { stateOf } from '../../client/booth/signal.ts'
import { messages as en } from '../../client/languages/en/index.ts'
import { messages as fr } from '../../client/languages/fr/index.ts'
import { sayIn } from '../../client/languages/say.ts'
import type { PendingPress } from '../../client/live/store.ts'
import { boothsCalled, signalled } from '../../client/ui/signals.ts'
import { given } from '../support/given.ts'
import {
  boothOf,
  chair,
  delegateOf,
  goneOn,
  hour,
  inDialogue,
  inPanel,
  next,
  raisesPointOfOrder,
  type Wanted,
} from '../support/history.ts'

const asksIn = (language: 'en' | 'es' | 'pt' | 'fr'): Wanted => ({
  type: 'floor.request',
  kind: 'intervention',
  language,
  topic: `On borders, in ${language}`,
})
const slower = (on = true): Wanted => ({ type: 'interpreter.signal', signal: 'slower', on })
/** Brazil speaks in Portuguese; Haiti and Peru wait. */
const speaking = inDialogue(
  ['14:01:00', delegateOf('BRA'), asksIn('pt')],
  ['14:01:10', delegateOf('HTI'), asksIn('fr')],
  ['14:01:20', delegateOf('PER'), asksIn('es')],
  ['14:01:30', delegateOf('CAN'), asksIn('en')],
  ['14:02:00', chair, next],
)
const room = (history: typeof speaking) => given(history).view('room')

describe('What a booth prepares for', () => {
  test('who speaks, who is next and next but one, each with language and topic', () => {
    expect(speechNow(room(speaking))).toMatchObject({ delegation: 'BRA', language: 'pt' })
    expect(speechesNext(room(speaking))).toMatchObject([
      { delegation: 'HTI', language: 'fr', topic: 'On borders, in fr' },
      { delegation: 'PER', language: 'es', topic: 'On borders, in es' },
    ])
  })

  test('whoever is interrupted goes on next', () => {
    const order = goneOn(
      speaking,
      ['14:02:30', delegateOf('MEX'), raisesPointOfOrder],
      ['14:02:35', chair, next],
    )
    expect(speechNow(room(order))).toMatchObject({ kind: 'point-of-order', delegation: 'MEX' })
    expect(speechesNext(room(order))).toMatchObject([
      { delegation: 'BRA', language: 'pt', goesOn: true },
      { delegation: 'HTI' },
    ])
  })

  test('who presides waits, and is passed over', () => {
    const presides = goneOn(speaking, [
      '14:02:30',
      chair,
      { type: 'officer.elect', office: 'chair', delegation: 'HTI', name: 'Marie Joseph' },
    ])
    expect(speechesNext(room(presides))).toMatchObject([{ delegation: 'PER' }, { delegation: 'CAN' }])
  })

  test('a prepared speaker has the topic of the agenda', () => {
    const panel = goneOn(inPanel(), ['14:01:00', chair, next])
    expect(speechesNext(room(panel))[0]).toMatchObject({ name: 'Luis Prado', topic: 'Borders' })
  })
})

describe('How a signal of the booth stands', () => {
  const you = { role: 'interpreter' as const, name: 'Français' }
  const live = { you, pending: [], contact: { status: 'live' as const } }
  const on = goneOn(speaking, ['14:02:30', boothOf('Français'), slower()])
  const pressed = (wanted: Wanted, kept: boolean): PendingPress => ({
    id: 'p1',
    command: { ...wanted, id: 'p1' },
    pressedAt: hour('14:02:40'),
    kept,
    wasSent: !kept,
    isTakenBack: false,
    triedUntil: hour('14:02:50'),
  })

  test('off, on since it was given, and not confirmed without contact', () => {
    expect(stateOf({ ...live, view: room(speaking) }, 'slower')).toEqual({ is: 'off' })
    expect(stateOf({ ...live, view: room(on) }, 'slower')).toEqual({
      is: 'on',
      since: hour('14:02:30'),
      isConfirmed: true,
    })
    expect(stateOf({ ...live, view: room(on) }, 'cannot-hear')).toEqual({ is: 'off' })
    const contact = { status: 'lost' as const, since: hour('14:02:35') }
    expect(stateOf({ ...live, contact, view: room(on) }, 'slower')).toMatchObject({ isConfirmed: false })
  })

  test('what another booth signals is not this one’s', () => {
    const others = goneOn(speaking, ['14:02:30', boothOf('Português'), slower()])
    expect(stateOf({ ...live, view: room(others) }, 'slower')).toEqual({ is: 'off' })
  })

  test('not said to be unsent when it may have arrived, and as it was before once taken back', () => {
    const sent = { ...pressed(slower(), true), wasSent: true }
    expect(stateOf({ ...live, pending: [sent], view: room(speaking) }, 'slower')).toMatchObject({
      is: 'unconfirmed',
      on: true,
    })
    const pending = [{ ...sent, isTakenBack: true }]
    expect(stateOf({ ...live, pending, view: room(speaking) }, 'slower')).toEqual({ is: 'off' })
  })

  test('on its way, or kept, as it was pressed last', () => {
    expect(stateOf({ ...live, pending: [pressed(slower(), false)], view: room(speaking) }, 'slower')).toEqual(
      { is: 'sending', on: true },
    )
    expect(stateOf({ ...live, pending: [pressed(slower(false), true)], view: room(on) }, 'slower')).toEqual({
      is: 'kept',
      on: false,
      press: 'p1',
    })
  })
})

describe('What the booths signal, on one line', () => {
  const history = goneOn(
    speaking,
    ['14:02:30', boothOf('Français'), slower()],
    ['14:02:31', boothOf('Português'), slower()],
    ['14:02:32', boothOf('Relay 2'), { type: 'interpreter.signal', signal: 'cannot-hear', on: true }],
  )

  test('who hears nothing first', () => {
    expect(signalled(room(history))).toEqual([
      { signal: 'cannot-hear', booths: ['Relay 2'] },
      { signal: 'slower', booths: ['Français', 'Português'] },
    ])
    expect(signalled(given(history).view('public'))).toEqual([])
  })

  test('booths by their languages in the reader’s own, others by their names', () => {
    const inEnglish = (...names: string[]) => boothsCalled(names, sayIn('en', en), 'en')
    expect(inEnglish('Français')).toBe('French booth')
    expect(inEnglish('Français', 'Português')).toBe('French and Portuguese booths')
    expect(inEnglish('Français', 'Relay 2')).toBe('French booth, Relay 2')
    expect(inEnglish('')).toBe('Booth')
    expect(boothsCalled(['Español', 'English'], sayIn('fr', fr), 'fr')).toBe('Cabines espagnole et anglaise')
  })
})

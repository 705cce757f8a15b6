import { expect, test } from 'vitest'
import { cellsOf } from '../../client/delegate/cells.ts'
import { announcement } from '../../client/delegate/said.ts'
import { messages } from '../../client/languages/en/index.ts'
import { sayIn } from '../../client/languages/say.ts'
import type { LiveState } from '../../client/live/store.ts'
import { timeState } from '../../client/ui/time-state.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  type History,
  hour,
  inDialogue,
  next,
  opens,
  planned,
  raisesPointOfOrder,
} from '../support/history.ts'
import { pageAt, pressed, remote, stateFor } from './page.ts'

const brazil = delegateOf('BRA')
const lucia = delegateOf('LCA')

const cells = (time: string, history: History, differently: Partial<LiveState> = {}) => {
  const { view } = stateFor(history, differently)
  const page = pageAt(time, history, differently)
  return view ? cellsOf(page, view, 'LCA').map(({ kind, isSending }) => (isSending ? `${kind} …` : kind)) : []
}

test('a point of order and a right of reply can be asked for, on a closed list too', () => {
  expect(cells('14:01:00', inDialogue())).toEqual(['point-of-order', 'right-of-reply'])
  const closed = inDialogue(['14:14:00', chair, { type: 'list.close' }])
  expect(cells('14:15:00', closed)).toEqual(['point-of-order', 'right-of-reply'])
})

test('what is asked for already cannot be asked for again', () => {
  const raised = inDialogue(['14:01:00', lucia, raisesPointOfOrder])
  expect(cells('14:01:01', raised)).toEqual(['right-of-reply'])
  const pending = [pressed(raisesPointOfOrder, '14:01:00', false)]
  expect(cells('14:01:00', inDialogue(), { pending })).toEqual(['point-of-order …', 'right-of-reply'])
})

test('whoever speaks calls nobody to order and replies to nobody, also on a point of order', () => {
  const speaking = inDialogue(['14:01:00', lucia, asks], ['14:02:00', chair, next])
  expect(cells('14:02:10', speaking)).toEqual([])
  const onOrder = inDialogue(['14:01:00', lucia, raisesPointOfOrder], ['14:02:00', chair, next])
  expect(cells('14:02:10', onOrder)).toEqual([])
})

test('where nobody speaks, and for whoever is elsewhere, there is nothing to ask for', () => {
  expect(cells('12:01:00', goneOn(planned(), ['12:00:00', chair, opens('lunch')]))).toEqual([])
  expect(cells('07:30:00', planned())).toEqual([])
  expect(cells('14:01:00', inDialogue(), { you: remote })).toEqual([])
})

const say = sayIn('en', messages)

/** What somebody hears who does not look at the page. */
const heard = (time: string, history: History, differently: Partial<LiveState> = {}) => {
  const { view, contact } = stateFor(history, differently)
  const { situation } = pageAt(time, history, differently)
  const clock = situation.is === 'has-floor' ? situation.turn.clock : null
  const state = clock && view && timeState(clock, view.rules, hour(time))
  return announcement(say, situation, view, state, contact.status === 'lost')
}

test('the place, the turn before one’s own and the floor are announced as they come', () => {
  const waiting = inDialogue(['14:01:00', brazil, asks], ['14:01:01', lucia, asks])
  expect(heard('14:01:02', waiting)?.words).toBe('Received. You are 2nd in the list of speakers.')
  const isNext = goneOn(waiting, ['14:02:00', chair, next])
  expect(heard('14:02:01', isNext)?.words).toBe('You are next')
  const speaking = goneOn(isNext, ['14:03:00', chair, next])
  expect(heard('14:03:01', speaking)).toEqual({
    words: 'You have the floor for 2 minutes.',
    isAlert: false,
  })
})

test('of the time left, the warning is announced and the end is an alert, each once', () => {
  const speaking = inDialogue(['14:01:00', lucia, asks], ['14:02:00', chair, next])
  expect(heard('14:02:10', speaking)).toEqual(heard('14:03:20', speaking))
  expect(heard('14:03:35', speaking)).toEqual({
    words: 'Please conclude. 30 seconds left.',
    isAlert: false,
  })
  expect(heard('14:04:00', speaking)).toEqual({ words: 'Your time is over.', isAlert: true })
  expect(heard('14:05:00', speaking)).toEqual(heard('14:04:00', speaking))
})

test('lost contact is announced, and that a press is kept', () => {
  const contact = { status: 'lost', since: hour('14:00:58') } as const
  expect(heard('14:01:05', inDialogue(), { contact })?.words).toBe('Contact lost.')
  const pending = [pressed(asks, '14:01:00', true)]
  expect(heard('14:01:05', inDialogue(), { contact, pending })?.words).toBe(
    'There is no contact. Your request is kept and not sent yet.',
  )
})

test('a press that was sent and not answered is never said not to be in the list', () => {
  const contact = { status: 'lost', since: hour('14:00:58') } as const
  const sent = { ...pressed(asks, '14:01:00', true), wasSent: true }
  expect(heard('14:01:05', inDialogue(), { contact, pending: [sent] })?.words).toBe(
    'There is no contact. Your request is not confirmed: it may be in the list already.',
  )
  const pending = [{ ...sent, isTakenBack: true }]
  expect(heard('14:01:05', inDialogue(), { contact, pending })?.words).toBe(
    'Taken back. There is no contact: your request may be in the list already.',
  )
})

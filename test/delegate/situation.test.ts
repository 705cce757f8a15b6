import { expect, test } from 'vitest'
import { standingOf } from '../../client/delegate/own.ts'
import { situation } from '../../client/delegate/situation.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  goneOn,
  hour,
  inDialogue,
  inPanel,
  next,
  opens,
  planned,
  raisesPointOfOrder,
} from '../support/history.ts'
import { pageAt, pressed, remote, stateFor } from './page.ts'

const brazil = delegateOf('BRA')
const canada = delegateOf('CAN')
const haiti = delegateOf('HTI')
const lucia = delegateOf('LCA')

const at = (time: string, ...[history, differently]: Parameters<typeof stateFor>) =>
  situation(stateFor(history, differently), hour(time))

test('before the server has greeted the page, it says that it is connecting', () => {
  expect(at('14:00:00', planned(), { view: null, you: null, contact: { status: 'connecting' } })).toEqual({
    is: 'connecting',
  })
})

test('an access that has ended is told so', () => {
  const contact = { status: 'refused', code: 'not-allowed' } as const
  expect(at('14:00:00', planned(), { contact })).toEqual({ is: 'refused', code: 'not-allowed' })
})

test('whoever is not a delegate of this meeting is told so', () => {
  expect(at('14:00:00', planned(), { you: { role: 'follower' } })).toEqual({ is: 'not-a-delegate' })
  expect(at('14:00:00', planned(), { you: delegateOf('ATG') })).toEqual({ is: 'not-a-delegate' })
})

test('before the first session, the page says which comes first', () => {
  expect(at('07:30:00', planned())).toMatchObject({
    is: 'no-session',
    next: { id: 'inauguration', date: '2024-11-07' },
  })
})

test('between sessions, the page says which comes next', () => {
  const history = goneOn(
    planned(),
    ['10:00:00', chair, opens('business')],
    ['12:00:00', chair, { type: 'session.close', session: 'business' }],
  )
  expect(at('12:01:00', history)).toMatchObject({ is: 'no-session', next: { id: 'first' } })
})

test('after the last session, nothing comes next', () => {
  const history = inDialogue(['17:00:00', chair, { type: 'session.close', session: 'second' }])
  expect(at('17:01:00', history)).toEqual({ is: 'no-session', next: null })
})

test('in a ceremony there is no list of speakers', () => {
  const history = goneOn(planned(), ['09:00:00', chair, opens('inauguration')])
  expect(at('09:01:00', history)).toMatchObject({ is: 'no-list', session: { id: 'inauguration' } })
})

test('a list that the chair opens in a ceremony may be asked for', () => {
  const history = goneOn(
    planned(),
    ['09:00:00', chair, opens('inauguration')],
    ['09:05:00', chair, { type: 'list.open' }],
  )
  expect(at('09:06:00', history)).toMatchObject({ is: 'may-ask' })
})

test('a list that the chair has yet to open is not one that was closed', () => {
  const history = goneOn(
    planned(),
    ['13:59:00', chair, { type: 'rules.change', listOpens: 'by-chair' }],
    ['14:00:00', chair, opens('second')],
  )
  expect(at('14:01:00', history)).toEqual({ is: 'list-not-open' })
})

test('with an open list and nobody waiting, one who asks speaks at once', () => {
  expect(at('14:01:00', inDialogue())).toEqual({
    is: 'may-ask',
    waiting: 0,
    expectedAt: hour('14:01:00'),
    isFree: true,
    sending: false,
    isExcepted: false,
  })
})

test('with others waiting, it is said how many, and when one who asks now would speak', () => {
  const history = inDialogue(
    ['14:01:00', brazil, asks],
    ['14:01:01', canada, asks],
    ['14:02:00', chair, next],
  )
  // Brazil until 14:04:00, ten seconds, Canada until 14:06:10, ten seconds.
  expect(at('14:03:00', history)).toMatchObject({
    is: 'may-ask',
    waiting: 1,
    expectedAt: hour('14:06:20'),
    isFree: false,
  })
})

test('while somebody overruns, the expected time moves on with the clock', () => {
  const history = inDialogue(['14:01:00', brazil, asks], ['14:01:01', lucia, asks], ['14:02:00', chair, next])
  expect(at('14:03:00', history)).toMatchObject({ is: 'next', expectedAt: hour('14:04:10') })
  expect(at('14:05:00', history)).toMatchObject({ is: 'next', expectedAt: hour('14:05:10') })
  expect(at('14:05:30', history)).toMatchObject({ is: 'next', expectedAt: hour('14:05:40') })
})

test('a press on its way is not shown as received', () => {
  const pending = [pressed(asks, '14:01:00', false)]
  expect(at('14:01:00', inDialogue(), { pending })).toMatchObject({ is: 'may-ask', sending: true })
})

test('a press without contact is kept', () => {
  const pending = [pressed(asks, '14:01:00', true)]
  const contact = { status: 'lost', since: hour('14:00:58') } as const
  expect(at('14:01:05', inDialogue(), { pending, contact })).toMatchObject({
    is: 'kept',
    ask: { kind: 'intervention', press: { pressedAt: hour('14:01:00') } },
  })
})

test('a press that the list shows is received, whatever is still on its way', () => {
  const history = inDialogue(['14:01:00', brazil, asks], ['14:01:01', lucia, asks])
  const pending = [pressed(asks, '14:01:01', true)]
  expect(at('14:01:02', history, { pending })).toMatchObject({ is: 'listed', ask: { place: 2 } })
})

test('the place in the list is the number of those before, and oneself', () => {
  const history = inDialogue(
    ['14:01:00', brazil, asks],
    ['14:01:01', canada, asks],
    ['14:01:02', haiti, asks],
    ['14:01:03', lucia, asks],
    ['14:02:00', chair, next],
  )
  expect(at('14:02:00', history)).toMatchObject({
    is: 'listed',
    ask: { place: 3 },
    // Brazil, Canada, Haiti with two minutes each, and three changes.
    expectedAt: hour('14:08:30'),
  })
})

test('the first in the list is next', () => {
  const history = inDialogue(['14:01:00', lucia, asks], ['14:01:01', brazil, asks])
  expect(at('14:01:02', history)).toMatchObject({ is: 'next', ask: { place: 1 } })
})

test('the first in the list is not next while prepared speakers are to be heard', () => {
  const history = inPanel(['14:01:00', lucia, asks])
  expect(at('14:01:02', history)).toMatchObject({ is: 'listed', ask: { place: 1 } })
})

test('once the dialogue is open, prepared speakers do not come before the list any more', () => {
  const history = inPanel(
    ['14:01:00', lucia, asks],
    ['14:02:00', chair, { type: 'item.open', item: 'first:dialogue' }],
  )
  expect(at('14:02:02', history)).toMatchObject({ is: 'next' })
})

test('one who has the floor is told so', () => {
  const history = inDialogue(['14:01:00', lucia, asks], ['14:02:00', chair, next])
  expect(at('14:02:30', history)).toMatchObject({
    is: 'has-floor',
    turn: { delegation: 'LCA', clock: { status: 'running', deadline: hour('14:04:00') } },
  })
})

test('one who is interrupted by a point of order keeps the time left', () => {
  const history = inDialogue(
    ['14:01:00', lucia, asks],
    ['14:02:00', chair, next],
    ['14:02:30', brazil, raisesPointOfOrder],
    ['14:02:40', chair, next],
  )
  expect(at('14:03:00', history)).toMatchObject({
    is: 'interrupted',
    turn: { clock: { status: 'paused', remainingMs: 80_000 } },
    by: { delegation: 'BRA', kind: 'point-of-order' },
  })
})

test('a list that was closed says when, and how many were still to speak', () => {
  const history = inDialogue(
    ['14:01:00', brazil, asks],
    ['14:01:01', canada, asks],
    ['14:14:00', chair, { type: 'list.close' }],
  )
  const closed = { is: 'closed', at: hour('14:14:00'), waiting: 2, debate: null }
  expect(at('14:15:00', history)).toEqual(closed)
  expect(at('14:16:00', goneOn(history, ['14:15:30', chair, next]))).toEqual(closed)
})

test('one who is in a list that was closed is still in it', () => {
  const history = inDialogue(
    ['14:01:00', brazil, asks],
    ['14:01:01', lucia, asks],
    ['14:14:00', chair, { type: 'list.close' }],
  )
  expect(at('14:15:00', history)).toMatchObject({ is: 'listed', ask: { place: 2 } })
})

test('while the session is suspended, the place in the list is kept', () => {
  const history = inDialogue(
    ['14:01:00', brazil, asks],
    ['14:01:01', lucia, asks],
    ['14:14:00', chair, { type: 'session.suspend', session: 'second' }],
  )
  expect(at('14:15:00', history)).toMatchObject({
    is: 'suspended',
    session: { id: 'second' },
    ask: { place: 2 },
  })
})

test('a session that was suspended for another one comes next when that is over', () => {
  const history = inDialogue(
    ['14:14:00', chair, { type: 'session.suspend', session: 'second' }],
    ['14:15:00', chair, opens('lunch')],
    ['14:30:00', chair, { type: 'session.close', session: 'lunch' }],
  )
  expect(at('14:31:00', history)).toMatchObject({ is: 'no-session', next: { id: 'second' } })
})

test('a point of order that was raised comes before everything that the delegation waits for', () => {
  const page = pageAt(
    '14:03:00',
    inDialogue(
      ['14:01:00', brazil, asks],
      ['14:01:01', lucia, asks],
      ['14:02:00', lucia, raisesPointOfOrder],
    ),
  )
  expect(page.situation).toMatchObject({ is: 'order-raised', ask: { place: 1 } })
  expect(page.others).toMatchObject([{ kind: 'intervention', status: 'listed', place: 2 }])
})

test('a right of reply may wait in the list beside an intervention', () => {
  const page = pageAt(
    '14:03:00',
    inDialogue(['14:01:00', brazil, asks], ['14:01:01', lucia, asks], ['14:02:00', lucia, asksToReply]),
  )
  expect(page.situation).toMatchObject({ is: 'listed', ask: { kind: 'intervention', place: 2 } })
  expect(page.others).toMatchObject([{ kind: 'right-of-reply', list: 'replies', place: 1 }])
})

test('a point of order on its way does not hide the place in the list', () => {
  const history = inDialogue(['14:01:00', brazil, asks], ['14:01:01', lucia, asks])
  const page = pageAt('14:03:00', history, { pending: [pressed(raisesPointOfOrder, '14:03:00', false)] })
  expect(page.situation).toMatchObject({ is: 'listed' })
  expect(page.asks).toMatchObject([{ kind: 'intervention' }, { kind: 'point-of-order', status: 'sending' }])
})

test('a withdrawal that has not been received leaves the request in the list', () => {
  const history = inDialogue(['14:01:00', lucia, asks])
  const [request] = stateFor(history).view?.list.requests ?? []
  const pending = [pressed({ type: 'floor.withdraw', request: request?.id ?? '' }, '14:02:00', true)]
  expect(at('14:02:01', history, { pending })).toMatchObject({
    is: 'next',
    ask: { leaving: { status: 'kept', press: { pressedAt: hour('14:02:00') } } },
  })
})

test('a withdrawal or a request that may have arrived is not said to be unsent, also when it was taken back', () => {
  const unsent = pressed(asks, '14:02:00', true)
  expect(standingOf(unsent)).toBe('kept')
  expect(standingOf({ ...unsent, wasSent: true })).toBe('unconfirmed')
  expect(standingOf({ ...unsent, wasSent: true, isTakenBack: true })).toBe('taken-back')
})

test('a virtual participant sees the list and may not ask, unless the rules admit it', () => {
  expect(pageAt('14:01:00', inDialogue(), { you: remote })).toMatchObject({
    situation: { is: 'may-ask' },
    isAway: true,
  })
  const anywhere = goneOn(
    planned(),
    ['13:59:00', chair, { type: 'rules.change', floorFrom: 'anywhere' }],
    ['14:00:00', chair, opens('second')],
  )
  expect(pageAt('14:01:00', anywhere, { you: remote }).isAway).toBe(false)
  expect(pageAt('14:01:00', inDialogue()).isAway).toBe(false)
})

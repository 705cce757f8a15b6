import { expect, test } from 'vitest'
import { comingUp } from '../../client/ui/coming-up.ts'
import { numberOf, placeOf } from '../../client/ui/place.ts'
import { pageAt } from '../delegate/page.ts'
import { given } from '../support/given.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  goneOn,
  type History,
  inDialogue,
  inPanel,
  next,
  planned,
  raisesPointOfOrder,
} from '../support/history.ts'

const brazil = delegateOf('BRA')
const canada = delegateOf('CAN')
const lucia = delegateOf('LCA')

/** Before whom which number stands, on a page that shows who waits. */
const numbered = (audience: 'room' | 'public', history: History) => {
  const view = given(history).view(audience)
  return comingUp(view).map(({ id, name, kind }) => [name ?? kind, numberOf(view, id)])
}
const ownPlace = (history: History) => {
  const { situation } = pageAt('14:10:00', history)
  return 'ask' in situation && situation.ask?.status === 'listed' ? situation.ask.place : null
}

test('while prepared speakers remain, a delegation has the same number on every page', () => {
  const history = inPanel(['14:01:00', brazil, asks], ['14:01:01', lucia, asks], ['14:02:00', chair, next])
  expect(ownPlace(history)).toBe(2)
  for (const audience of ['room', 'public'] as const)
    expect(numbered(audience, history)).toEqual([
      ['Luis Prado', null],
      ['prepared', null],
      ['Brasil', 1],
      ['Saint Lucia', 2],
    ])
})

test('who presides is called last, and has the last number', () => {
  const history = inDialogue(
    ['14:00:30', chair, { type: 'officer.elect', office: 'chair', delegation: 'BRA', name: 'Ana Ruiz' }],
    ['14:01:00', brazil, asks],
    ['14:01:01', lucia, asks],
    ['14:01:02', canada, asks],
  )
  expect(ownPlace(history)).toBe(1)
  for (const audience of ['room', 'public'] as const)
    expect(numbered(audience, history)).toEqual([
      ['Saint Lucia', 1],
      ['Canada', 2],
      ['Brasil', 3],
    ])
})

test('a point of order before the list changes no number in it', () => {
  const history = inDialogue(
    ['14:01:00', brazil, asks],
    ['14:01:01', lucia, asks],
    ['14:02:00', canada, raisesPointOfOrder],
  )
  expect(ownPlace(history)).toBe(2)
  expect(numbered('public', history)).toEqual([
    ['Canada', null],
    ['Brasil', 1],
    ['Saint Lucia', 2],
  ])
})

test('replies that are heard after the list are a list of their own', () => {
  const history = inDialogue(
    ['14:01:00', brazil, asks],
    ['14:01:01', lucia, asks],
    ['14:02:00', canada, asksToReply],
  )
  const view = given(history).view('room')
  const reply = view.list.requests.find(({ kind }) => kind === 'right-of-reply')
  expect(placeOf(view, reply?.id ?? '')).toBe(1)
  expect(ownPlace(history)).toBe(2)
})

test('an observer whom the chair has not admitted holds no place, and nobody stands behind it', () => {
  const observer = planned({
    delegations: given(planned())
      .view('room')
      .delegations.map(each => (each.code === 'BRA' ? { ...each, category: 'observer' as const } : each)),
  })
  const history = goneOn(
    observer,
    ['13:59:00', chair, { type: 'rules.change', observersNeedConsent: true }],
    ['14:00:00', chair, { type: 'session.open', session: 'second' }],
    ['14:01:00', brazil, asks],
    ['14:01:01', lucia, asks],
  )
  const view = given(history).view('room')
  const held = view.list.requests.find(request => request.held)
  expect(held?.delegation).toBe('BRA')
  expect(placeOf(view, held?.id ?? '')).toBeNull()
  expect(numbered('room', history)).toEqual([['Saint Lucia', 1]])
})

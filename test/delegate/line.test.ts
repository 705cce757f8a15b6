import { expect, test } from 'vitest'
import { asFarAs, shownStops } from '../../client/delegate/line.ts'
import { roughly } from '../../client/delegate/roughly.ts'
import { durationMs } from '../../shared/meeting/clock.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  hour,
  inDialogue,
  inPanel,
  next,
  raisesPointOfOrder,
} from '../support/history.ts'
import { pageAt } from './page.ts'

const brazil = delegateOf('BRA')
const canada = delegateOf('CAN')
const lucia = delegateOf('LCA')

const names = (...[time, history]: Parameters<typeof pageAt>) =>
  pageAt(time, history).line.stops.map(({ who }) => ('delegation' in who ? who.delegation : who.name))

test('who has the floor stands first, then who waits, in the order of the list', () => {
  const history = inDialogue(
    ['14:01:00', brazil, asks],
    ['14:01:01', canada, asks],
    ['14:01:02', lucia, asks],
    ['14:02:00', chair, next],
  )
  expect(names('14:02:00', history)).toEqual(['BRA', 'CAN', 'LCA'])
})

test('prepared speakers come before the list in their own order, and a point of order before them', () => {
  const history = inPanel(
    ['14:01:00', lucia, asks],
    ['14:02:00', chair, next],
    ['14:02:30', brazil, raisesPointOfOrder],
  )
  expect(names('14:02:40', history)).toEqual(['Marie Joseph', 'BRA', 'Luis Prado', null, 'LCA'])
})

test('who was interrupted stands behind the point of order and before everybody else', () => {
  const history = inDialogue(
    ['14:01:00', canada, asks],
    ['14:01:01', lucia, asks],
    ['14:02:00', chair, next],
    ['14:02:30', brazil, raisesPointOfOrder],
    ['14:02:40', chair, next],
  )
  expect(pageAt('14:02:40', history).line.stops).toMatchObject([
    { who: { delegation: 'BRA' }, status: 'speaking' },
    { who: { delegation: 'CAN' }, status: 'interrupted', clock: { remainingMs: 80_000 } },
    // A minute for the point of order, 1:20 that is kept, ten seconds.
    { who: { delegation: 'LCA' }, status: 'waiting', expectedAt: hour('14:05:10') },
  ])
})

test('who asks now comes before the replies that follow the list, and before who is called again at its end', () => {
  const free = (...steps: Parameters<typeof inDialogue>) =>
    pageAt('14:02:00', inDialogue(['14:01:00', canada, asks], ...steps)).line.nextFreeAt
  // Canada's two minutes, and ten seconds.
  expect(free()).toBe(hour('14:04:10'))
  expect(free(['14:01:10', brazil, asksToReply])).toBe(hour('14:04:10'))
  expect(free(['14:01:10', brazil, asks], ['14:01:20', chair, { type: 'list.absent', request: 'r3' }])).toBe(
    hour('14:04:10'),
  )
  const inOrder = ['14:00:30', chair, { type: 'rules.change', repliesAt: 'in-order' }] as const
  expect(free(inOrder, ['14:01:10', brazil, asksToReply])).toBeGreaterThan(hour('14:04:10'))
})

test('who asks now comes where the order of the list has it', () => {
  const free = (...settled: Parameters<typeof inDialogue>) =>
    pageAt(
      '14:10:00',
      inDialogue(
        ...settled,
        ['14:01:00', canada, asks],
        ['14:01:10', chair, next],
        ['14:02:00', canada, { type: 'floor.yield' }],
        ['14:03:00', canada, asks],
      ),
    ).line.nextFreeAt
  // Saint Lucia has not spoken yet, Canada has.
  expect(free(['14:00:30', chair, { type: 'rules.change', order: ['not-yet-spoken'] }])).toBe(
    hour('14:10:00'),
  )
  expect(free()).toBe(hour('14:12:10'))
})

test('a line longer than the page keeps who speaks and the last ones before oneself', () => {
  const history = inDialogue(
    ...['BRA', 'CAN', 'CHL', 'COL', 'DOM', 'HTI', 'LCA'].map(
      (code, index) => [`14:01:0${index}`, delegateOf(code), asks] as const,
    ),
    ['14:02:00', chair, next],
  )
  const { stops } = pageAt('14:02:00', history).line
  const shown = (rows: number, keep: 'first' | 'last') =>
    shownStops(stops, rows, keep).map(stop =>
      stop.status === 'more' ? stop.count : 'delegation' in stop.who && stop.who.delegation,
    )
  expect(shown(7, 'last')).toEqual(['BRA', 'CAN', 'CHL', 'COL', 'DOM', 'HTI', 'LCA'])
  expect(shown(5, 'last')).toEqual(['BRA', 3, 'DOM', 'HTI', 'LCA'])
  expect(shown(3, 'last')).toEqual(['BRA', 5, 'LCA'])
  expect(shown(2, 'last')).toEqual(['HTI', 'LCA'])
  expect(shown(1, 'last')).toEqual(['LCA'])
  expect(shown(4, 'first')).toEqual(['BRA', 'CAN', 'CHL', 4])
  expect(shown(1, 'first')).toEqual(['BRA'])
})

test('one who waits looks as far as the own stop', () => {
  const history = inDialogue(
    ['14:01:00', brazil, asks],
    ['14:01:01', lucia, asks],
    ['14:01:02', canada, asks],
  )
  const { stops } = pageAt('14:02:00', history).line
  expect(asFarAs(stops, 'LCA')).toHaveLength(2)
  expect(asFarAs(stops, 'HTI')).toHaveLength(3)
})

test('a forecast is no finer than one can know it', () => {
  const about = (seconds: number) => roughly(durationMs(seconds * 1000))
  expect(about(-20)).toEqual({ unit: 'now' })
  expect(about(14)).toEqual({ unit: 'now' })
  expect(about(38)).toEqual({ unit: 'seconds', count: 40 })
  expect(about(84)).toEqual({ unit: 'seconds', count: 80 })
  expect(about(90)).toEqual({ unit: 'minutes', count: 2 })
  expect(about(7 * 60 + 20)).toEqual({ unit: 'minutes', count: 7 })
})

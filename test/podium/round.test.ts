import { describe, expect, test } from 'vitest'
import { possibleActs } from '../../client/podium/acts.ts'
import { listRows } from '../../client/podium/list-rows.ts'
import { nextStep } from '../../client/podium/next-step.ts'
import { countsOf, entryActs, roundRows, roundTime } from '../../client/podium/round.ts'
import type { View, You } from '../../shared/protocol.ts'
import { given } from '../support/given.ts'
import {
  asks,
  chair,
  delegateOf,
  goneOn,
  type History,
  hour,
  inDialogue,
  next,
  raisesPointOfOrder,
  type Step,
  type Wanted,
  yields,
} from '../support/history.ts'
import { inEveryLanguage } from './say.ts'

const theChair: You = { role: 'chair' }
const seen = (history: History): View => given(history).view('podium')
const stepOf = (history: History) => nextStep(seen(history), theChair)
const counts = (history: History) => countsOf(seen(history))
const rows = (history: History) => roundRows(seen(history), hour('14:20:00'))
const statuses = (history: History) =>
  Object.fromEntries(rows(history).map(({ delegation, status }) => [delegation, status]))

const began: History = inDialogue(
  ['14:00:10', chair, { type: 'item.open', item: 'second:dialogue' }],
  ['14:00:20', chair, { type: 'round.begin', by: 'alphabetical' }],
)
const order = (seen(began).round?.entries ?? []).map(({ delegation }) => delegation)
const [first = '', second = '', third = '', fourth = ''] = order
const absent = (delegation: string): Wanted => ({ type: 'round.absent', delegation })
const pass = (delegation: string): Wanted => ({ type: 'round.pass', delegation })
const elects = (office: 'chair' | 'vice-chair', delegation: string): Wanted => ({
  type: 'officer.elect',
  office,
  delegation,
  name: `${office} of ${delegation}`,
})

/** The first speaks, the second was absent, the third passed. */
const going = goneOn(
  began,
  ['14:01:00', chair, next],
  ['14:01:10', chair, absent(second)],
  ['14:01:20', chair, pass(third)],
)

describe('a round of reports on the podium', () => {
  test('everybody is counted once, and the counts add up to all', () => {
    for (const history of [
      began,
      going,
      goneOn(going, ['14:03:00', chair, yields]),
      goneOn(going, ['14:01:30', delegateOf('MEX'), raisesPointOfOrder], ['14:01:35', chair, next]),
    ]) {
      const { all, ...each } = counts(history) ?? { all: -1 }
      expect(Object.values(each).reduce((sum, count) => sum + count, 0)).toBe(all)
      expect(all).toBe(order.length)
    }
  })

  test('who speaks is not done yet; who was absent and will be called again is absent, not to come', () => {
    expect(counts(going)).toEqual({
      done: 0,
      speaking: 1,
      waiting: order.length - 3,
      passed: 1,
      absent: 1,
      all: order.length,
    })
  })

  test('each stands with what became of it, whoever is next among them', () => {
    expect(statuses(going)).toMatchObject({
      [first]: 'speaking',
      [second]: 'again',
      [third]: 'passed',
      [fourth]: 'next',
    })
    const done = goneOn(going, ['14:03:00', chair, yields])
    expect(statuses(done)).toMatchObject({ [first]: 'done' })
  })

  test('who was absent twice is not called again', () => {
    const twice = goneOn(going, ['14:04:00', chair, absent(second)])
    expect(statuses(twice)).toMatchObject({ [second]: 'absent' })
    expect(rows(twice).find(({ delegation }) => delegation === second)?.expected).toBeNull()
  })

  test('who speaks is not done while a point of order interrupts the report', () => {
    const interrupted: Step[] = [
      ['14:01:30', delegateOf('MEX'), raisesPointOfOrder],
      ['14:01:35', chair, next],
    ]
    expect(statuses(goneOn(going, ...interrupted))).toMatchObject({ [first]: 'speaking' })
  })

  test('when it ends is the last report’s end, compared with the planned one', () => {
    const time = roundTime(seen(going), hour('14:01:20'))
    const limit = seen(going).round?.limitMs ?? 0
    expect(time?.neededMs).toBeGreaterThanOrEqual((order.length - 2) * limit)
    expect(time?.plannedEnd).not.toBeNull()
    expect(roundTime(seen(inDialogue()), hour('14:01:20'))).toBeNull()
  })

  test('its counts name nothing that there is none of, in four languages', () => {
    const only = { all: 6, done: 2, speaking: 0, waiting: 4, passed: 0, absent: 0 }
    expect(inEveryLanguage.en('podium.round.counts', only)).toBe('6 in all: 2 reported, 4 to come')
    for (const say of Object.values(inEveryLanguage))
      expect(say('podium.round.counts', only)).not.toMatch(/\b0\b/)
  })
})

describe('what is done with one of the round', () => {
  const offered = (history: History, delegation: string) => {
    const row = rows(history).find(each => each.delegation === delegation)
    return row && entryActs(row, true)
  }

  test('whoever waits is called, absent, or passes', () => {
    expect(offered(going, fourth)).toEqual(['grant', 'absent', 'pass'])
    expect(offered(going, second)).toEqual(['call-again', 'absent', 'pass'])
  })

  test('whoever passed, or was absent twice, is put back', () => {
    expect(offered(going, third)).toEqual(['grant', 'rejoin'])
    const gone = goneOn(going, ['14:02:00', chair, absent(second)])
    expect(offered(gone, second)).toEqual(['grant', 'rejoin'])
    const back = goneOn(going, ['14:02:00', chair, { type: 'round.rejoin', delegation: third }])
    expect(statuses(back)).toMatchObject({ [third]: 'next' })
  })

  test('who presides is not absent: the chair is handed over', () => {
    const presided = goneOn(began, ['14:00:40', chair, elects('chair', first)])
    expect(offered(presided, first)).toEqual(['hand-over', 'pass'])
  })
})

describe('who presides', () => {
  test('is not absent when nobody else waits', () => {
    const alone = goneOn(
      began,
      ['14:00:40', chair, elects('chair', first)],
      ...order.slice(1).map((code): Step => ['14:01:00', chair, pass(code)]),
    )
    expect(possibleActs(seen(alone), theChair).map(({ id }) => id)).not.toContain('absent')
    const listed = inDialogue(
      ['14:00:40', chair, elects('chair', 'BRA')],
      ['14:01:00', delegateOf('BRA'), asks],
    )
    expect(possibleActs(seen(listed), theChair).map(({ id }) => id)).not.toContain('absent')
    const [row] = listRows(seen(listed), hour('14:20:00'))
    expect(row?.presides).toBe(true)
  })

  test('is not offered as the next in a round, and stands there as who presides', () => {
    const presided = goneOn(began, ['14:00:40', chair, elects('chair', first)])
    // Nobody is there to take the chair.
    expect(stepOf(presided)).toMatchObject({ does: 'give-floor', to: { report: second } })
    expect(rows(presided).find(({ delegation }) => delegation === first)).toMatchObject({
      presides: true,
      expected: null,
    })
  })

  test('hands over once nobody else waits; until then the list is not closed over it', () => {
    const asked = inDialogue(
      ['14:00:10', chair, { type: 'item.open', item: 'second:dialogue' }],
      ['14:01:00', delegateOf('BRA'), { type: 'floor.request', kind: 'intervention' }],
      ['14:01:20', chair, elects('chair', 'BRA')],
      ['14:01:30', chair, elects('vice-chair', 'MEX')],
    )
    expect(stepOf(asked)).toEqual({ does: 'hand-over', to: 'vice-chair', waits: 'BRA' })
    expect(nextStep(seen(asked), { role: 'moderator', session: 'second' })?.does).not.toBe('hand-over')
  })

  test('hands over as the round reaches the own delegation; the other accepts, and the report is heard', () => {
    const reached = goneOn(
      began,
      ['14:00:40', chair, elects('chair', second)],
      ['14:00:50', chair, elects('vice-chair', 'MEX')],
    )
    expect(stepOf(reached)).toMatchObject({ does: 'give-floor', to: { report: first } })
    const speaks = goneOn(reached, ['14:01:00', chair, next])
    expect(stepOf(speaks)).toMatchObject({ does: 'end-turn' })
    const free = goneOn(speaks, ['14:02:00', chair, yields])
    expect(stepOf(free)).toEqual({ does: 'hand-over', to: 'vice-chair', waits: second })
    expect(nextStep(seen(free), { role: 'moderator', session: 'second' })).toMatchObject({
      does: 'give-floor',
      to: { report: third },
    })
    const handed = goneOn(free, ['14:02:10', chair, { type: 'chair.hand-over', to: 'vice-chair' }])
    expect(stepOf(handed)).toEqual({ does: 'accept-chair', presiding: 'vice-chair' })
    const accepted = goneOn(handed, ['14:02:20', chair, { type: 'chair.accept' }])
    expect(stepOf(accepted)).toMatchObject({ does: 'give-floor', to: { report: second } })
  })

  test('accepts the chair before anything else, also while somebody speaks; a point of order is decided first', () => {
    const handed = inDialogue(
      ['14:00:10', chair, elects('chair', 'BRA')],
      ['14:00:20', chair, elects('vice-chair', 'MEX')],
      ['14:01:00', chair, { type: 'floor.grant', delegation: 'HTI' }],
      ['14:01:10', chair, { type: 'chair.hand-over', to: 'vice-chair' }],
    )
    expect(stepOf(handed)).toEqual({ does: 'accept-chair', presiding: 'vice-chair' })
    const moderator = { role: 'moderator', session: 'second' } as const
    expect(nextStep(seen(handed), moderator)?.does).not.toBe('accept-chair')
    const suspended = goneOn(handed, ['14:02:00', chair, { type: 'session.suspend', session: 'second' }])
    expect(stepOf(suspended)).toEqual({ does: 'accept-chair', presiding: 'vice-chair' })
    const raised = goneOn(
      handed,
      ['14:02:00', delegateOf('PER'), { type: 'floor.request', kind: 'point-of-order' }],
      ['14:02:10', chair, next],
    )
    expect(stepOf(raised)).toMatchObject({ does: 'rule' })
  })

  test('is not offered as the next of the list', () => {
    const asked = inDialogue(
      ['14:00:10', chair, { type: 'item.open', item: 'second:dialogue' }],
      ['14:01:00', delegateOf('BRA'), { type: 'floor.request', kind: 'intervention' }],
      ['14:01:10', delegateOf('HTI'), { type: 'floor.request', kind: 'intervention' }],
      ['14:01:20', chair, elects('chair', 'BRA')],
    )
    expect(stepOf(asked)).toMatchObject({ does: 'give-floor', to: { request: { delegation: 'HTI' } } })
    const handedOver = goneOn(
      asked,
      ['14:01:30', chair, elects('vice-chair', 'MEX')],
      ['14:01:40', chair, { type: 'chair.hand-over', to: 'vice-chair' }],
      ['14:01:50', chair, { type: 'chair.accept' }],
    )
    expect(stepOf(handedOver)).toMatchObject({ does: 'give-floor', to: { request: { delegation: 'BRA' } } })
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inAlphabet } from '../../shared/meeting/alphabet.ts'
import { type Delegation, delegationCategories } from '../../shared/meeting/delegations.ts'
import { orderKeys } from '../../shared/meeting/rules/rules.ts'
import { view } from '../../shared/meeting/view.ts'
import type { View, WireRequest } from '../../shared/protocol.ts'
import {
  asks,
  carryOut,
  chair,
  delegateOf,
  delegations,
  type History,
  inDialogue,
  secretariat,
  type Wanted,
} from '../support/history.ts'
import { beginnings, gestures, playAll } from './gestures.ts'

/**
 * Whoever reads the list is told enough to put it in order again. This is such a reader: it has what a page in the
 * room is sent, and knows the rules from the page alone.
 */
type Measure = (request: WireRequest) => number
type Key = View['rules']['order'][number]

const placeIn = (order: readonly string[], name: string): number =>
  order.includes(name) ? order.indexOf(name) : order.length

const byTime = (a: WireRequest, b: WireRequest): number =>
  (a.drawn ?? Number.POSITIVE_INFINITY) === (b.drawn ?? Number.POSITIVE_INFINITY)
    ? a.requestedAt - b.requestedAt || Number(a.id.slice(1)) - Number(b.id.slice(1))
    : (a.drawn ?? Number.POSITIVE_INFINITY) - (b.drawn ?? Number.POSITIVE_INFINITY)

const reading: Record<Key, (told: View) => Measure> = {
  'not-yet-spoken':
    ({ list }) =>
    ({ delegation }) =>
      delegation in list.spoken ? 1 : 0,
  alphabetical: ({ delegations, rules }) => {
    const order = inAlphabet(rules.orderLanguage, delegations).map(({ code }) => code)
    return ({ delegation }) => placeIn(order, delegation)
  },
  precedence:
    ({ precedence }) =>
    ({ delegation }) =>
      placeIn(precedence?.order ?? [], delegation),
  category:
    ({ delegations }) =>
    ({ delegation }) => {
      const found = delegations.find(({ code }) => code === delegation)
      return placeIn(delegationCategories, found ? (found.category ?? 'member') : '')
    },
  alternation: ({ delegations, list }) => {
    const groupOf = (code: string) => delegations.find(each => each.code === code)?.group ?? code
    const had = (group: string) =>
      Object.entries(list.spoken).reduce(
        (sum, [code, count]) => sum + (groupOf(code) === group ? count : 0),
        0,
      )
    const asked = list.requests.filter(({ kind }) => kind === 'intervention').toSorted(byTime)
    return request => {
      const group = groupOf(request.delegation)
      const ofGroup = asked.filter(({ delegation }) => groupOf(delegation) === group)
      return ofGroup.includes(request) ? had(group) + ofGroup.indexOf(request) : 0
    }
  },
}

const what = ['point-of-order', 'motion', 'intervention', 'right-of-reply']

/** A reply that is heard in the list stands in it as an intervention does. */
const asWhat = ({ rules }: View, { kind }: WireRequest): string =>
  kind === 'right-of-reply' && rules.repliesAt === 'in-order' ? 'intervention' : kind

/** The keys are the list's alone. */
const byKeys = (told: View): Measure[] =>
  told.rules.order.map(key => {
    const measure = reading[key](told)
    return request => (asWhat(told, request) === 'intervention' ? measure(request) : 0)
  })

/** The reasons, the weightiest first. */
const reasons = (told: View): Measure[] => [
  ({ held }) => (held ? 1 : 0),
  request => what.indexOf(asWhat(told, request)),
  ({ absentAt }) => (absentAt === undefined ? 0 : 1),
  ({ motion: speech }) => {
    const found = told.motions.find(({ id }) => id === speech?.id)
    return found ? told.rules.motions.findIndex(({ motion }) => motion === found.motion) : 0
  },
  ...byKeys(told),
]

/** Those that were moved stand where they were put; the others between them, by the first reason that tells two apart. */
const putInOrder = (told: View, among: WireRequest[]): WireRequest[] => {
  const measures = reasons(told)
  const free = among
    .filter(({ moved }) => !moved)
    // From an order of no meaning, so that nothing of the list's own is left in it.
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .toSorted((a, b) => {
      const differing = measures.find(measure => measure(a) !== measure(b))
      return differing ? differing(a) - differing(b) : byTime(a, b)
    })
  return among.map(request => (request.moved ? request : (free.shift() ?? request)))
}

/** Points of order, then motions, then the list: whoever was moved to the top of the list stands behind them. */
const wholeOrder = (told: View): WireRequest[] =>
  [['point-of-order'], ['motion'], ['intervention', 'right-of-reply']].flatMap(kinds =>
    putInOrder(
      told,
      told.list.requests.filter(({ kind }) => kinds.includes(kind)),
    ),
  )

const ids = (requests: WireRequest[]) => requests.map(({ id }) => id)

/** Three groups, and some who are not members; a precedence; and an order by whatever keys. */
const grouped = delegations.map(
  (delegation, index): Delegation => ({
    ...delegation,
    ...(index % 4 === 3 ? {} : { group: `group-${index % 4}` }),
    category: index % 5 === 4 ? 'observer' : 'member',
  }),
)
const orders = fc.shuffledSubarray([...orderKeys])

const orderedBy = (beginning: History, order: Key[]): History =>
  (
    [
      { type: 'delegations.replace', delegations: grouped },
      { type: 'precedence.draw', by: 'lot', language: 'es' },
      { type: 'rules.change', order },
    ] satisfies Wanted[]
  ).reduce((history, wanted) => carryOut(history, history.at, secretariat, wanted).history, beginning)

/** Somebody was moved to the top of the list; then a motion was moved, on which two want to speak. */
const motionAfterMove = inDialogue(
  ['14:00:10', delegateOf('BRA'), asks],
  ['14:00:20', delegateOf('CHL'), asks],
  ['14:00:30', delegateOf('ARG'), asks],
  ['14:00:40', chair, { type: 'list.move', request: 'r5', before: 'r3' }],
  ['14:00:50', delegateOf('COL'), { type: 'motion.raise', motion: 'adjournment-of-debate' }],
  ['14:01:00', delegateOf('PER'), { type: 'motion.speak', motion: 'm7', side: 'for' }],
  ['14:01:10', delegateOf('BLZ'), { type: 'motion.speak', motion: 'm7', side: 'against' }],
)

/** What told requests apart, wherever these beginnings go on at random. */
const workedOut = (from: fc.Arbitrary<History>, numRuns: number): Set<string> => {
  const tried = new Set<string>()
  fc.assert(
    fc.property(from, orders, gestures, (beginning, order, all) => {
      for (const { outcome } of playAll(orderedBy(beginning, order), all)) {
        const { meeting, seq, at } = outcome.history
        const told = view(meeting, 'room', seq, at)
        expect(ids(wholeOrder(told))).toEqual(ids(told.list.requests))
        const waiting = told.list.requests.filter(({ kind, moved }) => kind === 'intervention' && !moved)
        if (waiting.length > 1) for (const key of told.rules.order) tried.add(key)
        for (const request of told.list.requests)
          for (const fact of ['drawn', 'moved', 'absentAt', 'motion'] as const)
            if (request[fact] !== undefined) tried.add(fact)
      }
    }),
    { seed: 20_241_107, numRuns },
  )
  return tried
}

test('the order of the list is worked out again from what the room is told', () => {
  const facts = ['drawn', 'moved', 'absentAt', 'motion']
  expect([...workedOut(beginnings, 150)]).toEqual(expect.arrayContaining([...orderKeys, ...facts]))
})

test('also where the speeches on a motion come before who was moved to the top', () => {
  expect([...workedOut(fc.constant(motionAfterMove), 30)]).toEqual(
    expect.arrayContaining([...orderKeys, 'moved', 'motion']),
  )
})

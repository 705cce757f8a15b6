import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inAlphabet } from '../../shared/meeting/alphabet.ts'
import { type Delegation, delegationCategories } from '../../shared/meeting/delegations.ts'
import { orderKeys } from '../../shared/meeting/rules/rules.ts'
import { view } from '../../shared/meeting/view.ts'
import type { View, WireRequest } from '../../shared/protocol.ts'
import { carryOut, delegations, type History, secretariat, type Wanted } from '../support/history.ts'
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

/** The reasons, the weightiest first. */
const reasons = (told: View): Measure[] => [
  ({ held }) => (held ? 1 : 0),
  ({ kind }) =>
    what.indexOf(kind === 'right-of-reply' && told.rules.repliesAt === 'in-order' ? 'intervention' : kind),
  ({ absentAt }) => (absentAt === undefined ? 0 : 1),
  ({ motion: speech }) => {
    const found = told.motions.find(({ id }) => id === speech?.id)
    return found ? told.rules.motions.findIndex(({ motion }) => motion === found.motion) : 0
  },
  ...told.rules.order.map(key => reading[key](told)),
]

/** Those that were moved stand where they were put; the others between them, by the first reason that tells two apart. */
const putInOrder = (told: View): WireRequest[] => {
  const measures = reasons(told)
  const free = told.list.requests
    .filter(({ moved }) => !moved)
    // From an order of no meaning, so that nothing of the list's own is left in it.
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .toSorted((a, b) => {
      const differing = measures.find(measure => measure(a) !== measure(b))
      return differing ? differing(a) - differing(b) : byTime(a, b)
    })
  return told.list.requests.map(request => (request.moved ? request : (free.shift() ?? request)))
}

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

test('the order of the list is worked out again from what the room is told', () => {
  const tried = new Set<string>()
  fc.assert(
    fc.property(beginnings, orders, gestures, (beginning, order, all) => {
      for (const { outcome } of playAll(orderedBy(beginning, order), all)) {
        const { meeting, seq, at } = outcome.history
        const told = view(meeting, 'room', seq, at)
        expect(ids(putInOrder(told))).toEqual(ids(told.list.requests))
        const waiting = told.list.requests.filter(({ kind, moved }) => kind === 'intervention' && !moved)
        if (waiting.length > 1) for (const key of told.rules.order) tried.add(key)
        for (const request of told.list.requests)
          for (const fact of ['drawn', 'moved', 'absentAt', 'motion'] as const)
            if (request[fact] !== undefined) tried.add(fact)
      }
    }),
    { seed: 20_241_107, numRuns: 150 },
  )
  const facts = ['drawn', 'moved', 'absentAt', 'motion']
  expect([...tried]).toEqual(expect.arrayContaining([...orderKeys, ...facts]))
})

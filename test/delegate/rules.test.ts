import { expect, test } from 'vitest'
import { cellsOf, nextReply } from '../../client/delegate/cells.ts'
import { newsOf } from '../../client/delegate/news.ts'
import { offersTo, ownOffer, procedureOf } from '../../client/delegate/procedure.ts'
import { messages } from '../../client/languages/en/index.ts'
import { sayIn } from '../../client/languages/say.ts'
import { whySaid } from '../../client/ui/why.ts'
import {
  asks,
  asksToReply,
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
  secretariat,
  type Wanted,
  yields,
} from '../support/history.ts'
import { pageAt, remote, stateFor } from './page.ts'

const brazil = delegateOf('BRA')
const canada = delegateOf('CAN')
const lucia = delegateOf('LCA')
const say = sayIn('en', messages)

const viewOf = (history: History) => {
  const { view } = stateFor(history)
  if (!view) throw new Error('there is a view')
  return view
}
const sits = (time: string, history: History) => pageAt(time, history).situation
const requestOf = (history: History, delegation: string): string =>
  viewOf(history).list.requests.find(request => request.delegation === delegation)?.id ?? ''
const why = (history: History) => {
  const view = viewOf(history)
  const own = view.list.requests.find(({ delegation }) => delegation === 'LCA')
  return own ? whySaid(say, view, own).join(' ') : null
}
const news = (time: string, history: History) =>
  newsOf(viewOf(history), 'LCA', sits(time, history), pageAt(time, history).isAway)
const procedure = (history: History, differently: Parameters<typeof pageAt>[2] = {}) =>
  procedureOf(pageAt('14:10:00', history, differently), viewOf(history), 'LCA')
const rules = (change: Omit<Extract<Wanted, { type: 'rules.change' }>, 'type'>) =>
  goneOn(
    planned(),
    ['13:59:00', chair, { type: 'rules.change', ...change }],
    ['14:00:00', chair, opens('second')],
  )

test('one whose point of order was heard waits for the ruling, and is told it', () => {
  const heard = inDialogue(
    ['14:01:00', lucia, raisesPointOfOrder],
    ['14:02:00', chair, next],
    ['14:02:20', lucia, yields],
  )
  expect(sits('14:02:21', heard)).toEqual({ is: 'order-heard', awaits: 'ruling' })
  const ruled = goneOn(heard, ['14:02:30', chair, { type: 'order.rule', decision: 'overruled' }])
  expect(sits('14:02:31', ruled)).toMatchObject({ is: 'may-ask' })
  expect(news('14:02:31', ruled)).toMatchObject({ is: 'ruling', decision: 'overruled', isOwn: true })
})

test('a ruling may be appealed against until somebody else has spoken, and is voted on', () => {
  const ruled = inDialogue(
    ['14:01:00', canada, asks],
    ['14:01:30', brazil, raisesPointOfOrder],
    ['14:02:00', chair, next],
    ['14:02:30', chair, { type: 'order.rule', decision: 'sustained' }],
  )
  expect(news('14:02:31', ruled)).toMatchObject({ is: 'ruling', isOwn: false, mayAppeal: true })
  const appealed = goneOn(ruled, ['14:02:40', lucia, { type: 'order.appeal' }])
  expect(news('14:02:41', appealed)).toEqual({ is: 'awaits-vote', by: 'LCA' })
  const gone = goneOn(ruled, ['14:03:00', chair, next])
  expect(news('14:03:01', gone)).toBeNull()
})

test('one who was interrupted is told that the chair rules first', () => {
  const history = inDialogue(
    ['14:01:00', lucia, asks],
    ['14:02:00', chair, next],
    ['14:02:30', brazil, raisesPointOfOrder],
    ['14:02:40', chair, next],
    ['14:02:50', brazil, yields],
  )
  expect(sits('14:02:51', history)).toMatchObject({
    is: 'interrupted',
    awaits: 'ruling',
    turn: { clock: { status: 'paused', remainingMs: 80_000 } },
  })
})

test('the place in the list is explained', () => {
  const listed = inDialogue(['14:01:00', brazil, asks], ['14:01:01', lucia, asks], ['14:01:02', canada, asks])
  expect(why(listed)).toBe('In order of request.')
  const moved = goneOn(listed, [
    '14:32:00',
    chair,
    { type: 'list.move', request: requestOf(listed, 'LCA'), before: null },
  ])
  expect(why(moved)).toBe('In order of request. Moved by the chair at 14:32.')
  const absent = goneOn(listed, [
    '14:20:00',
    chair,
    { type: 'list.absent', request: requestOf(listed, 'LCA') },
  ])
  expect(why(absent)).toBe('Absent when called at 14:20: called again at the end.')
  const byPrecedence = goneOn(rules({ order: ['not-yet-spoken', 'alphabetical'] }), ['14:01:01', lucia, asks])
  expect(why(byPrecedence)).toBe('Order: who has not spoken yet, alphabetical in English, then by request.')
})

test('requests of the opening window wait for the lot, which gives them their place', () => {
  const window = goneOn(
    rules({ openingWindowSeconds: 30 }),
    ['14:00:10', brazil, asks],
    ['14:00:12', lucia, asks],
  )
  expect(sits('14:00:13', window)).toMatchObject({ is: 'in-window', until: hour('14:00:30') })
  expect(pageAt('14:00:13', window).line.stops.map(({ status }) => status)).toEqual(['in-lot', 'in-lot'])
  const drawn = goneOn(window, ['14:00:31', chair, { type: 'list.draw' }])
  expect(['listed', 'next']).toContain(sits('14:00:32', drawn).is)
  expect(why(drawn)).toMatch(/^Drawn (1st|2nd) by lot\.$/)
})

test.each([
  ['adjournment-of-debate', 'adjourned'],
  ['closure-of-debate', 'closed'],
] as const)('who waited in a debate that was ended (%s) is told so: it is %s', (motion, debate) => {
  const over = inDialogue(
    ['14:00:10', lucia, asks],
    ['14:01:00', delegateOf('PER'), { type: 'motion.raise', motion }],
    ['14:02:00', chair, { type: 'motion.decide', motion: 'm4', outcome: { by: 'no-objection' } }],
  )
  expect(sits('14:02:10', over)).toEqual({ is: 'closed', at: hour('14:02:00'), waiting: 0, debate })
  const closedAgain = goneOn(
    over,
    ['14:03:00', chair, { type: 'list.open' }],
    ['14:04:00', chair, { type: 'list.close' }],
  )
  expect(sits('14:05:00', closedAgain)).toMatchObject({ is: 'closed', debate: null })
})

test('a list that is closed may except a delegation', () => {
  const closed = inDialogue(['14:14:00', chair, { type: 'list.close' }])
  expect(sits('14:15:00', closed)).toMatchObject({ is: 'closed' })
  const excepted = goneOn(closed, [
    '14:16:00',
    chair,
    { type: 'list.except', delegation: 'LCA', admitted: true },
  ])
  expect(sits('14:17:00', excepted)).toMatchObject({ is: 'may-ask', isExcepted: true })
})

test('an observer waits for the consent of the chair, and is in the list with it', () => {
  const observer = goneOn(
    planned({
      delegations: planned().meeting.delegations.map(delegation =>
        delegation.code === 'LCA' ? { ...delegation, category: 'observer' as const } : delegation,
      ),
    }),
    ['13:59:00', chair, { type: 'rules.change', observersNeedConsent: true }],
    ['14:00:00', chair, opens('second')],
    ['14:01:00', lucia, asks],
  )
  expect(sits('14:01:01', observer)).toMatchObject({ is: 'held' })
  const admitted = goneOn(observer, [
    '14:02:00',
    chair,
    { type: 'list.admit', request: requestOf(observer, 'LCA') },
  ])
  expect(sits('14:02:01', admitted)).toMatchObject({ is: 'next' })
})

test('a right of reply says which one it is and how long it may be, until none is left', () => {
  const replied = (history: History, from: number) =>
    goneOn(
      history,
      [`14:0${from}:00`, lucia, asksToReply],
      [`14:0${from}:10`, chair, next],
      [`14:0${from}:20`, lucia, yields],
    )
  const none = inDialogue()
  expect(nextReply(viewOf(none), 'LCA')).toEqual({ nth: 1, of: 2, limitMs: 120_000 })
  const once = replied(none, 1)
  expect(nextReply(viewOf(once), 'LCA')).toEqual({ nth: 2, of: 2, limitMs: 60_000 })
  expect(nextReply(viewOf(replied(once, 2)), 'LCA')).toBeNull()
})

test('two delegations swap their places once both have said so', () => {
  const listed = inDialogue(['14:01:00', brazil, asks], ['14:01:01', lucia, asks], ['14:01:02', canada, asks])
  expect(procedure(listed).swap?.partners.map(({ delegation }) => delegation)).toEqual(['BRA', 'CAN'])
  const swaps: Wanted = {
    type: 'list.swap',
    request: requestOf(listed, 'BRA'),
    with: requestOf(listed, 'LCA'),
  }
  const offered = goneOn(listed, ['14:02:00', brazil, swaps])
  expect(offersTo(viewOf(offered), 'LCA')).toMatchObject([
    { from: { delegation: 'BRA' }, own: { delegation: 'LCA' } },
  ])
  expect(ownOffer(viewOf(offered), 'BRA')).toMatchObject({ own: { delegation: 'LCA' } })
  const left = goneOn(offered, [
    '14:02:05',
    lucia,
    { type: 'floor.withdraw', request: requestOf(listed, 'LCA') },
  ])
  expect(ownOffer(viewOf(left), 'BRA')).toBeNull()
  const swapped = goneOn(offered, [
    '14:02:10',
    lucia,
    { type: 'list.swap', request: requestOf(listed, 'LCA'), with: requestOf(listed, 'BRA') },
  ])
  expect(sits('14:02:11', swapped)).toMatchObject({ is: 'next' })
  expect(why(swapped)).toBe('In order of request. Places swapped at 14:02.')
})

test('in a round of reports one has a place without asking, and may pass', () => {
  const round = goneOn(
    planned(),
    ['10:00:00', chair, opens('business')],
    ['10:01:00', chair, { type: 'round.begin', item: 'item-2', by: 'alphabetical' }],
  )
  const { round: seen } = viewOf(round)
  const place = (seen?.entries.findIndex(({ delegation }) => delegation === 'LCA') ?? -1) + 1
  expect(sits('10:01:10', round)).toMatchObject({ is: 'report', place, isAgain: false })
  const absent = goneOn(round, ['10:02:00', chair, { type: 'round.absent', delegation: 'LCA' }])
  expect(sits('10:02:10', absent)).toMatchObject({
    is: 'report',
    place: seen?.entries.length,
    isAgain: true,
  })
  const passed = goneOn(round, ['10:02:00', lucia, { type: 'round.pass' }])
  const others = (seen?.entries.length ?? 0) - 1
  expect(sits('10:02:10', passed)).toMatchObject({ is: 'may-ask', waiting: others })
  expect(news('10:02:10', passed)).toEqual({ is: 'passed', mayRejoin: true })
  const behind = seen?.entries.at(-1)?.delegation ?? ''
  const past = goneOn(passed, ['10:03:00', chair, { type: 'round.absent', delegation: behind }])
  expect(news('10:03:10', past)).toEqual({ is: 'passed', mayRejoin: false })
})

test('a motion can be moved once, and spoken on while there is room', () => {
  expect(procedure(inDialogue()).mayMove).toContain('adjournment-of-debate')
  const moved = inDialogue(['14:01:00', brazil, { type: 'motion.raise', motion: 'adjournment-of-debate' }])
  expect(procedure(moved).mayMove).not.toContain('adjournment-of-debate')
  expect(procedure(moved).pending).toMatchObject([{ sides: ['for', 'against'], isOwn: false }])
  expect(news('14:01:10', moved)).toMatchObject({ is: 'motion', motion: { delegation: 'BRA' } })
  const [motion] = viewOf(moved).motions
  const spoken = goneOn(moved, [
    '14:02:00',
    lucia,
    { type: 'motion.speak', motion: motion?.id ?? '', side: 'against' },
  ])
  expect(procedure(spoken).pending).toMatchObject([{ sides: [] }])
  expect(sits('14:02:10', spoken)).toMatchObject({ is: 'next', ask: { kind: 'motion' } })
})

test('whoever follows from elsewhere moves nothing', () => {
  expect(procedure(inDialogue(), { you: remote })).toMatchObject({ mayMove: [], swap: null })
})

test('the delegation that presides is told that it hands over first', () => {
  const history = goneOn(inDialogue(), [
    '14:01:00',
    secretariat,
    { type: 'officer.elect', office: 'chair', delegation: 'LCA', name: 'Ana Ortiz' },
  ])
  expect(news('14:02:00', history)).toEqual({ is: 'presides' })
  const cells = cellsOf(pageAt('14:02:00', history), viewOf(history), 'LCA')
  expect(cells.map(({ kind }) => kind)).toEqual(['right-of-reply'])
})

test('one from whom the floor was withdrawn is told so until somebody else has spoken', () => {
  const withdrawn = inDialogue(
    ['14:01:00', lucia, asks],
    ['14:01:10', canada, asks],
    ['14:02:00', chair, next],
    ['14:02:20', chair, { type: 'speaker.call', act: 'call-to-order', reason: 'subject' }],
    ['14:02:40', chair, { type: 'speaker.call', act: 'withdraw' }],
  )
  expect(news('14:02:41', withdrawn)).toEqual({ is: 'withdrawn' })
  const gone = goneOn(withdrawn, ['14:03:00', chair, next], ['14:04:00', canada, yields])
  expect(news('14:04:01', gone)).toBeNull()
})

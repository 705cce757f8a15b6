import type { PendingPress } from '../../../client/live/store.ts'
import { instant } from '../../../shared/meeting/clock.ts'
import {
  asks,
  asksToReply,
  boothOf,
  chair,
  delegateOf,
  goneOn,
  type History,
  hour,
  next,
  opens,
  raisesPointOfOrder,
  remoteOf,
  type Step,
  type Wanted,
  yields,
} from '../history.ts'
import { afterPanel, askInTurn, first, seenBy, sessionTitled, speaking, theDemo } from './meeting.ts'
import { type Still, still } from './still.ts'
import { stillLive } from './still-live.ts'

/** The page of Saint Vincent and the Grenadines' delegate in every situation. */

const own = 'VCT'
const you = delegateOf(own)
const others = ['BRA', 'PAN', 'KNA', 'DOM', 'CAN', 'TTO', 'URY', 'HTI', 'MEX', 'ARG', 'CHL', 'PER']

type Differently = Parameters<typeof still>[4]
const itemOf = (session: string): string =>
  seenBy('room', theDemo)
    .agenda.days.flatMap(({ sessions }) => sessions)
    .find(({ id }) => id === session)?.items[0]?.id ?? ''
const page = (history: History, time: string, differently: Differently = {}): Still =>
  still('delegate', 'room', history, time, { you, ...differently })

const press = (wanted: Wanted, time: string, kept: boolean): PendingPress => ({
  id: 'p1',
  command: { ...wanted, id: 'p1' },
  pressedAt: hour(time),
  kept,
  wasSent: !kept,
  isTakenBack: false,
  triedUntil: null,
})
/** It may have been received. */
const sent = (wanted: Wanted, time: string): PendingPress => ({ ...press(wanted, time, true), wasSent: true })
const signals = (booth: string, signal: 'slower' | 'cannot-hear'): Step => [
  '15:15:10',
  boothOf(booth),
  { type: 'interpreter.signal', signal, on: true },
]
const lostAt = (time: string) => ({ contact: { status: 'lost' as const, since: hour(time) } })
const refusedWith = (code: 'list-closed' | 'already-listed') => ({
  refused: { command: { ...asks, id: 'p1' }, code },
})

const eightWait = speaking(...others.slice(0, 9))
const fourth = speaking('BRA', 'PAN', 'KNA', 'DOM', own, 'CAN')
const requestOf = (history: History, delegation: string): string =>
  seenBy('room', history).list.requests.find(request => request.delegation === delegation)?.id ?? ''
const ownRequest = (history: History): string => requestOf(history, own)
const withMotion = goneOn(fourth, [
  '15:15:12',
  delegateOf('PER'),
  { type: 'motion.raise', motion: 'adjournment-of-debate' },
])
const motionOf = (history: History): string => seenBy('room', history).motions[0]?.id ?? ''
const onOrder = goneOn(
  speaking('BRA', 'PAN'),
  ['15:15:10', you, raisesPointOfOrder],
  ['15:15:20', chair, next],
)
const inWindow = goneOn(
  theDemo,
  ['14:00:00', chair, { type: 'rules.change', openingWindowSeconds: 45 }],
  ['14:06:00', chair, opens(first)],
  ['14:06:10', delegateOf('BRA'), asks],
  ['14:06:12', delegateOf('PER'), asks],
)
const business = sessionTitled('Introductory session')
const inRound = goneOn(
  theDemo,
  ['10:51:00', chair, opens(business)],
  ['10:56:00', chair, { type: 'round.begin', item: itemOf(business), by: 'alphabetical' }],
)
/** Everybody before the own delegation passes. */
const untilOwn = (history: History, type: 'round.pass'): Step[] => {
  const entries = seenBy('room', history).round?.entries ?? []
  const before = entries.slice(
    0,
    entries.findIndex(({ delegation }) => delegation === own),
  )
  return before.map(({ delegation }) => ['10:57:00', chair, { type, delegation }])
}
const isNext = speaking('DOM', own)
const ownFloor = speaking(own, 'CAN', 'PER')
const closed = goneOn(speaking(...others.slice(0, 10)), ['15:15:10', chair, { type: 'list.close' }])
const longest = seenBy('room', theDemo)
  .agenda.days.flatMap(({ sessions }) => sessions)
  .find(({ id }) => id === first)
  ?.discussionPoints.reduce((one, other) => (one.length > other.length ? one : other))
const withdrawal: Wanted = { type: 'floor.withdraw', request: ownRequest(fourth) }

export const delegateStills: Record<string, Still> = {
  'delegate-may-ask': page(eightWait, '15:15:24'),
  'delegate-may-ask-free': page(afterPanel(), '15:15:24'),
  'delegate-may-ask-lost': page(eightWait, '15:15:24', lostAt('15:15:16')),
  'delegate-away': page(eightWait, '15:15:24', { you: remoteOf(own) }),
  'delegate-sending': page(eightWait, '15:15:24', { pending: [press(asks, '15:15:24', false)] }),
  'delegate-kept': page(eightWait, '15:15:30', {
    pending: [press(asks, '15:15:22', true)],
    ...lostAt('15:15:22'),
  }),
  'delegate-unconfirmed': page(eightWait, '15:15:30', {
    pending: [sent(asks, '15:15:22')],
    ...lostAt('15:15:22'),
  }),
  'delegate-taken-back': page(eightWait, '15:15:30', {
    pending: [{ ...sent(asks, '15:15:22'), isTakenBack: true }],
    ...lostAt('15:15:22'),
  }),
  'delegate-kept-order': page(eightWait, '15:15:30', {
    pending: [press(raisesPointOfOrder, '15:15:22', true)],
    ...lostAt('15:15:22'),
  }),
  'delegate-kept-loaded-anew': {
    page: 'delegate',
    live: () =>
      stillLive(null, instant(0), {
        contact: { status: 'connecting' },
        pending: [press(asks, '15:15:22', true)],
      }),
  },
  'delegate-listed': page(fourth, '15:15:24'),
  'delegate-listed-lost': page(fourth, '15:15:24', lostAt('15:15:16')),
  'delegate-listed-signals': page(goneOn(fourth, signals('Français', 'slower')), '15:15:24'),
  'delegate-listed-far': page(speaking(...others, own), '15:15:24'),
  'delegate-listed-in-panel': page(
    goneOn(theDemo, ['14:06:00', chair, opens(first)], ['14:07:00', chair, next], ['14:08:00', you, asks]),
    '14:09:00',
  ),
  'delegate-listed-topic': page(
    goneOn(afterPanel('BRA', 'PAN'), [
      '15:14:00',
      you,
      { ...asks, ...(longest === undefined ? {} : { topic: longest }) },
    ]),
    '15:15:24',
  ),
  'delegate-listed-reply': page(goneOn(fourth, ['15:15:10', you, asksToReply]), '15:15:24'),
  'delegate-listed-refused': page(fourth, '15:15:24', refusedWith('already-listed')),
  'delegate-leaving-kept': page(fourth, '15:15:24', {
    pending: [press(withdrawal, '15:15:20', true)],
    ...lostAt('15:15:16'),
  }),
  'delegate-leaving-unconfirmed': page(fourth, '15:15:24', {
    pending: [sent(withdrawal, '15:15:20')],
    ...lostAt('15:15:16'),
  }),
  'delegate-order': page(goneOn(fourth, ['15:15:10', you, raisesPointOfOrder]), '15:15:24'),
  'delegate-next': page(isNext, '15:16:10'),
  'delegate-next-over': page(isNext, '15:17:10'),
  'delegate-floor': page(ownFloor, '15:15:24'),
  'delegate-floor-slower': page(goneOn(ownFloor, signals('Français', 'slower')), '15:15:24'),
  'delegate-floor-signals': page(
    goneOn(
      ownFloor,
      ...['Français', 'Português', 'English'].map(booth => signals(booth, 'slower')),
      signals('Español', 'cannot-hear'),
    ),
    '15:15:24',
  ),
  'delegate-floor-warning': page(ownFloor, '15:16:29'),
  'delegate-floor-over': page(ownFloor, '15:17:05'),
  'delegate-floor-far-over': page(ownFloor, '15:27:05'),
  'delegate-floor-paused': page(goneOn(ownFloor, ['15:15:46', chair, { type: 'clock.pause' }]), '15:15:50'),
  'delegate-floor-paused-over': page(
    goneOn(ownFloor, ['15:17:00', chair, { type: 'clock.pause' }]),
    '15:17:05',
  ),
  'delegate-floor-ready': page(
    goneOn(
      afterPanel(own),
      ['14:46:00', chair, { type: 'rules.change', clockStarts: 'by-chair' }],
      ['15:14:48', chair, next],
    ),
    '15:15:24',
  ),
  'delegate-floor-lost': page(ownFloor, '15:15:24', lostAt('15:15:16')),
  'delegate-floor-order': page(
    goneOn(speaking('BRA'), ['15:15:10', you, raisesPointOfOrder], ['15:15:20', chair, next]),
    '15:15:24',
  ),
  'delegate-interrupted': page(
    goneOn(ownFloor, ['15:15:20', delegateOf('PAN'), raisesPointOfOrder], ['15:15:26', chair, next]),
    '15:15:40',
  ),
  'delegate-called': page(
    goneOn(ownFloor, ['15:15:20', chair, { type: 'speaker.call', act: 'call-to-order', reason: 'subject' }]),
    '15:15:24',
  ),
  'delegate-called-over': page(
    goneOn(ownFloor, ['15:17:00', chair, { type: 'speaker.call', act: 'conclude' }]),
    '15:17:05',
  ),
  'delegate-pass-on': page(
    goneOn(ownFloor, ['15:15:20', chair, { type: 'rules.change', timeIsTransferable: true }]),
    '15:15:24',
  ),
  'delegate-order-heard': page(goneOn(onOrder, ['15:15:40', you, yields]), '15:15:44'),
  'delegate-order-appealed': page(
    goneOn(
      onOrder,
      ['15:15:40', chair, { type: 'order.rule', decision: 'overruled' }],
      ['15:15:42', you, { type: 'order.appeal' }],
    ),
    '15:15:44',
  ),
  'delegate-ruled': page(
    goneOn(onOrder, ['15:15:40', chair, { type: 'order.rule', decision: 'overruled' }]),
    '15:15:44',
  ),
  'delegate-may-appeal': page(
    goneOn(
      fourth,
      ['15:15:10', delegateOf('PAN'), raisesPointOfOrder],
      ['15:15:20', chair, next],
      ['15:15:40', chair, { type: 'order.rule', decision: 'sustained' }],
    ),
    '15:15:44',
  ),
  'delegate-awaits-ruling': page(
    goneOn(
      fourth,
      ['15:15:10', delegateOf('PAN'), raisesPointOfOrder],
      ['15:15:20', chair, next],
      ['15:15:40', chair, yields],
    ),
    '15:15:44',
  ),
  'delegate-withdrawn': page(
    goneOn(
      ownFloor,
      ['15:15:20', chair, { type: 'speaker.call', act: 'call-to-order', reason: 'subject' }],
      ['15:15:30', chair, { type: 'speaker.call', act: 'withdraw' }],
    ),
    '15:15:34',
  ),
  'delegate-announced': page(goneOn(eightWait, ['15:15:10', chair, { type: 'list.announce' }]), '15:15:30'),
  'delegate-closing': page(
    goneOn(eightWait, ['15:15:10', chair, { type: 'list.close', inSeconds: 120 }]),
    '15:15:30',
  ),
  'delegate-closed-consent': page(
    goneOn(eightWait, ['15:15:10', chair, { type: 'list.close', consent: true }]),
    '15:15:30',
  ),
  'delegate-excepted': page(
    goneOn(closed, ['15:15:12', chair, { type: 'list.except', delegation: own, admitted: true }]),
    '15:15:30',
  ),
  'delegate-window': page(inWindow, '14:06:20'),
  'delegate-in-window': page(goneOn(inWindow, ['14:06:22', you, asks]), '14:06:25'),
  'delegate-drawn': page(
    goneOn(inWindow, ['14:06:22', you, asks], ['14:06:50', chair, { type: 'list.draw' }]),
    '14:06:55',
  ),
  'delegate-moved': page(
    goneOn(fourth, ['15:15:12', chair, { type: 'list.move', request: ownRequest(fourth), before: null }]),
    '15:15:30',
  ),
  'delegate-absent': page(
    goneOn(fourth, ['15:15:12', chair, { type: 'list.absent', request: ownRequest(fourth) }]),
    '15:15:30',
  ),
  'delegate-swap-offered': page(
    goneOn(fourth, [
      '15:15:12',
      delegateOf('CAN'),
      { type: 'list.swap', request: requestOf(fourth, 'CAN'), with: ownRequest(fourth) },
    ]),
    '15:15:30',
  ),
  'delegate-swap-own': page(
    goneOn(fourth, [
      '15:15:12',
      you,
      { type: 'list.swap', request: ownRequest(fourth), with: requestOf(fourth, 'CAN') },
    ]),
    '15:15:30',
  ),
  'delegate-swapped': page(
    goneOn(
      fourth,
      ['15:15:12', you, { type: 'list.swap', request: ownRequest(fourth), with: requestOf(fourth, 'CAN') }],
      [
        '15:15:20',
        delegateOf('CAN'),
        { type: 'list.swap', request: requestOf(fourth, 'CAN'), with: ownRequest(fourth) },
      ],
    ),
    '15:15:30',
  ),
  'delegate-group': page(
    goneOn(afterPanel('BRA', 'PAN'), [
      '15:14:00',
      you,
      {
        type: 'floor.request',
        kind: 'intervention',
        group: 'Caribbean Community',
        representative: 'Camillo Gonsalves',
        language: 'en',
        ...(longest === undefined ? {} : { topic: longest }),
      },
    ]),
    '15:15:24',
  ),
  'delegate-presides': page(
    goneOn(eightWait, [
      '15:15:10',
      chair,
      { type: 'officer.elect', office: 'chair', delegation: own, name: 'Ana' },
    ]),
    '15:15:24',
  ),
  'delegate-closed-except': page(
    goneOn(
      closed,
      ['15:15:12', chair, { type: 'list.except', delegation: 'CHL', admitted: true }],
      ['15:15:13', chair, { type: 'list.except', delegation: 'PER', admitted: true }],
    ),
    '15:15:30',
  ),
  'delegate-second-reply': page(
    goneOn(
      speaking('BRA'),
      ['15:15:10', you, asksToReply],
      ['15:15:20', chair, next],
      ['15:15:40', you, yields],
      ['15:15:41', delegateOf('PER'), asks],
      ['15:15:42', you, asksToReply],
    ),
    '15:15:50',
  ),
  'delegate-motion-for': page(
    goneOn(withMotion, [
      '15:15:20',
      you,
      { type: 'motion.speak', motion: motionOf(withMotion), side: 'against' },
    ]),
    '15:15:30',
  ),
  'delegate-passed': page(goneOn(inRound, ['10:56:12', you, { type: 'round.pass' }]), '10:56:20'),
  'delegate-report': page(inRound, '10:56:20'),
  'delegate-report-next': page(goneOn(inRound, ...untilOwn(inRound, 'round.pass')), '10:57:30'),
  'delegate-report-again': page(
    goneOn(inRound, ['10:56:12', chair, { type: 'round.absent', delegation: own }]),
    '10:56:20',
  ),
  'delegate-motion': page(withMotion, '15:15:30'),
  'delegate-closed': page(closed, '15:15:24'),
  'delegate-closed-refused': page(closed, '15:15:24', refusedWith('list-closed')),
  'delegate-not-open': page(
    goneOn(
      theDemo,
      ['14:00:00', chair, { type: 'rules.change', listOpens: 'by-chair' }],
      ['14:06:00', chair, opens(first)],
    ),
    '14:06:20',
  ),
  'delegate-ceremony': page(
    goneOn(theDemo, ['10:00:00', chair, opens(sessionTitled('Inaugural session'))]),
    '10:04:00',
  ),
  'delegate-break': page(goneOn(theDemo, ['13:00:00', chair, opens(sessionTitled('Break'))]), '13:04:00'),
  'delegate-no-session': page(theDemo, '09:42:00'),
  'delegate-suspended': page(
    goneOn(afterPanel('BRA', 'PAN', own), ['14:50:00', chair, { type: 'session.suspend', session: first }]),
    '14:52:00',
  ),
  'delegate-business': page(
    goneOn(
      theDemo,
      ['10:51:00', chair, opens(sessionTitled('Introductory session'))],
      ...askInTurn('11:11', 'PER', 'CHL'),
    ),
    '11:12:00',
  ),
  'delegate-stranger': page(eightWait, '15:15:24', { you: { role: 'follower' } }),
  'delegate-connecting': {
    page: 'delegate',
    live: () => stillLive(null, instant(0), { contact: { status: 'connecting' } }),
  },
  'delegate-ended': {
    page: 'delegate',
    live: () => stillLive(null, instant(0), { contact: { status: 'refused', code: 'signed-out' } }),
  },
}

import type { PendingPress } from '../../../client/live/store.ts'
import { instant } from '../../../shared/meeting/clock.ts'
import {
  asks,
  asksToReply,
  chair,
  delegateOf,
  goneOn,
  type History,
  hour,
  next,
  opens,
  raisesPointOfOrder,
  remoteOf,
  type Wanted,
} from '../history.ts'
import { afterPanel, askInTurn, first, seenBy, sessionTitled, speaking, theDemo } from './meeting.ts'
import { type Still, still } from './still.ts'
import { stillLive } from './still-live.ts'

/** The page of Saint Vincent and the Grenadines' delegate in every situation. */

const own = 'VCT'
const you = delegateOf(own)
const others = ['BRA', 'PAN', 'KNA', 'DOM', 'CAN', 'TTO', 'URY', 'HTI', 'MEX', 'ARG', 'CHL', 'PER']

type Differently = Parameters<typeof still>[4]
const page = (history: History, time: string, differently: Differently = {}): Still =>
  still('delegate', 'room', history, time, { you, ...differently })

const press = (wanted: Wanted, time: string, kept: boolean): PendingPress => ({
  id: 'p1',
  command: { ...wanted, id: 'p1' },
  pressedAt: hour(time),
  kept,
})
const lostAt = (time: string) => ({ contact: { status: 'lost' as const, since: hour(time) } })
const refusedWith = (code: 'list-closed' | 'already-listed') => ({
  refused: { command: { ...asks, id: 'p1' }, code },
})

const eightWait = speaking(...others.slice(0, 9))
const fourth = speaking('BRA', 'PAN', 'KNA', 'DOM', own, 'CAN')
const isNext = speaking('DOM', own)
const ownFloor = speaking(own, 'CAN', 'PER')
const closed = goneOn(speaking(...others.slice(0, 10)), ['15:15:10', chair, { type: 'list.close' }])
const longest = seenBy('room', theDemo)
  .agenda.days.flatMap(({ sessions }) => sessions)
  .find(({ id }) => id === first)
  ?.discussionPoints.reduce((one, other) => (one.length > other.length ? one : other))
const withdrawal: Wanted = {
  type: 'floor.withdraw',
  request: seenBy('room', fourth).list.requests.find(({ delegation }) => delegation === own)?.id ?? '',
}

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
  'delegate-order': page(goneOn(fourth, ['15:15:10', you, raisesPointOfOrder]), '15:15:24'),
  'delegate-next': page(isNext, '15:16:10'),
  'delegate-next-over': page(isNext, '15:17:10'),
  'delegate-floor': page(ownFloor, '15:15:24'),
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

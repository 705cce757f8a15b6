import { asks, chair, delegateOf, goneOn, hour, type Step, type Wanted } from '../history.ts'
import { afterPanel, first, seenBy, sessionTitled, speaking, theDemo } from './meeting.ts'
import { type Still, still } from './still.ts'
import { stillLive } from './still-live.ts'

/** The follower's page: the public sees the first ten who wait. */

const asked = [
  'BRA',
  'PAN',
  'KNA',
  'DOM',
  'VCT',
  'TTO',
  'URY',
  'HTI',
  'MEX',
  'ARG',
  'CAN',
  'CRI',
  'CHL',
  'COL',
]
const brasil = speaking(...asked)
const panel = goneOn(
  theDemo,
  ['14:06:00', chair, { type: 'session.open', session: first }],
  ['14:07:00', chair, { type: 'floor.next' }],
)
const order = goneOn(
  brasil,
  ['15:15:40', delegateOf('MEX'), { type: 'floor.request', kind: 'point-of-order' }],
  ['15:15:46', chair, { type: 'floor.next' }],
)
const motionId =
  goneOn(
    brasil,
    ['15:15:02', delegateOf('PER'), { type: 'motion.raise', motion: 'adjournment-of-debate' }],
    ['15:15:04', delegateOf('CHL'), { type: 'motion.raise', motion: 'suspension-of-meeting' }],
  ).meeting.motions.find(({ motion }) => motion === 'suspension-of-meeting')?.id ?? ''
const decided: Wanted = {
  type: 'motion.decide',
  motion: motionId,
  outcome: { by: 'vote', for: 9, against: 14, abstaining: 2 },
}
const business = sessionTitled('Introductory session')
const item =
  theDemo.meeting.agenda.days.flatMap(({ sessions }) => sessions).find(({ id }) => id === business)?.items[0]
    ?.id ?? ''
const requestOf = (delegation: string): string =>
  seenBy('room', brasil).list.requests.find(request => request.delegation === delegation)?.id ?? ''
const nominations: Step[] = [
  ['10:51:00', chair, { type: 'session.open', session: business }],
  [
    '10:57:00',
    chair,
    { type: 'officer.nominate', office: 'vice-chair', delegation: 'CHL', name: 'Eva Soto' },
  ],
  ['10:57:10', chair, { type: 'officer.nominate', office: 'vice-chair', delegation: 'JAM', name: 'Jo Reid' }],
]
const lost = { contact: { status: 'lost' as const, since: hour('15:15:36') } }
const follow = (
  ...[history, time, differently]: [Parameters<typeof still>[2], string, Parameters<typeof still>[4]?]
) => still('follow', 'public', history, time, differently)

export const followStills: Record<string, Still> = {
  'follow-ample': follow(brasil, '15:15:24'),
  'follow-warning': follow(brasil, '15:16:27'),
  'follow-over': follow(brasil, '15:17:05'),
  'follow-paused-over': follow(goneOn(brasil, ['15:17:00', chair, { type: 'clock.pause' }]), '15:17:05'),
  'follow-paused': follow(goneOn(brasil, ['15:15:20', chair, { type: 'clock.pause' }]), '15:15:24'),
  'follow-order': follow(order, '15:15:50'),
  'follow-order-ruling': follow(goneOn(order, ['15:15:55', chair, { type: 'floor.next' }]), '15:16:00'),
  'follow-order-vote': follow(
    goneOn(
      order,
      ['15:15:55', chair, { type: 'order.rule', decision: 'overruled' }],
      ['15:15:58', delegateOf('PER'), { type: 'order.appeal' }],
    ),
    '15:16:00',
  ),
  'follow-ruled': follow(
    goneOn(order, ['15:15:55', chair, { type: 'order.rule', decision: 'sustained' }]),
    '15:16:00',
  ),
  'follow-withdrawn': follow(
    goneOn(
      brasil,
      ['15:16:40', chair, { type: 'speaker.call', act: 'call-to-order', reason: 'time' }],
      ['15:16:50', chair, { type: 'speaker.call', act: 'withdraw' }],
    ),
    '15:16:54',
  ),
  'follow-closing': follow(
    goneOn(brasil, ['15:15:02', chair, { type: 'list.close', inSeconds: 120 }]),
    '15:15:24',
  ),
  'follow-motions': follow(
    goneOn(
      brasil,
      ['15:15:02', delegateOf('PER'), { type: 'motion.raise', motion: 'adjournment-of-debate' }],
      ['15:15:04', delegateOf('CHL'), { type: 'motion.raise', motion: 'suspension-of-meeting' }],
      ['15:15:08', chair, decided],
    ),
    '15:15:24',
  ),
  'follow-drawn': follow(
    goneOn(
      theDemo,
      ['14:00:00', chair, { type: 'rules.change', openingWindowSeconds: 45 }],
      ['14:00:01', chair, { type: 'officer.elect', office: 'chair', delegation: 'CHL', name: 'Ana Ortiz' }],
      ['14:06:00', chair, { type: 'session.open', session: first }],
      ['14:06:10', delegateOf('BRA'), asks],
      ['14:06:12', delegateOf('PER'), asks],
      ['14:06:50', chair, { type: 'list.draw' }],
    ),
    '14:06:55',
  ),
  'follow-round': follow(
    goneOn(
      theDemo,
      ['10:51:00', chair, { type: 'session.open', session: business }],
      ['10:56:00', chair, { type: 'round.begin', item: item, by: 'alphabetical' }],
      ['10:57:00', chair, { type: 'floor.next' }],
      ['10:59:00', chair, { type: 'round.pass', delegation: 'ARG' }],
      ['10:59:10', chair, { type: 'floor.next' }],
      ['10:59:12', chair, { type: 'round.absent', delegation: 'BLZ' }],
    ),
    '11:00:00',
  ),
  'follow-moved': follow(
    goneOn(
      brasil,
      ['15:15:02', chair, { type: 'list.move', request: requestOf('MEX'), before: requestOf('PAN') }],
      ['15:15:04', chair, { type: 'list.absent', request: requestOf('KNA') }],
      [
        '15:15:06',
        delegateOf('DOM'),
        { type: 'list.swap', request: requestOf('DOM'), with: requestOf('VCT') },
      ],
      [
        '15:15:08',
        delegateOf('VCT'),
        { type: 'list.swap', request: requestOf('VCT'), with: requestOf('DOM') },
      ],
      ['15:15:10', delegateOf('TTO'), { type: 'floor.request', kind: 'right-of-reply' }],
    ),
    '15:15:24',
  ),
  'follow-candidates': follow(goneOn(theDemo, ...nominations), '10:58:00'),
  'follow-elected': follow(
    goneOn(theDemo, ...nominations, [
      '10:59:00',
      chair,
      {
        type: 'officer.elect',
        office: 'vice-chair',
        delegation: 'CHL',
        name: 'Eva Soto',
        votes: [
          { delegation: 'CHL', votes: 20 },
          { delegation: 'JAM', votes: 13 },
        ],
      },
    ]),
    '11:00:00',
  ),
  'follow-lost': follow(brasil, '15:15:39', lost),
  'follow-prepared': follow(panel, '14:07:12'),
  'follow-long-name': follow(speaking('VCT', 'ATG', 'DOM'), '15:15:24'),
  'follow-free': follow(afterPanel('PER', 'CHL'), '14:46:00'),
  'follow-closed': follow(goneOn(brasil, ['15:15:02', chair, { type: 'list.close' }]), '15:15:24'),
  'follow-suspended': follow(
    goneOn(afterPanel('PER', 'CHL'), ['14:50:00', chair, { type: 'session.suspend', session: first }]),
    '14:52:00',
  ),
  'follow-before': follow(theDemo, '08:42:00'),
  'follow-refused': {
    page: 'follow',
    live: () =>
      stillLive(null, hour('15:15:24'), { contact: { status: 'refused', code: 'unknown-meeting' } }),
  },
}

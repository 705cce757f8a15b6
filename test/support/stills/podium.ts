import type { You } from '../../../shared/protocol.ts'
import {
  boothOf,
  chair,
  delegateOf,
  goneOn,
  type History,
  hour,
  next,
  raisesPointOfOrder,
  type Step,
  secretariat,
  yields,
} from '../history.ts'
import { afterPanel, askInTurn, seenBy, sessionTitled, speaking, theDemo } from './meeting.ts'
import { type Still, still } from './still.ts'

/** The podium in the states that the rules of the room bring about. */

const theChair: You = { role: 'chair' }
const podium = (history: History, time: string, you: You = theChair): Still =>
  still('podium', 'podium', history, time, { you })

/** A session with items, of which the seventh is a report by each member state. */
const business = goneOn(
  theDemo,
  ['10:51:00', chair, { type: 'rules.adopt', pack: 'un-general-assembly' }],
  ['10:52:00', chair, { type: 'session.open', session: sessionTitled('Introductory session') }],
  ['10:52:30', chair, { type: 'list.open' }],
  ...askInTurn('10:53', 'PER', 'CHL'),
)

const moved = goneOn(business, [
  '10:54:00',
  delegateOf('URY'),
  { type: 'motion.raise', motion: 'suspension-of-meeting' },
])
const adjourned = goneOn(business, [
  '10:54:00',
  delegateOf('URY'),
  { type: 'motion.raise', motion: 'adjournment-of-debate' },
])
const motionOf = (history: History): string => seenBy('room', history).motions[0]?.id ?? ''
const motion = motionOf(adjourned)
const sides = goneOn(
  adjourned,
  ['10:54:10', delegateOf('MEX'), { type: 'motion.speak', motion, side: 'for' }],
  ['10:54:12', delegateOf('KNA'), { type: 'motion.speak', motion, side: 'for' }],
  ['10:54:14', delegateOf('VCT'), { type: 'motion.speak', motion, side: 'against' }],
  ['10:54:40', chair, next],
)
const heard = goneOn(sides, ['10:55:40', chair, next], ['10:56:40', chair, next], ['10:57:10', chair, yields])
const adopted = goneOn(moved, [
  '10:56:00',
  chair,
  {
    type: 'motion.decide',
    motion: motionOf(moved),
    outcome: { by: 'vote', for: 18, against: 14, abstaining: 2 },
  },
])
/** The motion was moved while somebody spoke on the matter. */
const movedMeanwhile = goneOn(business, ['10:53:30', chair, next], [
  '10:54:00',
  delegateOf('URY'),
  { type: 'motion.raise', motion: 'adjournment-of-debate' },
] as Step)

/** Who speaks for a group says so, and who it is that speaks. */
const grouped = goneOn(
  afterPanel(),
  [
    '15:10:00',
    delegateOf('BRB'),
    {
      type: 'floor.request',
      kind: 'intervention',
      group: 'Caribbean Community (CARICOM)',
      representative: 'Shantal Munro-Knight',
      language: 'en',
      topic:
        'Cooperation between the border authorities of the island states, and what the regional funds have made possible',
    },
  ],
  [
    '15:10:10',
    delegateOf('VCT'),
    { type: 'floor.request', kind: 'intervention', group: 'Alliance of Small Island States (AOSIS)' },
  ],
  ...askInTurn('15:11', 'CAN', 'PAN'),
)
const groupSpeaks = goneOn(grouped, ['15:14:48', chair, next])

const itemSeven = seenBy('room', theDemo)
  .agenda.days.flatMap(({ sessions }) => sessions.flatMap(({ items }) => items))
  .find(({ number }) => number === '7')
/** Eleven have reported or do; of the next two one is absent and one passes. */
const round = goneOn(
  theDemo,
  ['10:45:00', chair, { type: 'precedence.draw', by: 'lot', language: 'es' }],
  ['10:51:00', chair, { type: 'session.open', session: sessionTitled('Introductory session') }],
  ['11:10:00', chair, { type: 'round.begin', item: itemSeven?.id ?? '', by: 'precedence' }],
  ...Array.from({ length: 11 }, (_, minute): Step => [`11:${11 + 2 * minute}:00`, chair, next]),
)
const [absent = '', passed = '', ...rest] = (seenBy('room', round).round?.entries ?? [])
  .filter(({ status }) => status === 'waiting')
  .map(({ delegation }) => delegation)
const roundWithout = goneOn(
  round,
  ['11:31:40', chair, { type: 'round.absent', delegation: absent }],
  ['11:31:50', chair, { type: 'round.pass', delegation: passed }],
)
const roundFree = goneOn(roundWithout, ['11:32:40', chair, yields])
const roundWithOrder = goneOn(
  roundWithout,
  ['11:32:00', delegateOf('MEX'), { type: 'floor.request', kind: 'point-of-order' }],
  ['11:32:05', delegateOf('CAN'), { type: 'floor.request', kind: 'intervention' }],
)
/** Who presides is of the delegation that would be called next. */
const roundPresided = goneOn(roundWithout, [
  '11:32:10',
  chair,
  {
    type: 'officer.elect',
    office: 'chair',
    delegation: rest[0] ?? '',
    name: 'María Fernanda Gutiérrez Salazar',
  },
])

const asked = goneOn(
  theDemo,
  ['10:50:00', chair, { type: 'rules.change', order: ['precedence'] }],
  ['10:50:10', chair, { type: 'precedence.draw', by: 'lot', language: 'es' }],
  ['10:51:00', chair, { type: 'session.open', session: sessionTitled('Introductory session') }],
  ...askInTurn('10:51', 'BRA', 'PAN', 'KNA', 'DOM', 'CAN', 'TTO'),
)
const requestOf = (history: History, index: number): string =>
  seenBy('room', history).list.requests[index]?.id ?? ''
/** Of six one was moved, two have swapped, one was absent; the order is that of precedence. */
const explained = goneOn(
  asked,
  ['10:52:00', chair, { type: 'list.move', request: requestOf(asked, 4), before: requestOf(asked, 0) }],
  ['10:52:20', chair, { type: 'list.absent', request: requestOf(asked, 1) }],
  ['10:52:40', delegateOf('URY'), { type: 'floor.request', kind: 'point-of-order' }],
)

const signals = (booth: string, signal: 'slower' | 'cannot-hear', time: string): Step => [
  time,
  boothOf(booth),
  { type: 'interpreter.signal', signal, on: true },
]
const slower = goneOn(speaking('BRA', 'PAN', 'KNA', 'DOM', 'CAN'), signals('Français', 'slower', '15:15:10'))
const slowerTwice = goneOn(slower, signals('Português', 'slower', '15:15:12'))
/** With officers and a quorum there is much in the head. */
const crowded = goneOn(
  slowerTwice,
  [
    '15:15:13',
    chair,
    { type: 'officer.elect', office: 'chair', delegation: 'PER', name: 'María Fernanda Gutiérrez Salazar' },
  ],
  ...['BRA', 'PAN', 'KNA'].map(
    (delegation): Step => ['15:15:14', secretariat, { type: 'attendance.check-in', delegation }],
  ),
  signals('Español', 'cannot-hear', '15:15:15'),
)

/** Two stand for the chair: in the panel of the officers. */
const contested = goneOn(
  business,
  [
    '10:54:00',
    chair,
    { type: 'officer.nominate', office: 'chair', delegation: 'VCT', name: 'Camillo Gonsalves' },
  ],
  [
    '10:54:10',
    chair,
    {
      type: 'officer.nominate',
      office: 'chair',
      delegation: 'PER',
      name: 'María Fernanda Gutiérrez Salazar',
    },
  ],
)

const ordered = goneOn(
  speaking('BRA', 'PAN', 'KNA', 'DOM', 'CAN'),
  ['15:15:40', delegateOf('VCT'), { type: 'floor.request', kind: 'point-of-order' }],
  ['15:15:46', chair, next],
)
const electing = goneOn(
  speaking('BRA', 'PAN', 'KNA', 'DOM', 'CAN'),
  ['15:10:00', chair, { type: 'precedence.draw', by: 'lot', language: 'es' }],
  [
    '15:10:10',
    chair,
    {
      type: 'officer.elect',
      office: 'chair',
      delegation: 'PER',
      name: 'María Fernanda Gutiérrez Salazar',
    },
  ],
  [
    '15:10:20',
    chair,
    { type: 'officer.elect', office: 'vice-chair', delegation: 'JAM', name: 'Andre Campbell' },
  ],
)
/** The floor was to be given to who presides: refused, with the way out. */
const refused = still('podium', 'podium', electing, '15:15:50', {
  you: theChair,
  refused: { code: 'presiding-officer', command: { type: 'floor.grant', delegation: 'PER', id: 'refused' } },
})

/** A point of order has been heard, and is ruled upon. */
const ruledUpon = goneOn(
  speaking('BRA', 'CAN'),
  ['15:15:10', delegateOf('PAN'), raisesPointOfOrder],
  ['15:15:12', chair, next],
  ['15:15:16', chair, yields],
)
/** What the chair pressed has no answer, and contact is lost. */
const unanswered = {
  you: theChair,
  contact: { status: 'lost' as const, since: hour('15:15:19') },
  pending: [
    {
      id: 'p1',
      command: { id: 'p1', type: 'floor.next' as const, turn: null },
      pressedAt: hour('15:15:20'),
      kept: false,
      wasSent: true,
      isTakenBack: false,
      triedUntil: hour('15:15:30'),
    },
  ],
}

export const podiumStills: Record<string, Still> = {
  'podium-candidates': podium(contested, '10:55:00'),
  'podium-slower': podium(slower, '15:15:24'),
  'podium-slower-twice': podium(slowerTwice, '15:15:24'),
  'podium-signals': podium(crowded, '15:44:24'),
  'podium-speaking': podium(speaking('BRA', 'PAN', 'KNA', 'DOM', 'CAN'), '15:15:24'),
  'podium-unanswered': still('podium', 'podium', afterPanel('BRA', 'PAN'), '15:15:24', unanswered),
  'podium-ruling-unanswered': still('podium', 'podium', ruledUpon, '15:15:24', unanswered),
  'podium-free': podium(afterPanel('BRA', 'PAN'), '15:15:24'),
  'podium-group-next': podium(grouped, '15:14:40'),
  'podium-group': podium(groupSpeaks, '15:15:24'),
  'podium-motion': podium(moved, '10:54:20'),
  'podium-motion-meanwhile': podium(movedMeanwhile, '10:54:20'),
  'podium-motion-speech': podium(sides, '10:55:00'),
  'podium-motion-heard': podium(heard, '10:57:20'),
  'podium-motion-adopted': podium(adopted, '10:56:10'),
  'podium-list-explained': podium(explained, '10:53:10'),
  'podium-order': podium(ordered, '15:16:10'),
  'podium-presided': podium(electing, '15:15:50'),
  'podium-refused': refused,
  'podium-round': podium(roundWithout, '11:31:52'),
  'podium-round-free': podium(roundFree, '11:32:52'),
  'podium-round-order': podium(roundWithOrder, '11:32:10'),
  'podium-round-presided': podium(roundPresided, '11:32:20'),
  'podium-foreign-moderator': podium(speaking('BRA', 'PAN'), '15:15:24', {
    role: 'moderator',
    session: sessionTitled('Second plenary session'),
  }),
}

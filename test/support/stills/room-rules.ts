import { chair, delegateOf, goneOn, type History, next, type Step, yields } from '../history.ts'
import { afterPanel, askInTurn, seenBy, sessionTitled, speaking, theDemo } from './meeting.ts'
import { type Still, still } from './still.ts'

/** The room screen under the rules of a room: rulings, lots, rounds, motions, elections, the list as it closes. */

const asked = ['BRA', 'PAN', 'KNA', 'DOM', 'CAN', 'TTO', 'URY', 'HTI', 'MEX', 'ARG']
const brasil = speaking(...asked)
const room = (history: History, time: string): Still => still('screen', 'room', history, time)
const showsList = (time: string): Step => [time, chair, { type: 'screen.show', layout: 'list' }]

const ordered = (time: string): Step => [
  time,
  chair,
  { type: 'rules.change', order: ['not-yet-spoken', 'category'] },
]

const raised: Step[] = [
  ['15:15:40', delegateOf('MEX'), { type: 'floor.request', kind: 'point-of-order' }],
  ['15:15:46', chair, next],
]
const heard = goneOn(brasil, ...raised, ['15:16:10', chair, yields])
const ruled = goneOn(heard, ['15:16:20', chair, { type: 'order.rule', decision: 'overruled' }])
const appealed = goneOn(ruled, ['15:16:24', delegateOf('CHL'), { type: 'order.appeal' }])
const ruledAlone = goneOn(
  afterPanel(...asked),
  ['15:15:40', delegateOf('MEX'), { type: 'floor.request', kind: 'point-of-order' }],
  ['15:15:46', chair, next],
  ['15:16:10', chair, { type: 'order.rule', decision: 'sustained' }],
)

const closing = goneOn(brasil, ['15:15:00', chair, { type: 'list.close', inSeconds: 300, consent: true }])
const closed = goneOn(
  brasil,
  ['15:14:50', chair, { type: 'list.announce' }],
  ['15:15:00', chair, { type: 'list.close', consent: true }],
  ['15:15:10', chair, { type: 'list.except', delegation: 'VCT', admitted: true }],
)
const replies: Step[] = [
  ['15:15:01', delegateOf('ATG'), { type: 'floor.request', kind: 'right-of-reply' }],
  ['15:15:02', delegateOf('VCT'), { type: 'floor.request', kind: 'right-of-reply' }],
  ['15:15:03', chair, { type: 'list.close' }],
]

const windowed = goneOn(
  theDemo,
  ['10:50:00', chair, { type: 'rules.change', openingWindowSeconds: 120 }],
  ['10:51:00', chair, { type: 'session.open', session: sessionTitled('Introductory session') }],
  ...askInTurn('10:51', ...asked, 'VCT', 'CRI'),
)
const drawn = goneOn(windowed, ['10:53:00', chair, { type: 'list.draw' }])
const byLot = goneOn(theDemo, ['10:45:00', chair, { type: 'precedence.draw', by: 'lot', language: 'es' }])
const byLetter = goneOn(theDemo, [
  '10:45:00',
  chair,
  { type: 'precedence.draw', by: 'letter', language: 'es' },
])

const itemSeven = seenBy('room', theDemo)
  .agenda.days.flatMap(({ sessions }) => sessions.flatMap(({ items }) => items))
  .find(({ number }) => number === '7')
const reports = Array.from({ length: 11 }, (_, minute): Step => [`11:${11 + 2 * minute}:00`, chair, next])
const round = goneOn(
  byLot,
  ['10:51:00', chair, { type: 'session.open', session: sessionTitled('Introductory session') }],
  ['11:10:00', chair, { type: 'round.begin', item: itemSeven?.id ?? '', by: 'precedence' }],
  ...reports,
)
const [absent = '', passed = ''] = (seenBy('room', round).round?.entries ?? [])
  .filter(({ status }) => status === 'waiting')
  .map(({ delegation }) => delegation)
const roundWithout = goneOn(
  round,
  ['11:31:40', chair, { type: 'round.absent', delegation: absent }],
  ['11:31:50', chair, { type: 'round.pass', delegation: passed }],
)

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
  { type: 'motion.raise', motion: 'adjournment-of-debate' },
])
const motion = seenBy('room', moved).motions[0]?.id ?? ''
const sides = goneOn(
  moved,
  ['10:54:10', delegateOf('MEX'), { type: 'motion.speak', motion, side: 'for' }],
  ['10:54:12', delegateOf('CAN'), { type: 'motion.speak', motion, side: 'for' }],
  ['10:54:14', delegateOf('VCT'), { type: 'motion.speak', motion, side: 'against' }],
)
const speaks = goneOn(sides, ['10:54:40', chair, next])
const decided = goneOn(
  speaks,
  ['10:55:40', chair, yields],
  [
    '10:56:00',
    chair,
    { type: 'motion.decide', motion, outcome: { by: 'vote', for: 18, against: 14, abstaining: 2 } },
  ],
)
const candidates = goneOn(
  business,
  [
    '10:54:00',
    chair,
    {
      type: 'officer.nominate',
      office: 'chair',
      delegation: 'PER',
      name: 'María Fernanda Gutiérrez Salazar',
    },
  ],
  [
    '10:54:20',
    chair,
    { type: 'officer.nominate', office: 'chair', delegation: 'JAM', name: 'Andre Campbell' },
  ],
)
const nominees = { CAN: 'Anne Tremblay', BRA: 'João Souza', BLZ: 'Kim Castillo', CHL: 'Pedro Soto' }
const manyCandidates = goneOn(
  candidates,
  ...Object.entries(nominees).map(
    ([delegation, name], index): Step => [
      `10:54:${30 + index}`,
      chair,
      { type: 'officer.nominate', office: 'chair', delegation, name },
    ],
  ),
)
const elected = (votes?: { delegation: string; votes: number }[]) =>
  goneOn(candidates, [
    '10:56:00',
    chair,
    {
      type: 'officer.elect',
      office: 'chair',
      delegation: 'PER',
      name: 'María Fernanda Gutiérrez Salazar',
      ...(votes ? { votes } : {}),
    },
  ])

const grouped = (group: string) =>
  goneOn(
    afterPanel(),
    [
      '15:10:00',
      delegateOf('BRB'),
      { type: 'floor.request', kind: 'intervention', group, representative: 'Shantal Munro-Knight' },
    ],
    ...askInTurn('15:11', 'CAN', 'PAN', 'VCT'),
    ['15:14:48', chair, next],
  )
const manyStates = grouped(
  'the Andean and Caribbean states that have signed the joint declaration on the return of cultural property and on mutual legal assistance in criminal matters',
)

const called = (act: 'warning' | 'conclude' | 'call-to-order', time = '15:15:10'): History =>
  goneOn(brasil, [time, chair, { type: 'speaker.call', act }])

export const roomRulesStills: Record<string, Still> = {
  'room-order-heard': room(heard, '15:16:12'),
  'room-order-appealed': room(appealed, '15:16:30'),
  'room-appeal-voted': room(
    goneOn(appealed, ['15:16:28', chair, { type: 'order.vote', for: 9, against: 5, abstaining: 2 }]),
    '15:16:30',
  ),
  'room-ruled': room(ruled, '15:16:30'),
  'room-ruled-alone': room(ruledAlone, '15:16:30'),
  'room-free-ordered': room(goneOn(afterPanel(...asked), ordered('14:45:50')), '14:46:00'),
  'room-ordered': room(goneOn(brasil, ordered('15:15:10')), '15:15:24'),
  'room-closing': room(closing, '15:15:24'),
  'room-closing-list': room(goneOn(closing, showsList('15:15:10')), '15:15:24'),
  'room-closed': room(closed, '15:15:24'),
  'room-closed-list': room(goneOn(closed, showsList('15:15:12')), '15:15:24'),
  'room-replies-list': room(goneOn(brasil, ...replies, showsList('15:15:12')), '15:15:24'),
  'room-window': room(windowed, '10:52:18'),
  'room-window-list': room(goneOn(windowed, showsList('10:52:00')), '10:52:18'),
  'room-lot': room(drawn, '10:53:10'),
  'room-precedence': room(byLot, '10:45:20'),
  'room-precedence-letter': room(byLetter, '10:45:20'),
  'room-round': room(round, '11:31:12'),
  'room-round-without': room(roundWithout, '11:31:52'),
  'room-round-list': room(goneOn(roundWithout, showsList('11:31:51')), '11:31:52'),
  'room-motion': room(sides, '10:54:20'),
  'room-motion-speech': room(speaks, '10:54:50'),
  'room-motion-decided': room(decided, '10:56:10'),
  'room-candidates': room(candidates, '10:54:30'),
  'room-candidates-many': room(manyCandidates, '10:54:50'),
  'room-elected': room(elected(), '10:56:10'),
  'room-elected-count': room(
    elected([
      { delegation: 'PER', votes: 18 },
      { delegation: 'JAM', votes: 14 },
    ]),
    '10:56:10',
  ),
  'room-presided': room(elected(), '10:59:10'),
  'room-withdrawn': room(
    goneOn(brasil, ['15:15:10', chair, { type: 'speaker.call', act: 'withdraw' }]),
    '15:15:14',
  ),
  'room-group': room(grouped('Caribbean Community (CARICOM)'), '15:15:24'),
  'room-group-long-1': room(manyStates, '15:15:24'),
  'room-group-long-2': room(manyStates, '15:15:30'),
  'room-group-long-3': room(manyStates, '15:15:36'),
  'room-group-long-4': room(manyStates, '15:15:42'),
  'room-called-conclude': room(called('conclude'), '15:15:24'),
  'room-called-to-order': room(called('call-to-order'), '15:15:24'),
  'room-called-to-order-over': room(called('call-to-order', '15:17:00'), '15:17:05'),
}

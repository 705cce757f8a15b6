import { boothOf, chair, delegateOf, goneOn, hour, type Step } from '../history.ts'
import { afterPanel, askInTurn, first, seenBy, sessionTitled, speaking, theDemo } from './meeting.ts'
import { type Still, still } from './still.ts'
import { stillLive } from './still-live.ts'

/** The room screen in every state of the design. */

const asked = ['BRA', 'PAN', 'KNA', 'DOM', 'CAN', 'TTO', 'URY', 'HTI', 'MEX', 'ARG']
const brasil = speaking(...asked)
const panel = goneOn(theDemo, ['14:06:00', chair, { type: 'session.open', session: first }])
const spoken = (time: string): Step => [time, chair, { type: 'floor.next' }]
const shows = (time: string, layout: 'speaker' | 'list' | 'agenda' | 'blank'): Step => [
  time,
  chair,
  { type: 'screen.show', layout },
]
const order = goneOn(
  brasil,
  ['15:15:40', delegateOf('MEX'), { type: 'floor.request', kind: 'point-of-order' }],
  ['15:15:46', chair, { type: 'floor.next' }],
)
const signals = (booth: string, signal: 'slower' | 'cannot-hear'): Step => [
  '15:15:10',
  boothOf(booth),
  { type: 'interpreter.signal', signal, on: true },
]
const slower = goneOn(brasil, signals('Français', 'slower'))
const severalSignals = goneOn(
  slower,
  ...['English', 'Português', 'Español'].map(booth => signals(booth, 'slower')),
  signals('Français', 'cannot-hear'),
)
const longName = speaking('VCT', 'ATG', 'DOM', 'TTO', 'CAN', 'PAN', 'URY', 'HTI', 'MEX', 'ARG')
const lost = { contact: { status: 'lost' as const, since: hour('15:15:36') } }
const everybody = [
  'BRA',
  ...asked.slice(1),
  'CRI',
  'VCT',
  'ATG',
  'CHL',
  'COL',
  'CUB',
  'DMA',
  'ECU',
  'GRD',
  'GTM',
]
const room = (
  ...[history, time, differently]: [Parameters<typeof still>[2], string, Parameters<typeof still>[4]?]
) => still('screen', 'room', history, time, differently)

export const roomStills: Record<string, Still> = {
  'room-ample': room(brasil, '15:15:24'),
  'room-theme': room(brasil, '15:15:30'),
  'room-warning': room(brasil, '15:16:27'),
  'room-over': room(brasil, '15:17:05'),
  'room-far-over': room(brasil, '15:28:05'),
  'room-paused-over': room(goneOn(brasil, ['15:17:00', chair, { type: 'clock.pause' }]), '15:17:05'),
  'room-paused': room(goneOn(brasil, ['15:15:20', chair, { type: 'clock.pause' }]), '15:15:24'),
  'room-ready': room(
    goneOn(
      afterPanel(...asked),
      ['14:46:00', chair, { type: 'rules.change', clockStarts: 'by-chair' }],
      spoken('15:14:48'),
    ),
    '15:15:24',
  ),
  'room-order': room(order, '15:15:50'),
  'room-order-lost': room(order, '15:15:50', lost),
  'room-lost': room(brasil, '15:15:39', lost),
  'room-lost-over': room(brasil, '15:17:05', lost),
  'room-long-name': room(longName, '15:16:27'),
  'room-reply': room(
    goneOn(
      brasil,
      ['15:15:00', delegateOf('ATG'), { type: 'floor.request', kind: 'right-of-reply' }],
      ['15:15:02', chair, { type: 'list.close' }],
    ),
    '15:15:24',
  ),
  'room-replying': room(
    goneOn(
      afterPanel(),
      ['14:47:00', delegateOf('ATG'), { type: 'floor.request', kind: 'right-of-reply' }],
      ['14:47:30', chair, { type: 'floor.next' }],
    ),
    '14:47:40',
  ),
  'room-order-asked': room(
    goneOn(brasil, ['15:15:20', delegateOf('MEX'), { type: 'floor.request', kind: 'point-of-order' }]),
    '15:15:24',
  ),
  'room-prepared': room(goneOn(panel, spoken('14:07:00')), '14:07:12'),
  'room-prepared-long': room(goneOn(panel, spoken('14:07:00'), spoken('14:16:00')), '14:20:12'),
  'room-prepared-unnamed': room(
    goneOn(panel, spoken('14:07:00'), spoken('14:16:00'), spoken('14:26:00'), spoken('14:36:00')),
    '14:45:40',
  ),
  'room-free': room(afterPanel(...asked), '14:46:00'),
  'room-free-lost': room(afterPanel(...asked), '14:46:00', {
    contact: { status: 'lost', since: hour('14:45:58') },
  }),
  'room-free-nobody': room(panel, '14:06:30'),
  'room-item': room(
    goneOn(
      theDemo,
      ['10:51:00', chair, { type: 'session.open', session: sessionTitled('Introductory session') }],
      ['11:10:00', chair, { type: 'item.open', item: itemNumbered('7') }],
      ...askInTurn('11:11', 'PER', 'CHL'),
    ),
    '11:12:00',
  ),
  'room-suspended': room(
    goneOn(afterPanel(...asked), ['14:50:00', chair, { type: 'session.suspend', session: first }]),
    '14:52:00',
  ),
  'room-between': room(theDemo, '09:42:00'),
  'room-between-next': room(
    goneOn(panel, ['15:36:00', chair, { type: 'session.close', session: first }]),
    '15:37:00',
  ),
  'room-speaker': room(goneOn(brasil, shows('15:15:00', 'speaker')), '15:15:24'),
  'room-slower': room(slower, '15:15:24'),
  'room-speaker-slower': room(goneOn(slower, shows('15:15:12', 'speaker')), '15:15:24'),
  'room-speaker-signals': room(goneOn(severalSignals, shows('15:15:12', 'speaker')), '15:17:05'),
  'room-list': room(goneOn(speaking(...everybody.slice(0, 13)), shows('15:15:00', 'list')), '15:15:24'),
  'room-list-short': room(goneOn(speaking(...asked.slice(0, 5)), shows('15:15:00', 'list')), '15:15:24'),
  'room-list-pages': room(goneOn(speaking(...everybody), shows('15:15:00', 'list')), '15:15:32'),
  'room-list-empty': room(goneOn(speaking('BRA'), shows('15:15:00', 'list')), '15:15:32'),
  'room-agenda': room(goneOn(panel, shows('14:07:00', 'agenda')), '14:07:24'),
  'room-agenda-morning': room(goneOn(theDemo, shows('09:07:00', 'agenda')), '09:07:24'),
  'room-message': room(
    goneOn(brasil, [
      '15:15:00',
      chair,
      { type: 'screen.show', layout: 'message', message: 'We break for ten minutes and go on at 15:40' },
    ]),
    '15:15:24',
  ),
  'room-blank': room(goneOn(brasil, shows('15:15:00', 'blank')), '15:15:24'),
  'room-identified': room(brasil, '15:15:24', { identified: { name: 'Front left' } }),
  'room-identified-long': room(brasil, '15:15:24', {
    identified: { name: 'Confidence monitor before the interpreters’ booths, left' },
  }),
  'room-identified-unnamed': room(brasil, '15:15:24', { identified: { name: null } }),
  'room-connecting': {
    page: 'screen',
    live: () => stillLive(null, hour('15:15:24'), { contact: { status: 'connecting' } }),
  },
  'room-refused': {
    page: 'screen',
    live: () =>
      stillLive(null, hour('15:15:24'), { contact: { status: 'refused', code: 'unknown-meeting' } }),
  },
}

function itemNumbered(number: string): string {
  const found = seenBy('room', theDemo)
    .agenda.days.flatMap(({ sessions }) => sessions.flatMap(({ items }) => items))
    .find(item => item.number === number)
  if (!found) throw new Error(`the demo's agenda has no item ${number}`)
  return found.id
}

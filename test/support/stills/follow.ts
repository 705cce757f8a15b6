import { chair, delegateOf, goneOn, hour } from '../history.ts'
import { afterPanel, first, speaking, theDemo } from './meeting.ts'
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

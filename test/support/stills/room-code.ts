import type { Audience } from '../../../shared/meeting/roles.ts'
import { chair, goneOn, type History, opens, screen } from '../history.ts'
import { afterPanel, first, speaking, theDemo } from './meeting.ts'
import { type Still, still } from './still.ts'

/** The room's screen as the secretariat has signed it in: the code of the room stands at its foot. */

const audience: Audience = 'room'
const room = (history: History, time: string): Still =>
  still('screen', audience, history, time, { you: screen })

const asked = ['BRA', 'PAN', 'KNA', 'DOM', 'CAN', 'TTO', 'URY', 'HTI', 'MEX', 'ARG', 'CHL', 'PER', 'CRI']
const panel = goneOn(theDemo, ['14:06:00', chair, opens(first)])
const showsList = (history: History): History =>
  goneOn(history, ['15:15:00', chair, { type: 'screen.show', layout: 'list' }])

export const roomCodeStills: Record<string, Still> = {
  // The code's turn among the lines at the foot.
  'room-code-turn': room(speaking(...asked), '15:15:30'),
  'room-code-free': room(afterPanel(...asked), '14:46:00'),
  'room-code-free-nobody': room(panel, '14:06:30'),
  'room-code-between': room(theDemo, '09:42:00'),
  'room-code-between-next': room(
    goneOn(panel, ['15:36:00', chair, { type: 'session.close', session: first }]),
    '15:37:00',
  ),
  'room-code-list': room(showsList(speaking(...asked)), '15:15:24'),
  'room-code-list-short': room(showsList(speaking(...asked.slice(0, 4))), '15:15:24'),
}

import type { Instant } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import type { LiveState } from '../live/store.ts'
import { currentSession, type DatedSession } from '../ui/sessions.ts'

/** What stands in the upper part of the picture, which says what is now. */
type Now =
  | { shows: 'turn' | 'order'; turn: NonNullable<View['floor']> }
  /** A session goes on or is suspended, and nobody has the floor. */
  | { shows: 'free'; session: DatedSession }
  /** Between sessions, before the first and after the last. */
  | { shows: 'between' }
  | { shows: 'message'; message: string }

/** One picture of the room screen. `lostSince`: what it shows is not confirmed. */
export type Picture =
  | { shows: 'connecting' }
  | { shows: 'refused'; code: string }
  | { shows: 'blank' }
  | { shows: 'list' | 'agenda'; view: View }
  /** `after`: the lower part shows who comes next; without it, what the session is about. */
  | { shows: 'now'; view: View; now: Now; after: boolean; lostSince: Instant | null }

/** Which picture this screen shows: its own when the podium has given it one, else that of all screens. */
export const pictureOf = ({ view, you, contact }: Pick<LiveState, 'view' | 'you' | 'contact'>): Picture => {
  if (contact.status === 'refused') return { shows: 'refused', code: contact.code }
  if (view === null) return { shows: 'connecting' }
  const own = you?.access === undefined ? undefined : view.screen.screens[you.access]
  const { layout, message } = own ?? view.screen
  const lostSince = contact.status === 'lost' ? contact.since : null
  if (layout === 'blank') return { shows: 'blank' }
  if (layout === 'message' && message !== undefined)
    return { shows: 'now', view, now: { shows: 'message', message }, after: true, lostSince }
  // A list or an agenda that may have changed is not shown: the notice tells of it in their place.
  if ((layout === 'list' || layout === 'agenda') && lostSince === null) return { shows: layout, view }
  return { shows: 'now', view, now: nowOf(view), after: layout !== 'speaker', lostSince }
}

const nowOf = (view: View): Now => {
  const { floor } = view
  if (floor) return { shows: floor.kind === 'point-of-order' ? 'order' : 'turn', turn: floor }
  const session = currentSession(view)
  return session ? { shows: 'free', session } : { shows: 'between' }
}

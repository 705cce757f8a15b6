import type { Instant } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import type { LiveState } from '../live/store.ts'
import { currentSession, type DatedSession } from '../ui/sessions.ts'
import { freshLot, type Lot, type Said, saidOf } from './said.ts'

/** What stands in the upper part of the picture, which says what is now. */
type Now =
  | { shows: 'turn' | 'order'; turn: NonNullable<View['floor']> }
  /** Nobody has the floor: what was decided, or what is to be decided. */
  | Exclude<Said, { shows: 'lot' }>
  /** A session goes on or is suspended, and nobody has the floor. */
  | { shows: 'free'; session: DatedSession }
  /** Between sessions, before the first and after the last. */
  | { shows: 'between' }
  | { shows: 'message'; message: string }

/** One picture of the room screen. `lostSince`: what it shows is not confirmed. */
export type Picture =
  | { shows: 'connecting' }
  | { shows: 'refused'; code: string }
  /** Its access has ended: it asks to be paired again. */
  | { shows: 'unpaired' }
  | { shows: 'blank' }
  | { shows: 'list' | 'agenda'; view: View }
  /** A lot that was drawn, with what anybody needs to draw it again. */
  | { shows: 'lot'; view: View; lot: Lot }
  /** `after`: the lower part shows who comes next; without it, what the session is about. */
  | { shows: 'now'; view: View; now: Now; after: boolean; lostSince: Instant | null }

/**
 * Which picture this screen shows: its own when the podium has given it one, else that of all screens. `now` in
 * minutes is exact enough, except right after the floor was withdrawn.
 */
export const pictureOf = (
  { view, you, contact }: Pick<LiveState, 'view' | 'you' | 'contact'>,
  now: Instant,
): Picture => {
  if (contact.status === 'refused')
    return contact.code === 'signed-out' ? { shows: 'unpaired' } : { shows: 'refused', code: contact.code }
  if (view === null) return { shows: 'connecting' }
  const own = you?.access === undefined ? undefined : view.screen.screens[you.access]
  const { layout, message } = own ?? view.screen
  const lostSince = contact.status === 'lost' ? contact.since : null
  if (layout === 'blank') return { shows: 'blank' }
  if (layout === 'message' && message !== undefined)
    return { shows: 'now', view, now: { shows: 'message', message }, after: true, lostSince }
  // What may have changed is told only of who has the floor: the notice tells of it in place of anything else.
  const shown = { shows: 'now', view, after: layout !== 'speaker', lostSince } as const
  if (lostSince !== null) return { ...shown, now: nowOf(view) }
  if (layout === 'agenda') return { shows: layout, view }
  if (layout === 'list') return listOf(view)
  const said = saidOf(view, now)
  if (said?.shows !== 'lot') return { ...shown, now: said ?? nowOf(view) }
  return layout === 'speaker' ? { ...shown, now: nowOf(view) } : { shows: 'lot', view, lot: said.lot }
}

/** The list; a lot while it is fresh, and the precedence while nobody waits. */
const listOf = (view: View): Picture => {
  const { precedence, floor, coming } = view
  const fresh = floor ? null : freshLot(view)
  const standing =
    precedence && coming.remaining === 0 ? { of: 'precedence' as const, draw: precedence } : null
  const lot = fresh ?? standing
  return lot ? { shows: 'lot', view, lot } : { shows: 'list', view }
}

const nowOf = (view: View): Now => {
  const { floor } = view
  if (floor) return { shows: floor.kind === 'point-of-order' ? 'order' : 'turn', turn: floor }
  const session = currentSession(view)
  return session ? { shows: 'free', session } : { shows: 'between' }
}

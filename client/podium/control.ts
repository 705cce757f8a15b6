import type { View, You } from '../../shared/protocol.ts'
import { currentSession, type DatedSession, findSession, openSession } from './agenda.ts'

/** Whether whoever looks at the podium runs what goes on there, or why not. */
export type Control =
  | { may: true }
  /** The role has no podium. */
  | { may: false; why: 'role' }
  /** A moderator, while a session of somebody else goes on. */
  | { may: false; why: 'other-session'; current: DatedSession; own: DatedSession | null }
  /** A moderator whose session is over. */
  | { may: false; why: 'own-closed'; own: DatedSession }
  /** A moderator of a session that has left the agenda. */
  | { may: false; why: 'no-session' }

export const controlOf = (view: View, you: You): Control => {
  if (you.role === 'chair' || you.role === 'secretariat') return { may: true }
  if (you.role !== 'moderator') return { may: false, why: 'role' }
  const own = findSession(view, you.session)
  const current = currentSession(view)
  if (current && current.id === own?.id) return { may: true }
  if (current?.status === 'open') return { may: false, why: 'other-session', current, own }
  if (!own) return { may: false, why: 'no-session' }
  return own.status === 'closed' ? { may: false, why: 'own-closed', own } : { may: true }
}

/** The one session that a moderator may open, close …; null for those who may all. */
const boundTo = (you: You): string | null => (you.role === 'moderator' ? (you.session ?? '') : null)

/** True for a session that this person may open, suspend, resume or close. */
export const mayRun = (you: You, session: string): boolean => {
  const bound = boundTo(you)
  return bound === null || bound === session
}

/** True when the floor, the list and the clock that now are may be run by this person. */
export const runsFloor = (view: View, you: You): boolean =>
  view.session !== null && controlOf(view, you).may && mayRun(you, view.session)

/** True when the floor may be given to somebody now; not while a point of order is heard or decided. */
export const givesFloor = (view: View, you: You): boolean =>
  openSession(view) !== null &&
  runsFloor(view, you) &&
  view.floor?.kind !== 'point-of-order' &&
  !view.floor?.interrupted &&
  !view.floor?.decision

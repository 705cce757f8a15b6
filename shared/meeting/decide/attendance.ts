import type { CommandOf } from '../commands.ts'
import { findDelegation } from '../queries.ts'
import type { Meeting } from '../state.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'

/** Of one delegation, as the refusal says: every console is sent all of them. */
const mostRepresentatives = 50

/**
 * At the desk by the secretariat; in the room by a delegate for the own delegation. What a delegate writes stands in the
 * record for good, so it is the id of somebody accredited, never a text.
 */
export const checkAttendance = (
  meeting: Meeting,
  { type, delegation, representative }: CommandOf<'attendance.check-in' | 'attendance.check-out'>,
  { actor, isAccredited }: Circumstances,
): Decision => {
  if (!findDelegation(meeting, delegation)) return refuse('unknown-delegation')
  if (actor.role === 'delegate' && actor.delegation !== delegation) return refuse('not-allowed')
  if (actor.role === 'delegate' && !actor.inRoom) return refuse('not-in-room')
  const present = meeting.attendance[delegation]
  const who = { delegation, ...(representative === undefined ? {} : { representative }) }
  const isIn = present !== undefined && (representative === undefined || present.includes(representative))
  if (type === 'attendance.check-in') {
    if (isIn) return accept()
    if (
      actor.role === 'delegate' &&
      representative !== undefined &&
      !isAccredited(delegation, representative)
    )
      return refuse('not-accredited')
    const isFull = representative !== undefined && (present?.length ?? 0) >= mostRepresentatives
    return isFull ? refuse('too-many-representatives') : accept({ type: 'attendance.checked-in', ...who })
  }
  return isIn ? accept({ type: 'attendance.checked-out', ...who }) : accept()
}

import type { View } from '../../shared/protocol.ts'
import { openSession } from './agenda.ts'

/** What follows from procedural motions once they are adopted. */

export type Motion = View['motions'][number]

const isReopened = ({ list }: View, adoptedAt: number): boolean =>
  list.status === 'open' && (list.changedAt ?? 0) > adoptedAt

const isOnDebate = ({ motion }: Motion): boolean =>
  motion === 'closure-of-debate' || motion === 'adjournment-of-debate'

/** What has been done since a motion was adopted, by what it brings about. */
const isDone: Record<Motion['motion'], (view: View, adoptedAt: number) => boolean> = {
  'suspension-of-meeting': (view, adoptedAt) => (openSession(view)?.suspendedAt ?? -1) >= adoptedAt,
  // Its motions leave with the session that is closed.
  'adjournment-of-meeting': () => false,
  // The debate is over with its item, unless the chair opens the list again.
  'adjournment-of-debate': isReopened,
  'closure-of-debate': isReopened,
}

const isOnOpenItem = ({ item }: View, motion: Motion): boolean =>
  motion.item === undefined || motion.item === item

const adoptedAt = ({ result }: Motion): number => (result?.adopted ? result.at : -1)

/** Adopted, with what it brings about still to be done; the latest of several. */
export const motionToCarryOut = (view: View): Motion | null => {
  if (openSession(view) === null) return null
  const [due = null] = view.motions
    .filter(motion => motion.result?.adopted && !isDone[motion.motion](view, motion.result.at))
    .filter(motion => !isOnDebate(motion) || isOnOpenItem(view, motion))
    .toSorted((a, b) => adoptedAt(b) - adoptedAt(a))
  return due
}

/** The motion by which the debate on the open item was closed or adjourned; null while it goes on. */
export const debateEnded = (view: View): Motion | null => {
  const motion = motionToCarryOut(view)
  return motion && isOnDebate(motion) ? motion : null
}

import type { CommandOf } from '../commands.ts'
import { withoutLast } from '../evolve/undo.ts'
import { mayCommand } from '../roles.ts'
import type { Meeting } from '../state.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'

/**
 * Takes back the last thing that the podium did, whoever of the podium did it; who may not do a thing may not
 * undo it either.
 */
export const undoLast = (
  meeting: Meeting,
  { seq }: CommandOf<'undo'>,
  { actor }: Circumstances,
): Decision => {
  const last = meeting.undoable.at(-1)
  if (seq !== undefined && seq !== last?.seq) return refuse('stale')
  if (!last) return refuse('nothing-to-undo')
  if (actor.role === 'server' || !mayCommand[last.type].includes(actor.role)) return refuse('not-allowed')
  return withoutLast(meeting) ? accept({ type: 'undone', seq: last.seq }) : refuse('cannot-undo')
}

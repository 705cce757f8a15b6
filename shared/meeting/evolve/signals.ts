import type { EventOf } from '../events.ts'
import { openSession } from '../queries.ts'
import type { Meeting } from '../state.ts'

/** A booth signals what it has signalled until then anew, or no more. */
export const evolveSignals = (meeting: Meeting, event: EventOf<'signal.given' | 'signal.ended'>): Meeting => {
  const { signal, booth } = event.type === 'signal.given' ? event.given : event
  const others = meeting.signals.filter(other => other.signal !== signal || other.booth !== booth)
  return { ...meeting, signals: event.type === 'signal.given' ? [...others, event.given] : others }
}

const turnOf = ({ floor }: Meeting): string | null => (floor.status === 'taken' ? floor.turn.id : null)

/**
 * “Slower, please” is said to whoever speaks, and falls with another speaker; while no session is open nobody speaks
 * to a booth.
 */
export const withoutSpent = (before: Meeting, after: Meeting): Meeting => {
  if (after.signals.length === 0) return after
  const isOpen = openSession(after) !== null
  const isSame = turnOf(before) === turnOf(after)
  const signals = after.signals.filter(({ signal }) => isOpen && (signal !== 'slower' || isSame))
  return signals.length === after.signals.length ? after : { ...after, signals }
}

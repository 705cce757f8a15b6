import type { CommandOf } from '../commands.ts'
import { openSession } from '../queries.ts'
import type { Meeting } from '../state.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'

/**
 * A booth asks for slower speech, or tells that it hears nothing: of whoever speaks in an open session, the chair
 * between two turns included. The laptops of one booth, which has a name, give and take back the same signal.
 */
export const signalFromBooth = (
  meeting: Meeting,
  { signal, on }: CommandOf<'interpreter.signal'>,
  { actor, at }: Circumstances,
): Decision => {
  if (actor.role !== 'interpreter') return refuse('not-allowed')
  const { booth, access } = actor
  const isOn = meeting.signals.some(other => other.signal === signal && other.booth === booth)
  if (!on) return isOn ? accept({ type: 'signal.ended', signal, booth }) : accept()
  if (openSession(meeting) === null) return refuse('no-session-open')
  return isOn ? accept() : accept({ type: 'signal.given', given: { signal, booth, access, at } })
}

export const clearSignals = (meeting: Meeting, { access }: CommandOf<'interpreter.clear'>): Decision =>
  accept(
    ...meeting.signals
      .filter(given => given.access === access)
      .map(({ signal, booth }) => ({ type: 'signal.ended' as const, signal, booth })),
  )

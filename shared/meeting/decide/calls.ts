import { type Instant, overtimeMs, remainingMs, secondsMs } from '../clock.ts'
import type { CommandOf } from '../commands.ts'
import { rulesNow } from '../queries.ts'
import type { Meeting, SpeakerCall, Turn } from '../state.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'
import { endTurn, isStale } from './turn.ts'

/**
 * A warning, the prompt to conclude, a call to order, the withdrawal of the floor: four acts of the chair, each on the
 * record, none of which follows from another (UNESCO r. 16.2; ITU 400–402; UNGA rules 68/109 and 72/114).
 */
export const callSpeaker = (
  meeting: Meeting,
  { act, reason, turn: seen }: CommandOf<'speaker.call'>,
  { at, actor }: Circumstances,
): Decision => {
  if (isStale(meeting, seen)) return refuse('stale')
  const { floor } = meeting
  if (floor.status !== 'taken') return refuse(floor.status === 'ruling' ? 'ruling-first' : 'floor-free')
  const { turn } = floor
  const isServer = actor.role === 'server'
  if (isServer && automaticCall(meeting, turn, at) !== act) return accept()
  const call: SpeakerCall = {
    at,
    act,
    ...(reason === undefined ? {} : { reason }),
    ...(isServer ? { automatic: true as const } : {}),
  }
  return accept(
    { type: 'speaker.called', turn: turn.id, call },
    ...(act === 'withdraw' ? endTurn(meeting, 'podium') : []),
  )
}

/** What the rules have done by itself about an overrun at that instant, and has not been done yet. */
const automaticCall = (meeting: Meeting, { clock, calls }: Turn, at: Instant): string | null => {
  const over = overtimeMs(clock, at)
  const due = rulesNow(meeting).overruns.find(
    ({ afterSeconds, act }) =>
      remainingMs(clock, at) <= 0 &&
      over >= secondsMs(afterSeconds) &&
      !calls.some(call => call.automatic && call.act === act),
  )
  return due?.act ?? null
}

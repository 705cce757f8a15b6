import { type Instant, overtimeMs, remainingMs, secondsMs } from '../clock.ts'
import type { CommandOf } from '../commands.ts'
import { rulesNow } from '../queries.ts'
import type { CallAct } from '../rules/rules.ts'
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
  if (isServer && !isDue(meeting, turn, act, at)) return accept()
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

/** Whether the rules do this by themselves about an overrun at that instant, and it has not been done yet. */
const isDue = (meeting: Meeting, { clock, calls }: Turn, act: CallAct, at: Instant): boolean =>
  remainingMs(clock, at) <= 0 &&
  !calls.some(call => call.automatic && call.act === act) &&
  rulesNow(meeting).overruns.some(
    rule => rule.act === act && overtimeMs(clock, at) >= secondsMs(rule.afterSeconds),
  )

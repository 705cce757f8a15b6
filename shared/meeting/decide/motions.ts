import type { CommandOf } from '../commands.ts'
import type { MeetingEvent } from '../events.ts'
import { placeFor } from '../order.ts'
import { currentItem, endsDebate, openSession, rulesNow } from '../queries.ts'
import type { Meeting, Motion, SpeakingRequest } from '../state.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'
import { endDebate, proceduralist } from './list.ts'

const find = (meeting: Meeting, id: string): Motion | undefined =>
  meeting.motions.find(motion => motion.id === id)

const isPending = (meeting: Meeting, { result, session }: Motion): boolean =>
  result === null && session === meeting.session

export const raiseMotion = (
  meeting: Meeting,
  { motion, delegation: named }: CommandOf<'motion.raise'>,
  { actor, at, seq }: Circumstances,
): Decision => {
  const who = proceduralist(meeting, actor, named)
  if ('refused' in who) return refuse(who.refused)
  if (openSession(meeting) === null || meeting.session === null) return refuse('no-session-open')
  const rules = rulesNow(meeting)
  if (!rules.kindsAdmitted.includes('motion') || !rules.motions.some(rule => rule.motion === motion))
    return refuse('kind-not-admitted')
  if (meeting.motions.some(other => other.motion === motion && isPending(meeting, other)))
    return refuse('already-listed')
  return accept({
    type: 'motion.raised',
    motion: {
      id: `m${seq}`,
      motion,
      delegation: who.delegation,
      session: meeting.session,
      raisedAt: at,
      item: currentItem(meeting),
      for: [],
      against: [],
      result: null,
    },
  })
}

/** So many for and so many against as the rules say (UNGA rules 74 and 116: two and two), heard before the list. */
export const speakOnMotion = (
  meeting: Meeting,
  { motion: id, side, delegation: named }: CommandOf<'motion.speak'>,
  { actor, at, seq }: Circumstances,
): Decision => {
  const who = proceduralist(meeting, actor, named)
  if ('refused' in who) return refuse(who.refused)
  const state = openSession(meeting)
  if (state === null) return refuse('no-session-open')
  const motion = find(meeting, id)
  if (!motion || motion.session !== meeting.session) return refuse('unknown-motion')
  if (motion.result !== null) return refuse('motion-decided')
  const { delegation } = who
  if ([...motion.for, ...motion.against].includes(delegation)) return refuse('already-listed')
  const limit = rulesNow(meeting).motions.find(rule => rule.motion === motion.motion)?.[side] ?? 0
  if (motion[side].length >= limit) return refuse('motion-speakers-full')
  const request: SpeakingRequest = {
    id: `r${seq}`,
    delegation,
    kind: 'motion',
    requestedAt: at,
    raisedByHand: actor.role !== 'delegate',
    motion: { id, side },
  }
  return accept(
    { type: 'motion.joined', motion: id, side, delegation },
    { type: 'request.listed', request, before: placeFor(meeting, state.list.requests, request) },
  )
}

/** The result as the chair announces it; of two motions the one that precedes is decided first. */
export const decideMotion = (
  meeting: Meeting,
  { motion: id, outcome }: CommandOf<'motion.decide'>,
  { at }: Circumstances,
): Decision => {
  const motion = find(meeting, id)
  if (!motion || motion.session !== meeting.session) return refuse('unknown-motion')
  if (motion.result !== null) return refuse('motion-decided')
  const precedence = rulesNow(meeting).motions.map(rule => rule.motion)
  const rank = (other: Motion) => precedence.indexOf(other.motion)
  if (meeting.motions.some(other => isPending(meeting, other) && rank(other) < rank(motion)))
    return refuse('motion-precedes')
  const adopted = outcome.by === 'no-objection' || outcome.for > outcome.against
  const isHere = motion.item === undefined || motion.item === currentItem(meeting)
  return accept(
    { type: 'motion.decided', motion: id, result: { ...outcome, at, adopted } },
    ...(adopted && endsDebate(motion) ? fallen(meeting, motion) : []),
    ...(adopted && endsDebate(motion) && isHere ? endDebate(meeting) : []),
  )
}

/** There is nothing left to adjourn or to close: what else was moved to end the same debate is not put to the vote. */
const fallen = (meeting: Meeting, adopted: Motion): MeetingEvent[] =>
  meeting.motions
    .filter(other => other !== adopted && isPending(meeting, other) && endsDebate(other))
    .filter(({ item }) => item === adopted.item)
    .map(({ id }) => ({ type: 'motion.withdrawn', motion: id, fell: true }))

export const withdrawMotion = (
  meeting: Meeting,
  { motion: id }: CommandOf<'motion.withdraw'>,
  { actor }: Circumstances,
): Decision => {
  const motion = find(meeting, id)
  if (!motion) return refuse('unknown-motion')
  if (motion.result !== null) return refuse('motion-decided')
  if (actor.role === 'delegate' && actor.delegation !== motion.delegation) return refuse('not-allowed')
  return accept({ type: 'motion.withdrawn', motion: id })
}

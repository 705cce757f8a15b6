import type { CommandOf } from '../commands.ts'
import { openSession, rulesNow } from '../queries.ts'
import type { EndedTurn, Meeting } from '../state.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'
import { proceduralist } from './list.ts'

/**
 * The chair decides a point of order immediately (OAS General Assembly Art. 57; UNGA rules 71 and 113), while it is
 * made or after it; then whoever was interrupted goes on.
 */
export const rulePoint = (meeting: Meeting, { decision, point }: CommandOf<'order.rule'>): Decision => {
  const { floor } = meeting
  const seen = floor.status === 'taken' ? floor.turn.id : floor.status === 'ruling' ? floor.point : null
  if (point !== undefined && point !== seen) return refuse('stale')
  if (floor.status === 'ruling' && floor.awaits === 'ruling')
    return accept({ type: 'order.ruled', point: floor.point, decision })
  if (floor.status !== 'taken' || floor.turn.kind !== 'point-of-order') return refuse('nothing-to-rule')
  const { id } = floor.turn
  return accept(
    { type: 'turn.ended', turn: id, endedBy: 'podium' },
    { type: 'order.ruled', point: id, decision },
  )
}

/** The ruling that can be appealed against: the last thing that was decided, before anybody else has got the floor. */
export const appealable = ({ turns, floor, session }: Meeting): EndedTurn | null => {
  const last = turns.at(-1)
  if (!last?.ruling || last.ruling.appeal || last.session !== session || floor.status === 'ruling')
    return null
  const isBehind = floor.status === 'taken' && floor.turn.grantedAt > last.endedAt
  return isBehind ? null : last
}

/** An appeal is put to the vote at once: whoever has the floor waits. */
export const appealRuling = (
  meeting: Meeting,
  { delegation: named }: CommandOf<'order.appeal'>,
  { at, actor }: Circumstances,
): Decision => {
  const who = proceduralist(meeting, actor, named)
  if ('refused' in who) return refuse(who.refused)
  if (openSession(meeting) === null) return refuse('no-session-open')
  const point = appealable(meeting)
  if (point === null || !rulesNow(meeting).appeals) return refuse('no-appeal')
  return accept({ type: 'order.appealed', point: point.id, appeal: { at, delegation: who.delegation } })
}

/** The ruling stands unless a majority of those present and voting overturns it (UNGA rules 71 and 113). */
export const voteOnAppeal = (
  { floor }: Meeting,
  { for: inFavour, against, abstaining }: CommandOf<'order.vote'>,
): Decision => {
  if (floor.status !== 'ruling' || floor.awaits !== 'vote') return refuse('no-appeal')
  return accept({
    type: 'order.voted',
    point: floor.point,
    vote: { for: inFavour, against, abstaining },
    overturned: inFavour > against,
  })
}

import type { View, WireTurn } from '../protocol.ts'
import { agendaSessions } from './agenda.ts'
import { appealable } from './decide/order.ts'
import { nameplate } from './delegations.ts'
import { interruptedTurn, limitMs, pointAwaiting, rulesNow } from './queries.ts'
import type { Audience } from './roles.ts'
import type { Appeal, Holder, Meeting, Ruling, Turn } from './state.ts'

/** Who has the floor, as everybody sees it, and what was ruled. */

/** A point of order stays on the floor until it is decided, whoever was interrupted with it. */
export const viewFloor = (meeting: Meeting, audience: Audience): View['floor'] => {
  const { floor } = meeting
  const point = pointAwaiting(meeting)
  const turn = floor.status === 'taken' ? floor.turn : point
  if (turn === null) return null
  const interrupted = interruptedTurn(floor)
  return {
    ...viewTurn(meeting, turn, audience),
    ...(interrupted ? { interrupted: viewTurn(meeting, interrupted, audience) } : {}),
    ...(floor.status === 'ruling' ? { decision: viewDecision(floor.awaits, point?.ruling) } : {}),
  }
}

const viewDecision = (awaits: 'ruling' | 'vote', ruling: Ruling | undefined) => ({
  awaits,
  ...(ruling ? { ruling: ruling.decision } : {}),
  ...(ruling?.appeal ? { appealBy: ruling.appeal.delegation } : {}),
})

const viewTurn = (meeting: Meeting, { request, ...turn }: Turn, audience: Audience): WireTurn => ({
  turn: turn.id,
  kind: turn.kind,
  ...turn.holder,
  ...holderNames(meeting, turn.holder, turn.session),
  ...(turn.topic === undefined ? {} : { topic: turn.topic }),
  grantedAt: turn.grantedAt,
  ...(audience === 'podium' ? { grantedLimitMs: turn.grantedLimitMs } : {}),
  ...statedLimit(meeting, { request, ...turn }),
  clock: turn.clock,
  ...(request?.representative === undefined ? {} : { representative: request.representative }),
  ...(request?.group === undefined ? {} : { group: request.group }),
  ...(request?.language === undefined ? {} : { language: request.language }),
  ...(request?.motion === undefined ? {} : { motion: request.motion }),
  ...(turn.reply === undefined ? {} : { reply: turn.reply }),
  calls: turn.calls,
})

/**
 * The limit that all have by the rules, while the clock has no other: extended, given for this turn or allowed
 * privately, none of them is told from the others.
 */
const statedLimit = (meeting: Meeting, turn: Turn): Pick<WireTurn, 'statedLimitMs'> => {
  const { kind, holder, reply, request, item, clock } = turn
  const group = request?.group
  const bid = {
    kind,
    holder,
    ...(group === undefined ? {} : { group }),
    ...(reply === undefined ? {} : { reply }),
  }
  const stated = limitMs({ ...meeting, allowances: {} }, bid, item)
  return clock.limitMs === stated ? { statedLimitMs: stated } : {}
}

/** How a holder of the floor is called; the record asks as well. */
export const holderNames = (
  { agenda, ...meeting }: Meeting,
  holder: Holder,
  session: string,
): { name: string | null; role?: string } => {
  if ('delegation' in holder) {
    const delegation = meeting.delegations.find(({ code }) => code === holder.delegation)
    return { name: delegation ? nameplate(delegation) : holder.delegation }
  }
  const found = agendaSessions(agenda).find(({ id }) => id === session)
  const speaker =
    'moderator' in holder ? found?.moderator : found?.speakers.find(({ id }) => id === holder.speaker)
  return { name: speaker?.name ?? null, ...(speaker?.role ? { role: speaker.role } : {}) }
}

export const viewWithdrawn = ({ turns }: Meeting): View['withdrawn'] => {
  const last = turns.at(-1)
  const isWithdrawn = last?.calls.some(({ act }) => act === 'withdraw')
  if (!last || !isWithdrawn || !('delegation' in last.holder)) return null
  return { delegation: last.holder.delegation, at: last.endedAt }
}

export const viewRuling = (meeting: Meeting): View['ruling'] => {
  const last = meeting.turns.at(-1)
  if (!last?.ruling || !('delegation' in last.holder) || last.session !== meeting.session) return null
  const { decision, appeal } = last.ruling
  const vote = appeal?.vote
  return {
    delegation: last.holder.delegation,
    decision: vote?.overturned ? opposite[decision] : decision,
    mayAppeal: appealable(meeting) !== null && rulesNow(meeting).appeals,
    ...(vote ? { appeal: counted(vote) } : {}),
  }
}

const opposite = { sustained: 'overruled', overruled: 'sustained' } as const

const counted = ({ at: _, ...vote }: NonNullable<Appeal['vote']>) => vote

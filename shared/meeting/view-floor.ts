import type { View, WireTurn } from '../protocol.ts'
import { agendaSessions } from './agenda.ts'
import { appealable } from './decide/order.ts'
import { nameplate } from './delegations.ts'
import { interruptedTurn, pointAwaiting, rulesNow } from './queries.ts'
import type { Appeal, Holder, Meeting, Ruling, Turn } from './state.ts'

/** Who has the floor, as everybody sees it, and what was ruled. */

/** A point of order stays on the floor until it is decided, whoever was interrupted with it. */
export const viewFloor = (meeting: Meeting): View['floor'] => {
  const { floor } = meeting
  const point = pointAwaiting(meeting)
  const turn = floor.status === 'taken' ? floor.turn : point
  if (turn === null) return null
  const interrupted = interruptedTurn(floor)
  return {
    ...viewTurn(meeting, turn),
    ...(interrupted ? { interrupted: viewTurn(meeting, interrupted) } : {}),
    ...(floor.status === 'ruling' ? { decision: viewDecision(floor.awaits, point?.ruling) } : {}),
  }
}

const viewDecision = (awaits: 'ruling' | 'vote', ruling: Ruling | undefined) => ({
  awaits,
  ...(ruling ? { ruling: ruling.decision } : {}),
  ...(ruling?.appeal ? { appealBy: ruling.appeal.delegation } : {}),
})

const viewTurn = (meeting: Meeting, { request, ...turn }: Turn): WireTurn => ({
  turn: turn.id,
  kind: turn.kind,
  ...turn.holder,
  ...holderNames(meeting, turn.holder, turn.session),
  ...(turn.topic === undefined ? {} : { topic: turn.topic }),
  grantedAt: turn.grantedAt,
  grantedLimitMs: turn.grantedLimitMs,
  clock: turn.clock,
  ...(request?.representative === undefined ? {} : { representative: request.representative }),
  ...(request?.group === undefined ? {} : { group: request.group }),
  ...(request?.language === undefined ? {} : { language: request.language }),
  ...(request?.motion === undefined ? {} : { motion: request.motion }),
  ...(turn.reply === undefined ? {} : { reply: turn.reply }),
  calls: turn.calls,
})

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

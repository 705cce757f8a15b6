import type { View, ViewSession, WireRequest, WireTurn } from '../protocol.ts'
import { agendaSessions, type Session } from './agenda.ts'
import { dateAt } from './calendar.ts'
import type { Instant } from './clock.ts'
import { nameplate } from './delegations.ts'
import { withoutLast } from './evolve/undo.ts'
import { type Forecast, forecast } from './forecast.ts'
import {
  currentItem,
  currentList,
  currentTurns,
  isHeard,
  preparedSpeakers,
  preparedWaiting,
  rulesNow,
} from './queries.ts'
import type { Audience } from './roles.ts'
import type { Holder, Meeting, SpeakingRequest, Turn } from './state.ts'

/** How many of those who wait the public sees. */
const publicRequests = 10

/**
 * The meeting as an audience sees it at an entry of the record. What one may not see is not in it.
 * `at` is the instant of that entry: nothing here changes while nothing happens.
 */
export const view = (meeting: Meeting, audience: Audience, seq: number, at: Instant): View => ({
  seq,
  at,
  meeting: {
    id: meeting.id,
    title: meeting.title,
    timezone: meeting.timezone,
    languages: meeting.languages,
    status: meetingStatus(meeting),
  },
  officers: { chair: null, viceChair: null, presiding: null },
  delegations: meeting.delegations,
  agenda: {
    revision: meeting.agendaRevision,
    ...(meeting.agenda.title === undefined ? {} : { title: meeting.agenda.title }),
    notes: meeting.agenda.notes,
    days: meeting.agenda.days.map(day => ({
      ...day,
      sessions: day.sessions.map(session => viewSession(meeting, session)),
    })),
  },
  session: meeting.session,
  item: currentItem(meeting),
  rules: rulesNow(meeting),
  list: viewList(meeting, audience, at),
  heard: preparedSpeakers(meeting)
    .map(({ id }) => id)
    .filter(id => isHeard(meeting, id)),
  floor: viewFloor(meeting),
  screen: meeting.screen,
  ...(audience === 'podium'
    ? { ruleBook: { meeting: meeting.rules, sessions: meeting.sessionRules }, undo: viewUndo(meeting) }
    : {}),
})

/** Adjourned when every session that is not a break or registration has been closed. */
const meetingStatus = (meeting: Meeting): View['meeting']['status'] => {
  const states = Object.values(meeting.sessions)
  if (states.length === 0) return 'planned'
  if (states.some(({ status }) => status === 'open')) return 'open'
  if (states.some(({ status }) => status === 'suspended')) return 'suspended'
  const formal = agendaSessions(meeting.agenda).filter(
    ({ kind }) => kind !== 'break' && kind !== 'registration',
  )
  return formal.every(({ id }) => meeting.sessions[id]?.status === 'closed') ? 'adjourned' : 'open'
}

const viewSession = (meeting: Meeting, session: Session): ViewSession => {
  const state = meeting.sessions[session.id]
  if (!state) return { ...session, status: 'planned' }
  return {
    ...session,
    status: state.status,
    openedAt: state.openedAt,
    ...(state.status === 'closed' ? { closedAt: state.closedAt } : {}),
  }
}

const forecastOf = (meeting: Meeting, requests: SpeakingRequest[], at: Instant): Forecast => {
  const prepared = preparedWaiting(meeting).map(({ id }) => ({ id, kind: 'prepared' as const }))
  const precedes = ({ kind }: SpeakingRequest) => kind === 'point-of-order'
  const waiting = [
    ...requests.filter(precedes),
    ...prepared,
    ...requests.filter(request => !precedes(request)),
  ]
  const clocks = currentTurns(meeting).map(({ clock }) => clock)
  return forecast(clocks, waiting, rulesNow(meeting), at)
}

const viewList = (meeting: Meeting, audience: Audience, at: Instant): View['list'] => {
  const list = currentList(meeting)
  if (!list) return { status: 'closed', changedAt: null, waiting: 0, requests: [] }
  const { expectedAt } = forecastOf(meeting, list.requests, at)
  const spoken = spokenOn(meeting, dateAt(meeting.timezone, at))
  const requests = list.requests.map((request): WireRequest => {
    const { raisedByHand: _, ...shown } = request
    const expected = expectedAt.get(request.id)
    return {
      ...shown,
      first: !spoken.has(request.delegation),
      ...(expected === undefined ? {} : { expectedAt: expected }),
    }
  })
  return {
    status: list.status,
    changedAt: list.changedAt,
    waiting: requests.length,
    requests: audience === 'public' ? requests.slice(0, publicRequests) : requests,
  }
}

/** Delegations that have made an intervention on a date at the meeting's place, one that goes on included. */
const spokenOn = (meeting: Meeting, date: string): Set<string> => {
  const current = meeting.floor.status === 'taken' ? [meeting.floor.turn] : []
  const spoken = new Set<string>()
  for (const { kind, holder, grantedAt } of [...meeting.turns, ...current])
    if (kind === 'intervention' && 'delegation' in holder && dateAt(meeting.timezone, grantedAt) === date)
      spoken.add(holder.delegation)
  return spoken
}

const viewFloor = (meeting: Meeting): View['floor'] => {
  const { floor } = meeting
  if (floor.status === 'free') return null
  const turn = viewTurn(meeting, floor.turn)
  return floor.interrupted ? { ...turn, interrupted: viewTurn(meeting, floor.interrupted.turn) } : turn
}

const viewTurn = (meeting: Meeting, turn: Turn): WireTurn => ({
  turn: turn.id,
  kind: turn.kind,
  ...turn.holder,
  ...holderNames(meeting, turn.holder, turn.session),
  ...(turn.topic === undefined ? {} : { topic: turn.topic }),
  grantedAt: turn.grantedAt,
  grantedLimitMs: turn.grantedLimitMs,
  clock: turn.clock,
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
  const speaker = agendaSessions(agenda)
    .find(({ id }) => id === session)
    ?.speakers.find(({ id }) => id === holder.speaker)
  return { name: speaker?.name ?? null, ...(speaker?.role ? { role: speaker.role } : {}) }
}

/** Nothing while something has followed that forbids it: a button that would be refused is not offered. */
const viewUndo = (meeting: Meeting): NonNullable<View['undo']> | null => {
  const last = meeting.undoable.at(-1)
  if (!last || withoutLast(meeting) === null) return null
  return { seq: last.seq, type: last.type, ...last.subject }
}

import type { View, ViewSession, WireRequest, WireTurn, WireWaiting } from '../protocol.ts'
import { agendaSessions, type Session, type Speaker } from './agenda.ts'
import { dateAt } from './calendar.ts'
import type { Instant } from './clock.ts'
import { appealable } from './decide/order.ts'
import { categoryOf, nameplate } from './delegations.ts'
import { withoutLast } from './evolve/undo.ts'
import { type Forecast, forecast, toReport, type Waiting } from './forecast.ts'
import {
  allTurns,
  type Bid,
  bidOf,
  currentItem,
  currentList,
  currentRound,
  currentTurns,
  interruptedTurn,
  isHeard,
  limitMs,
  meetingRules,
  nextInRound,
  pointAwaiting,
  preparedSpeakers,
  preparedWaiting,
  respondersWaiting,
  rulesNow,
} from './queries.ts'
import type { Audience } from './roles.ts'
import type { Rules } from './rules/rules.ts'
import type { Holder, Meeting, Ruling, SpeakingRequest, Turn } from './state.ts'

/** How many of those who wait the public sees. */
const publicWaiting = 10

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
  officers: viewOfficers(meeting),
  attendance: viewAttendance(meeting),
  precedence: meeting.precedence,
  motions: viewMotions(meeting),
  round: viewRound(meeting),
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
  coming: viewComing(meeting, audience),
  heard: preparedSpeakers(meeting)
    .map(({ id }) => id)
    .filter(id => isHeard(meeting, id)),
  floor: viewFloor(meeting),
  ruling: viewRuling(meeting),
  screen: meeting.screen,
  ...(audience === 'podium'
    ? { ruleBook: viewRuleBook(meeting), allowances: meeting.allowances, undo: viewUndo(meeting) }
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

type Waits = Waiting & Pick<WireWaiting, 'kind' | 'delegation' | 'speaker'>

/** All that waits for the floor, in the order in which it will get it, each with its limit. */
const waitingOf = (meeting: Meeting): Waits[] => {
  const item = currentItem(meeting)
  const waits = (id: string, bid: Bid): Waits => ({
    id,
    kind: bid.kind,
    ...('delegation' in bid.holder ? { delegation: bid.holder.delegation } : {}),
    ...('speaker' in bid.holder ? { speaker: bid.holder.speaker } : {}),
    limitMs: limitMs(meeting, bid, item),
  })
  const requests = (currentList(meeting)?.requests ?? []).filter(({ held }) => !held)
  const precedes = ({ kind }: SpeakingRequest) => kind === 'point-of-order' || kind === 'motion'
  const asRequested = (request: SpeakingRequest) => waits(request.id, bidOf(meeting, request))
  const ofPanel = (kind: 'prepared' | 'response', speakers: Speaker[]) =>
    speakers.map(({ id }) => waits(id, { kind, holder: { speaker: id } }))
  return [
    ...requests.filter(precedes).map(asRequested),
    ...ofPanel('prepared', preparedWaiting(meeting)),
    ...ofPanel('response', respondersWaiting(meeting)),
    ...toReport(currentRound(meeting)).map(delegation =>
      waits(`report:${delegation}`, { kind: 'report', holder: { delegation } }),
    ),
    ...requests.filter(request => !precedes(request)).map(asRequested),
  ]
}

const viewComing = (meeting: Meeting, audience: Audience): View['coming'] => {
  const next = waitingOf({ ...meeting, allowances: {} })
  return { remaining: next.length, next: audience === 'public' ? next.slice(0, publicWaiting) : next }
}

const forecastOf = (meeting: Meeting, at: Instant): Forecast =>
  forecast(
    currentTurns(meeting).map(({ clock }) => clock),
    waitingOf(meeting),
    rulesNow(meeting).changeoverSeconds,
    at,
  )

/** Without what was allowed privately: nowhere does it show as an exception. */
const shownLimitMs = (meeting: Meeting, request: SpeakingRequest) =>
  limitMs({ ...meeting, allowances: {} }, bidOf(meeting, request), currentItem(meeting))

const noList: View['list'] = {
  status: 'closed',
  changedAt: null,
  waiting: 0,
  requests: [],
  announcedAt: null,
  closingAt: null,
  consent: false,
  exceptions: [],
  windowUntil: null,
  draw: null,
  limitMs: null,
}

const viewList = (meeting: Meeting, audience: Audience, at: Instant): View['list'] => {
  const list = currentList(meeting)
  if (!list) return noList
  const { expectedAt } = forecastOf(meeting, at)
  const spoken = spokenOn(meeting, dateAt(meeting.timezone, at))
  const requests = list.requests.map((request): WireRequest => {
    const { raisedByHand: _, ...shown } = request
    const expected = expectedAt.get(request.id)
    return {
      ...shown,
      first: !spoken.has(request.delegation),
      limitMs: shownLimitMs(meeting, request),
      ...(expected === undefined ? {} : { expectedAt: expected }),
    }
  })
  const { closingAt, status } = list
  return {
    ...list,
    closingAt: status === 'open' ? closingAt : null,
    waiting: requests.length,
    requests: audience === 'public' ? requests.slice(0, publicWaiting) : requests,
  }
}

const viewOfficers = ({ officers }: Meeting): View['officers'] => {
  const { chair, viceChair, presiding, handOver, candidates } = officers
  const isActing = typeof presiding === 'object' && presiding !== null
  return {
    chair,
    viceChair,
    presiding: isActing ? 'precedence' : presiding,
    ...(isActing ? { acting: presiding.delegation } : {}),
    handOver: handOver && { at: handOver.at, acceptedAt: handOver.acceptedAt },
    candidates,
  }
}

/** Of so many, a share is at least: a majority is more than half (OAS General Assembly Art. 52). */
const shares: Record<Rules['quorum'], (members: number) => number | null> = {
  none: () => null,
  third: members => Math.ceil(members / 3),
  majority: members => Math.floor(members / 2) + 1,
  'two-thirds': members => Math.ceil((members * 2) / 3),
}

const viewAttendance = (meeting: Meeting): View['attendance'] => {
  const members = meeting.delegations.filter(delegation => categoryOf(delegation) === 'member')
  return {
    present: meeting.attendance,
    members: members.length,
    membersPresent: members.filter(({ code }) => code in meeting.attendance).length,
    needed: shares[rulesNow(meeting).quorum](members.length),
  }
}

const viewMotions = (meeting: Meeting): View['motions'] => {
  const precedence = rulesNow(meeting).motions.map(({ motion }) => motion)
  return meeting.motions
    .filter(({ session }) => session === meeting.session)
    .toSorted((a, b) => precedence.indexOf(a.motion) - precedence.indexOf(b.motion))
    .map(({ session: _, ...motion }) => motion)
}

const viewRound = (meeting: Meeting): View['round'] => {
  const round = currentRound(meeting)
  if (round === null) return null
  const limit = limitMs(
    { ...meeting, allowances: {} },
    { kind: 'report', holder: { delegation: '' } },
    round.item,
  )
  return { ...round, next: nextInRound(round), limitMs: limit }
}

const viewRuling = (meeting: Meeting): View['ruling'] => {
  const last = meeting.turns.at(-1)
  if (!last?.ruling || !('delegation' in last.holder) || last.session !== meeting.session) return null
  const { decision, appeal } = last.ruling
  const overturned = appeal?.vote?.overturned === true
  return {
    delegation: last.holder.delegation,
    decision: overturned ? (decision === 'sustained' ? 'overruled' : 'sustained') : decision,
    mayAppeal: appealable(meeting) !== null && rulesNow(meeting).appeals,
  }
}

const viewRuleBook = (meeting: Meeting): NonNullable<View['ruleBook']> => ({
  meeting: meetingRules(meeting),
  settled: meeting.rules,
  sessions: meeting.sessionRules,
  items: meeting.itemRules,
  adopted: meeting.adopted,
  packs: meeting.packs,
})

/** Delegations that have made an intervention on a date at the meeting's place, one that goes on included. */
const spokenOn = (meeting: Meeting, date: string): Set<string> => {
  const spoken = new Set<string>()
  for (const { kind, holder, grantedAt } of allTurns(meeting))
    if (
      (kind === 'intervention' || kind === 'report') &&
      'delegation' in holder &&
      dateAt(meeting.timezone, grantedAt) === date
    )
      spoken.add(holder.delegation)
  return spoken
}

/** A point of order stays on the floor until it is decided, whoever was interrupted with it. */
const viewFloor = (meeting: Meeting): View['floor'] => {
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

/** Nothing while something has followed that forbids it: a button that would be refused is not offered. */
const viewUndo = (meeting: Meeting): NonNullable<View['undo']> | null => {
  const last = meeting.undoable.at(-1)
  if (!last || withoutLast(meeting) === null) return null
  return { seq: last.seq, type: last.type, ...last.subject }
}

import type { View, ViewSession } from '../protocol.ts'
import { agendaSessions, type Session } from './agenda.ts'
import { type Instant, secondsMs, spentMs, sumMs } from './clock.ts'
import { categoryOf } from './delegations.ts'
import { withoutLast } from './evolve/undo.ts'
import {
  currentItem,
  currentRound,
  currentSession,
  isHeard,
  limitMs,
  meetingRules,
  nextInRound,
  preparedSpeakers,
  rulesFor,
  rulesNow,
} from './queries.ts'
import type { Audience } from './roles.ts'
import type { Rules } from './rules/rules.ts'
import type { Meeting } from './state.ts'
import { viewFloor, viewRuling, viewWithdrawn } from './view-floor.ts'
import { untilLastReport, viewComing, viewList } from './view-list.ts'

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
  attendance: viewAttendance(meeting, audience),
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
  budget: viewBudget(meeting),
  heard: preparedSpeakers(meeting)
    .map(({ id }) => id)
    .filter(id => isHeard(meeting, id)),
  floor: viewFloor(meeting, audience),
  spokenAt: meeting.turns.at(-1)?.endedAt ?? null,
  ruling: viewRuling(meeting),
  withdrawn: viewWithdrawn(meeting),
  screen: meeting.screen,
  ...(audience === 'public' ? {} : { signals: viewSignals(meeting) }),
  ...(audience === 'podium'
    ? { ruleBook: viewRuleBook(meeting), allowances: meeting.allowances, undo: viewUndo(meeting) }
    : {}),
})

/** Adjourned when every session that is not a break or registration has been closed. */
export const meetingStatus = (meeting: Meeting): View['meeting']['status'] => {
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
    opened: state.opened,
    ...(state.status === 'closed' || state.suspendedAt === undefined
      ? {}
      : { suspendedAt: state.suspendedAt }),
    ...(state.status === 'closed' ? { closedAt: state.closedAt } : {}),
  }
}

const viewBudget = (meeting: Meeting): View['budget'] => {
  const { sessionBudgetSeconds } = rulesFor(meeting, meeting.session)
  if (sessionBudgetSeconds === 0 || meeting.session === null) return null
  const spent = meeting.turns
    .filter(({ session }) => session === meeting.session)
    .map(({ clock, spentBeforeMs, endedAt }) => sumMs(spentBeforeMs, spentMs(clock, endedAt)))
  return { limitMs: secondsMs(sessionBudgetSeconds), spentMs: sumMs(...spent) }
}

const viewOfficers = ({ officers }: Meeting): View['officers'] => {
  const { chair, viceChair, presiding, handOver, candidates, elections } = officers
  const isActing = typeof presiding === 'object' && presiding !== null
  return {
    chair,
    viceChair,
    presiding: isActing ? 'precedence' : presiding,
    ...(isActing ? { acting: presiding.delegation } : {}),
    handOver: handOver && { at: handOver.at, acceptedAt: handOver.acceptedAt },
    candidates: candidates.map(({ session: _, ...candidate }) => candidate),
    election: elections.at(-1) ?? null,
  }
}

/** Of so many, a share is at least: a majority is more than half (OAS General Assembly Art. 52). */
const shares: Record<Rules['quorum'], (members: number) => number | null> = {
  none: () => null,
  third: members => Math.ceil(members / 3),
  majority: members => Math.floor(members / 2) + 1,
  'two-thirds': members => Math.ceil((members * 2) / 3),
  'majority-in-plenary': members => Math.floor(members / 2) + 1,
}

/** A committee meets with a third, where the plenary needs a majority. */
const shareNow = (meeting: Meeting): Rules['quorum'] => {
  const { quorum } = rulesNow(meeting)
  const kind = currentSession(meeting)?.kind
  return quorum === 'majority-in-plenary' && kind === 'business' ? 'third' : quorum
}

/** Which delegations are there is everybody's to see; by name, who registers them. */
const viewAttendance = (meeting: Meeting, audience: Audience): View['attendance'] => {
  const members = meeting.delegations.filter(delegation => categoryOf(delegation) === 'member')
  return {
    present:
      audience === 'podium'
        ? meeting.attendance
        : Object.fromEntries(Object.keys(meeting.attendance).map(code => [code, []])),
    members: members.length,
    membersPresent: members.filter(({ code }) => code in meeting.attendance).length,
    needed: shares[shareNow(meeting)](members.length),
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
  return { ...round, next: nextInRound(meeting), limitMs: limit, remaining: untilLastReport(meeting) }
}

/** A booth is known by its name: nobody's access is told to anybody else. */
const viewSignals = ({ signals }: Meeting): NonNullable<View['signals']> =>
  signals.map(({ access: _, ...signal }) => signal)

const viewRuleBook = (meeting: Meeting): NonNullable<View['ruleBook']> => ({
  meeting: meetingRules(meeting),
  settled: meeting.rules,
  sessions: meeting.sessionRules,
  items: meeting.itemRules,
  adopted: meeting.adopted,
  packs: meeting.packs,
})

/** Nothing while something has followed that forbids it: a button that would be refused is not offered. */
const viewUndo = (meeting: Meeting): NonNullable<View['undo']> | null => {
  const last = meeting.undoable.at(-1)
  if (!last || withoutLast(meeting) === null) return null
  return { seq: last.seq, type: last.type, ...last.subject }
}

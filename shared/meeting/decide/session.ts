import type { CommandOf } from '../commands.ts'
import type { MeetingEvent } from '../events.ts'
import { findSession, openable, openSession as openSessionOf, rulesFor } from '../queries.ts'
import type { Meeting } from '../state.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** Sessions in which delegations speak; at registration, ceremonies and breaks the chair may open the list. */
const withList = ['business', 'plenary']

const anyOpen = (meeting: Meeting): boolean => openSessionOf(meeting) !== null

export const openSession = (meeting: Meeting, { session: id }: CommandOf<'session.open'>): Decision => {
  const session = findSession(meeting, id)
  if (!session) return refuse('unknown-session')
  const status = meeting.sessions[id]?.status
  if (status === 'open') return accept()
  if (status === 'closed') return refuse('session-closed')
  if (status === 'suspended' || anyOpen(meeting)) return refuse('session-already-open')
  const opens = rulesFor(meeting, id).listOpens === 'with-session' && withList.includes(session.kind)
  return accept({ type: 'session.opened', session: id, list: opens ? 'open' : 'closed' })
}

/** Whoever has the floor yields it: a turn does not go on while nobody is in session. */
const endOfTurns = ({ floor }: Meeting): MeetingEvent[] =>
  floor.status === 'free'
    ? []
    : [floor.turn, ...(floor.interrupted ? [floor.interrupted.turn] : [])].map(({ id }) => ({
        type: 'turn.ended',
        turn: id,
        endedBy: 'podium',
      }))

export const suspendSession = (meeting: Meeting, { session }: CommandOf<'session.suspend'>): Decision => {
  if (!findSession(meeting, session)) return refuse('unknown-session')
  if (meeting.sessions[session]?.status !== 'open') return refuse('session-not-open')
  return accept(...endOfTurns(meeting), { type: 'session.suspended', session })
}

export const resumeSession = (meeting: Meeting, { session }: CommandOf<'session.resume'>): Decision => {
  if (!findSession(meeting, session)) return refuse('unknown-session')
  if (meeting.sessions[session]?.status !== 'suspended') return refuse('session-not-suspended')
  if (anyOpen(meeting)) return refuse('session-already-open')
  return accept({ type: 'session.resumed', session })
}

export const closeSession = (meeting: Meeting, { session }: CommandOf<'session.close'>): Decision => {
  if (!findSession(meeting, session)) return refuse('unknown-session')
  const status = meeting.sessions[session]?.status
  if (status === 'closed') return refuse('session-closed')
  if (status === undefined) return refuse('session-not-open')
  const turns = meeting.session === session ? endOfTurns(meeting) : []
  return accept(...turns, { type: 'session.closed', session })
}

export const openItem = (meeting: Meeting, { item }: CommandOf<'item.open'>): Decision => {
  const state = openSessionOf(meeting)
  if (state === null || meeting.session === null) return refuse('no-session-open')
  const session = findSession(meeting, meeting.session)
  if (!session || !openable(session).includes(item)) return refuse('unknown-item')
  return state.item === item ? accept() : accept({ type: 'item.opened', item })
}

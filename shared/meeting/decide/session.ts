import type { CommandOf } from '../commands.ts'
import type { MeetingEvent } from '../events.ts'
import { type PartKind, sessionParts } from '../parts.ts'
import {
  currentItem,
  currentSession,
  currentTurns,
  findSession,
  hasList,
  isHeard,
  openable,
  openSession as openSessionOf,
  preparedSpeakers,
  rulesFor,
} from '../queries.ts'
import type { Meeting } from '../state.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'
import { opensWindow, orderGoesOn } from './list.ts'
import { beginTurn, moderatorOf, opensItem } from './turn.ts'

const anyOpen = (meeting: Meeting): boolean => openSessionOf(meeting) !== null

export const openSession = (
  meeting: Meeting,
  { session: id }: CommandOf<'session.open'>,
  { at }: Circumstances,
): Decision => {
  const session = findSession(meeting, id)
  if (!session) return refuse('unknown-session')
  const status = meeting.sessions[id]?.status
  if (status === 'open') return accept()
  if (status === 'closed') return refuse('session-closed')
  if (status === 'suspended' || anyOpen(meeting)) return refuse('session-already-open')
  const rules = rulesFor(meeting, id)
  const opens = rules.listOpens === 'with-session' && hasList(session)
  return accept({
    type: 'session.opened',
    session: id,
    list: opens ? 'open' : 'closed',
    ...(opens ? opensWindow(rules, at) : {}),
  })
}

/** Whoever has the floor yields it: a turn does not go on while nobody is in session. */
const endOfTurns = (meeting: Meeting): MeetingEvent[] =>
  currentTurns(meeting).map(({ id }) => ({ type: 'turn.ended', turn: id, endedBy: 'podium' }))

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
  const carried = repliesLeft(meeting, session)
  return accept(...turns, {
    type: 'session.closed',
    session,
    ...(carried.length === 0 ? {} : { carried }),
  })
}

/** UN decision 34/401 ¶8: replies are heard at the end of the day, in whichever session that is. */
const repliesLeft = (meeting: Meeting, session: string): string[] => {
  const state = meeting.sessions[session]
  if (!state || state.status === 'closed' || rulesFor(meeting, session).repliesAt !== 'day-end') return []
  return state.list.requests.filter(({ kind }) => kind === 'right-of-reply').map(({ id }) => id)
}

export const openItem = (meeting: Meeting, { item }: CommandOf<'item.open'>): Decision => {
  const state = openSessionOf(meeting)
  if (state === null || meeting.session === null) return refuse('no-session-open')
  const session = findSession(meeting, meeting.session)
  if (!session || !openable(session).includes(item)) return refuse('unknown-item')
  return state.item === item ? accept() : accept(...opensItem(meeting, item))
}

/** Where the panel stands: at its first part still, or past what has been heard without opening a part. */
const partIndex = (meeting: Meeting, parts: { id: string; part: PartKind }[]): number => {
  const index = parts.findIndex(({ id }) => id === currentItem(meeting))
  if (index >= 0) return index
  const anyHeard = preparedSpeakers(meeting).some(({ id }) => isHeard(meeting, id))
  return anyHeard ? parts.findIndex(({ part }) => part === 'panel') : -1
}

/**
 * The session goes on to its next part: the moderator's introduction, the prepared speakers, the dialogue, the panel's
 * responses, the moderator's closing words. Where the moderator speaks, the moderator gets the floor with it.
 */
export const advanceSession = (
  meeting: Meeting,
  { from }: CommandOf<'session.advance'>,
  circumstances: Circumstances,
): Decision => {
  const session = currentSession(meeting)
  if (openSessionOf(meeting) === null || !session) return refuse('no-session-open')
  if (orderGoesOn(meeting)) return refuse('ruling-first')
  const parts = sessionParts(session)
  const index = partIndex(meeting, parts)
  if (from !== undefined && from !== currentItem(meeting)) return refuse('stale')
  const next = parts[index + 1]
  if (!next) return refuse('last-part')
  const speaks = next.part === 'introduction' || next.part === 'closing' ? moderatorOf(meeting) : null
  return accept(
    ...endOfTurns(meeting),
    ...opensItem(meeting, next.id),
    ...(speaks ? beginTurn(meeting, speaks, circumstances, { item: next.id }) : []),
  )
}

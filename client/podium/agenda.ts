import type { Item } from '../../shared/meeting/agenda.ts'
import { type PartKind, sessionParts } from '../../shared/meeting/parts.ts'
import type { View, ViewSession } from '../../shared/protocol.ts'

/** What the podium asks of the agenda in its view. */

export type DatedSession = ViewSession & { date: string }

/** A part of a session that can be opened: an item, a sub-item, or a part of a panel, which has no title of its own. */
export type Part = {
  id: string
  kind: 'item' | 'sub-item' | PartKind
  number?: string | undefined
  title: string | null
  speakingLimitSeconds?: number | undefined
}

export const allSessions = (view: View): DatedSession[] =>
  view.agenda.days.flatMap(({ date, sessions }) => sessions.map(session => ({ ...session, date })))

export const findSession = (view: View, id: string | null | undefined): DatedSession | null =>
  allSessions(view).find(session => session.id === id) ?? null

/** The session that goes on or is suspended. */
export const currentSession = (view: View): DatedSession | null => findSession(view, view.session)

/** The session whose floor can be run: open, not suspended. */
export const openSession = (view: View): DatedSession | null => {
  const session = currentSession(view)
  return session?.status === 'open' ? session : null
}

/** Breaks and registration come and go by themselves; everything else is opened and closed. */
const isFormal = ({ kind }: DatedSession): boolean => kind !== 'break' && kind !== 'registration'

/** The session to open after what has been so far: the first after the last one begun, else the first left over. */
export const nextPlanned = (
  view: View,
  mayOpen: (session: string) => boolean = () => true,
): DatedSession | null => {
  const sessions = allSessions(view)
  const lastBegun = sessions.findLastIndex(({ status }) => status !== 'planned')
  const isNext = (session: DatedSession) =>
    session.status === 'planned' && isFormal(session) && mayOpen(session.id)
  return sessions.slice(lastBegun + 1).find(isNext) ?? sessions.find(isNext) ?? null
}

/** Items and their sub-items in reading order, then what a panel goes through. */
export const partsOf = (session: ViewSession): Part[] => [
  ...session.items.flatMap(({ items = [], ...item }) => [
    partOf(item, 'item'),
    ...items.map(sub => partOf(sub, 'sub-item')),
  ]),
  ...sessionParts(session).map(({ id, part }) => ({ id, kind: part, title: null })),
]

const partOf = ({ id, number, title, speakingLimitSeconds }: Item, kind: Part['kind']): Part => ({
  id,
  kind,
  number,
  title,
  speakingLimitSeconds,
})

export const currentPart = (view: View): Part | null => {
  const session = currentSession(view)
  return (session && partsOf(session).find(({ id }) => id === view.item)) ?? null
}

/** Which of the parts is open, -1 before the first: the prepared speakers' without being opened, once one was heard. */
export const reachedIn = ({ item, heard }: View, parts: Part[]): number => {
  const open = parts.findIndex(({ id }) => id === item)
  return open >= 0 || heard.length === 0 ? open : parts.findIndex(({ kind }) => kind === 'panel')
}

/** The part after the one that is open; the first when none is. Null at the end. */
export const nextPart = (view: View): Part | null => {
  const session = currentSession(view)
  if (!session) return null
  const parts = partsOf(session)
  return parts[reachedIn(view, parts) + 1] ?? null
}

/** Whether an item, or one under it, or a part has been opened: what was skipped was not heard. */
export const wasOpened = ({ items, opened = [] }: ViewSession, { id }: Pick<Part, 'id'>): boolean => {
  const under = items.find(item => item.id === id)?.items ?? []
  return [id, ...under.map(item => item.id)].some(each => opened.includes(each))
}

/** True for what a panel goes through, in which the session is carried on; items are opened. */
export const isOfPanel = ({ kind }: Part): boolean => kind !== 'item' && kind !== 'sub-item'

import type { Item } from '../../shared/meeting/agenda.ts'
import type { View, ViewSession } from '../../shared/protocol.ts'

/** What the podium asks of the agenda in its view. */

export type DatedSession = ViewSession & { date: string }

/** A part of a session that can be opened: an item, a sub-item, or the dialogue, which has no title of its own. */
export type Part = {
  id: string
  kind: 'item' | 'sub-item' | 'dialogue'
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

/** Items and their sub-items in reading order, then the dialogue. */
export const partsOf = (session: ViewSession): Part[] => [
  ...session.items.flatMap(({ items = [], ...item }) => [
    partOf(item, 'item'),
    ...items.map(sub => partOf(sub, 'sub-item')),
  ]),
  // The id is the one that the wire gives to every session's dialogue.
  ...(session.dialogue ? [{ id: `${session.id}:dialogue`, kind: 'dialogue' as const, title: null }] : []),
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

/** The part after the one that is open; the first when none is. Null at the end. */
export const nextPart = (view: View): Part | null => {
  const session = currentSession(view)
  if (!session) return null
  const parts = partsOf(session)
  return parts[parts.findIndex(({ id }) => id === view.item) + 1] ?? null
}

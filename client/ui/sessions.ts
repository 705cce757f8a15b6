import type { View, ViewSession } from '../../shared/protocol.ts'

export type DatedSession = ViewSession & { date: string }

/** All sessions in their order, across the days. */
export const sessionsOf = ({ agenda }: Pick<View, 'agenda'>): DatedSession[] =>
  agenda.days.flatMap(({ date, sessions }) => sessions.map(session => ({ ...session, date })))

/** The session that goes on or is suspended; null between sessions. */
export const currentSession = (view: View): DatedSession | null =>
  sessionsOf(view).find(({ id }) => id === view.session) ?? null

/** Breaks and registration come and go by themselves; everything else is opened. */
const isOpened = ({ kind }: DatedSession): boolean => kind !== 'break' && kind !== 'registration'

/** What is planned after the last session that was begun; null when nothing is left. */
export const nextSession = (view: View): DatedSession | null => {
  const sessions = sessionsOf(view)
  const lastBegun = sessions.findLastIndex(({ status }) => status !== 'planned')
  return sessions.slice(lastBegun + 1).find(isOpened) ?? null
}

/** What the session is about now: the item that is open, else its theme. Null when it has neither. */
export const matterOf = (view: View): string | null => {
  const session = currentSession(view)
  const item = session?.items
    .flatMap(({ items = [], ...whole }) => [whole, ...items])
    .find(({ id }) => id === view.item)
  if (item) return item.number === undefined ? item.title : `${item.number}. ${item.title}`
  return session?.theme ?? null
}

/** The day on which the current session is, else the one of the next session, else the last one. */
export const dayInHand = (view: View): View['agenda']['days'][number] | null => {
  const date = (currentSession(view) ?? nextSession(view))?.date
  return view.agenda.days.find(day => day.date === date) ?? view.agenda.days.at(-1) ?? null
}

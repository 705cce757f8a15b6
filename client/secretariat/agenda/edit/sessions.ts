import type { Agenda, Day } from '../../../../shared/meeting/agenda.ts'
import { changed, inserted, without, withSession } from './change.ts'
import type { Edit, SessionPlace } from './edits.ts'
import { findSession, idsOf } from './find.ts'

type Of<Type extends Edit['type']> = Extract<Edit, { type: Type }>

const byDate = (days: Day[]): Day[] => [...days].sort((one, other) => one.date.localeCompare(other.date))
const hasDay = (agenda: Agenda, date: string): boolean => agenda.days.some(day => day.date === date)

const place = (agenda: Agenda, session: Day['sessions'][number], { date, before }: SessionPlace): Agenda => ({
  ...agenda,
  days: agenda.days.map(day =>
    day.date === date ? { ...day, sessions: inserted(day.sessions, session, before) } : day,
  ),
})

const takenOut = (agenda: Agenda, id: string): Agenda => ({
  ...agenda,
  days: agenda.days.map(day =>
    day.sessions.some(session => session.id === id) ? { ...day, sessions: without(day.sessions, id) } : day,
  ),
})

/** Each answers null when what it is about is not there (any more). */

export const addSession = (agenda: Agenda, { session, to }: Of<'session.add'>): Agenda | null =>
  hasDay(agenda, to.date) && !idsOf(agenda).includes(session.id) ? place(agenda, session, to) : null

export const changeSession = (agenda: Agenda, { session, change }: Of<'session.change'>): Agenda | null =>
  findSession(agenda, session) ? withSession(agenda, session, found => changed(found, change)) : null

export const moveSession = (agenda: Agenda, { session: id, to }: Of<'session.move'>): Agenda | null => {
  const found = findSession(agenda, id)
  if (!found || !hasDay(agenda, to.date) || to.before === id) return null
  const { date: _, ...session } = found
  return place(takenOut(agenda, id), session, to)
}

export const removeSession = (agenda: Agenda, { session }: Of<'session.remove'>): Agenda | null =>
  findSession(agenda, session) ? takenOut(agenda, session) : null

export const addDay = (agenda: Agenda, { date }: Of<'day.add'>): Agenda | null =>
  hasDay(agenda, date) ? null : { ...agenda, days: byDate([...agenda.days, { date, sessions: [] }]) }

export const changeDay = (agenda: Agenda, { date, to }: Of<'day.change'>): Agenda | null => {
  if (!hasDay(agenda, date) || hasDay(agenda, to)) return null
  return { ...agenda, days: byDate(agenda.days.map(day => (day.date === date ? { ...day, date: to } : day))) }
}

/** A day that has sessions stays: they would go with it unseen. */
export const removeDay = (agenda: Agenda, { date }: Of<'day.remove'>): Agenda | null => {
  const isEmpty = agenda.days.some(day => day.date === date && day.sessions.length === 0)
  return isEmpty ? { ...agenda, days: agenda.days.filter(day => day.date !== date) } : null
}

import type { Agenda, Item, Session } from '../../../../shared/meeting/agenda.ts'
import { changed, inserted, mapItems, mapSessions, withSession, withSubItems } from './change.ts'
import type { Edit, ItemPlace } from './edits.ts'
import { findItem, findSession, idsOf } from './find.ts'

type Of<Type extends Edit['type']> = Extract<Edit, { type: Type }>

const hasSubItems = (item: Item): boolean => (item.items ?? []).length > 0

/** Sub-items are one level deep: what has some stays an item of its own. */
const fits = (agenda: Agenda, item: Item, { session: id, within }: ItemPlace): boolean => {
  const session = findSession(agenda, id)
  if (!session) return false
  if (within === null) return true
  return within !== item.id && !hasSubItems(item) && session.items.some(each => each.id === within)
}

const placed = (session: Session, item: Item, { within, before }: ItemPlace): Session => {
  if (within === null) return { ...session, items: inserted(session.items, item, before) }
  return {
    ...session,
    items: session.items.map(each =>
      each.id === within ? withSubItems(each, inserted(each.items ?? [], item, before)) : each,
    ),
  }
}

const takenOut = (agenda: Agenda, id: string): Agenda =>
  mapSessions(agenda, session => mapItems(session, item => (item.id === id ? null : item)))

export const addItem = (agenda: Agenda, { item, to }: Of<'item.add'>): Agenda | null => {
  if (idsOf(agenda).includes(item.id) || !fits(agenda, item, to)) return null
  return withSession(agenda, to.session, session => placed(session, item, to))
}

export const changeItem = (agenda: Agenda, { item: id, change }: Of<'item.change'>): Agenda | null => {
  const found = findItem(agenda, id)
  if (!found) return null
  return withSession(agenda, found.session.id, session =>
    mapItems(session, item => (item.id === id ? changed(item, change) : item)),
  )
}

export const moveItem = (agenda: Agenda, { item: id, to }: Of<'item.move'>): Agenda | null => {
  const found = findItem(agenda, id)
  if (!found || to.before === id || !fits(agenda, found.item, to)) return null
  return withSession(takenOut(agenda, id), to.session, session => placed(session, found.item, to))
}

export const removeItem = (agenda: Agenda, { item }: Of<'item.remove'>): Agenda | null =>
  findItem(agenda, item) ? takenOut(agenda, item) : null

import type { Agenda, Item, Session } from '../../../../shared/meeting/agenda.ts'
import type { Change } from './edits.ts'

/** Small steps from which the edits are made. None of them touches what it was given. */

/** The thing with its changed parts; a part that is undefined is not there any more. */
export const changed = <Thing extends object>(thing: Thing, change: NoInfer<Change<Thing>>): Thing => {
  const entries = Object.entries({ ...thing, ...change }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Thing
}

/** With one more before the one of that id; last when that is null or not there. */
export const inserted = <Thing extends { id: string }>(
  things: readonly Thing[],
  thing: Thing,
  before: string | null,
): Thing[] => {
  const at = things.findIndex(({ id }) => id === before)
  return at < 0 ? [...things, thing] : [...things.slice(0, at), thing, ...things.slice(at)]
}

export const without = <Thing extends { id: string }>(things: readonly Thing[], id: string): Thing[] =>
  things.filter(thing => thing.id !== id)

export const mapSessions = (agenda: Agenda, map: (session: Session) => Session): Agenda => ({
  ...agenda,
  days: agenda.days.map(day => ({ ...day, sessions: day.sessions.map(map) })),
})

/** One session changed, the others the same objects. */
export const withSession = (agenda: Agenda, id: string, map: (session: Session) => Session): Agenda =>
  mapSessions(agenda, session => (session.id === id ? map(session) : session))

/** An item without sub-items has no list of them, as the reader makes it. */
export const withSubItems = (item: Item, items: Item[]): Item =>
  changed(item, { items: items.length > 0 ? items : undefined })

/** Every item and sub-item passed through; null takes one out. */
export const mapItems = (session: Session, map: (item: Item) => Item | null): Session => ({
  ...session,
  items: session.items.flatMap(item => {
    const own = map(item)
    if (own === null) return []
    return [
      own.items
        ? withSubItems(
            own,
            own.items.flatMap(sub => map(sub) ?? []),
          )
        : own,
    ]
  }),
})

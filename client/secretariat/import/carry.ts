import type { Agenda, Item, Session, Speaker } from '../../../shared/meeting/agenda.ts'
import { type Dated, sessionsIn } from '../agenda/edit/find.ts'
import type { NewId } from '../agenda/edit/fresh.ts'
import { folded } from './document.ts'

/** Whether what was read is what is there; the surest way of telling first. */
type Alike<Thing> = ((fresh: Thing, there: Thing) => boolean)[]

const sameTitle = (one: { title: string }, other: { title: string }): boolean =>
  folded(one.title) === folded(other.title)
const sameStart = (one: Dated, other: Dated): boolean =>
  one.date === other.date && one.plannedStart === other.plannedStart

const sessionsAlike: Alike<Dated> = [
  (one, other) => sameStart(one, other) && sameTitle(one, other),
  (one, other) => one.date === other.date && sameTitle(one, other),
  sameStart,
]
const itemsAlike: Alike<Item> = [
  sameTitle,
  (one, other) => one.number !== undefined && one.number === other.number,
]
const speakersAlike: Alike<Speaker> = [
  (one, other) => one.name !== null && other.name !== null && folded(one.name) === folded(other.name),
  // A place that was kept for somebody has a name now, or still has none.
  (one, other) => other.name === null && one.order === other.order,
]

/** For each new thing the one of those that are there which it is, each at most once. */
const recognised = <Thing extends { id: string }>(
  fresh: readonly Thing[],
  there: readonly Thing[],
  alike: Alike<Thing>,
): Map<string, Thing> => {
  const found = new Map<string, Thing>()
  const taken = new Set<string>()
  for (const isAlike of alike)
    for (const thing of fresh) {
      if (found.has(thing.id)) continue
      const known = there.find(other => !taken.has(other.id) && isAlike(thing, other))
      if (!known) continue
      found.set(thing.id, known)
      taken.add(known.id)
    }
  return found
}

const carryItems = (fresh: readonly Item[], there: readonly Item[], newId: NewId): Item[] => {
  const known = recognised(fresh, there, itemsAlike)
  return fresh.map(item => {
    const own = known.get(item.id)
    const items = carryItems(item.items ?? [], own?.items ?? [], newId)
    return { ...item, id: own?.id ?? newId('i'), ...(items.length > 0 ? { items } : {}) }
  })
}

const carrySession = (session: Session, there: Session | undefined, newId: NewId): Session => {
  const speakers = recognised(session.speakers, there?.speakers ?? [], speakersAlike)
  return {
    ...session,
    id: there?.id ?? newId('s'),
    items: carryItems(session.items, there?.items ?? [], newId),
    speakers: session.speakers.map(speaker => ({
      ...speaker,
      id: speakers.get(speaker.id)?.id ?? newId('p'),
    })),
  }
}

/**
 * An agenda that was read, with ids for the meeting that it goes to: what is there already keeps its id, since
 * the record speaks of it; everything else has one that nothing ever had.
 */
export const carryIds = (fresh: Agenda, there: Agenda, newId: NewId): Agenda => {
  const known = recognised(sessionsIn(fresh), sessionsIn(there), sessionsAlike)
  return {
    ...fresh,
    days: fresh.days.map(day => ({
      ...day,
      sessions: day.sessions.map(session => carrySession(session, known.get(session.id), newId)),
    })),
  }
}

/** Sessions that have begun and would be gone. */
export const lostSessions = (carried: Agenda, there: Agenda, begun: ReadonlySet<string>): Dated[] => {
  const kept = new Set(sessionsIn(carried).map(({ id }) => id))
  return sessionsIn(there).filter(({ id }) => begun.has(id) && !kept.has(id))
}

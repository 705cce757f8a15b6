import type { Agenda, Item, Session, Speaker } from '../../../shared/meeting/agenda.ts'
import { type Dated, sessionsIn } from '../agenda/edit/find.ts'
import type { NewId } from '../agenda/edit/fresh.ts'
import { folded } from './document.ts'

/** By which a thing is recognised, the surest first. A key of null recognises nothing. */
type Keys<Thing> = ((thing: Thing) => string | null)[]

const sessionKeys: Keys<Dated> = [
  ({ date, plannedStart, title }) => [date, plannedStart, folded(title)].join(),
  ({ date, title }) => [date, folded(title)].join(),
  ({ date, plannedStart }) => [date, plannedStart].join(),
]
const itemKeys: Keys<Item> = [({ title }) => folded(title), ({ number }) => number ?? null]
const speakerKeys: Keys<Speaker> = [
  ({ name }) => (name === null ? null : folded(name)),
  ({ name, order }) => (name === null ? String(order) : null),
]

/** For each new thing the one of those that are there which it is, each at most once. */
const recognised = <Thing extends { id: string }>(
  fresh: readonly Thing[],
  there: readonly Thing[],
  keys: Keys<Thing>,
): Map<string, Thing> => {
  const found = new Map<string, Thing>()
  const taken = new Set<string>()
  for (const key of keys)
    for (const thing of fresh) {
      const own = key(thing)
      if (own === null || found.has(thing.id)) continue
      const known = there.find(other => !taken.has(other.id) && key(other) === own)
      if (!known) continue
      found.set(thing.id, known)
      taken.add(known.id)
    }
  return found
}

const carryItems = (fresh: readonly Item[], there: readonly Item[], newId: NewId): Item[] => {
  const known = recognised(fresh, there, itemKeys)
  return fresh.map(item => {
    const own = known.get(item.id)
    const items = carryItems(item.items ?? [], own?.items ?? [], newId)
    return { ...item, id: own?.id ?? newId('i'), ...(items.length > 0 ? { items } : {}) }
  })
}

const carrySession = (session: Session, there: Session | undefined, newId: NewId): Session => {
  const speakers = recognised(session.speakers, there?.speakers ?? [], speakerKeys)
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
  const known = recognised(sessionsIn(fresh), sessionsIn(there), sessionKeys)
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

import { newPersonId } from '../../shared/badge.ts'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import { turnsOnRecord } from '../../shared/meeting/turns.ts'
import { plainName } from '../../shared/names.ts'
import {
  type Imported,
  type ListedPerson,
  mostOfDelegation,
  mostPeople,
  type Person,
  type PersonChange,
  type PersonExport,
  type RefusedLine,
} from '../../shared/people.ts'
import { readNames } from './read.ts'
import type { PeopleStore } from './store.ts'

/** Why somebody is not added. */
export type NotAdded = 'already-there' | 'too-many-people'

/** Who represents whom: names before the meeting, and who of them is here. */
export type PeopleDesk = {
  list(meeting: Meeting, entries: readonly Entry[]): ListedPerson[]
  add(meeting: string, person: Omit<Person, 'id' | 'createdAt'>): Promise<Person | NotAdded>
  /**
   * All names of a file, or nobody and the lines that cannot be read.
   * @param own the code of the delegation that sends in its own names alone; null for whoever may send in all
   */
  take(
    meeting: string,
    delegations: readonly Delegation[],
    text: string,
    own: string | null,
  ): Promise<Imported | { lines: RefusedLine[] }>
  /** Null where there is no such person. */
  change(meeting: string, id: string, change: PersonChange): Promise<Person | 'already-there' | null>
  /** Whether that is the id of somebody whom the secretariat has accredited for the delegation. */
  isAccredited(meeting: string, delegation: string, id: string): boolean
  /** The person's row is gone for good; the record, which has the id alone, stands. */
  erase(meeting: string, id: string): Promise<boolean>
  export(meeting: Meeting, entries: readonly Entry[], id: string): PersonExport | null
}

export type PeopleParts = {
  store: PeopleStore
  now: () => number
  /** A whole number from 0 to below its argument. */
  random: (below: number) => number
}

/** Who is the same to whoever types the name. */
const keyOf = ({ delegation, name }: Pick<Person, 'delegation' | 'name'>): string =>
  `${delegation} ${plainName(name)}`
const isNamed = (person: Pick<Person, 'delegation' | 'name'>, other: typeof person): boolean =>
  person.delegation === other.delegation && keyOf(person) === keyOf(other)

/** Since when each representative is here, by what the record knows them as. */
const hereSince = ({ attendance }: Meeting, entries: readonly Entry[]): Map<string, number> => {
  const since = new Map<string, number>()
  for (const { at, events } of entries)
    for (const event of events)
      if (event.type === 'attendance.checked-in' && event.representative !== undefined)
        since.set(event.representative, at)
  const here = new Set(Object.values(attendance).flat())
  for (const representative of since.keys()) if (!here.has(representative)) since.delete(representative)
  return since
}

export const openPeopleDesk = ({ store, now, random }: PeopleParts): PeopleDesk => {
  const taken = (person: Omit<Person, 'id' | 'createdAt'>): Person => {
    const { delegation, name, function: inMeeting, status } = person
    return { id: newPersonId(random), delegation, name, function: inMeeting, status, createdAt: now() }
  }
  const isFull = (people: readonly Person[], code: string): boolean =>
    people.length >= mostPeople ||
    people.filter(({ delegation }) => delegation === code).length >= mostOfDelegation

  return {
    list: (meeting, entries) => {
      const since = hereSince(meeting, entries)
      return store.byMeeting(meeting.id).map(person => {
        const checkedInAt = since.get(person.id)
        return checkedInAt === undefined ? person : { ...person, checkedInAt }
      })
    },

    add: async (meeting, given) => {
      const people = store.byMeeting(meeting)
      if (people.some(person => isNamed(person, given))) return 'already-there'
      if (isFull(people, given.delegation)) return 'too-many-people'
      const person = taken(given)
      await store.add(meeting, [person])
      return person
    },

    take: async (meeting, delegations, text, own) => {
      const { names, refused } = readNames(text, delegations, own)
      const people = store.byMeeting(meeting)
      const there = new Set(people.map(keyOf))
      const counts = new Map<string, number>()
      for (const { delegation } of people) counts.set(delegation, (counts.get(delegation) ?? 0) + 1)
      const added: Person[] = []
      for (const { line, ...given } of names) {
        if (there.has(keyOf(given))) continue
        const count = counts.get(given.delegation) ?? 0
        if (people.length + added.length >= mostPeople || count >= mostOfDelegation) {
          refused.push({ line, why: 'too-many' })
          continue
        }
        counts.set(given.delegation, count + 1)
        added.push(taken({ ...given, status: 'sent' }))
      }
      if (refused.length > 0) return { lines: refused.toSorted((a, b) => a.line - b.line) }
      await store.add(meeting, added)
      return { added: added.length, same: names.length - added.length }
    },

    change: async (meeting, id, { name, function: inMeeting, status }) => {
      const person = store.byId(meeting, id)
      if (!person) return null
      const changed: Person = {
        ...person,
        name: name ?? person.name,
        function: inMeeting ?? person.function,
        status: status ?? person.status,
      }
      const others = store.byMeeting(meeting).filter(other => other.id !== id)
      if (others.some(other => isNamed(other, changed))) return 'already-there'
      await store.change(meeting, changed)
      return changed
    },

    isAccredited: (meeting, delegation, id) => {
      const person = store.byId(meeting, id)
      return person?.delegation === delegation && person.status === 'accredited'
    },

    erase: (meeting, id) => store.erase(meeting, id),

    export: (meeting, entries, id) => {
      const person = store.byId(meeting.id, id)
      if (!person) return null
      const attendance = entries.flatMap(({ at, events }) =>
        events.flatMap(event => {
          if (event.type !== 'attendance.checked-in' && event.type !== 'attendance.checked-out') return []
          if (event.representative !== id) return []
          return [{ at, is: event.type === 'attendance.checked-in' ? ('in' as const) : ('out' as const) }]
        }),
      )
      const turns = turnsOnRecord(meeting).flatMap(
        ({ turn, session, delegation, representative, grantedAt, endedAt }) => {
          if (delegation !== person.delegation || representative === undefined) return []
          const isTheirs = representative === id || plainName(representative) === plainName(person.name)
          return isTheirs ? [{ turn, session: session.title, grantedAt, endedAt, representative }] : []
        },
      )
      return { person, attendance, turns }
    },
  }
}

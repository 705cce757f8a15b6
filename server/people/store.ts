import type { Person } from '../../shared/people.ts'
import type { Shelves } from '../shelves/shelves.ts'

type StoredPerson = Person & { meeting: string }

export type PeopleStore = {
  /** In the order in which they came. */
  byMeeting(meeting: string): Person[]
  byId(meeting: string, id: string): Person | undefined
  /** All of them or nobody. */
  add(meeting: string, people: readonly Person[]): Promise<void>
  change(meeting: string, person: Person): Promise<void>
  /** Leaves nothing of the person; true when there was one. */
  erase(meeting: string, id: string): Promise<boolean>
}

const personOf = ({ meeting: _, ...person }: StoredPerson): Person => person

/** Representatives' names, on a shelf of their own: what is erased here was never in the record. */
export const openPeopleStore = (shelves: Shelves): PeopleStore => {
  const people = shelves.shelf<StoredPerson>('person')
  const find = (meeting: string, id: string): StoredPerson | undefined => {
    const found = people.get(id)
    return found?.meeting === meeting ? found : undefined
  }
  return {
    byMeeting: meeting =>
      people
        .all()
        .filter(person => person.meeting === meeting)
        .sort((a, b) => a.createdAt - b.createdAt)
        .map(personOf),
    byId: (meeting, id) => {
      const found = find(meeting, id)
      return found && personOf(found)
    },
    add: (meeting, added) =>
      shelves.write(added.map(person => people.put(person.id, { ...person, meeting }))),
    change: async (meeting, person) => {
      const before = find(meeting, person.id)
      if (before) await shelves.write([people.replace(person.id, { ...before, ...person })])
    },
    erase: async (meeting, id) => {
      if (!find(meeting, id)) return false
      await shelves.write([people.take(id)])
      return true
    },
  }
}

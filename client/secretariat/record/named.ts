import { personIdIn } from '../../../shared/badge.ts'
import type { RecordJson } from '../../../shared/meeting/proceedings.ts'
import type { ListedPerson } from '../../../shared/people.ts'
import type { Say } from '../../languages/say.ts'

/** The record knows who was checked in by an id; this page says the name, as long as one is held. */
export const named = (record: RecordJson, people: readonly ListedPerson[], say: Say): RecordJson => {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return {
    ...record,
    attendance: record.attendance.map(attended => {
      const { representative } = attended
      if (representative === undefined || personIdIn(representative) === null) return attended
      return { ...attended, representative: names.get(representative) ?? say('secretariat.desk.one') }
    }),
  }
}

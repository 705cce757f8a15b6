import Database from 'libsql'
import type { Person } from '../../shared/people.ts'

type StoredPerson = Person & { meeting: string }

export type PeopleStore = {
  byMeeting(meeting: string): Person[]
  byId(meeting: string, id: string): Person | undefined
  /** All of them or nobody. @throws Error when an id is taken */
  add(people: readonly StoredPerson[]): void
  change(meeting: string, person: Person): void
  /** Leaves nothing of the person in the file; true when there was one. */
  erase(meeting: string, id: string): boolean
  close(): void
}

const schema = `
  CREATE TABLE IF NOT EXISTS people (
    id TEXT PRIMARY KEY, meeting TEXT NOT NULL, delegation TEXT NOT NULL, name TEXT NOT NULL,
    function TEXT NOT NULL, status TEXT NOT NULL, created_at REAL NOT NULL
  );
  CREATE INDEX IF NOT EXISTS people_by_meeting ON people (meeting);
`

const columns = 'id, delegation, name, function, status, created_at AS createdAt'

/** Representatives' names, in a file of their own: what is erased here was never in the record. */
export const openPeopleStore = (file: string): PeopleStore => {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  // What is erased is written over, not left in free pages.
  database.pragma('secure_delete = ON')
  database.exec(schema)

  const insert = database.prepare('INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?)')
  const byMeeting = database.prepare(
    `SELECT ${columns} FROM people WHERE meeting = ? ORDER BY created_at, rowid`,
  )
  const byId = database.prepare(`SELECT ${columns} FROM people WHERE meeting = ? AND id = ?`)
  const update = database.prepare(
    'UPDATE people SET name = ?, function = ?, status = ? WHERE meeting = ? AND id = ?',
  )
  const remove = database.prepare('DELETE FROM people WHERE meeting = ? AND id = ?')
  const add = database.transaction((people: readonly StoredPerson[]) => {
    for (const { id, meeting, delegation, name, function: inMeeting, status, createdAt } of people)
      insert.run(id, meeting, delegation, name, inMeeting, status, createdAt)
  })
  /** The write-ahead log keeps earlier pages until it is emptied. */
  const forget = () => {
    database.pragma('wal_checkpoint(TRUNCATE)')
  }
  // As a list of one: the driver adds a field of its own to a single row.
  const find = (meeting: string, id: string) => (byId.all(meeting, id) as Person[])[0]

  return {
    byMeeting: meeting => byMeeting.all(meeting) as Person[],
    byId: find,
    add: people => {
      add(people)
    },
    change: (meeting, { id, name, function: inMeeting, status }) => {
      update.run(name, inMeeting, status, meeting, id)
      forget()
    },
    erase: (meeting, id) => {
      if (!find(meeting, id)) return false
      remove.run(meeting, id)
      forget()
      return true
    },
    close: () => {
      database.close()
    },
  }
}

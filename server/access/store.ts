import Database from 'libsql'
import type { Role } from '../../shared/meeting/roles.ts'
import { type DeviceTable, deviceSchema, deviceTable } from './devices.ts'

/** An access as it is kept; the code only as a hash. */
export type StoredAccess = {
  id: string
  /** Null for the secretariat of the house, which has all meetings. */
  meeting: string | null
  role: Exclude<Role, 'follower'>
  delegation: string | null
  session: string | null
  name: string | null
  /** For a delegate: whoever signs in with it is in the room. */
  inRoom: boolean
  lookup: string
  hash: string
  createdAt: number
  signedInAt: number | null
}

export type DemoLink = { role: StoredAccess['role']; label: string; delegation?: string; code: string }
export type Demo = { meeting: string; title: string; links: DemoLink[] }

export type AccessStore = {
  put(access: StoredAccess): void
  byId(id: string): StoredAccess | undefined
  byLookup(lookup: string): StoredAccess[]
  /** Those of the house for null. */
  byMeeting(meeting: string | null): StoredAccess[]
  /** Gives it another name or another meeting; who is signed in with it stays so. */
  change(id: string, to: Pick<StoredAccess, 'name' | 'meeting'>): void
  remove(id: string): void
  signedIn(id: string, at: number): void
  readonly devices: DeviceTable
  /** What a meeting's room codes are made of; made when there is none yet. */
  roomSecret(meeting: string, make: () => string): string
  /** The demo's links, codes included: it is there to be tried out by anybody. */
  demo(): Demo | null
  putDemo(demo: Demo): void
  close(): void
}

const schema = `
  CREATE TABLE IF NOT EXISTS accesses (
    id TEXT PRIMARY KEY, meeting TEXT, role TEXT NOT NULL, delegation TEXT, session TEXT, name TEXT,
    in_room INTEGER NOT NULL, lookup TEXT NOT NULL, hash TEXT NOT NULL,
    created_at REAL NOT NULL, signed_in_at REAL
  );
  CREATE INDEX IF NOT EXISTS accesses_by_lookup ON accesses (lookup);
  CREATE TABLE IF NOT EXISTS room_secrets (meeting TEXT PRIMARY KEY, secret TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS demo (id INTEGER PRIMARY KEY CHECK (id = 1), demo TEXT NOT NULL);
`

const columns = `id, meeting, role, delegation, session, name, in_room AS inRoom, lookup, hash,
  created_at AS createdAt, signed_in_at AS signedInAt`

/** Accesses and sign-ins, in a file of their own beside the record, which holds no secret. */
export const openAccessStore = (file: string): AccessStore => {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.exec(schema + deviceSchema)

  const read = (row: unknown): StoredAccess => {
    const { inRoom, ...rest } = row as Omit<StoredAccess, 'inRoom'> & { inRoom: number }
    return { ...rest, inRoom: inRoom === 1 }
  }
  const insert = database.prepare('INSERT OR REPLACE INTO accesses VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const byId = database.prepare(`SELECT ${columns} FROM accesses WHERE id = ?`)
  const byLookup = database.prepare(`SELECT ${columns} FROM accesses WHERE lookup = ?`)
  const byMeeting = database.prepare(
    `SELECT ${columns} FROM accesses WHERE meeting IS ? ORDER BY created_at, id`,
  )
  const remove = database.prepare('DELETE FROM accesses WHERE id = ?')
  const change = database.prepare('UPDATE accesses SET name = ?, meeting = ? WHERE id = ?')
  const roomSecret = database.prepare('SELECT secret FROM room_secrets WHERE meeting = ?')
  const putRoomSecret = database.prepare('INSERT INTO room_secrets VALUES (?, ?) ON CONFLICT DO NOTHING')
  const signedIn = database.prepare('UPDATE accesses SET signed_in_at = ? WHERE id = ?')

  return {
    put: access => {
      const { id, meeting, role, delegation, session, name, inRoom, lookup, hash, createdAt, signedInAt } =
        access
      insert.run(
        id,
        meeting,
        role,
        delegation,
        session,
        name,
        inRoom ? 1 : 0,
        lookup,
        hash,
        createdAt,
        signedInAt,
      )
    },
    byId: id => {
      const row = byId.get(id)
      return row ? read(row) : undefined
    },
    byLookup: lookup => byLookup.all(lookup).map(read),
    // As a list: a null alone is taken for no arguments at all.
    byMeeting: meeting => byMeeting.all([meeting]).map(read),
    change: (id, { name, meeting }) => {
      change.run(name, meeting, id)
    },
    remove: id => {
      remove.run(id)
    },
    signedIn: (id, at) => {
      signedIn.run(at, id)
    },
    devices: deviceTable(database),
    roomSecret: (meeting, make) => {
      const found = () => roomSecret.get(meeting) as { secret: string } | undefined
      if (!found()) putRoomSecret.run(meeting, make())
      return found()?.secret ?? make()
    },
    demo: () => {
      const row = database.prepare('SELECT demo FROM demo').get() as { demo: string } | undefined
      return row ? JSON.parse(row.demo) : null
    },
    putDemo: demo => {
      database.prepare('INSERT OR REPLACE INTO demo VALUES (1, ?)').run(JSON.stringify(demo))
    },
    close: () => {
      database.close()
    },
  }
}

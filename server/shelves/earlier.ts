import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import type { Row } from './shelves.ts'

/** A row of a table as an earlier Palabra had it; later columns are not there. */
type Told = Record<string, string | number | null>

const rowOf = (kind: string, key: unknown, thing: object): Row => ({
  kind,
  key: String(key),
  body: JSON.stringify(thing),
})

const access = (told: Told): Row[] => [
  rowOf('access', told.id, {
    id: told.id,
    meeting: told.meeting,
    role: told.role,
    delegation: told.delegation,
    session: told.session,
    name: told.name,
    inRoom: told.in_room === 1,
    lookup: told.lookup,
    hash: told.hash,
    createdAt: told.created_at,
    signedInAt: told.signed_in_at,
  }),
]

const device = (told: Told): Row[] => [
  rowOf('device', told.id, {
    id: told.id,
    access: told.access,
    token: told.token,
    browser: told.browser,
    system: told.system,
    address: told.address,
    signedInAt: told.signed_in_at,
    inRoomUntil: told.in_room_until ?? null,
  }),
  rowOf('seen', told.id, { at: told.seen_at }),
]

const person = (told: Told): Row[] => [
  rowOf('person', told.id, {
    id: told.id,
    meeting: told.meeting,
    delegation: told.delegation,
    name: told.name,
    function: told.function,
    status: told.status,
    createdAt: told.created_at,
  }),
]

const tables: { file: string; table: string; rows: (told: Told) => Row[] }[] = [
  { file: 'access.db', table: 'accesses', rows: access },
  { file: 'access.db', table: 'devices', rows: device },
  {
    file: 'access.db',
    table: 'room_secrets',
    rows: ({ meeting, secret }) => [rowOf('room-secret', meeting, { secret })],
  },
  {
    file: 'access.db',
    table: 'demo',
    rows: ({ demo }) => [{ kind: 'demo', key: 'latest', body: String(demo) }],
  },
  { file: 'people.db', table: 'people', rows: person },
]

/**
 * What stood in `access.db` and `people.db` before all of it came to lie on shelves. Those files stay as they are. Whoever
 * was signed in before there were devices signs in again.
 */
export const earlierRows = (folder: string): Row[] =>
  tables.flatMap(({ file, table, rows }) => {
    if (!existsSync(join(folder, file))) return []
    const database = new Database(join(folder, file), { readonly: true })
    try {
      const isThere = database
        .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")
        .get(table)
      return isThere ? (database.prepare(`SELECT * FROM ${table}`).all() as Told[]).flatMap(rows) : []
    } finally {
      database.close()
    }
  })

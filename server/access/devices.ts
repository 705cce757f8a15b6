import type Database from 'libsql'
import type { Agent } from './agent.ts'

/** A browser in which somebody has signed in with an access. */
export type StoredDevice = Agent & {
  id: string
  access: string
  address: string
  signedInAt: number
  seenAt: number
  /** Until then it is in the room, by the code of the room's screen; null when it never was. */
  inRoomUntil: number | null
}

export type DeviceTable = {
  byId(id: string): StoredDevice | undefined
  /** Those of a browser, the latest sign-in last: `token` is a hash of its cookie. */
  byToken(token: string): StoredDevice[]
  /** The latest sign-in last. */
  byAccess(access: string): StoredDevice[]
  /** Moves what the old cookie held to the new one, and puts the device last. Returns the devices that gave way. */
  signIn(oldToken: string | null, newToken: string, device: StoredDevice): string[]
  remove(id: string): void
  seen(at: ReadonlyMap<string, number>): void
  enterRoom(id: string, until: number): void
}

export const deviceSchema = `
  CREATE TABLE IF NOT EXISTS devices (
    id TEXT PRIMARY KEY, token TEXT NOT NULL, access TEXT NOT NULL REFERENCES accesses (id) ON DELETE CASCADE,
    browser TEXT, system TEXT, address TEXT NOT NULL,
    signed_in_at REAL NOT NULL, seen_at REAL NOT NULL, in_room_until REAL
  );
  CREATE INDEX IF NOT EXISTS devices_by_token ON devices (token);
  CREATE INDEX IF NOT EXISTS devices_by_access ON devices (access);
`

const columns = `id, access, browser, system, address, signed_in_at AS signedInAt, seen_at AS seenAt,
  in_room_until AS inRoomUntil`

/** How many accesses one browser keeps; the oldest gives way. */
const mostPerBrowser = 12
/** How many devices one access keeps; the one that was not seen for longest gives way. */
const mostPerAccess = 100

export const deviceTable = (database: Database.Database): DeviceTable => {
  const byId = database.prepare(`SELECT ${columns} FROM devices WHERE id = ?`)
  const byToken = database.prepare(
    `SELECT ${columns} FROM devices WHERE token = ? ORDER BY signed_in_at, rowid`,
  )
  const byAccess = database.prepare(
    `SELECT ${columns} FROM devices WHERE access = ? ORDER BY signed_in_at, rowid`,
  )
  const carry = database.prepare('UPDATE devices SET token = ? WHERE token = ?')
  const insert = database.prepare('INSERT OR REPLACE INTO devices VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const remove = database.prepare('DELETE FROM devices WHERE id = ?')
  const see = database.prepare('UPDATE devices SET seen_at = ? WHERE id = ?')
  const enterRoom = database.prepare('UPDATE devices SET in_room_until = ? WHERE id = ?')

  const ofToken = (token: string) => byToken.all(token) as StoredDevice[]
  const ofAccess = (access: string) => byAccess.all(access) as StoredDevice[]

  const signIn = database.transaction((oldToken: string | null, newToken: string, device: StoredDevice) => {
    if (oldToken !== null) carry.run(newToken, oldToken)
    const { id, access, browser, system, address, signedInAt, seenAt, inRoomUntil } = device
    insert.run(id, newToken, access, browser, system, address, signedInAt, seenAt, inRoomUntil)
    const unseenFirst = ofAccess(access).sort((a, b) => a.seenAt - b.seenAt)
    const giveWay = [...ofToken(newToken).slice(0, -mostPerBrowser), ...unseenFirst.slice(0, -mostPerAccess)]
    for (const other of giveWay) remove.run(other.id)
    return giveWay.map(other => other.id)
  })
  const seen = database.transaction((at: ReadonlyMap<string, number>) => {
    for (const [id, instant] of at) see.run(instant, id)
  })

  return {
    byId: id => byId.get(id) as StoredDevice | undefined,
    byToken: ofToken,
    byAccess: ofAccess,
    signIn: (oldToken, newToken, device) => signIn(oldToken, newToken, device) as string[],
    remove: id => {
      remove.run(id)
    },
    seen: at => {
      seen(at)
    },
    enterRoom: (id, until) => {
      enterRoom.run(until, id)
    },
  }
}

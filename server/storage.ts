import { join } from 'node:path'
import { openSharedClock } from './database/clock.ts'
import { openPostgres, type Postgres } from './database/postgres.ts'
import { openServersTable, type ServersTable } from './database/servers.ts'
import { openEmbeddedLog } from './log/embedded.ts'
import { openPostgresLog } from './log/postgres.ts'
import { type WatchedLog, watchLog } from './log/watch.ts'
import { openEmbeddedKeeper } from './shelves/embedded.ts'
import { openPostgresKeeper } from './shelves/postgres.ts'
import { openShelves, type Shelves } from './shelves/shelves.ts'

/** Where a server keeps everything: in its folder, or in a database that it shares with others. */
export type Storage = {
  log: WatchedLog
  shelves: Shelves
  /** The meetings' clock, in epoch ms. */
  now: () => number
  /** Resolves when everything is seen here that other servers had written when it was called. */
  caughtUp(): Promise<void>
  /** Says something to every server, this one too. */
  announce(message: object): Promise<void>
  onAnnouncement(listener: (message: object) => void): Promise<void>
  /** How servers that share a database say how they are; null for one that shares nothing. */
  servers: ServersTable | null
  /** The first things are done: another server that starts may go on. */
  started(): Promise<void>
  close(): Promise<void>
}

export type StorageParts = {
  /** Of a PostgreSQL; none for a server of its own. */
  url: string | undefined
  folder: string
  /** This machine's clock, which only ever goes forward, in epoch ms. */
  now: () => number
  later: (work: () => void, ms: number) => void
  onBug: (error: unknown) => void
}

const inFolder = async ({ folder, now, later, onBug }: StorageParts): Promise<Storage> => {
  const log = watchLog(openEmbeddedLog(join(folder, 'record.db')), { now, later })
  const shelves = await openShelves(openEmbeddedKeeper(join(folder, 'house.db')), onBug)
  const listeners: ((message: object) => void)[] = []
  return {
    log,
    shelves,
    now,
    announce: async message => {
      for (const listener of listeners) listener(message)
    },
    onAnnouncement: async listener => {
      listeners.push(listener)
    },
    servers: null,
    started: async () => undefined,
    caughtUp: async () => undefined,
    close: async () => {
      await log.close()
      await shelves.close()
    },
  }
}

const topic = 'palabra_said'

const inDatabase = async (database: Postgres, { now, later, onBug }: StorageParts): Promise<Storage> => {
  // Of servers that start at once, one after the other finds what is there or makes what is missing.
  const started = await database.alone()
  const clock = await openSharedClock({ database, local: now, later })
  const log = watchLog(await openPostgresLog(database), { now: clock.now, later })
  database.onLost(log.doubt)
  const shelves = await openShelves(await openPostgresKeeper(database), onBug)
  return {
    log,
    shelves,
    now: clock.now,
    caughtUp: async () => {
      await database.heard()
      await shelves.settled()
    },
    announce: async message => {
      await database.query(`SELECT pg_notify('${topic}', $1)`, [JSON.stringify(message)])
    },
    onAnnouncement: listener => database.listen(topic, payload => listener(JSON.parse(payload))),
    servers: await openServersTable(database),
    started,
    close: async () => {
      clock.stop()
      await shelves.settled()
      await database.close()
    },
  }
}

/** @throws Error when the folder or the database cannot be used */
export const openStorage = async (parts: StorageParts): Promise<Storage> => {
  const { url, later, onBug } = parts
  if (url === undefined) return inFolder(parts)
  return inDatabase(await openPostgres({ url, onTrouble: onBug, later }), parts)
}

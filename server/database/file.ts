import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import type { Trouble } from '../../shared/meeting/refusals.ts'
import { codeOf, Unwritable } from './unwritable.ts'

/**
 * What brings a file from one format to the next, one step after the other; the first makes an empty one. A format
 * that has been in use is never changed: another step follows.
 */
export type Steps = readonly ((database: Database.Database) => void)[]

/** A database in a file. */
export type File = {
  database: Database.Database
  /**
   * One transaction, on the disk when it returns.
   * @throws Unwritable when nothing was written
   */
  transaction<Outcome>(work: () => Outcome): Outcome
  /** From then on whoever copies the file has everything. */
  close(): void
}

const why: Record<string, Trouble> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  SQLITE_FULL: 'full',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
}

/** The database says of most failures that there was one: a few bytes beside it find out which. */
const whyNothing = (file: string, error: unknown): Trouble => {
  const known = why[codeOf(error)]
  if (known) return known
  const probe = `${file}.probe`
  try {
    writeFileSync(probe, 'probe', { flush: true })
  } catch (reason) {
    return why[codeOf(reason)] ?? 'failing'
  } finally {
    rmSync(probe, { force: true })
  }
  return codeOf(error).startsWith('SQLITE_READONLY') ? 'read-only' : 'failing'
}

/** What the database has failed in has a reason; anything else is a mistake of our own, and stays what it is. */
const failureOf = (file: string, error: unknown): unknown =>
  codeOf(error).startsWith('SQLITE_') ? new Unwritable(whyNothing(file, error), error) : error

/**
 * What waits beside the file, in its write-ahead log, goes into it, and no earlier page is kept. False while somebody
 * else reads, or the disk has no room for it: then it stays where it is, and is read from there.
 */
export const emptyLog = (database: Database.Database): boolean => {
  try {
    const outcome = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    return outcome.every(({ busy }) => busy === 0)
  } catch {
    return false
  }
}

/** From then on whoever copies the file has everything. */
export const closeFile = (database: Database.Database): void => {
  emptyLog(database)
  database.close()
}

/** On the disk, whatever happens. Of a folder: that its files are there. */
const keep = (path: string): void => {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

const vacuumInto = (database: Database.Database, to: string): void => {
  database.prepare('VACUUM INTO ?').run(to)
  keep(to)
  keep(dirname(to))
}

/** The database in a file as it is at one moment, also while a server writes it; on the disk when it returns. */
export const copyFile = (from: string, to: string): void => {
  const database = new Database(from, { readonly: true })
  try {
    vacuumInto(database, to)
  } finally {
    database.close()
  }
}

const inTransaction = <Outcome>(database: Database.Database, work: () => Outcome): Outcome => {
  database.exec('BEGIN IMMEDIATE')
  try {
    const outcome = work()
    database.exec('COMMIT')
    return outcome
  } catch (error) {
    // Of a full disk it has taken everything back by itself.
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** Whole or not at all; one that is there from a try before gives way. */
const copyAside = (database: Database.Database, file: string, format: number): void => {
  const aside = `${file}.format-${format}`
  const unfinished = `${aside}.unfinished`
  rmSync(unfinished, { force: true })
  vacuumInto(database, unfinished)
  renameSync(unfinished, aside)
  keep(dirname(file))
}

const formatOf = (database: Database.Database): number =>
  (database.prepare('PRAGMA user_version').raw().get() as number[])[0] ?? 0

/**
 * A database in a file, for one server: what is written is on the disk when the writing returns (write-ahead log,
 * synchronous FULL), and a torn last write is dropped. A file of an earlier format is brought to this one, all at once,
 * and stays beside as it was: `record.db.format-1`.
 * @throws Unwritable when it cannot be opened
 * @throws Error when it is of a newer format
 */
export const openFile = (file: string, steps: Steps): File => {
  const database = new Database(file)
  try {
    const found = formatOf(database)
    if (found > steps.length)
      throw new Error(
        `${file} is of format ${found}, and this Palabra knows ${steps.length} at the most: a newer one has written it. Nothing was changed.`,
      )
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    if (found > 0 && found < steps.length) copyAside(database, file, found)
    if (found < steps.length)
      inTransaction(database, () => {
        for (const step of steps.slice(found)) step(database)
        database.pragma(`user_version = ${steps.length}`)
      })
  } catch (error) {
    database.close()
    throw failureOf(file, error)
  }
  keep(dirname(file))
  return {
    database,
    transaction: work => {
      try {
        return inTransaction(database, work)
      } catch (error) {
        throw failureOf(file, error)
      }
    },
    close: () => closeFile(database),
  }
}

import { dirname } from 'node:path'
import { emptyLog, openFile, type Steps } from '../database/file.ts'
import { earlierRows } from './earlier.ts'
import type { Change, Keeper, Row } from './shelves.ts'

/** @param folder where an earlier Palabra may have left its files */
const steps = (folder: string): Steps => [
  database => {
    database.exec(`
      CREATE TABLE IF NOT EXISTS kept (
        kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (kind, key)
      ) WITHOUT ROWID;
    `)
    const put = database.prepare('INSERT INTO kept VALUES (?, ?, ?)')
    for (const { kind, key, body } of earlierRows(folder)) put.run(kind, key, body)
  },
]

/**
 * Shelves in a file, for one server.
 * @throws Error when the file cannot be opened, or is of a newer format
 */
export const openEmbeddedKeeper = (file: string): Keeper => {
  const { database, transaction, close } = openFile(file, steps(dirname(file)))
  // What is taken away is written over, not left in free pages.
  database.pragma('secure_delete = ON')
  const select = database.prepare('SELECT kind, key, body FROM kept ORDER BY kind, key')
  const put = database.prepare('INSERT OR REPLACE INTO kept VALUES (?, ?, ?)')
  const replace = database.prepare('UPDATE kept SET body = ? WHERE kind = ? AND key = ?')
  const take = database.prepare('DELETE FROM kept WHERE kind = ? AND key = ?')

  const writeAll = (changes: readonly Change[]): void => {
    for (const { kind, key, body, onlyInPlace } of changes)
      if (body === null) take.run(kind, key)
      else if (onlyInPlace) replace.run(body, kind, key)
      else put.run(kind, key, body)
  }

  // A server that was killed may have left it so.
  let isToEmpty = true

  return {
    read: async () => select.all() as Row[],
    write: async changes => {
      transaction(() => writeAll(changes))
      isToEmpty ||= changes.some(({ body }) => body === null)
      // What is written stands, whatever comes of this: the next write tries it again.
      if (isToEmpty) isToEmpty = !emptyLog(database)
    },
    // The file is one server's own: nobody else changes it.
    onNews: async () => undefined,
    close: async () => {
      close()
    },
  }
}

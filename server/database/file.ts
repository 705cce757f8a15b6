import Database from 'libsql'

/**
 * A database in a file, for one server: what is written is on the disk when the writing returns (write-ahead log,
 * synchronous FULL), and a torn last write is dropped.
 * @param format the version of what the file holds; `schema` brings an empty file to it
 * @throws Error when the file cannot be opened, or is of a newer format
 */
export const openFile = (file: string, format: number, schema: string): Database.Database => {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  const found = (database.prepare('PRAGMA user_version').raw().get() as number[])[0] ?? 0
  if (found > format) throw new Error(`${file} was written by a newer Palabra (format ${found})`)
  database.exec(`${schema}; PRAGMA user_version = ${format}`)
  return database
}

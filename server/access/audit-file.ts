import Database from 'libsql'
import type { Ask, AuditPlace } from './audit-table.ts'

/**
 * The audit in a file, for one server: on a line of its own to it, which does not wait for the disk.
 * @param end closes a file of a database so that it holds everything
 */
export const auditFile = (file: string, end: (database: Database.Database) => void): AuditPlace => {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  const ask: Ask = async <Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> => {
    const statement = database.prepare(text)
    if (statement.reader) return statement.all(...values) as Row[]
    statement.run(...values)
    return []
  }
  return {
    ask,
    table: 'audit',
    numbered: 'INTEGER PRIMARY KEY',
    close: async () => {
      end(database)
    },
  }
}

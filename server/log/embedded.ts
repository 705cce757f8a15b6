import Database from 'libsql'
import { chainHash, chainStart } from '../../shared/meeting/chain.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { type Answer, CorruptRecord, type Log } from './log.ts'

const format = 1

const schema = `
  CREATE TABLE IF NOT EXISTS entries (
    meeting TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (meeting, seq)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS answers (
    meeting TEXT NOT NULL, key TEXT NOT NULL, ack TEXT NOT NULL,
    PRIMARY KEY (meeting, key)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS probe (id INTEGER PRIMARY KEY, at INTEGER NOT NULL);
  PRAGMA user_version = ${format};
`

type EntryRow = { seq: number; body: string; hash: string }

/**
 * The log in a file, for one server. Every append is one transaction, written through to the disk
 * (write-ahead log, synchronous FULL) before it resolves; a torn last write is dropped by the database.
 * @throws Error when the file cannot be opened, or is of a newer format.
 */
export const openEmbeddedLog = (file: string): Log => {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  const found = (database.prepare('PRAGMA user_version').raw().get() as number[])[0] ?? 0
  if (found > format) throw new Error(`${file} was written by a newer Palabra (format ${found})`)
  database.exec(schema)

  const insertEntry = database.prepare('INSERT INTO entries (meeting, seq, body, hash) VALUES (?, ?, ?, ?)')
  const insertAnswer = database.prepare(
    'INSERT INTO answers (meeting, key, ack) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const selectEntries = database.prepare('SELECT seq, body, hash FROM entries WHERE meeting = ? ORDER BY seq')
  const selectAnswers = database.prepare('SELECT key, ack FROM answers WHERE meeting = ?')
  const selectMeetings = database.prepare(
    "SELECT meeting FROM entries WHERE seq = 1 ORDER BY json_extract(body, '$.at'), meeting",
  )
  const lastHash = database.prepare('SELECT hash FROM entries WHERE meeting = ? ORDER BY seq DESC LIMIT 1')
  const writeProbe = database.prepare('INSERT OR REPLACE INTO probe (id, at) VALUES (1, ?)')

  const appendAll = database.transaction((meeting: string, entries: Entry[], answers: Answer[]) => {
    let hash = (lastHash.get(meeting) as { hash: string } | undefined)?.hash ?? chainStart
    for (const entry of entries) {
      const body = JSON.stringify(entry)
      hash = chainHash(hash, body)
      insertEntry.run(meeting, entry.seq, body, hash)
    }
    // As JSON, since a key is any text that a client has made, and the database reads text up to its first NUL.
    for (const { key, ack } of answers) insertAnswer.run(meeting, JSON.stringify(key), JSON.stringify(ack))
  })

  const verified = (meeting: string, rows: EntryRow[]): Entry[] => {
    let previous = chainStart
    return rows.map((row, index) => {
      const hash = chainHash(previous, row.body)
      if (row.seq !== index + 1 || row.hash !== hash) throw new CorruptRecord(meeting, index + 1)
      previous = hash
      return JSON.parse(row.body)
    })
  }

  return {
    meetings: async () => (selectMeetings.all() as { meeting: string }[]).map(({ meeting }) => meeting),
    read: async meeting => ({
      entries: verified(meeting, selectEntries.all(meeting) as EntryRow[]),
      answers: (selectAnswers.all(meeting) as { key: string; ack: string }[]).map(({ key, ack }) => ({
        key: JSON.parse(key),
        ack: JSON.parse(ack),
      })),
    }),
    append: async (meeting, entries, answers) => {
      appendAll(meeting, entries, answers)
    },
    check: async () => {
      writeProbe.run(0)
    },
    close: async () => {
      database.close()
    },
  }
}

import type { Entry } from '../../shared/meeting/events.ts'
import { openFile, type Steps } from '../database/file.ts'
import { codeOf } from '../database/unwritable.ts'
import { type AnswerRow, answersBeside, answersIn, keyText } from './answers.ts'
import { type End, link, oldestFirst, type Row, start, verified } from './chained.ts'
import { type Answer, type Appended, CorruptRecord, keyOf, type Log } from './log.ts'

const steps: Steps = [
  database =>
    database.exec(`
      CREATE TABLE IF NOT EXISTS entries (
        meeting TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL,
        PRIMARY KEY (meeting, seq)
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS answers (
        meeting TEXT NOT NULL, key TEXT NOT NULL, ack TEXT NOT NULL,
        PRIMARY KEY (meeting, key)
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS probe (id INTEGER PRIMARY KEY, at INTEGER NOT NULL);
    `),
  // Entries have a number of their format. The first servers wrote the keys of answers as they were, not as JSON.
  database => database.exec('UPDATE OR REPLACE answers SET key = json_quote(key) WHERE NOT json_valid(key)'),
  // Answers have a number: the oldest are forgotten first. How old those are that were there nobody knows any more.
  database =>
    database.exec(`
      ALTER TABLE answers RENAME TO unnumbered;
      CREATE TABLE answers (
        number INTEGER PRIMARY KEY, meeting TEXT NOT NULL, key TEXT NOT NULL, ack TEXT NOT NULL,
        UNIQUE (meeting, key)
      );
      INSERT INTO answers (meeting, key, ack) SELECT meeting, key, ack FROM unnumbered;
      DROP TABLE unnumbered;
    `),
]

/** What stands for something that the file does not give, since a part of it is damaged. @throws any other error */
const unlessUnreadable = <Instead>(error: unknown, instead: Instead): Instead => {
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(codeOf(error))) return instead
  throw error
}

/**
 * The log in a file, for one server. Every append is one transaction, on the disk before it resolves.
 * @throws Error when the file cannot be opened, or is of a newer format.
 */
export const openEmbeddedLog = (file: string): Log => {
  const { database, transaction, close } = openFile(file, steps)
  const insertEntry = database.prepare('INSERT INTO entries (meeting, seq, body, hash) VALUES (?, ?, ?, ?)')
  const insertAnswer = database.prepare('INSERT INTO answers (meeting, key, ack) VALUES (?, ?, ?)')
  const selectEntries = database.prepare(
    'SELECT seq, body, hash FROM entries WHERE meeting = ? AND seq > ? ORDER BY seq',
  )
  const selectAnswers = database.prepare('SELECT key, ack FROM answers WHERE meeting = ? ORDER BY number')
  const selectAnswer = database.prepare('SELECT key, ack FROM answers WHERE meeting = ? AND key = ?')
  const deleteAnswer = database.prepare('DELETE FROM answers WHERE meeting = ? AND key = ?')
  // From one meeting to the next, past its entries: what is damaged in there does not keep the others from being found.
  const selectMeetings = database.prepare(`
    WITH RECURSIVE found (meeting) AS (
      SELECT MIN(meeting) FROM entries
      UNION ALL
      SELECT (SELECT MIN(meeting) FROM entries WHERE meeting > found.meeting) FROM found WHERE meeting IS NOT NULL
    )
    SELECT meeting FROM found WHERE meeting IS NOT NULL
  `)
  const selectFirst = database.prepare('SELECT body FROM entries WHERE meeting = ? ORDER BY seq LIMIT 1')
  const selectRowAt = database.prepare('SELECT seq, body, hash FROM entries WHERE meeting = ? AND seq = ?')
  const selectEnd = database.prepare(
    'SELECT seq, hash FROM entries WHERE meeting = ? ORDER BY seq DESC LIMIT 1',
  )
  const selectEndAt = database.prepare('SELECT seq, hash FROM entries WHERE meeting = ? AND seq = ?')
  const writeProbe = database.prepare('INSERT OR REPLACE INTO probe (id, at) VALUES (1, ?)')

  const firstOf = (meeting: string): string => {
    try {
      return (selectFirst.all(meeting) as { body: string }[])[0]?.body ?? ''
    } catch (error) {
      return unlessUnreadable(error, '')
    }
  }
  /** The rows up to the first that the file does not give. */
  const readable = (meeting: string, after: number): Row[] => {
    const rows: Row[] = []
    for (;;)
      try {
        const [row] = selectRowAt.all(meeting, after + rows.length + 1) as Row[]
        if (!row) return rows
        rows.push(row)
      } catch (error) {
        return unlessUnreadable(error, rows)
      }
  }
  const readEntries = (meeting: string, after: number): Entry[] => {
    const end = (selectEndAt.all(meeting, after) as End[])[0] ?? start
    try {
      return verified(meeting, end, selectEntries.all(meeting, after) as Row[])
    } catch (error) {
      const sound = verified(meeting, end, unlessUnreadable(error, readable)(meeting, after))
      throw new CorruptRecord(meeting, after + sound.length + 1, sound)
    }
  }

  const appendAll = (
    meeting: string,
    after: number,
    entries: Entry[],
    answers: Answer[],
    forgotten: readonly string[],
  ): Appended => {
    const end = (selectEnd.get(meeting) as End | undefined) ?? start
    const keys = [
      ...entries.map(({ actor, command }) => keyOf(actor, command.id)),
      ...answers.map(({ key }) => key),
    ]
    const before = keys.flatMap(key => answersIn(selectAnswer.all(meeting, keyText(key)) as AnswerRow[]))
    if (end.seq !== after || before.length > 0) return { written: false, answers: before }
    for (const { seq, body, hash } of link(end, entries)) insertEntry.run(meeting, seq, body, hash)
    for (const { key, ack } of answers) insertAnswer.run(meeting, keyText(key), JSON.stringify(ack))
    for (const key of forgotten) deleteAnswer.run(meeting, keyText(key))
    return { written: true }
  }

  return {
    meetings: async () =>
      oldestFirst(
        (selectMeetings.all() as { meeting: string }[]).map(({ meeting }) => ({
          meeting,
          body: firstOf(meeting),
        })),
      ),
    read: async (meeting, after = 0) => {
      const entries = readEntries(meeting, after)
      const rows = after > 0 ? [] : (selectAnswers.all(meeting) as AnswerRow[])
      return { entries, answers: answersBeside(meeting, entries, rows) }
    },
    append: async (meeting, after, entries, answers, forgotten = []) =>
      transaction(() => appendAll(meeting, after, entries, answers, forgotten)),
    // The file is one server's own: nobody else appends.
    onNews: async () => undefined,
    check: async () => {
      transaction(() => writeProbe.run(0))
    },
    close: async () => {
      close()
    },
  }
}

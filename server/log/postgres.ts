import pg from 'pg'
import type { Trouble } from '../../shared/meeting/refusals.ts'
import { bringUp } from '../database/formats.ts'
import type { Postgres } from '../database/postgres.ts'
import { Unsure, Unwritable } from '../database/unwritable.ts'
import { type AnswerRow, answersBeside, answersIn, keyText } from './answers.ts'
import { type End, link, oldestFirst, type Row, start, verified } from './chained.ts'
import { type Answer, keyOf, type Log, OutcomeUnknown } from './log.ts'

const topic = 'palabra_entries'

const steps = [
  // Every command has a row among the answers, so that of two servers one alone answers it; an entry's is empty.
  `CREATE TABLE IF NOT EXISTS palabra_entries (
    meeting text NOT NULL, seq int NOT NULL, body text NOT NULL, hash text NOT NULL,
    PRIMARY KEY (meeting, seq)
  );
  CREATE TABLE IF NOT EXISTS palabra_answers (
    meeting text NOT NULL, key text NOT NULL, ack text,
    PRIMARY KEY (meeting, key)
  )`,
  // Entries have a number of their format: nothing is changed here, and no earlier Palabra reads on.
  'SELECT 1',
  // Answers have a number: the oldest are forgotten first. How old those are that were there nobody knows any more.
  'ALTER TABLE palabra_answers ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY',
]

/**
 * One statement is one transaction and one way to the database and back. Whoever does not know the last entry writes
 * nothing; of two who know it and write at once, the primary keys refuse one.
 */
const append = `
  WITH head AS (SELECT coalesce(max(seq), 0) AS seq FROM palabra_entries WHERE meeting = $1),
  entries AS (
    INSERT INTO palabra_entries (meeting, seq, body, hash)
    SELECT $1, entry.* FROM unnest($3::int[], $4::text[], $5::text[]) AS entry, head WHERE head.seq = $2
  ),
  answers AS (
    INSERT INTO palabra_answers (meeting, key, ack)
    SELECT $1, answer.key, answer.ack
    FROM unnest($6::text[], $7::text[]) WITH ORDINALITY AS answer (key, ack, place), head
    WHERE head.seq = $2 ORDER BY answer.place
  ),
  forgotten AS (
    DELETE FROM palabra_answers USING head
    WHERE head.seq = $2 AND meeting = $1 AND key = ANY($9::text[]) AND ack IS NOT NULL
  )
  SELECT head.seq = $2 AS written,
    CASE WHEN head.seq = $2 AND $8::text <> '' THEN pg_notify('${topic}', $8) END
  FROM head
`
const taken = '23505'

const isTaken = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === taken

const whys: Record<string, Trouble> = { '53100': 'full', '25006': 'read-only' }
const unwritable = (error: unknown): Unwritable => {
  if (error instanceof Unwritable) return error
  return new Unwritable((error instanceof pg.DatabaseError && whys[error.code ?? '']) || 'failing', error)
}

/**
 * The log in a PostgreSQL, for any number of servers. None leads, and none holds a lock: the unique keys decide who
 * was first.
 * @throws Error when it is of a newer format
 */
export const openPostgresLog = async (database: Postgres): Promise<Log> => {
  await bringUp(database, 'record', steps)
  const ends = new Map<string, End>()

  const endAt = async (meeting: string, seq: number): Promise<End> => {
    if (seq === 0) return start
    const known = ends.get(meeting)
    if (known?.seq === seq) return known
    const [row] = await database.query<End>(
      'SELECT seq, hash FROM palabra_entries WHERE meeting = $1 AND seq = $2',
      [meeting, seq],
    )
    return row ?? start
  }

  const answered = async (meeting: string, keys: string[]): Promise<Answer[]> => {
    const rows = await database.query<AnswerRow>(
      'SELECT key, ack FROM palabra_answers WHERE meeting = $1 AND key = ANY($2) AND ack IS NOT NULL',
      [meeting, keys],
    )
    return answersIn(rows)
  }

  return {
    meetings: async () => {
      const firsts = 'SELECT DISTINCT ON (meeting) meeting, body FROM palabra_entries ORDER BY meeting, seq'
      return oldestFirst(await database.query<{ meeting: string; body: string }>(firsts))
    },
    read: async (meeting, after = 0) => {
      const end = await endAt(meeting, after)
      const rows = await database.query<Row>(
        'SELECT seq, body, hash FROM palabra_entries WHERE meeting = $1 AND seq > $2 ORDER BY seq',
        [meeting, after],
      )
      const entries = verified(meeting, end, rows)
      const last = rows.at(-1) ?? end
      ends.set(meeting, { seq: last.seq, hash: last.hash })
      if (after > 0) return { entries, answers: [] }
      const answers = await database.query<AnswerRow>(
        'SELECT key, ack FROM palabra_answers WHERE meeting = $1 AND ack IS NOT NULL ORDER BY number',
        [meeting],
      )
      return { entries, answers: answersBeside(meeting, entries, answers) }
    },
    append: async (meeting, after, entries, answers, forgotten = []) => {
      const end = await endAt(meeting, after)
      const rows = link(end, entries)
      const keys = [
        ...entries.map(({ actor, command }) => keyText(keyOf(actor, command.id))),
        ...answers.map(({ key }) => keyText(key)),
      ]
      const acks = [...entries.map(() => null), ...answers.map(({ ack }) => JSON.stringify(ack))]
      const last = rows.at(-1)
      const news = last ? JSON.stringify({ meeting, seq: last.seq }) : ''
      try {
        const [outcome] = await database.query<{ written: boolean }>(append, [
          meeting,
          after,
          rows.map(({ seq }) => seq),
          rows.map(({ body }) => body),
          rows.map(({ hash }) => hash),
          keys,
          acks,
          news,
          forgotten.map(keyText),
        ])
        if (!outcome?.written) return { written: false, answers: [] }
      } catch (error) {
        if (error instanceof Unsure) throw new OutcomeUnknown(error.message, { cause: error })
        if (!isTaken(error)) throw unwritable(error)
        return { written: false, answers: await answered(meeting, keys) }
      }
      if (last) ends.set(meeting, { seq: last.seq, hash: last.hash })
      return { written: true }
    },
    onNews: async listener => {
      database.onGap(() => listener(null))
      await database.listen(topic, payload => listener(JSON.parse(payload)))
    },
    check: async () => {
      const probe =
        "INSERT INTO palabra_format VALUES ('probe', 0) ON CONFLICT (part) DO UPDATE SET version = 0"
      await database.query(probe).catch((error: unknown) => {
        throw error instanceof Unsure ? new Unwritable('away', error) : unwritable(error)
      })
    },
    close: () => database.close(),
  }
}

import { type End, link, type Row, start, verified } from '../../server/log/chained.ts'
import { type Answer, type Appended, keyOf } from '../../server/log/log.ts'
import type { Entry } from '../../shared/meeting/events.ts'

/** The records of meetings as they lie in a database, and what one of its transactions does to them. */
export type Records = {
  meetings: () => string[]
  rows: (meeting: string) => readonly Row[]
  read: (meeting: string, after: number) => { entries: Entry[]; answers: Answer[] }
  append: (
    meeting: string,
    after: number,
    entries: readonly Entry[],
    answers: readonly Answer[],
    forgotten: readonly string[],
  ) => Appended
  forge: (meeting: string, seq: number, body: string) => void
  remove: (meeting: string, seq: number) => void
}

/** Of an entry's command the key alone is kept, so that nobody else answers it. */
type Kept = { bornAt: number; rows: Row[]; answers: Map<string, string | null> }

/** All of it is text, so that nothing in it is shared with a server that lives. */
export const createRecords = (): Records => {
  const kept = new Map<string, Kept>()
  const of = (meeting: string): Kept => kept.get(meeting) ?? { bornAt: 0, rows: [], answers: new Map() }
  const answered = ({ answers }: Kept, keys: Iterable<string>): Answer[] =>
    [...keys].flatMap(key => {
      const ack = answers.get(key)
      return typeof ack === 'string' ? [{ key, ack: JSON.parse(ack) }] : []
    })

  return {
    meetings: () => [...kept.keys()].sort((one, other) => of(one).bornAt - of(other).bornAt),
    rows: meeting => of(meeting).rows,
    read: (meeting, after) => {
      const record = of(meeting)
      const end: End = record.rows.find(({ seq }) => seq === after) ?? start
      const later = record.rows.filter(({ seq }) => seq > after)
      const answers = after > 0 ? [] : answered(record, record.answers.keys())
      return { entries: verified(meeting, end, later), answers }
    },
    append: (meeting, after, entries, answers, forgotten) => {
      const record = of(meeting)
      const end: End = record.rows.at(-1) ?? start
      if (end.seq !== after) return { written: false, answers: [] }
      const ofEntries = entries.map(({ actor, command }) => keyOf(actor, command.id))
      const keys = [...ofEntries, ...answers.map(({ key }) => key)]
      if (keys.some(key => record.answers.has(key)))
        return { written: false, answers: answered(record, keys) }
      record.rows.push(...link(end, entries))
      for (const key of ofEntries) record.answers.set(key, null)
      for (const { key, ack } of answers) record.answers.set(key, JSON.stringify(ack))
      for (const key of forgotten) if (record.answers.get(key) != null) record.answers.delete(key)
      const [first] = entries
      if (after === 0 && first) record.bornAt = first.at
      if (record.rows.length > 0) kept.set(meeting, record)
      return { written: true }
    },
    forge: (meeting, seq, body) => {
      const row = of(meeting).rows.find(found => found.seq === seq)
      if (row) row.body = body
    },
    remove: (meeting, seq) => {
      const { rows } = of(meeting)
      rows.splice(
        rows.findIndex(found => found.seq === seq),
        1,
      )
    },
  }
}

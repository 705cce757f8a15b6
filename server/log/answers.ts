import type { Entry } from '../../shared/meeting/events.ts'
import { type Answer, CorruptRecord } from './log.ts'

/** An answer as it lies in a database; both are JSON. */
export type AnswerRow = { key: string; ack: string }

/** As JSON, since a key is any text that a client has made: a database takes or reads none with a NUL in it. */
export const keyText = (key: string): string => JSON.stringify(key)

export const answersIn = (rows: readonly AnswerRow[]): Answer[] =>
  rows.map(({ key, ack }) => ({ key: JSON.parse(key), ack: JSON.parse(ack) }))

/**
 * Those that are kept beside the entries of a whole record.
 * @throws CorruptRecord when one of them is not as it was written
 */
export const answersBeside = (
  meeting: string,
  entries: readonly Entry[],
  rows: readonly AnswerRow[],
): Answer[] => {
  try {
    return answersIn(rows)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const where = `in the answers beside its ${entries.length} entries`
    throw new CorruptRecord(meeting, entries.length + 1, entries, where)
  }
}

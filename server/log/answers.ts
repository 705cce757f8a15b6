import type { Answer } from './log.ts'

/** An answer as it lies in a database; both are JSON. */
export type AnswerRow = { key: string; ack: string }

/** As JSON, since a key is any text that a client has made: a database takes or reads none with a NUL in it. */
export const keyText = (key: string): string => JSON.stringify(key)

export const answersIn = (rows: readonly AnswerRow[]): Answer[] =>
  rows.map(({ key, ack }) => ({ key: JSON.parse(key), ack: JSON.parse(ack) }))

import type { Instant } from '../../shared/meeting/clock.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import type { Ack } from '../../shared/protocol.ts'
import { type Answer, keyOf } from '../log/log.ts'
import { type Answers, openAnswers } from './answers.ts'

/** A meeting at an entry of its record; `at` is that entry's instant. */
export type Position = { meeting: Meeting; seq: number; at: Instant }

/** What is held of a meeting: all of it is durable. */
export type Held = {
  position(): Position
  /** The record so far. */
  entries(): readonly Entry[]
  readonly answered: Answers
  /** These are in the record: their commands are answered as they say. */
  stand(entries: readonly Entry[]): void
  /** The record has gone on by these; whoever listens is told. */
  reach(to: Position, entries: readonly Entry[]): void
  /** Returns how to end it. */
  onChange(listener: (position: Position) => void): () => void
}

export const ackOf = ({ seq, at }: { seq: number; at: Instant }): Ack => ({ ok: true, seq, at })

/** @param reached called when the record has gone on, after all who listen */
export const openHeld = (
  start: Position,
  record: Entry[],
  answers: readonly Answer[],
  reached: () => void,
): Held => {
  let position = start
  const listeners = new Set<(position: Position) => void>()
  const answered = openAnswers()
  const stand = (entries: readonly Entry[]): void => {
    for (const entry of entries) answered.stands(keyOf(entry.actor, entry.command.id), ackOf(entry))
  }
  for (const answer of answers) answered.keep(answer)
  stand(record)

  return {
    position: () => position,
    entries: () => record,
    answered,
    stand,
    reach: (to, entries) => {
      record.push(...entries)
      position = to
      for (const listener of listeners) listener(position)
      reached()
    },
    onChange: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

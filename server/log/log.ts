import type { Entry } from '../../shared/meeting/events.ts'
import type { Trouble } from '../../shared/meeting/refusals.ts'
import type { Author } from '../../shared/meeting/roles.ts'
import type { Ack } from '../../shared/protocol.ts'
import { whyNot } from '../database/unwritable.ts'

/**
 * An answer that left no entry: a refusal, or a command that found the meeting as it wanted it. Kept, so that the
 * same command sent again, after a restart or at another server too, is answered as the first time.
 */
export type Answer = { key: string; ack: Ack }

/** What tells a command from all others: ids are the clients' own, so two of them may use the same one. */
export const keyOf = (actor: Author, id: string): string =>
  `${'access' in actor ? actor.access : actor.role}/${id}`

/**
 * Not written when another server was first: the record has gone on meanwhile, or some of these commands have been
 * answered, as `answers` says.
 */
export type Appended = { written: true } | { written: false; answers: Answer[] }

/** The record of all meetings. What `append` has written is durable: it survives a crash and a power cut. */
export interface Log {
  /** Ids of the meetings that have a record, the oldest first. */
  meetings(): Promise<string[]>
  /**
   * The record of a meeting, in order, from the entry after that one on, and the answers kept beside it, the oldest
   * first.
   * @throws CorruptRecord naming the first entry that is not as it was written.
   */
  read(meeting: string, after?: number): Promise<{ entries: Entry[]; answers: Answer[] }>
  /**
   * All of it or nothing.
   * @param after the last entry that the writer knows; 0 for a new meeting
   * @param forgotten keys of answers that nobody asks for again
   * @throws OutcomeUnknown when it cannot be said whether it was written
   * @throws Unwritable when the log cannot be written: then it was not
   */
  append(
    meeting: string,
    after: number,
    entries: Entry[],
    answers: Answer[],
    forgotten?: readonly string[],
  ): Promise<Appended>
  /**
   * Called when others may have appended: with the meeting and its last entry, or null when it may be any. Resolves
   * when nothing is missed from now on.
   */
  onNews(listener: (news: { meeting: string; seq: number } | null) => void): Promise<void>
  /** Rejects with the reason when an append would fail now. */
  check(): Promise<void>
  close(): Promise<void>
}

/** The connection was lost between the writing and its answer. */
export class OutcomeUnknown extends Error {}

export class CorruptRecord extends Error {
  readonly meeting: string
  readonly seq: number
  /** Those before it, as far as they were read. */
  readonly sound: readonly Entry[]

  constructor(meeting: string, seq: number, sound: readonly Entry[], where = `from entry ${seq} on`) {
    super(`the record of meeting ${meeting} is not as it was written, ${where}`)
    this.meeting = meeting
    this.seq = seq
    this.sound = sound
  }
}

/** Why nothing can be recorded; null for what nobody has foreseen. */
export const troubleOf = (error: unknown): Trouble | null => {
  if (error instanceof OutcomeUnknown) return 'away'
  return error instanceof CorruptRecord ? 'damaged' : whyNot(error)
}

import type { Entry } from '../../shared/meeting/events.ts'
import type { Ack } from '../../shared/protocol.ts'

/**
 * An answer that left no entry: a refusal, or a command that found the meeting as it wanted it. Kept, so that the
 * same command sent again, after a restart too, is answered as the first time.
 */
export type Answer = { key: string; ack: Ack }

/** The record of all meetings. What `append` has resolved is durable: it survives a crash and a power cut. */
export interface Log {
  /** Ids of the meetings that have a record, the oldest first. */
  meetings(): Promise<string[]>
  /**
   * The whole record of a meeting, in order, and the answers kept beside it.
   * @throws CorruptRecord naming the first entry that is not as it was written.
   */
  read(meeting: string): Promise<{ entries: Entry[]; answers: Answer[] }>
  /** All of it or nothing. Rejects when the log cannot be written, or when an entry's seq is taken already. */
  append(meeting: string, entries: Entry[], answers: Answer[]): Promise<void>
  /** Rejects with the reason when an append would fail now. */
  check(): Promise<void>
  close(): Promise<void>
}

export class CorruptRecord extends Error {
  readonly meeting: string
  readonly seq: number

  constructor(meeting: string, seq: number) {
    super(`the record of meeting ${meeting} is not as it was written, from entry ${seq} on`)
    this.meeting = meeting
    this.seq = seq
  }
}

import type { Command } from '../../shared/meeting/commands.ts'
import { type Trouble, unrecorded } from '../../shared/meeting/refusals.ts'
import type { Author } from '../../shared/meeting/roles.ts'
import type { Ack } from '../../shared/protocol.ts'
import { OutcomeUnknown } from '../log/log.ts'
import type { Answers } from './answers.ts'

/** A command that is to be answered once. */
export type Submission = {
  key: string
  actor: Author
  command: Command
  answer: (ack: Ack) => void
}

/** What has been submitted and not been answered. */
export type Waiting = {
  /** Refuses it at once, and says false, when there is no use in waiting. */
  take(submission: Submission): boolean
  isEmpty(): boolean
  /** All that is queued; the caller answers it, or fails it. */
  group(): Submission[]
  /**
   * Nothing says that it was written. What may have been is not refused: what is not in the record yet may come into
   * it while the database finds time again, until another writing of the same has been answered.
   */
  fail(group: readonly Submission[], error: unknown, why: Trouble | null): void
  /** There are some of which only the record can say whether they were written. */
  isUnsure(): boolean
  /** The record has been read: each is answered as it was, or decided on anew, before all others. */
  again(): void
  /** The log has answered a writing: nothing from before it is to come. */
  isSure(): void
  /** The record is damaged: all are told so, and whoever comes. */
  shut(): void
  isShut(): boolean
}

export const openWaiting = (answered: Answers): Waiting => {
  let queue: Submission[] = []
  /** What was sent to the log when the connection broke: it waits until the log says whether it was written. */
  let unsure: Submission[] = []
  /** Their keys: the log may yet write them, however late; so the same sent again is not refused either. */
  const mayBeWritten = new Set<string>()
  let isShut = false

  const unavailable = ({ key, answer }: Submission, why: Trouble | null): false => {
    answer(answered.of(key) ?? { ok: false, error: unrecorded(why) })
    return false
  }

  return {
    take: submission => {
      if (isShut) return unavailable(submission, 'damaged')
      // One that may be in the record already waits with it; all else is told at once that nothing can be written.
      if (unsure.length > 0 && !mayBeWritten.has(submission.key)) return unavailable(submission, 'away')
      queue.push(submission)
      return true
    },
    isEmpty: () => queue.length + unsure.length === 0,
    group: () => {
      const group = queue
      queue = []
      return group
    },
    fail: (group, error, why) => {
      if (error instanceof OutcomeUnknown) for (const { key } of group) mayBeWritten.add(key)
      for (const submission of group) if (!mayBeWritten.has(submission.key)) unavailable(submission, why)
      unsure = group.filter(({ key }) => mayBeWritten.has(key))
    },
    isUnsure: () => unsure.length > 0,
    again: () => {
      queue.unshift(...unsure)
      unsure = []
    },
    isSure: () => mayBeWritten.clear(),
    shut: () => {
      isShut = true
      mayBeWritten.clear()
      for (const submission of [...unsure, ...queue]) unavailable(submission, 'damaged')
      unsure = []
      queue = []
    },
    isShut: () => isShut,
  }
}

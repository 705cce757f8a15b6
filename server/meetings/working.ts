import { later, secondsMs } from '../../shared/meeting/clock.ts'
import { troubleOf } from '../log/log.ts'
import type { RoomParts } from './parts.ts'
import type { Reading } from './reading.ts'
import type { Submission, Waiting } from './waiting.ts'
import type { Writing } from './writing.ts'

/** One thing after the other, as long as there is something to be read or written. */
export type Working = {
  /** There is something to do. */
  wake(): void
  /** Resolves when nothing is left to do. */
  settled(): Promise<void>
}

/** How long the log is left alone when it could not be read, and presses wait for it. */
const againAfter = secondsMs(0.25)

export const openWorking = (
  waiting: Waiting,
  reading: Reading,
  write: Writing,
  { now, wakeAt, defer, onBug }: RoomParts,
): Working => {
  let working: Promise<void> | null = null

  const pause = (): Promise<void> => new Promise(done => wakeAt(later(now(), againAfter), done))

  /** Whether they were written is read from the record. */
  const settle = async (): Promise<void> => {
    try {
      await reading.catchUp()
      waiting.again()
    } catch {
      await pause()
    }
  }

  const fail = async (group: readonly Submission[], error: unknown): Promise<void> => {
    const why = troubleOf(error)
    // That the record cannot be written, the log itself tells once; and that it is corrupt, whoever holds the room.
    if (why === null || (why === 'damaged' && !waiting.isShut())) onBug(error)
    waiting.fail(group, error, why)
    if (waiting.isUnsure()) await pause()
  }

  const readAndWrite = async (): Promise<void> => {
    const group = waiting.group()
    try {
      if (reading.isBehind()) await reading.readOn()
      if (group.length > 0) await write(group)
    } catch (error) {
      await fail(group, error)
    }
  }

  const work = async (): Promise<void> => {
    while (!waiting.isShut() && (!waiting.isEmpty() || reading.isBehind()))
      await (waiting.isUnsure() ? settle() : readAndWrite())
    working = null
  }

  return {
    wake: () => {
      working ??= new Promise<void>(done => defer(() => work().then(done)))
    },
    settled: () => working ?? Promise.resolve(),
  }
}

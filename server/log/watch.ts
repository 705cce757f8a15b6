import type { Instant } from '../../shared/meeting/clock.ts'
import type { RecordTrouble } from '../../shared/protocol.ts'
import { codeOf } from '../database/unwritable.ts'
import { type Log, troubleOf } from './log.ts'

/** @param cause what the system or the database calls it; empty where it has no such name */
type TroubleListener = (trouble: RecordTrouble | null, cause: string) => void

/** A log, and whether it can be written now. */
export type WatchedLog = Log & {
  /** Null when all is well, as far as anybody knows. */
  trouble(): RecordTrouble | null
  /** Called when it begins, when it has another reason, and when it is over. */
  onTrouble(listener: TroubleListener): void
  /** Something tells that it may not be writable: that is tried. */
  doubt(): void
}

export type WatchParts = { now: () => number; later: (work: () => void, ms: number) => void }

const causeOf = (error: unknown): string => codeOf(error instanceof Error ? error.cause : error)

/** How soon it is tried again while it cannot be written. */
const againMs = 1000

export const watchLog = (log: Log, { now, later }: WatchParts): WatchedLog => {
  const listeners: TroubleListener[] = []
  let trouble: RecordTrouble | null = null
  /** The next try has its time. */
  let isAwaited = false
  let isClosed = false

  const tell = (next: RecordTrouble | null, cause = ''): void => {
    if (next?.why === trouble?.why) return
    trouble = next && { ...next, since: trouble?.since ?? next.since }
    for (const listener of listeners) listener(trouble, cause)
  }
  /** Passes on what comes of a writing, and notes it. */
  const noted = async <Outcome>(writing: Promise<Outcome>): Promise<Outcome> => {
    try {
      const outcome = await writing
      tell(null)
      return outcome
    } catch (error) {
      const why = troubleOf(error)
      if (why !== null && why !== 'damaged') tell({ why, since: now() as Instant }, causeOf(error))
      tryLater()
      throw error
    }
  }
  const tryNow = (): void => {
    if (!isClosed) noted(log.check()).catch(() => undefined)
  }
  const tryLater = (): void => {
    if (isAwaited || trouble === null) return
    isAwaited = true
    later(() => {
      isAwaited = false
      tryNow()
    }, againMs)
  }

  return {
    ...log,
    append: (...given) => noted(log.append(...given)),
    check: () => noted(log.check()),
    close: () => {
      isClosed = true
      return log.close()
    },
    trouble: () => trouble,
    onTrouble: listener => {
      listeners.push(listener)
    },
    doubt: tryNow,
  }
}

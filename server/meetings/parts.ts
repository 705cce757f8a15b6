import type { Instant } from '../../shared/meeting/clock.ts'
import type { Log } from '../log/log.ts'

/** What a room is given: where its record is, and everything that is not its own to know. */
export type RoomParts = {
  log: Log
  now: () => Instant
  /** Defers the work on what is queued, so that presses of one moment are decided and written together. */
  defer: (work: () => void) => void
  /** Whether that is the id of an accredited representative; names are kept beside the record. */
  isAccredited: (meeting: string, delegation: string, person: string) => boolean
  /** Fresh randomness for a lot, which the record publishes. */
  newSeed: () => string
  /** Runs work once at an instant, or soon when that has passed; returns how to call it off. */
  wakeAt: (at: Instant, work: () => void) => () => void
  onBug: (error: unknown) => void
}

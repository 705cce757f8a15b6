import type { Trouble } from '../../shared/meeting/refusals.ts'
import type { Role } from '../../shared/meeting/roles.ts'
import type { Report } from '../../shared/protocol.ts'

/**
 * What the server tells of its work, to whoever keeps a log or counts. Never what somebody typed, sent as a proof of
 * who they are, or is called.
 */
export type Fact =
  | {
      what: 'request'
      request: string
      method: string
      /** As the server names it (`/api/meetings/:id`): an address itself may hold a secret. Null for pages and files. */
      route: string | null
      /** Null when whoever asked went before the answer. */
      status: number | null
      ms: number
    }
  | {
      what: 'command'
      meeting: string
      /** Which connection it came on, or which request it was. */
      connection?: string
      request?: string
      /** The client's own; both are null when it could not be read. */
      id: string | null
      type: string | null
      /** `done`, or why it was refused. */
      outcome: string
      role: Role
      /** Until the answer. */
      ms: number
    }
  | { what: 'connected'; meeting: string; connection: string; role: Role }
  | { what: 'disconnected'; meeting: string; connection: string; reason: string }
  | { what: 'turned-away'; code: string }
  /** Nothing can be recorded, and why; null when it can again. */
  | { what: 'record'; trouble: Trouble | null /** As the system or the database calls it. */; cause?: string }
  /** The audit cannot be written or read, and why; null when it can again. The meeting goes on without it. */
  | { what: 'audit'; trouble: Trouble | null; cause?: string }
  /** A record is not as it was written, from that entry on: its meeting is refused. */
  | { what: 'damaged'; meeting: string; entry: number }
  /** The record was written, or was to be. */
  | { what: 'appended'; ms: number }
  /** A change was made into messages and given to all who watch. */
  | { what: 'fanned-out'; ms: number }
  /** Event streams that have begun, less those that have ended. */
  | { what: 'followers'; meeting: string; by: 1 | -1 }
  /** A screen says how it stands with what it shows. */
  | { what: 'reported'; access: string; report: Report }
  /** A screen that has said so is there still, as it answers pings. */
  | { what: 'heard'; access: string }
  /** A reader of an event stream was let go, being too slow. */
  | { what: 'reader-dropped' }

export type Observer = {
  /** Milliseconds that only ever go forward. */
  local: () => number
  tell: (fact: Fact) => void
}

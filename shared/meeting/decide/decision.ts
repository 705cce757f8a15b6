import type { Instant } from '../clock.ts'
import type { MeetingEvent } from '../events.ts'
import { type Refusal, type RefusalCode, refusal } from '../refusals.ts'
import type { Author } from '../roles.ts'

/** No events means that the meeting is already as the command wants it: that is no refusal. */
export type Decision = { ok: true; events: MeetingEvent[] } | { ok: false; refusal: Refusal }

/**
 * All that a decision may know besides the meeting and the command. `seq` is the entry's, should there be one;
 * `seed` is fresh randomness, for a lot; `isAccredited` tells an id of a delegation's representative from any other text.
 */
export type Circumstances = {
  at: Instant
  seq: number
  actor: Author
  seed: string
  isAccredited: (delegation: string, person: string) => boolean
}

export const accept = (...events: MeetingEvent[]): Decision => ({ ok: true, events })
export const refuse = (code: RefusalCode): Decision => ({ ok: false, refusal: refusal(code) })

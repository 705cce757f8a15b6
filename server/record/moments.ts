import type { Entry, MeetingEvent } from '../../shared/meeting/events.ts'
import { evolve } from '../../shared/meeting/evolve/index.ts'
import type { Happened } from '../../shared/meeting/proceedings.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import { upcast } from '../../shared/meeting/upcast.ts'

/** An event with the meeting that it came upon and the one that its entry left. */
export type Moment = { event: MeetingEvent; happened: Happened; before: Meeting; after: Meeting }

/** Every event that was not undone. */
export const momentsOf = (entries: readonly Entry[]): Moment[] => {
  const undone = new Set(
    entries.flatMap(({ events }) => events.flatMap(event => (event.type === 'undone' ? [event.seq] : []))),
  )
  const moments: Moment[] = []
  let before: Meeting | null = null
  for (const entry of entries) {
    const after: Meeting = evolve(before, entry)
    const happened = {
      seq: entry.seq,
      at: entry.at,
      by: entry.actor.role,
      // A session is open in the entry that opens it, and in the one that closes it.
      session: after.session ?? before?.session ?? null,
    }
    if (!undone.has(entry.seq))
      for (const event of upcast(entry)) moments.push({ event, happened, before: before ?? after, after })
    before = after
  }
  return moments
}

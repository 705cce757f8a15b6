import type { Entry, MeetingEvent } from './events.ts'
import type { Turn } from './state.ts'

/**
 * Entries stay as they were written, to the byte: their hash vouches for it. What an earlier Palabra wrote is brought to
 * the shape of today each time that it is read into a meeting, and only there.
 */
type Step = (event: MeetingEvent) => MeetingEvent

/** The first entries, which have no number of their format: turns without calls, points of order without a ruling. */
const withCalls: Step = event => {
  if (event.type !== 'floor.granted' || 'calls' in event.turn) return event
  const turn: Omit<Turn, 'calls'> = event.turn
  const isUnruled = turn.kind === 'point-of-order' && { isUnruled: true as const }
  return { ...event, turn: { ...turn, calls: [], ...isUnruled } }
}

/** From each format to the next. A shape that entries have been written in is never changed: another step follows. */
const steps: readonly Step[] = [withCalls]

/** Of the entries that are written now. */
export const entryFormat = steps.length + 1

/** @throws Error when a newer Palabra has written it */
export const upcast = (entry: Entry): readonly MeetingEvent[] => {
  const { format = 1, seq, events } = entry
  if (format > entryFormat)
    throw new Error(
      `entry ${seq} is of format ${format}, and this Palabra knows ${entryFormat} at the most: a newer one has written it`,
    )
  return steps.slice(format - 1).reduce((upTo, step) => upTo.map(step), events)
}

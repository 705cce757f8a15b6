import { secondsMs, sumMs } from '../clock.ts'
import type { CommandOf } from '../commands.ts'
import type { MeetingEvent } from '../events.ts'
import type { Meeting } from '../state.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { isStale } from './turn.ts'

type Turning = CommandOf<'clock.start' | 'clock.pause' | 'clock.resume'>

/** A clock that is already as the command wants it stays so: no refusal for a second press. */
const turned: Record<Turning['type'], Record<'ready' | 'running' | 'paused', MeetingEvent[]>> = {
  'clock.start': { ready: [{ type: 'clock.started' }], running: [], paused: [{ type: 'clock.resumed' }] },
  'clock.pause': { ready: [], running: [{ type: 'clock.paused' }], paused: [] },
  'clock.resume': { ready: [{ type: 'clock.started' }], running: [], paused: [{ type: 'clock.resumed' }] },
}

export const turnClock = (meeting: Meeting, { type, turn: seen }: Turning): Decision => {
  if (isStale(meeting, seen)) return refuse('stale')
  const { floor } = meeting
  return floor.status !== 'taken' ? refuse('floor-free') : accept(...turned[type][floor.turn.clock.status])
}

export const resetClock = (meeting: Meeting, { turn: seen }: CommandOf<'clock.reset'>): Decision => {
  if (isStale(meeting, seen)) return refuse('stale')
  const { floor } = meeting
  return floor.status !== 'taken' ? refuse('floor-free') : accept({ type: 'clock.reset' })
}

const least = secondsMs(1)

export const adjustClock = (
  meeting: Meeting,
  { seconds, noObjection, turn: seen }: CommandOf<'clock.adjust'>,
): Decision => {
  if (isStale(meeting, seen)) return refuse('stale')
  const { floor } = meeting
  if (floor.status !== 'taken') return refuse('floor-free')
  if (seconds === 0) return accept()
  const byMs = secondsMs(seconds)
  if (sumMs(floor.turn.clock.limitMs, byMs) < least) return refuse('limit-too-short')
  return accept({ type: 'clock.adjusted', byMs, ...(noObjection ? { noObjection: true } : {}) })
}

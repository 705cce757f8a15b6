import { assertNever } from '../../assert-never.ts'
import { adjust, type Instant, pause, reset, run, spentMs, sumMs } from '../clock.ts'
import type { EventOf } from '../events.ts'
import type { Meeting, Turn } from '../state.ts'

type ClockEvent = EventOf<
  'clock.started' | 'clock.paused' | 'clock.resumed' | 'clock.adjusted' | 'clock.reset'
>

export const evolveClock = (meeting: Meeting, event: ClockEvent, at: Instant): Meeting => {
  const { floor } = meeting
  if (floor.status !== 'taken') throw new Error('no clock without a turn')
  return { ...meeting, floor: { ...floor, turn: changed(floor.turn, event, at) } }
}

const changed = (turn: Turn, event: ClockEvent, at: Instant): Turn => {
  switch (event.type) {
    case 'clock.started':
    case 'clock.resumed':
      return { ...turn, clock: run(turn.clock, at) }
    case 'clock.paused':
      return { ...turn, clock: pause(turn.clock, at) }
    case 'clock.adjusted':
      return {
        ...turn,
        clock: adjust(turn.clock, event.byMs),
        extensions: [
          ...turn.extensions,
          { at, byMs: event.byMs, ...(event.noObjection ? { noObjection: true } : {}) },
        ],
      }
    case 'clock.reset':
      return {
        ...turn,
        spentBeforeMs: sumMs(turn.spentBeforeMs, spentMs(turn.clock, at)),
        clock: reset(turn.clock, turn.grantedLimitMs, at),
        extensions: turn.extensions.map(extension => ({ ...extension, lapsed: true })),
      }
    default:
      return assertNever(event)
  }
}

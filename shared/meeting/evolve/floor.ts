import { assertNever } from '../../assert-never.ts'
import { type Instant, pause, run } from '../clock.ts'
import type { EventOf } from '../events.ts'
import type { Floor, Interrupted, Meeting, Turn } from '../state.ts'
import { changeList, without } from './list.ts'

export const evolveFloor = (
  meeting: Meeting,
  event: EventOf<'floor.granted' | 'turn.ended'>,
  at: Instant,
): Meeting => {
  switch (event.type) {
    case 'floor.granted':
      return granted(meeting, event.turn, at)
    case 'turn.ended':
      return ended(meeting, event, at)
    default:
      return assertNever(event)
  }
}

const interrupt = (floor: Floor, at: Instant): Interrupted | null => {
  if (floor.status === 'free') return null
  const { turn } = floor
  return { turn: { ...turn, clock: pause(turn.clock, at) }, wasRunning: turn.clock.status === 'running' }
}

const granted = (meeting: Meeting, turn: Turn, at: Instant): Meeting => {
  const floor: Floor = { status: 'taken', turn, interrupted: interrupt(meeting.floor, at) }
  const { request } = turn
  const listed =
    request === null
      ? meeting
      : changeList(meeting, list => ({ ...list, requests: without(list.requests, request.id) }))
  return { ...listed, floor }
}

const restored = ({ turn, wasRunning }: Interrupted, at: Instant): Floor => ({
  status: 'taken',
  turn: wasRunning ? { ...turn, clock: run(turn.clock, at) } : turn,
  interrupted: null,
})

const ended = (meeting: Meeting, { turn: id, endedBy }: EventOf<'turn.ended'>, at: Instant): Meeting => {
  const { floor } = meeting
  if (floor.status === 'free' || floor.turn.id !== id) throw new Error(`turn ${id} does not have the floor`)
  const clock = pause(floor.turn.clock, at)
  return {
    ...meeting,
    turns: [...meeting.turns, { ...floor.turn, clock, endedAt: at, endedBy }],
    floor: floor.interrupted ? restored(floor.interrupted, at) : { status: 'free' },
  }
}

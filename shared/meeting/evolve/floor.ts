import { assertNever } from '../../assert-never.ts'
import { type Instant, pause, run } from '../clock.ts'
import type { EventOf } from '../events.ts'
import { currentList } from '../queries.ts'
import type { EndedTurn, Floor, Interrupted, Meeting, Turn } from '../state.ts'
import { changeList, changeSession, without, withoutException } from './list.ts'

type FloorEvent = EventOf<
  'floor.granted' | 'turn.ended' | 'speaker.called' | 'order.ruled' | 'order.appealed' | 'order.voted'
>

export const evolveFloor = (meeting: Meeting, event: FloorEvent, at: Instant): Meeting => {
  switch (event.type) {
    case 'floor.granted':
      return granted(meeting, event.turn, at)
    case 'turn.ended':
      return ended(meeting, event, at)
    case 'speaker.called':
      return called(meeting, event)
    case 'order.ruled':
      return {
        ...changeTurn(meeting, event.point, turn => ({
          ...turn,
          ruling: { at, decision: event.decision },
        })),
        floor: resumed(meeting.floor, at),
      }
    case 'order.appealed':
      return appealed(meeting, event, at)
    case 'order.voted':
      return {
        ...changeTurn(meeting, event.point, turn => voted(turn, event, at)),
        floor: resumed(meeting.floor, at),
      }
    default:
      return assertNever(event)
  }
}

/** Whoever speaks is interrupted, the clock as it stands; whoever was interrupted before stays so. */
const interrupt = (floor: Floor, at: Instant): Interrupted | null => {
  if (floor.status === 'free') return null
  if (floor.status === 'ruling') return floor.interrupted
  const { turn } = floor
  return { turn: { ...turn, clock: pause(turn.clock, at) }, wasRunning: turn.clock.status === 'running' }
}

const granted = (meeting: Meeting, turn: Turn, at: Instant): Meeting => {
  const floor: Floor = { status: 'taken', turn, interrupted: interrupt(meeting.floor, at) }
  const listed = calledFrom(meeting, turn)
  return { ...(turn.kind === 'report' ? reporting(listed, turn) : listed), floor }
}

/** The list without what this turn answers; untouched where the chair called on somebody out of it. */
const calledFrom = (meeting: Meeting, { kind, holder, request }: Turn): Meeting => {
  const called = kind === 'intervention' && 'delegation' in holder ? holder.delegation : null
  const isExcepted = called !== null && currentList(meeting)?.exceptions.includes(called)
  if (request === null && !isExcepted) return meeting
  return changeList(meeting, list => {
    const now = isExcepted ? withoutException(list, called) : list
    return request === null ? now : { ...now, requests: without(now.requests, request.id) }
  })
}

/** Who reports has reported: the round goes on with the others. */
const reporting = (meeting: Meeting, { holder }: Turn): Meeting =>
  changeSession(meeting, ({ round }) => ({
    round: round && {
      ...round,
      entries: round.entries.map(entry =>
        'delegation' in holder && holder.delegation === entry.delegation
          ? { delegation: entry.delegation, status: 'done' }
          : entry,
      ),
    },
  }))

/** The interrupted turn goes on exactly where it was, or the floor is free. */
const resumed = (floor: Floor, at: Instant): Floor => {
  const interrupted = floor.status === 'free' ? null : floor.interrupted
  if (interrupted === null) return { status: 'free' }
  const { turn, wasRunning } = interrupted
  return {
    status: 'taken',
    turn: wasRunning ? { ...turn, clock: run(turn.clock, at) } : turn,
    interrupted: null,
  }
}

/** After a point of order the floor waits for the ruling, whoever was interrupted with it. */
const ended = (meeting: Meeting, { turn: id, endedBy }: EventOf<'turn.ended'>, at: Instant): Meeting => {
  const { floor } = meeting
  const turn =
    floor.status === 'taken' && floor.turn.id === id
      ? floor.turn
      : floor.status === 'ruling' && floor.interrupted?.turn.id === id
        ? floor.interrupted.turn
        : null
  if (floor.status === 'free' || turn === null) throw new Error(`turn ${id} does not have the floor`)
  const turns = [...meeting.turns, { ...turn, clock: pause(turn.clock, at), endedAt: at, endedBy }]
  if (floor.status === 'ruling') return { ...meeting, turns, floor: { status: 'free' } }
  if (turn.kind !== 'point-of-order' || turn.isUnruled)
    return { ...meeting, turns, floor: resumed(floor, at) }
  return {
    ...meeting,
    turns,
    floor: { status: 'ruling', point: id, awaits: 'ruling', interrupted: floor.interrupted },
  }
}

const changeTurn = (meeting: Meeting, id: string, change: (turn: EndedTurn) => EndedTurn): Meeting => ({
  ...meeting,
  turns: meeting.turns.map(turn => (turn.id === id ? change(turn) : turn)),
})

const called = (meeting: Meeting, { turn: id, call }: EventOf<'speaker.called'>): Meeting => {
  const { floor } = meeting
  if (floor.status !== 'taken' || floor.turn.id !== id) throw new Error(`turn ${id} does not have the floor`)
  return { ...meeting, floor: { ...floor, turn: { ...floor.turn, calls: [...floor.turn.calls, call] } } }
}

const appealed = (meeting: Meeting, { point, appeal }: EventOf<'order.appealed'>, at: Instant): Meeting => ({
  ...changeTurn(meeting, point, turn =>
    turn.ruling ? { ...turn, ruling: { ...turn.ruling, appeal } } : turn,
  ),
  floor: { status: 'ruling', point, awaits: 'vote', interrupted: interrupt(meeting.floor, at) },
})

const voted = (turn: EndedTurn, { vote, overturned }: EventOf<'order.voted'>, at: Instant): EndedTurn => {
  const { ruling } = turn
  if (!ruling?.appeal) return turn
  return { ...turn, ruling: { ...ruling, appeal: { ...ruling.appeal, vote: { ...vote, at, overturned } } } }
}

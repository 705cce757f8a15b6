import fc from 'fast-check'
import type { Agenda } from '../../shared/meeting/agenda.ts'
import { durationMs, later } from '../../shared/meeting/clock.ts'
import { type CommandType, requestKinds, screenLayouts } from '../../shared/meeting/commands.ts'
import type { Actor } from '../../shared/meeting/roles.ts'
import {
  agenda,
  carryOut,
  chair,
  delegateOf,
  delegations,
  follower,
  type History,
  inDialogue,
  inPanel,
  interpreter,
  moderatorOf,
  type Outcome,
  planned,
  remoteOf,
  secretariat,
  type Wanted,
} from '../support/history.ts'

/**
 * Meetings at random: whoever presses whatever, at any time. A gesture says what it is about by a number, which
 * picks among what there is in the meeting just then, so that most presses are about something.
 */
export type Gesture = { who: Actor; what: CommandType; pick: number; other: number; afterMs: number }

const few = delegations.slice(0, 12).map(({ code }) => code)
const delegates: Actor[] = [...few.map(delegateOf), ...few.map(delegateOf), remoteOf('BRA')]
const podium: Actor[] = [secretariat, chair, chair, chair, moderatorOf('first'), moderatorOf('second')]
const onlookers: Actor[] = [follower, interpreter]

const delegatesWant: CommandType[] = ['floor.request', 'floor.request', 'floor.withdraw', 'floor.yield']
const podiumWants: CommandType[] = [
  'session.open',
  'session.suspend',
  'session.resume',
  'session.close',
  'item.open',
  'list.open',
  'list.close',
  'list.move',
  'list.remove',
  'floor.request',
  'floor.withdraw',
  'floor.grant',
  'floor.grant',
  'floor.next',
  'floor.next',
  'floor.next',
  'floor.yield',
  'clock.start',
  'clock.pause',
  'clock.resume',
  'clock.reset',
  'clock.adjust',
  'screen.show',
  'rules.change',
  'undo',
  'undo',
  'agenda.replace',
  'delegations.replace',
]

const gestureOf = (who: Actor[], what: CommandType[]): fc.Arbitrary<Gesture> =>
  fc.record({
    who: fc.constantFrom(...who),
    what: fc.constantFrom(...what),
    pick: fc.nat(11),
    other: fc.nat(11),
    // Quarters of a millisecond: instants have a fraction.
    afterMs: fc.oneof(fc.nat(8), fc.nat(600_000)).map(quarters => quarters / 4),
  })

export const delegateGesture = gestureOf(delegates, delegatesWant)
export const podiumGesture = gestureOf(podium, podiumWants)
const gesture = fc.oneof(
  { weight: 5, arbitrary: delegateGesture },
  { weight: 5, arbitrary: podiumGesture },
  { weight: 1, arbitrary: gestureOf(onlookers, [...delegatesWant, ...podiumWants]) },
)
export const gestures = fc.array(gesture, { minLength: 10, maxLength: 60, size: 'max' })
export const beginnings = fc.constantFrom(planned(), inPanel(), inDialogue(), inDialogue())

const sessions = ['first', 'second', 'business', 'lunch', 'nowhere']
const items = ['item-1', 'item-1a', 'item-2', 'first:dialogue', 'second:dialogue', 'nowhere']
const speakers = ['speaker-1', 'speaker-2', 'speaker-3', 'nobody']

/** Without the speakers of some sessions, or without some sessions. */
const agendas: Agenda[] = [0, 1, 2, 3].map(left => ({
  ...agenda,
  days: agenda.days.map(day => ({
    ...day,
    sessions: day.sessions
      .slice(left)
      .map(session => ({ ...session, speakers: session.speakers.slice(left) })),
  })),
}))

const at = <T>(among: readonly [T, ...T[]] | readonly T[], index: number): T => {
  const found = among[index % among.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** What a gesture wants in the meeting as it finds it. */
const wantedBy = ({ who, what, pick, other }: Gesture, { meeting }: History): Wanted => {
  const states = Object.values(meeting.sessions)
  const listed = states.flatMap(state => (state.status === 'closed' ? [] : state.list.requests))
  const request = at([...listed.map(({ id }) => id), 'r0'], pick)
  const before = at([...listed.map(({ id }) => id), 'r0', null], other)
  const turn = meeting.floor.status === 'taken' ? meeting.floor.turn.id : null
  const seen = at([{ turn }, { turn }, {}, { turn: 't0' }, { turn: null }], other)
  const session = at([meeting.session ?? 'first', ...sessions], pick)
  const delegation = at(few, pick)
  switch (what) {
    case 'session.open':
    case 'session.suspend':
    case 'session.resume':
    case 'session.close':
      return { type: what, session }
    case 'item.open':
      return { type: what, item: at(items, pick) }
    case 'list.move':
      return { type: what, request, before }
    case 'list.remove':
    case 'floor.withdraw':
      return { type: what, request }
    case 'floor.request': {
      const kind = at([...requestKinds, 'intervention', 'intervention'] as const, other)
      return who.role === 'delegate' ? { type: what, kind } : { type: what, kind, delegation }
    }
    case 'floor.grant':
      return {
        type: what,
        ...at([{ request }, { request }, { delegation }, { speaker: at(speakers, pick) }], other),
        ...seen,
        ...(pick === 0 ? { limitSeconds: 30 } : {}),
      }
    case 'floor.next':
    case 'floor.yield':
      return { type: what, ...seen }
    case 'clock.adjust':
      return { type: what, seconds: at([30, -30, 60, -90, 0, 600], pick) }
    case 'screen.show':
      return { type: what, layout: at(screenLayouts, pick), ...(pick === 4 ? { message: 'Coffee' } : {}) }
    case 'rules.change':
      return {
        type: what,
        ...at(
          [{ speakingLimitSeconds: 60 }, { clockStarts: 'by-chair' }, { floorFrom: 'anywhere' }] as const,
          pick,
        ),
        ...(other < 4 ? { session } : {}),
      }
    case 'agenda.replace':
      return { type: what, agenda: at(agendas, pick) }
    case 'delegations.replace':
      return { type: what, delegations: delegations.slice(pick % 4) }
    case 'meeting.create':
      throw new Error('a meeting is made once')
    default:
      return { type: what }
  }
}

/** One step of such a meeting: what was wanted of it as it was, and what came of it. */
export type Played = { before: History; wanted: Wanted; who: Actor; outcome: Outcome }

export const play = (before: History, gesture: Gesture): Played => {
  const wanted = wantedBy(gesture, before)
  const outcome = carryOut(before, later(before.at, durationMs(gesture.afterMs)), gesture.who, wanted)
  return { before, wanted, who: gesture.who, outcome }
}

export const playAll = (beginning: History, all: Gesture[]): Played[] => {
  const played: Played[] = []
  let history = beginning
  for (const gesture of all) {
    const step = play(history, gesture)
    history = step.outcome.history
    played.push(step)
  }
  return played
}

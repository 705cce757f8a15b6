import fc from 'fast-check'
import { durationMs, later } from '../../shared/meeting/clock.ts'
import type { CommandType } from '../../shared/meeting/commands.ts'
import type { Actor } from '../../shared/meeting/roles.ts'
import {
  delegatesWant,
  few,
  mostPicked,
  type Gesture as Pressed,
  podiumWants,
  beginnings as states,
  wantedBy,
} from '../support/gestures.ts'
import {
  boothOf,
  carryOut,
  chair,
  delegateOf,
  follower,
  type History,
  interpreter,
  moderatorOf,
  type Outcome,
  remoteOf,
  secretariat,
  type Wanted,
} from '../support/history.ts'

/** Meetings at random: whoever presses whatever, at any time. */
export type Gesture = Pressed & { afterMs: number }

const delegates: Actor[] = [...few.map(delegateOf), ...few.map(delegateOf), remoteOf('BRA')]
const podium: Actor[] = [secretariat, chair, chair, chair, moderatorOf('first'), moderatorOf('second')]
const onlookers: Actor[] = [follower, interpreter]
const booths: Actor[] = [interpreter, boothOf('Português')]

const gestureOf = (who: Actor[], what: CommandType[]): fc.Arbitrary<Gesture> =>
  fc.record({
    who: fc.constantFrom(...who),
    what: fc.constantFrom(...what),
    pick: fc.nat(mostPicked),
    other: fc.nat(mostPicked),
    // Quarters of a millisecond: instants have a fraction.
    afterMs: fc.oneof(fc.nat(8), fc.nat(600_000)).map(quarters => quarters / 4),
  })

export const delegateGesture = gestureOf(delegates, delegatesWant)
export const podiumGesture = gestureOf(podium, podiumWants)
const gesture = fc.oneof(
  { weight: 5, arbitrary: delegateGesture },
  { weight: 5, arbitrary: podiumGesture },
  { weight: 1, arbitrary: gestureOf(booths, ['interpreter.signal']) },
  { weight: 1, arbitrary: gestureOf(onlookers, [...delegatesWant, ...podiumWants]) },
)
export const gestures = fc.array(gesture, { minLength: 10, maxLength: 60, size: 'max' })
export const beginnings = fc.constantFrom(...states)

/** One step of such a meeting: what was wanted of it as it was, and what came of it. */
export type Played = { before: History; wanted: Wanted; who: Actor; outcome: Outcome }

export const play = (before: History, gesture: Gesture): Played => {
  const wanted = wantedBy(gesture, before.meeting)
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

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
  wantedBy,
} from '../support/gestures.ts'
import {
  boothOf,
  carryOut,
  chair,
  delegateOf,
  follower,
  goneOn,
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
/** Under other rules: an opening window, one reply, a clock that the chair starts; officers, and a motion. */
const strict = goneOn(
  planned({
    rules: {
      openingWindowSeconds: 300,
      replyLimitsSeconds: [60],
      clockStarts: 'by-chair',
      order: ['not-yet-spoken', 'category'],
    },
  }),
  ['14:00:00', chair, { type: 'session.open', session: 'second' }],
  ['14:00:01', chair, { type: 'officer.elect', office: 'chair', delegation: 'BRA', name: 'Ana Ruiz' }],
  ['14:00:02', chair, { type: 'officer.elect', office: 'vice-chair', delegation: 'CHL', name: 'Jo Roy' }],
  ['14:00:03', chair, { type: 'round.begin', item: 'second:dialogue', by: 'alphabetical' }],
  ['14:00:04', delegateOf('ARG'), { type: 'floor.request', kind: 'right-of-reply' }],
  ['14:00:05', chair, { type: 'floor.grant', request: 'r6' }],
  [
    '14:00:06',
    secretariat,
    { type: 'pack.save', pack: { id: 'ours', title: 'Ours', rules: {}, sources: {} } },
  ],
  ['14:00:07', secretariat, { type: 'attendance.check-in', delegation: 'BLZ' }],
)
/** An appeal is before the meeting; whoever was interrupted waits. */
const appealed = goneOn(
  inDialogue(),
  ['14:00:30', chair, { type: 'floor.grant', delegation: 'PER' }],
  ['14:00:40', delegateOf('MEX'), { type: 'floor.request', kind: 'point-of-order' }],
  ['14:00:45', chair, { type: 'floor.next' }],
  ['14:00:50', chair, { type: 'order.rule', decision: 'overruled' }],
  ['14:00:55', delegateOf('COL'), { type: 'order.appeal' }],
)
export const beginnings = fc.constantFrom(planned(), inPanel(), inDialogue(), strict, appealed)

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

import { remainingMs, secondsMs } from '../clock.ts'
import type { CommandOf } from '../commands.ts'
import type { MeetingEvent } from '../events.ts'
import { isInWindow } from '../evolve/list.ts'
import { toReport } from '../forecast.ts'
import {
  currentRound,
  findDelegation,
  isCallable,
  isHeldBy,
  nextInRound,
  openSession,
  preparedSpeakers,
  preparedWaiting,
  presides,
  respondersWaiting,
  rulesNow,
} from '../queries.ts'
import type { RefusalCode } from '../refusals.ts'
import type { Meeting, Turn } from '../state.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'
import {
  beginTurn,
  type Candidate,
  endTurn,
  fromRequest,
  isStale,
  moderatorOf,
  prepared,
  reporter,
} from './turn.ts'

const candidateOf = (
  meeting: Meeting,
  { request, delegation, speaker, moderator }: CommandOf<'floor.grant'>,
): Candidate | RefusalCode => {
  const requests = openSession(meeting)?.list.requests ?? []
  if (request !== undefined) {
    const found = requests.find(({ id }) => id === request)
    return found ? fromRequest(meeting, found) : 'unknown-request'
  }
  if (speaker !== undefined)
    return preparedSpeakers(meeting).some(({ id }) => id === speaker)
      ? prepared(meeting, speaker)
      : 'unknown-speaker'
  if (moderator) return moderatorOf(meeting) ?? 'unknown-speaker'
  if (delegation === undefined || !findDelegation(meeting, delegation)) return 'unknown-delegation'
  const reports = currentRound(meeting)?.entries.some(
    entry => entry.delegation === delegation && entry.status !== 'done',
  )
  if (reports) return reporter(delegation)
  // Who is called on while waiting speaks on the own request, which leaves the list.
  const asked = requests.find(r => r.delegation === delegation && r.kind === 'intervention')
  return asked ? fromRequest(meeting, asked) : { kind: 'intervention', holder: { delegation }, request: null }
}

const interrupts = ({ floor }: Meeting, { kind }: Candidate): boolean =>
  kind === 'point-of-order' && floor.status === 'taken' && floor.turn.kind !== 'point-of-order'

/** Why the rules do not let this candidate speak now; null when they do. */
const whyNot = (meeting: Meeting, { holder, request }: Candidate): RefusalCode | null => {
  // Who presides does not exercise the rights of a delegation at the same time: the chair is handed over first.
  if ('delegation' in holder && presides(meeting, holder.delegation)) return 'presiding-officer'
  if (request?.held) return 'not-admitted-yet'
  return null
}

/**
 * Gives the floor out of order. A point of order interrupts whoever speaks (OAS General Assembly Art. 57);
 * anybody else needs a free floor, or a sender who names the turn that ends first.
 */
export const grantFloor = (
  meeting: Meeting,
  command: CommandOf<'floor.grant'>,
  circumstances: Circumstances,
): Decision => {
  if (openSession(meeting) === null) return refuse('no-session-open')
  if (isStale(meeting, command.turn)) return refuse('stale')
  const { floor } = meeting
  if (floor.status === 'ruling') return refuse('ruling-first')
  const candidate = candidateOf(meeting, command)
  if (typeof candidate === 'string') return refuse(candidate)
  const why = whyNot(meeting, candidate)
  if (why !== null) return refuse(why)
  const limit = command.limitSeconds === undefined ? undefined : secondsMs(command.limitSeconds)
  const begins = beginTurn(meeting, candidate, circumstances, { limit })
  if (floor.status === 'free' || interrupts(meeting, candidate)) return accept(...begins)
  if (command.turn === undefined || floor.interrupted !== null) return refuse('floor-taken')
  // After a point of order the chair rules before anybody speaks.
  if (floor.turn.kind === 'point-of-order') return refuse('ruling-first')
  return accept(...endTurn(meeting, 'podium'), ...begins)
}

/**
 * The first by the rules: points of order, motions, prepared speakers not yet heard, a round's reports, the panel's
 * responses, the list, and replies. Who presides is passed over, and keeps the place; when nobody else waits, the
 * refusal says so.
 */
const nextCandidate = (meeting: Meeting): Candidate | RefusalCode => {
  const list = openSession(meeting)?.list
  const callable = list?.requests.filter(request => isCallable(meeting, request)) ?? []
  const requests = callable.filter(({ delegation }) => !presides(meeting, delegation))
  const precedes =
    requests.find(({ kind }) => kind === 'point-of-order') ?? requests.find(({ kind }) => kind === 'motion')
  if (precedes) return fromRequest(meeting, precedes)
  const speaker = preparedWaiting(meeting)[0] ?? respondersWaiting(meeting)[0]
  if (speaker) return prepared(meeting, speaker.id)
  const reports = nextInRound(meeting)
  if (reports !== null) return reporter(reports)
  const [first] = requests
  const awaitsHandOver = callable.length > 0 || toReport(currentRound(meeting)).length > 0
  if (!list || !first) return awaitsHandOver ? 'presiding-officer' : 'nobody-waiting'
  return isInWindow(list, first) ? 'window-open' : fromRequest(meeting, first)
}

/** Ends a turn and gives the floor to the next; after a point of order the chair rules before anybody speaks. */
export const nextSpeaker = (
  meeting: Meeting,
  { turn: seen }: CommandOf<'floor.next'>,
  circumstances: Circumstances,
): Decision => {
  if (openSession(meeting) === null) return refuse('no-session-open')
  if (isStale(meeting, seen)) return refuse('stale')
  const { floor } = meeting
  if (floor.status === 'ruling') return refuse('ruling-first')
  if (floor.status === 'taken' && floor.turn.kind === 'point-of-order')
    return accept(...endTurn(meeting, 'podium'))
  const candidate = nextCandidate(meeting)
  if (typeof candidate === 'string') return refuse(candidate)
  const why = whyNot(meeting, candidate)
  if (why !== null) return refuse(why)
  const ends = interrupts(meeting, candidate) ? [] : endTurn(meeting, 'podium')
  return accept(...ends, ...beginTurn(meeting, candidate, circumstances))
}

export const yieldFloor = (
  meeting: Meeting,
  { turn: seen, to }: CommandOf<'floor.yield'>,
  circumstances: Circumstances,
): Decision => {
  const { actor } = circumstances
  if (isStale(meeting, seen)) return refuse('stale')
  const { floor } = meeting
  const isDelegate = actor.role === 'delegate'
  if (floor.status !== 'taken')
    return refuse(isDelegate ? 'not-allowed' : floor.status === 'ruling' ? 'ruling-first' : 'floor-free')
  if (isDelegate && !isHeldBy(floor.turn.holder, actor.delegation)) return refuse('not-allowed')
  const ends = endTurn(meeting, isDelegate ? 'holder' : 'podium')
  if (to === undefined) return accept(...ends)
  return passOn(meeting, floor.turn, to, ends, circumstances)
}

/** Time cannot be passed on (Robert’s Rules) unless the pack says so; then what is left is the other’s whole limit. */
const passOn = (
  meeting: Meeting,
  { kind, clock }: Turn,
  to: string,
  ends: MeetingEvent[],
  circumstances: Circumstances,
): Decision => {
  if (!rulesNow(meeting).timeIsTransferable || kind !== 'intervention') return refuse('transfer-not-admitted')
  if (!findDelegation(meeting, to)) return refuse('unknown-delegation')
  const left = remainingMs(clock, circumstances.at)
  if (left < secondsMs(1)) return refuse('limit-too-short')
  const candidate: Candidate = { kind: 'intervention', holder: { delegation: to }, request: null }
  const why = whyNot(meeting, candidate)
  if (why !== null) return refuse(why)
  return accept(...ends, ...beginTurn(meeting, candidate, circumstances, { limit: left }))
}

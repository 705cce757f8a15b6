import {
  type DurationMs,
  type Instant,
  overtimeMs,
  readyClock,
  remainingMs,
  run,
  secondsMs,
} from '../clock.ts'
import type { CommandOf } from '../commands.ts'
import type { MeetingEvent } from '../events.ts'
import { isInWindow } from '../evolve/list.ts'
import { dialogueId } from '../parts.ts'
import {
  type Bid,
  bidOf,
  currentItem,
  currentPart,
  currentRound,
  currentSession,
  findDelegation,
  isHeldBy,
  limitMs,
  nextInRound,
  openSession,
  preparedSpeakers,
  preparedWaiting,
  presidingDelegation,
  respondersWaiting,
  rulesNow,
} from '../queries.ts'
import type { RefusalCode } from '../refusals.ts'
import type { Meeting, SpeakerCall, SpeakingRequest, Turn } from '../state.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'

/** Who gets the floor: a request from the list, a delegation that the chair calls on, a prepared speaker, … */
type Candidate = Bid & Pick<Turn, 'request' | 'topic'>

const fromRequest = (meeting: Meeting, request: SpeakingRequest): Candidate => ({
  ...bidOf(meeting, request),
  request,
  ...(request.topic === undefined ? {} : { topic: request.topic }),
})

/** A prepared speaker speaks on the own topic first, and later responds to what was asked. */
const prepared = (meeting: Meeting, speaker: string): Candidate => ({
  kind: currentPart(meeting) === 'responses' ? 'response' : 'prepared',
  holder: { speaker },
  request: null,
})

const reporter = (delegation: string): Candidate => ({
  kind: 'report',
  holder: { delegation },
  request: null,
})

const currentTurn = ({ floor }: Meeting): string | null => (floor.status === 'taken' ? floor.turn.id : null)

/** True when the sender says which turn it saw, and that is not the one that has the floor now. */
const isStale = (meeting: Meeting, seen: string | null | undefined): boolean =>
  seen !== undefined && seen !== currentTurn(meeting)

const endTurn = (meeting: Meeting, endedBy: 'holder' | 'podium'): MeetingEvent[] =>
  meeting.floor.status === 'taken' ? [{ type: 'turn.ended', turn: meeting.floor.turn.id, endedBy }] : []

/**
 * The dialogue among member states, when this candidate begins it: the first of them to speak once every prepared
 * speaker has been heard.
 */
const dialogueBegun = (meeting: Meeting, { kind }: Candidate): string | null => {
  const session = currentSession(meeting)
  if (!session?.dialogue || session.speakers.length === 0 || kind !== 'intervention') return null
  const part = currentPart(meeting)
  const isPast = part === 'dialogue' || part === 'responses' || part === 'closing'
  return isPast || preparedWaiting(meeting).length > 0 ? null : dialogueId(session)
}

/** The floor given, on the item that is open, or on the dialogue that opens with it. */
export const beginTurn = (
  meeting: Meeting,
  { kind, holder, reply, request, topic, ...bid }: Candidate,
  { at, seq }: Pick<Circumstances, 'at' | 'seq'>,
  given?: { limit?: DurationMs | undefined; item?: string },
): MeetingEvent[] => {
  const candidate = { kind, holder, request, ...bid, ...(reply === undefined ? {} : { reply }) }
  const dialogue = dialogueBegun(meeting, candidate)
  const item = given?.item ?? dialogue ?? currentItem(meeting)
  const limit = given?.limit ?? limitMs(meeting, candidate, item)
  const turn: Turn = {
    kind,
    holder,
    request,
    ...(topic === undefined ? {} : { topic }),
    ...(reply === undefined ? {} : { reply }),
    id: `t${seq}`,
    session: meeting.session ?? '',
    item,
    grantedAt: at,
    grantedLimitMs: limit,
    extensions: [],
    calls: [],
    spentBeforeMs: secondsMs(0),
    clock: clockAtGrant(meeting, limit, at),
  }
  return [
    ...(dialogue === null ? [] : [{ type: 'item.opened' as const, item: dialogue }]),
    { type: 'floor.granted', turn },
  ]
}

const clockAtGrant = (meeting: Meeting, limit: DurationMs, at: Instant) =>
  rulesNow(meeting).clockStarts === 'with-floor' ? run(readyClock(limit), at) : readyClock(limit)

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

/** The moderator of the open session; null where it has none. */
export const moderatorOf = (meeting: Meeting): Candidate | null => {
  const session = currentSession(meeting)
  return session?.moderator ? { kind: 'moderator', holder: { moderator: session.id }, request: null } : null
}

const interrupts = ({ floor }: Meeting, { kind }: Candidate): boolean =>
  kind === 'point-of-order' && floor.status === 'taken' && floor.turn.kind !== 'point-of-order'

/** Why the rules do not let this candidate speak now; null when they do. */
const whyNot = (meeting: Meeting, { holder, request }: Candidate): RefusalCode | null => {
  // Who presides does not exercise the rights of a delegation at the same time: the chair is handed over first.
  const presiding = presidingDelegation(meeting)
  if (presiding !== null && isHeldBy(holder, presiding)) return 'presiding-officer'
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
 * responses, the list, and replies.
 */
const nextCandidate = (meeting: Meeting): Candidate | RefusalCode => {
  const list = openSession(meeting)?.list
  const requests = list?.requests.filter(({ held }) => !held) ?? []
  const precedes =
    requests.find(({ kind }) => kind === 'point-of-order') ?? requests.find(({ kind }) => kind === 'motion')
  if (precedes) return fromRequest(meeting, precedes)
  const speaker = preparedWaiting(meeting)[0] ?? respondersWaiting(meeting)[0]
  if (speaker) return prepared(meeting, speaker.id)
  const reports = nextInRound(currentRound(meeting))
  if (reports !== null) return reporter(reports)
  const [first] = requests
  if (!list || !first) return 'nobody-waiting'
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

/**
 * A warning, the prompt to conclude, a call to order, the withdrawal of the floor: four acts of the chair, each on the
 * record, none of which follows from another (UNESCO r. 16.2; ITU 400–402; UNGA rules 68/109 and 72/114).
 */
export const callSpeaker = (
  meeting: Meeting,
  { act, reason, turn: seen }: CommandOf<'speaker.call'>,
  { at, actor }: Circumstances,
): Decision => {
  if (isStale(meeting, seen)) return refuse('stale')
  const { floor } = meeting
  if (floor.status !== 'taken') return refuse(floor.status === 'ruling' ? 'ruling-first' : 'floor-free')
  const { turn } = floor
  const isServer = actor.role === 'server'
  if (isServer && automaticCall(meeting, turn, at) !== act) return accept()
  const call: SpeakerCall = {
    at,
    act,
    ...(reason === undefined ? {} : { reason }),
    ...(isServer ? { automatic: true as const } : {}),
  }
  return accept(
    { type: 'speaker.called', turn: turn.id, call },
    ...(act === 'withdraw' ? endTurn(meeting, 'podium') : []),
  )
}

/** What the rules have done by itself about an overrun at that instant, and has not been done yet. */
const automaticCall = (meeting: Meeting, { clock, calls }: Turn, at: Instant): string | null => {
  const over = overtimeMs(clock, at)
  const due = rulesNow(meeting).overruns.find(
    ({ afterSeconds, act }) =>
      remainingMs(clock, at) <= 0 &&
      over >= secondsMs(afterSeconds) &&
      !calls.some(call => call.automatic && call.act === act),
  )
  return due?.act ?? null
}

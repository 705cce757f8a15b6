import { dialogueId } from '../agenda.ts'
import { type DurationMs, type Instant, readyClock, run, secondsMs } from '../clock.ts'
import type { CommandOf } from '../commands.ts'
import type { MeetingEvent } from '../events.ts'
import {
  currentItem,
  findDelegation,
  findSession,
  holderOf,
  limitMs,
  openSession,
  preparedSpeakers,
  preparedWaiting,
  rulesNow,
} from '../queries.ts'
import type { Meeting, SpeakingRequest, Turn } from '../state.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'

/** Who gets the floor: a request from the list, a delegation that the chair calls on, a prepared speaker. */
type Candidate = Pick<Turn, 'kind' | 'holder' | 'request' | 'topic'>

const fromRequest = (request: SpeakingRequest): Candidate => ({
  kind: request.kind,
  holder: { delegation: request.delegation },
  request,
  ...(request.topic === undefined ? {} : { topic: request.topic }),
})

const prepared = (speaker: string): Candidate => ({ kind: 'prepared', holder: { speaker }, request: null })

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
  const session = meeting.session === null ? undefined : findSession(meeting, meeting.session)
  if (!session?.dialogue || session.speakers.length === 0 || kind !== 'intervention') return null
  const dialogue = dialogueId(session)
  return preparedWaiting(meeting).length > 0 || currentItem(meeting) === dialogue ? null : dialogue
}

/** The floor given, on the item that is open, or on the dialogue that opens with it. */
const beginTurn = (
  meeting: Meeting,
  candidate: Candidate,
  { at, seq }: Pick<Circumstances, 'at' | 'seq'>,
  limitSeconds?: number,
): MeetingEvent[] => {
  const dialogue = dialogueBegun(meeting, candidate)
  const item = dialogue ?? currentItem(meeting)
  const limit = limitSeconds === undefined ? limitMs(meeting, candidate.kind, item) : secondsMs(limitSeconds)
  const turn: Turn = {
    ...candidate,
    id: `t${seq}`,
    session: meeting.session ?? '',
    item,
    grantedAt: at,
    grantedLimitMs: limit,
    extensions: [],
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
  { request, delegation, speaker }: CommandOf<'floor.grant'>,
): Candidate | 'unknown-request' | 'unknown-delegation' | 'unknown-speaker' => {
  const requests = openSession(meeting)?.list.requests ?? []
  if (request !== undefined) {
    const found = requests.find(({ id }) => id === request)
    return found ? fromRequest(found) : 'unknown-request'
  }
  if (speaker !== undefined)
    return preparedSpeakers(meeting).some(({ id }) => id === speaker) ? prepared(speaker) : 'unknown-speaker'
  if (delegation === undefined || !findDelegation(meeting, delegation)) return 'unknown-delegation'
  // Who is called on while waiting speaks on the own request, which leaves the list.
  const asked = requests.find(r => r.delegation === delegation && r.kind === 'intervention')
  return asked ? fromRequest(asked) : { kind: 'intervention', holder: { delegation }, request: null }
}

const interrupts = ({ floor }: Meeting, { kind }: Candidate): boolean =>
  kind === 'point-of-order' && floor.status === 'taken' && floor.turn.kind !== 'point-of-order'

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
  const candidate = candidateOf(meeting, command)
  if (typeof candidate === 'string') return refuse(candidate)
  const begins = beginTurn(meeting, candidate, circumstances, command.limitSeconds)
  const { floor } = meeting
  if (floor.status === 'free' || interrupts(meeting, candidate)) return accept(...begins)
  if (command.turn === undefined || floor.interrupted !== null) return refuse('floor-taken')
  return accept(...endTurn(meeting, 'podium'), ...begins)
}

/** The first by the rules: points of order, then the prepared speakers not yet heard, then the list. */
const nextCandidate = (meeting: Meeting): Candidate | null => {
  const first = openSession(meeting)?.list.requests[0]
  const speaker = preparedWaiting(meeting)[0]
  if (first && (first.kind === 'point-of-order' || !speaker)) return fromRequest(first)
  return speaker ? prepared(speaker.id) : null
}

/**
 * Whoever was interrupted comes before anybody in the list but another point of order, which precedes any other
 * matter: ending the point of order gives the floor back.
 */
export const nextSpeaker = (
  meeting: Meeting,
  { turn: seen }: CommandOf<'floor.next'>,
  circumstances: Circumstances,
): Decision => {
  if (openSession(meeting) === null) return refuse('no-session-open')
  if (isStale(meeting, seen)) return refuse('stale')
  const candidate = nextCandidate(meeting)
  const isInterrupted = meeting.floor.status === 'taken' && meeting.floor.interrupted !== null
  if (isInterrupted && candidate?.kind !== 'point-of-order') return accept(...endTurn(meeting, 'podium'))
  if (candidate === null) return refuse('nobody-waiting')
  const ends = interrupts(meeting, candidate) ? [] : endTurn(meeting, 'podium')
  return accept(...ends, ...beginTurn(meeting, candidate, circumstances))
}

export const yieldFloor = (
  meeting: Meeting,
  { turn: seen }: CommandOf<'floor.yield'>,
  { actor }: Circumstances,
): Decision => {
  if (isStale(meeting, seen)) return refuse('stale')
  const holder = holderOf(meeting)
  if (actor.role !== 'delegate')
    return holder === null ? refuse('floor-free') : accept(...endTurn(meeting, 'podium'))
  const isHolder = holder !== null && 'delegation' in holder && holder.delegation === actor.delegation
  return isHolder ? accept(...endTurn(meeting, 'holder')) : refuse('not-allowed')
}

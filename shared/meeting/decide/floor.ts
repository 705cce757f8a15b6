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

const beginTurn = (
  meeting: Meeting,
  candidate: Candidate,
  { at, seq }: Pick<Circumstances, 'at' | 'seq'>,
  limit: DurationMs = limitMs(meeting, candidate.kind),
): MeetingEvent[] => {
  const dialogue = dialogueBegun(meeting, candidate)
  const turn: Turn = {
    ...candidate,
    id: `t${seq}`,
    session: meeting.session ?? '',
    item: dialogue ?? currentItem(meeting),
    grantedAt: at,
    grantedLimitMs: limit,
    extensions: [],
    spentBeforeMs: secondsMs(0),
    clock: clockAtGrant(meeting, limit, at),
  }
  return [
    ...(dialogue ? [{ type: 'item.opened' as const, item: dialogue }] : []),
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
  const limit = command.limitSeconds === undefined ? undefined : secondsMs(command.limitSeconds)
  const turn = beginTurn(meeting, candidate, circumstances, limit)
  const { floor } = meeting
  if (floor.status === 'free') return accept(...turn)
  if (candidate.kind === 'point-of-order' && floor.turn.kind !== 'point-of-order') return accept(...turn)
  if (command.turn === undefined || floor.interrupted !== null) return refuse('floor-taken')
  return accept(...endTurn(meeting, 'podium'), ...turn)
}

/** The first by the rules: points of order, then the prepared speakers not yet heard, then the list. */
const nextCandidate = (meeting: Meeting): Candidate | null => {
  const first = openSession(meeting)?.list.requests[0]
  const speaker = preparedWaiting(meeting)[0]
  if (first && (first.kind === 'point-of-order' || !speaker)) return fromRequest(first)
  return speaker ? prepared(speaker.id) : null
}

export const nextSpeaker = (
  meeting: Meeting,
  { turn: seen }: CommandOf<'floor.next'>,
  circumstances: Circumstances,
): Decision => {
  if (openSession(meeting) === null) return refuse('no-session-open')
  if (isStale(meeting, seen)) return refuse('stale')
  const candidate = nextCandidate(meeting)
  if (candidate === null) return refuse('nobody-waiting')
  const { floor } = meeting
  const turn = beginTurn(meeting, candidate, circumstances)
  if (floor.status === 'free') return accept(...turn)
  if (floor.turn.kind !== 'point-of-order' && candidate.kind === 'point-of-order') return accept(...turn)
  // Whoever was interrupted is next before anybody in the list: ending the point of order gives the floor back.
  if (floor.interrupted !== null) return accept(...endTurn(meeting, 'podium'))
  return accept(...endTurn(meeting, 'podium'), ...turn)
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

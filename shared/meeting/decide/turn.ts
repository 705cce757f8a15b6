import { type DurationMs, type Instant, readyClock, run, secondsMs } from '../clock.ts'
import type { MeetingEvent } from '../events.ts'
import { dialogueId, sessionParts } from '../parts.ts'
import {
  type Bid,
  bidOf,
  currentItem,
  currentPart,
  currentRound,
  currentSession,
  limitMs,
  preparedWaiting,
  rulesOn,
} from '../queries.ts'
import type { Rules } from '../rules/rules.ts'
import type { Meeting, SpeakingRequest, Turn } from '../state.ts'
import type { Circumstances } from './decision.ts'

/** Turns as they begin and end, whoever gets the floor and by whatever command. */

/** Who gets the floor: a request from the list, a delegation that the chair calls on, a prepared speaker, … */
export type Candidate = Bid & Pick<Turn, 'request' | 'topic'>

export const fromRequest = (meeting: Meeting, request: SpeakingRequest): Candidate => ({
  ...bidOf(meeting, request),
  request,
  ...(request.topic === undefined ? {} : { topic: request.topic }),
})

/** A prepared speaker speaks on the own topic first, and later responds to what was asked. */
export const prepared = (meeting: Meeting, speaker: string): Candidate => ({
  kind: currentPart(meeting) === 'responses' ? 'response' : 'prepared',
  holder: { speaker },
  request: null,
})

export const reporter = (delegation: string): Candidate => ({
  kind: 'report',
  holder: { delegation },
  request: null,
})

/** The moderator of the open session; null where it has none. */
export const moderatorOf = (meeting: Meeting): Candidate | null => {
  const session = currentSession(meeting)
  return session?.moderator ? { kind: 'moderator', holder: { moderator: session.id }, request: null } : null
}

const currentTurn = ({ floor }: Meeting): string | null => (floor.status === 'taken' ? floor.turn.id : null)

/** True when the sender says which turn it saw, and that is not the one that has the floor now. */
export const isStale = (meeting: Meeting, seen: string | null | undefined): boolean =>
  seen !== undefined && seen !== currentTurn(meeting)

export const endTurn = (meeting: Meeting, endedBy: 'holder' | 'podium'): MeetingEvent[] =>
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

/** An item opens; a round on another one ends with that. */
export const opensItem = (meeting: Meeting, item: string): MeetingEvent[] => {
  const round = currentRound(meeting)
  const ends = round !== null && round.item !== item
  return [...(ends ? [{ type: 'round.ended' as const }] : []), { type: 'item.opened', item }]
}

/** The prepared speakers' part, when this candidate is the first of them after the moderator's introduction. */
const panelBegun = (meeting: Meeting, { kind }: Candidate): string | null => {
  const session = currentSession(meeting)
  if (!session || kind !== 'prepared' || currentPart(meeting) !== 'introduction') return null
  return sessionParts(session).find(({ part }) => part === 'panel')?.id ?? null
}

/** The floor given, on the item that is open, or on the part of a panel that opens with it. */
export const beginTurn = (
  meeting: Meeting,
  candidate: Candidate,
  { at, seq }: Pick<Circumstances, 'at' | 'seq'>,
  given?: { limit?: DurationMs | undefined; item?: string },
): MeetingEvent[] => {
  const { group: _, ...asked } = candidate
  const part = dialogueBegun(meeting, candidate) ?? panelBegun(meeting, candidate)
  const on = candidate.request?.on
  const item = on ? on.item : (given?.item ?? part ?? currentItem(meeting))
  const limit = given?.limit ?? limitMs(meeting, candidate, item)
  const turn: Turn = {
    ...asked,
    id: `t${seq}`,
    session: meeting.session ?? '',
    item,
    grantedAt: at,
    grantedLimitMs: limit,
    extensions: [],
    calls: [],
    spentBeforeMs: secondsMs(0),
    clock: clockAtGrant(rulesOn(meeting, item), limit, at),
  }
  return [...(part === null ? [] : opensItem(meeting, part)), { type: 'floor.granted', turn }]
}

const clockAtGrant = ({ clockStarts }: Rules, limit: DurationMs, at: Instant) =>
  clockStarts === 'with-floor' ? run(readyClock(limit), at) : readyClock(limit)

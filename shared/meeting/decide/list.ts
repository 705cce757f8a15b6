import { type Instant, later, secondsMs } from '../clock.ts'
import type { CommandOf, RequestKind } from '../commands.ts'
import type { MeetingEvent } from '../events.ts'
import { isInWindow } from '../evolve/list.ts'
import { drawLots } from '../lot.ts'
import { placeAmong, placeFor } from '../order.ts'
import {
  currentList,
  findDelegation,
  needsConsent,
  openSession,
  pointAwaiting,
  presides,
  repliesOf,
  rulesNow,
  subjectNow,
} from '../queries.ts'
import type { RefusalCode } from '../refusals.ts'
import type { Author } from '../roles.ts'
import type { Rules } from '../rules/rules.ts'
import type { Meeting, SpeakersList, SpeakingRequest } from '../state.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'

/** When the opening window of a list that opens now ends; nothing without one. */
export const opensWindow = ({ openingWindowSeconds }: Rules, at: Instant): { windowUntil?: Instant } =>
  openingWindowSeconds === 0 ? {} : { windowUntil: later(at, secondsMs(openingWindowSeconds)) }

/** Opens a list, or lets one that was to be closed stay open. Its opening window comes once. */
export const openList = (meeting: Meeting, { at }: Circumstances): Decision => {
  const state = openSession(meeting)
  if (state === null) return refuse('no-session-open')
  const { status, closingAt, windowUntil, draw } = state.list
  if (status === 'open' && closingAt === null) return accept()
  if (status === 'open')
    return accept({ type: 'list.opened', ...(windowUntil === null ? {} : { windowUntil }) })
  return accept({ type: 'list.opened', ...(draw === null ? opensWindow(rulesNow(meeting), at) : {}) })
}

/**
 * Closes the list, at once or after a countdown that everybody sees (UNGA rules 73 and 115: with the consent of the
 * meeting, which the chair records).
 */
export const closeList = (
  meeting: Meeting,
  { inSeconds, consent }: CommandOf<'list.close'>,
  { at, actor }: Circumstances,
): Decision => {
  const state = openSession(meeting)
  if (state === null) return refuse('no-session-open')
  const { status, closingAt } = state.list
  const isEarly = actor.role === 'server' && (closingAt === null || at < closingAt)
  if (isEarly) return accept()
  const withConsent = consent ? { consent: true as const } : {}
  if (status === 'closed' && inSeconds !== undefined) return refuse('list-closed')
  if (inSeconds !== undefined)
    return accept({ type: 'list.closing', at: later(at, secondsMs(inSeconds)), ...withConsent })
  const closes = status === 'open' ? [{ type: 'list.closed' as const, ...withConsent }] : []
  return accept(...closes)
}

/**
 * A debate that was adjourned or closed is over at once (UNGA rules 74–75 and 116–117): whoever waited to speak in it is
 * let go, and the list closed to everybody. Replies to it are still heard, and the chair may open the list again.
 */
export const endDebate = (meeting: Meeting): MeetingEvent[] => {
  const list = currentList(meeting)
  if (list === null) return []
  const waited = list.requests.filter(({ kind }) => kind === 'intervention')
  return [
    ...waited.map(({ id }) => ({ type: 'request.removed' as const, request: id })),
    ...list.exceptions.map(delegation => ({ type: 'list.excepted' as const, delegation, admitted: false })),
    ...(list.status === 'open' ? [{ type: 'list.closed' as const }] : []),
  ]
}

export const announceList = (meeting: Meeting): Decision => {
  const state = openSession(meeting)
  if (state === null) return refuse('no-session-open')
  if (state.list.status === 'closed') return refuse('list-closed')
  return state.list.announcedAt === null ? accept({ type: 'list.announced' }) : accept()
}

/** Who may still ask, once, although the list is closed; whoever is in it needs no exception. */
export const exceptFromClosure = (
  meeting: Meeting,
  { delegation, admitted }: CommandOf<'list.except'>,
): Decision => {
  const state = openSession(meeting)
  if (state === null) return refuse('no-session-open')
  if (!findDelegation(meeting, delegation)) return refuse('unknown-delegation')
  if (state.list.exceptions.includes(delegation) === admitted) return accept()
  const waits = state.list.requests.some(
    request => request.delegation === delegation && request.kind === 'intervention',
  )
  if (admitted && waits) return refuse('already-listed')
  return accept({ type: 'list.excepted', delegation, admitted })
}

export const shortenList = (meeting: Meeting, { toSeconds }: CommandOf<'list.shorten'>): Decision => {
  const state = openSession(meeting)
  if (state === null) return refuse('no-session-open')
  const toMs = secondsMs(toSeconds)
  return state.list.limitMs === toMs ? accept() : accept({ type: 'list.shortened', toMs })
}

/** Lists were raced for until lots took their place (upr-info on the UPR). */
export const drawList = (meeting: Meeting, { at, seed, actor }: Circumstances): Decision => {
  const list = currentList(meeting)
  if (list === null || list.windowUntil === null)
    return actor.role === 'server' ? accept() : refuse('not-in-the-window')
  if (actor.role === 'server' && at < list.windowUntil) return accept()
  const entrants = list.requests.filter(request => isInWindow(list, request))
  const order = drawLots(
    seed,
    entrants.map(({ delegation }) => delegation),
  )
  return accept({ type: 'list.drawn', draw: { seed, at, order } })
}

/** For whom the actor asks: a delegate for the own delegation only, the podium for the one that it names. */
export const requester = (
  meeting: Meeting,
  actor: Author,
  named: string | undefined,
): { delegation: string } | { refused: RefusalCode } => {
  const isDelegate = actor.role === 'delegate'
  if (isDelegate && named !== undefined && named !== actor.delegation) return { refused: 'not-allowed' }
  const delegation = isDelegate ? actor.delegation : named
  if (delegation === undefined) return { refused: 'malformed' }
  if (!findDelegation(meeting, delegation)) return { refused: 'unknown-delegation' }
  return { delegation }
}

/**
 * For whom the actor takes part in a matter of procedure: a member state that does not preside. Motions and appeals
 * are the members', whoever else speaks with the chair's consent.
 */
export const proceduralist = (
  meeting: Meeting,
  actor: Author,
  named: string | undefined,
): ReturnType<typeof requester> => {
  const who = requester(meeting, actor, named)
  if ('refused' in who) return who
  if (presides(meeting, who.delegation)) return { refused: 'presiding-officer' }
  return needsConsent(meeting, who.delegation) ? { refused: 'members-only' } : who
}

/** A point of order is heard, or awaits its decision. */
export const orderGoesOn = (meeting: Meeting): boolean =>
  (meeting.floor.status === 'taken' && meeting.floor.turn.kind === 'point-of-order') ||
  pointAwaiting(meeting) !== null

const whyNotListed = (
  meeting: Meeting,
  list: SpeakersList,
  kind: RequestKind,
  delegation: string,
): RefusalCode | null => {
  const rules = rulesNow(meeting)
  if (!rules.kindsAdmitted.includes(kind)) return 'kind-not-admitted'
  if (list.requests.some(request => request.delegation === delegation && request.kind === kind))
    return 'already-listed'
  // Who presides rules on points of order, and raises none; an intervention waits for the chair to be handed over.
  if (kind === 'point-of-order' && presides(meeting, delegation)) return 'presiding-officer'
  if (kind === 'point-of-order' && orderGoesOn(meeting)) return 'order-in-progress'
  const hadReplies = repliesOf(meeting, delegation, subjectNow(meeting))
  if (kind === 'right-of-reply' && hadReplies >= rules.replyLimitsSeconds.length) return 'no-more-replies'
  const isExcepted = kind === 'intervention' && list.exceptions.includes(delegation)
  if (list.status === 'closed' && !rules.closedListAdmits.includes(kind) && !isExcepted) return 'list-closed'
  return null
}

/** UNESCO r. 16.3: an observer speaks with the consent of the chair, who gives it by entering the request too. */
const isHeld = (meeting: Meeting, delegation: string, actor: Author): boolean =>
  actor.role === 'delegate' && needsConsent(meeting, delegation)

type Matter = Pick<SpeakingRequest, 'topic' | 'representative' | 'group' | 'language'>

const matterOf = ({
  topic,
  representative,
  group,
  language,
}: CommandOf<'floor.request' | 'floor.amend'>) => ({
  ...(topic === undefined ? {} : { topic }),
  ...(representative === undefined ? {} : { representative }),
  ...(group === undefined ? {} : { group }),
  ...(language === undefined ? {} : { language }),
})

export const requestFloor = (
  meeting: Meeting,
  command: CommandOf<'floor.request'>,
  { actor, at, seq }: Circumstances,
): Decision => {
  const { kind } = command
  const who = requester(meeting, actor, command.delegation)
  if ('refused' in who) return refuse(who.refused)
  const state = openSession(meeting)
  if (state === null) return refuse('no-session-open')
  const why = whyNotListed(meeting, state.list, kind, who.delegation)
  if (why !== null) return refuse(why)
  const request: SpeakingRequest = {
    id: `r${seq}`,
    delegation: who.delegation,
    kind,
    requestedAt: at,
    raisedByHand: actor.role !== 'delegate',
    ...matterOf(command),
    ...(kind === 'right-of-reply' ? { on: subjectNow(meeting) } : {}),
    ...(kind === 'intervention' && isHeld(meeting, who.delegation, actor) ? { held: true as const } : {}),
  }
  return accept({
    type: 'request.listed',
    request,
    before: placeFor(meeting, state.list.requests, request),
  })
}

const find = (meeting: Meeting, id: string): SpeakingRequest | undefined =>
  currentList(meeting)?.requests.find(request => request.id === id)

/** A delegate touches the own delegation's requests only. */
const isOthers = (actor: Author, request: SpeakingRequest): boolean =>
  actor.role === 'delegate' && actor.delegation !== request.delegation

/** What the request says is replaced whole; its place stays. */
export const amendRequest = (
  meeting: Meeting,
  command: CommandOf<'floor.amend'>,
  { actor }: Circumstances,
): Decision => {
  const request = find(meeting, command.request)
  if (!request) return refuse('unknown-request')
  if (isOthers(actor, request)) return refuse('not-allowed')
  const { topic: _, representative: __, group: ___, language: ____, ...rest } = request
  const amended: SpeakingRequest = { ...rest, ...matterOf(command) }
  const keys = ['topic', 'representative', 'group', 'language'] satisfies (keyof Matter)[]
  if (keys.every(key => request[key] === amended[key])) return accept()
  return accept({ type: 'request.amended', request: amended })
}

export const withdrawRequest = (
  meeting: Meeting,
  { request: id }: CommandOf<'floor.withdraw'>,
  { actor }: Circumstances,
): Decision => {
  const request = find(meeting, id)
  if (!request) return refuse('unknown-request')
  if (isOthers(actor, request)) return refuse('not-allowed')
  return accept({ type: 'request.withdrawn', request: id }, ...exceptedAgain(meeting, request))
}

/** Who asked by an exception, and withdraws unheard, has not used it: it may have been a slip. */
const exceptedAgain = (
  meeting: Meeting,
  { kind, delegation, requestedAt }: SpeakingRequest,
): MeetingEvent[] => {
  const list = currentList(meeting)
  const wasExcepted =
    kind === 'intervention' &&
    list?.status === 'closed' &&
    requestedAt > list.changedAt &&
    !rulesNow(meeting).closedListAdmits.includes(kind)
  return wasExcepted ? [{ type: 'list.excepted', delegation, admitted: true }] : []
}

export const removeRequest = (meeting: Meeting, { request: id }: CommandOf<'list.remove'>): Decision =>
  find(meeting, id) ? accept({ type: 'request.removed', request: id }) : refuse('unknown-request')

/**
 * Never before what precedes the list. Refused as stale when another request stands before it than the one that the
 * sender saw there.
 */
export const moveRequest = (
  meeting: Meeting,
  { request: id, before: wanted, after }: CommandOf<'list.move'>,
): Decision => {
  const requests = currentList(meeting)?.requests ?? []
  const request = find(meeting, id)
  if (!request || (wanted !== null && !find(meeting, wanted))) return refuse('unknown-request')
  const index = requests.indexOf(request)
  if (after !== undefined && after !== (requests[index - 1]?.id ?? null)) return refuse('stale')
  const before = placeAmong(requests, request, wanted)
  const stays = wanted === id || before === (requests[index + 1]?.id ?? null)
  return stays ? accept() : accept({ type: 'request.moved', request: id, before })
}

/** Two delegations swap their places once both have offered it; the podium swaps any two at once. */
export const swapRequests = (
  meeting: Meeting,
  { request: id, with: other }: CommandOf<'list.swap'>,
  { actor }: Circumstances,
): Decision => {
  if (other === null) return endOffer(meeting, id, actor)
  const mine = find(meeting, id)
  const theirs = find(meeting, other)
  if (!mine || !theirs || id === other || mine.kind !== theirs.kind) return refuse('unknown-request')
  if (isOthers(actor, mine)) return refuse('not-allowed')
  const list = currentList(meeting)
  if (list && [mine, theirs].some(request => isInWindow(list, request))) return refuse('window-open')
  const isAgreed = actor.role !== 'delegate' || theirs.swapWith === id
  if (isAgreed) return accept({ type: 'requests.swapped', request: id, with: other })
  return mine.swapWith === other ? accept() : accept({ type: 'swap.offered', request: id, with: other })
}

/** An offer ends by who made it, by the one to whom it was made, or by the podium. */
const endOffer = (meeting: Meeting, id: string, actor: Author): Decision => {
  const offering = find(meeting, id)
  if (!offering) return refuse('unknown-request')
  const partner = offering.swapWith === undefined ? undefined : find(meeting, offering.swapWith)
  const isOwn = !isOthers(actor, offering)
  if (!isOwn && (!partner || isOthers(actor, partner))) return refuse('not-allowed')
  if (!partner) return accept()
  return accept({ type: 'swap.ended', request: id, how: isOwn ? 'taken-back' : 'declined' })
}

/** Called and absent: called again at the end, and then no more. */
export const markAbsent = (meeting: Meeting, { request: id, again }: CommandOf<'list.absent'>): Decision => {
  const request = find(meeting, id)
  if (!request) return refuse('unknown-request')
  if (again !== undefined && again !== (request.absentAt !== undefined)) return refuse('stale')
  const absent = { type: 'request.absent' as const, request: id, delegation: request.delegation }
  return request.absentAt === undefined
    ? accept(absent)
    : accept(absent, { type: 'request.removed', request: id })
}

export const admitRequest = (meeting: Meeting, { request: id }: CommandOf<'list.admit'>): Decision => {
  const request = find(meeting, id)
  if (!request) return refuse('unknown-request')
  return request.held ? accept({ type: 'request.admitted', request: id }) : accept()
}

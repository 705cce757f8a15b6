import type { CommandType } from '../commands.ts'
import type { Entry, MeetingEvent } from '../events.ts'
import { placeFor } from '../order.ts'
import { placeAmong } from '../place.ts'
import { currentList, holdsTogether, presides, rulesNow } from '../queries.ts'
import { isPodium } from '../roles.ts'
import type {
  Meeting,
  SessionState,
  SpeakersList,
  SpeakingRequest,
  Undoable,
  UndoneSlices,
} from '../state.ts'
import { insert, isInWindow, withoutLostOffers } from './list.ts'

/**
 * Undo is a three-way merge: of a part that the command changed, the state before it is restored, provided that
 * nothing else has changed that part meanwhile. The list is merged request by request, so that what delegations
 * have asked for or withdrawn since stays as they left it. What cannot be merged so is not undone.
 */

/** How many slips can be taken back, one after the other. */
const depth = 20

const slices = [
  'sessions',
  'session',
  'floor',
  'turns',
  'screen',
  'rules',
  'sessionRules',
  'itemRules',
  'adopted',
  'officers',
  'allowances',
  'carried',
  'motions',
] as const

const notUndoable: readonly CommandType[] = [
  'meeting.create',
  'agenda.replace',
  'delegations.replace',
  'pack.save',
  'pack.remove',
  'speaker.name',
  'attendance.check-in',
  'attendance.check-out',
  // A lot is drawn once: who could take it back could draw until the result pleases.
  'precedence.draw',
  'list.draw',
  'undo',
]

const take = (meeting: Meeting): UndoneSlices =>
  Object.fromEntries(slices.map(slice => [slice, meeting[slice]])) as UndoneSlices

/** The meeting, with an entry of the podium's kept as one that can be undone. */
export const remember = (before: Meeting, after: Meeting, entry: Entry): Meeting => {
  const { type } = entry.command
  const undoes = isPodium(entry.actor.role) && !notUndoable.includes(type)
  if (!undoes || slices.every(slice => before[slice] === after[slice])) return after
  const undoable: Undoable = {
    seq: entry.seq,
    type,
    session: after.session ?? before.session,
    subject: subjectOf(entry.events, before, after),
    before: take(before),
    after: take(after),
  }
  return { ...after, undoable: [...after.undoable.slice(1 - depth), undoable] }
}

/**
 * The meeting without the last thing that can be undone.
 * @throws Error when that is not the entry named, or cannot be undone; `decide` refuses both.
 */
export const undo = (meeting: Meeting, seq: number): Meeting => {
  const restored = meeting.undoable.at(-1)?.seq === seq ? withoutLast(meeting) : null
  if (restored === null) throw new Error(`entry ${seq} cannot be undone`)
  return restored
}

/**
 * What undoing would leave; null when there is nothing to undo, or when something has followed that forbids it:
 * what has left the agenda or the meeting since does not come back.
 */
export const withoutLast = (meeting: Meeting): Meeting | null => {
  const last = meeting.undoable.at(-1)
  const merged = last ? merge(last, meeting) : null
  if (merged === null) return null
  const restored = { ...meeting, ...merged, undoable: meeting.undoable.slice(0, -1) }
  return holdsTogether(restored) ? restored : null
}

/** The parts that undoing would restore; null when they have changed meanwhile. */
const merge = ({ before, after }: Undoable, now: Meeting): UndoneSlices | null => {
  const sessions = mergeSessions(before, after, now)
  const others = slices.filter(slice => slice !== 'sessions')
  const disturbed = others.some(slice => before[slice] !== after[slice] && now[slice] !== after[slice])
  if (sessions === null || disturbed) return null
  const restored = take(now)
  const touched = Object.fromEntries(
    others.filter(slice => before[slice] !== after[slice]).map(slice => [slice, before[slice]]),
  )
  return { ...restored, ...touched, sessions }
}

const mergeSessions = (
  before: UndoneSlices,
  after: UndoneSlices,
  now: Meeting,
): Meeting['sessions'] | null => {
  if (before.sessions === after.sessions) return now.sessions
  if (now.sessions === after.sessions) return before.sessions
  const merged = { ...now.sessions }
  for (const id of Object.keys(after.sessions)) {
    const was = before.sessions[id]
    const became = after.sessions[id]
    const is = now.sessions[id]
    if (was === became) continue
    const state = is === became ? was : mergeSession(was, became, is, now)
    if (state === null) return null
    if (state === undefined) delete merged[id]
    else merged[id] = state
  }
  return merged
}

const mergeSession = (
  was: SessionState | undefined,
  became: SessionState | undefined,
  is: SessionState | undefined,
  now: Meeting,
): SessionState | null => {
  if (was?.status === 'closed' || became?.status === 'closed' || is?.status === 'closed') return null
  if (!was || !became || !is) return null
  if (orderOf(became.list, is.list).join() !== orderOf(is.list, became.list).join()) return null
  // A round that others have gone on with meanwhile is not taken back to where it was.
  if (was.round !== became.round && became.round !== is.round) return null
  const round = was.round === became.round ? is.round : was.round
  return { ...was, round, list: mergeLists(was.list, became.list, is.list, now) }
}

/** Who has asked again meanwhile gets the former place back, with the request that it knows of. */
/** The requests of one list that stand in another one too, in the order of the one. */
const orderOf = (list: SpeakersList, other: SpeakersList): string[] =>
  list.requests.map(({ id }) => id).filter(id => other.requests.some(request => request.id === id))

const mergeLists = (
  was: SpeakersList,
  became: SpeakersList,
  is: SpeakersList,
  now: Meeting,
): SpeakersList => {
  const has = (list: SpeakersList, id: string) => list.requests.some(request => request.id === id)
  const since = is.requests.filter(({ id }) => !has(became, id))
  /** What its delegation has said of it meanwhile stays. */
  const amended = ({ id }: SpeakingRequest) => {
    const now = is.requests.find(request => request.id === id)
    return now === became.requests.find(request => request.id === id) ? undefined : now
  }
  const askedAgain = ({ delegation, kind }: SpeakingRequest) =>
    since.find(request => request.delegation === delegation && request.kind === kind)
  const kept = was.requests
    .filter(({ id }) => !has(became, id) || has(is, id))
    .map(request => {
      const changed = amended(request)
      if (changed) return changed
      const again = askedAgain(request)
      return again ? { ...request, ...again, requestedAt: request.requestedAt } : request
    })
  const requests = since
    .filter(request => !has({ ...was, requests: kept }, request.id))
    .reduce((list, request) => insert(list, request, placeFor(now, list, request)), kept)
  // What has been used up meanwhile does not come back.
  const usedUp = became.exceptions.filter(code => !is.exceptions.includes(code))
  const exceptions = was.exceptions.filter(code => !usedUp.includes(code))
  return withoutLostOffers({ ...was, exceptions, draw: is.draw, windowUntil: is.windowUntil, requests })
}

const subjectOf = (events: MeetingEvent[], before: Meeting, after: Meeting): Undoable['subject'] => {
  for (const event of events.toReversed())
    switch (event.type) {
      case 'floor.granted':
        return event.turn.holder
      case 'request.listed':
        return { delegation: event.request.delegation }
      case 'request.moved':
      case 'request.removed':
      case 'request.withdrawn':
        return placed(event.request, before, after)
      case 'turn.ended':
        return before.floor.status === 'taken' ? before.floor.turn.holder : {}
      case 'clock.adjusted':
        return { seconds: event.byMs / 1000 }
      case 'session.opened':
      case 'session.suspended':
      case 'session.resumed':
      case 'session.closed':
        return { session: event.session }
    }
  return {}
}

/** Whom the request is of, and the number that stands before it now. */
const placed = (id: string, before: Meeting, after: Meeting): Undoable['subject'] => {
  const delegation = currentList(before)?.requests.find(request => request.id === id)?.delegation
  const place = placeNow(after, id)
  return { ...(delegation ? { delegation } : {}), ...(place === null ? {} : { place }) }
}

const placeNow = (meeting: Meeting, id: string): number | null => {
  const list = currentList(meeting)
  if (!list) return null
  const requests = list.requests.map(request => ({
    ...request,
    simultaneous: isInWindow(list, request),
    presides: presides(meeting, request.delegation),
  }))
  return placeAmong(requests, rulesNow(meeting), id)
}

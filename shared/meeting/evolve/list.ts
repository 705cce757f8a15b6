import { assertNever } from '../../assert-never.ts'
import type { Instant } from '../clock.ts'
import { shownWaiting } from '../coming.ts'
import type { EventOf } from '../events.ts'
import type { Author } from '../roles.ts'
import type { Meeting, OngoingSession, SpeakersList, SpeakingRequest } from '../state.ts'

type ListEvent = EventOf<
  | 'list.opened'
  | 'list.closed'
  | 'list.closing'
  | 'list.announced'
  | 'list.excepted'
  | 'list.shortened'
  | 'list.drawn'
  | 'list.arranged'
  | 'request.listed'
  | 'request.withdrawn'
  | 'request.removed'
  | 'request.moved'
  | 'request.amended'
  | 'request.admitted'
  | 'request.absent'
  | 'swap.offered'
  | 'swap.ended'
  | 'requests.swapped'
>

/** Whether a request is among those of the opening window, which count as simultaneous. */
export const isInWindow = ({ windowUntil }: SpeakersList, { kind, requestedAt }: SpeakingRequest): boolean =>
  windowUntil !== null && kind === 'intervention' && requestedAt <= windowUntil

/** The list with which a session opens. */
export const freshList = (
  status: SpeakersList['status'],
  at: Instant,
  windowUntil: Instant | undefined,
): SpeakersList => ({
  status,
  changedAt: at,
  requests: [],
  announcedAt: null,
  closingAt: null,
  remainingAtClosing: null,
  consent: false,
  exceptions: [],
  windowUntil: windowUntil ?? null,
  draw: null,
  limitMs: null,
})

/** The meeting with the state of its current session changed. */
export const changeSession = (
  meeting: Meeting,
  change: (state: OngoingSession) => Partial<OngoingSession>,
): Meeting => {
  const state = meeting.session === null ? undefined : meeting.sessions[meeting.session]
  if (meeting.session === null || !state || state.status === 'closed') throw new Error('no session goes on')
  return {
    ...meeting,
    sessions: { ...meeting.sessions, [meeting.session]: { ...state, ...change(state) } },
  }
}

/** An offer to swap with a request that has left the list falls. */
export const withoutLostOffers = (list: SpeakersList): SpeakersList => {
  const isLost = ({ swapWith }: SpeakingRequest) =>
    swapWith !== undefined && !list.requests.some(({ id }) => id === swapWith)
  if (!list.requests.some(isLost)) return list
  return {
    ...list,
    requests: list.requests.map(request => (isLost(request) ? withdrawOffer(request) : request)),
  }
}

/** The meeting with its current list changed. */
export const changeList = (meeting: Meeting, change: (list: SpeakersList) => SpeakersList): Meeting =>
  changeSession(meeting, ({ list }) => ({ list: withoutLostOffers(change(list)) }))

export const without = (requests: SpeakingRequest[], id: string): SpeakingRequest[] =>
  requests.filter(request => request.id !== id)

/** Before the request with that id; at the end for null. */
export const insert = (requests: SpeakingRequest[], request: SpeakingRequest, before: string | null) => {
  const index = before === null ? -1 : requests.findIndex(({ id }) => id === before)
  return index < 0 ? [...requests, request] : requests.toSpliced(index, 0, request)
}

/** An exception is for one intervention: it is used up as that is listed, or heard. */
export const withoutException = (list: SpeakersList, delegation: string): SpeakersList =>
  list.exceptions.includes(delegation)
    ? { ...list, exceptions: list.exceptions.filter(code => code !== delegation) }
    : list

const changeRequest = (
  list: SpeakersList,
  id: string,
  change: (request: SpeakingRequest) => SpeakingRequest,
): SpeakersList => ({
  ...list,
  requests: list.requests.map(request => (request.id === id ? change(request) : request)),
})

/** In the order of these ids; what is not among them stands behind. */
const ordered = (requests: SpeakingRequest[], order: readonly string[]): SpeakingRequest[] => {
  const place = ({ id }: SpeakingRequest) => {
    const index = order.indexOf(id)
    return index < 0 ? order.length : index
  }
  return requests.toSorted((a, b) => place(a) - place(b))
}

const listed = (list: SpeakersList, { request, before }: EventOf<'request.listed'>): SpeakersList => ({
  ...(request.kind === 'intervention' ? withoutException(list, request.delegation) : list),
  requests: insert(list.requests, request, before),
})

const withdrawOffer = ({ swapWith: _, ...request }: SpeakingRequest): SpeakingRequest => request

export const evolveList = (meeting: Meeting, event: ListEvent, at: Instant, by: Author['role']): Meeting => {
  const moved = { at, by }
  return changeList(meeting, list => {
    switch (event.type) {
      case 'list.opened':
        return {
          ...list,
          status: 'open',
          changedAt: at,
          closingAt: null,
          remainingAtClosing: null,
          consent: false,
          exceptions: list.status === 'closed' ? [] : list.exceptions,
          windowUntil: event.windowUntil ?? null,
        }
      case 'list.closed':
        return {
          ...list,
          status: 'closed',
          changedAt: at,
          closingAt: null,
          remainingAtClosing: shownWaiting(meeting).length,
          consent: event.consent ?? list.consent,
        }
      case 'list.closing':
        return { ...list, closingAt: event.at, consent: event.consent ?? false }
      case 'list.announced':
        return { ...list, announcedAt: at }
      case 'list.excepted':
        return {
          ...list,
          exceptions: [
            ...withoutException(list, event.delegation).exceptions,
            ...(event.admitted ? [event.delegation] : []),
          ],
        }
      case 'list.shortened':
        return { ...list, limitMs: event.toMs }
      case 'list.drawn':
        return {
          ...list,
          windowUntil: null,
          draw: event.draw,
          requests: list.requests.map(request => {
            const drawn = isInWindow(list, request) ? event.draw.order.indexOf(request.delegation) + 1 : 0
            return drawn === 0 ? request : { ...request, drawn }
          }),
        }
      case 'list.arranged':
        return { ...list, requests: ordered(list.requests, event.order) }
      case 'request.listed':
        return listed(list, event)
      case 'request.withdrawn':
      case 'request.removed':
        return { ...list, requests: without(list.requests, event.request) }
      case 'request.moved': {
        const request = list.requests.find(({ id }) => id === event.request)
        if (!request) return list
        const others = without(list.requests, event.request)
        return { ...list, requests: insert(others, { ...request, moved }, event.before) }
      }
      case 'request.amended':
        return changeRequest(list, event.request.id, () => event.request)
      case 'request.admitted':
        return changeRequest(list, event.request, ({ held: _, ...request }) => request)
      case 'request.absent': {
        const absent = changeRequest(list, event.request, ({ moved: _, ...request }) => ({
          ...request,
          absentAt: at,
        }))
        const last = absent.requests.find(({ id }) => id === event.request)
        return last ? { ...absent, requests: [...without(absent.requests, last.id), last] } : absent
      }
      case 'swap.offered':
        return changeRequest(list, event.request, request => ({ ...request, swapWith: event.with }))
      case 'swap.ended':
        return changeRequest(list, event.request, withdrawOffer)
      case 'requests.swapped': {
        const order = list.requests.map(({ id }) =>
          id === event.request ? event.with : id === event.with ? event.request : id,
        )
        const isOne = ({ id }: SpeakingRequest) => id === event.request || id === event.with
        const requests = list.requests.map(request =>
          isOne(request) ? { ...withdrawOffer(request), moved } : request,
        )
        return { ...list, requests: ordered(requests, order) }
      }
      default:
        return assertNever(event)
    }
  })
}

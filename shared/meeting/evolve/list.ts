import { assertNever } from '../../assert-never.ts'
import type { Instant } from '../clock.ts'
import type { EventOf } from '../events.ts'
import type { Meeting, SpeakersList, SpeakingRequest } from '../state.ts'

type ListEvent = EventOf<
  'list.opened' | 'list.closed' | 'request.listed' | 'request.withdrawn' | 'request.removed' | 'request.moved'
>

/** The meeting with its current list changed. */
export const changeList = (meeting: Meeting, change: (list: SpeakersList) => SpeakersList): Meeting => {
  const state = meeting.session === null ? undefined : meeting.sessions[meeting.session]
  if (meeting.session === null || !state || state.status === 'closed') throw new Error('no session goes on')
  return {
    ...meeting,
    sessions: { ...meeting.sessions, [meeting.session]: { ...state, list: change(state.list) } },
  }
}

export const without = (requests: SpeakingRequest[], id: string): SpeakingRequest[] =>
  requests.filter(request => request.id !== id)

/** Before the request with that id; at the end for null. */
export const insert = (requests: SpeakingRequest[], request: SpeakingRequest, before: string | null) => {
  const index = before === null ? -1 : requests.findIndex(({ id }) => id === before)
  return index < 0 ? [...requests, request] : requests.toSpliced(index, 0, request)
}

const move = (requests: SpeakingRequest[], id: string, before: string | null) => {
  const moved = requests.find(request => request.id === id)
  return moved ? insert(without(requests, id), moved, before) : requests
}

export const evolveList = (meeting: Meeting, event: ListEvent, at: Instant): Meeting =>
  changeList(meeting, list => {
    switch (event.type) {
      case 'list.opened':
        return { ...list, status: 'open', changedAt: at }
      case 'list.closed':
        return { ...list, status: 'closed', changedAt: at }
      case 'request.listed':
        return { ...list, requests: insert(list.requests, event.request, event.before) }
      case 'request.withdrawn':
      case 'request.removed':
        return { ...list, requests: without(list.requests, event.request) }
      case 'request.moved':
        return { ...list, requests: move(list.requests, event.request, event.before) }
      default:
        return assertNever(event)
    }
  })

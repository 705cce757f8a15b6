import type { CommandOf, RequestKind } from '../commands.ts'
import { currentList, findDelegation, openSession, placeFor, rulesNow } from '../queries.ts'
import type { Actor } from '../roles.ts'
import type { Meeting, SpeakingRequest } from '../state.ts'
import { accept, type Circumstances, type Decision, refuse } from './decision.ts'

/**
 * What a list that is closed still admits. A point of order may be raised at any time (OAS General Assembly
 * Art. 57); a reply may be given after the list is closed (UNGA rules 73 and 115).
 */
const admittedWhenClosed: readonly RequestKind[] = ['point-of-order', 'right-of-reply']

export const setList = (meeting: Meeting, status: 'open' | 'closed'): Decision => {
  const state = openSession(meeting)
  if (state === null) return refuse('no-session-open')
  if (state.list.status === status) return accept()
  return accept(status === 'open' ? { type: 'list.opened' } : { type: 'list.closed' })
}

/** For whom the actor asks: a delegate for the own delegation only, the podium for the one that it names. */
const requester = (actor: Actor, named: string | undefined): string | null => {
  if (actor.role !== 'delegate') return named ?? null
  return named === undefined || named === actor.delegation ? actor.delegation : null
}

export const requestFloor = (
  meeting: Meeting,
  { kind, topic, delegation: named }: CommandOf<'floor.request'>,
  { actor, at, seq }: Circumstances,
): Decision => {
  const delegation = requester(actor, named)
  if (delegation === null) return refuse(actor.role === 'delegate' ? 'not-allowed' : 'malformed')
  if (!findDelegation(meeting, delegation)) return refuse('unknown-delegation')
  if (actor.role === 'delegate' && !actor.inRoom && rulesNow(meeting).floorFrom === 'room')
    return refuse('not-in-room')
  const state = openSession(meeting)
  if (state === null) return refuse('no-session-open')
  const { list } = state
  if (list.requests.some(request => request.delegation === delegation && request.kind === kind))
    return refuse('already-listed')
  if (list.status === 'closed' && !admittedWhenClosed.includes(kind)) return refuse('list-closed')
  const request: SpeakingRequest = {
    id: `r${seq}`,
    delegation,
    kind,
    requestedAt: at,
    raisedByHand: actor.role !== 'delegate',
    ...(topic === undefined ? {} : { topic }),
  }
  return accept({ type: 'request.listed', request, before: placeFor(list.requests, kind) })
}

const find = (meeting: Meeting, id: string): SpeakingRequest | undefined =>
  currentList(meeting)?.requests.find(request => request.id === id)

export const withdrawRequest = (
  meeting: Meeting,
  { request: id }: CommandOf<'floor.withdraw'>,
  { actor }: Circumstances,
): Decision => {
  const request = find(meeting, id)
  if (!request) return refuse('unknown-request')
  if (actor.role === 'delegate' && actor.delegation !== request.delegation) return refuse('not-allowed')
  return accept({ type: 'request.withdrawn', request: id })
}

export const removeRequest = (meeting: Meeting, { request: id }: CommandOf<'list.remove'>): Decision =>
  find(meeting, id) ? accept({ type: 'request.removed', request: id }) : refuse('unknown-request')

export const moveRequest = (meeting: Meeting, { request: id, before }: CommandOf<'list.move'>): Decision => {
  const requests = currentList(meeting)?.requests ?? []
  const index = requests.findIndex(request => request.id === id)
  if (index < 0 || (before !== null && !find(meeting, before))) return refuse('unknown-request')
  const stays = before === id || before === (requests[index + 1]?.id ?? null)
  return stays ? accept() : accept({ type: 'request.moved', request: id, before })
}

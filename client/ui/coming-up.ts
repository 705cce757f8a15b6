import type { Speaker } from '../../shared/meeting/agenda.ts'
import type { View, ViewSession, WireRequest } from '../../shared/protocol.ts'
import { nameplateOf } from './names.ts'
import { currentSession } from './sessions.ts'

/** Who gets the floor by the rules: a prepared speaker or a request of the list. */
export type Candidate = { speaker: Speaker } | { request: WireRequest }

/** Somebody who waits for the floor. A prepared speaker may not have a name yet, and has no flag. */
export type Waiter = {
  id: string
  kind: WireRequest['kind'] | 'prepared'
  name: string | null
  /** ISO 3166-1 alpha-2. */
  flag?: string | undefined
  /** What the agenda calls a prepared speaker (“Member state representative”). */
  role?: string | undefined
  expectedAt?: WireRequest['expectedAt']
}

/** The dialogue can be opened as items can; it is the one part of a session that is not among its items. */
export const isInDialogue = (view: View): boolean => {
  const session = currentSession(view)
  return (
    session !== null &&
    view.item !== null &&
    session.items.every(({ id, items = [] }) => id !== view.item && items.every(sub => sub.id !== view.item))
  )
}

export const preparedOf = ({ speakers }: Pick<ViewSession, 'speakers'>): Speaker[] =>
  speakers.toSorted((a, b) => a.order - b.order)

/** Prepared speakers who come before the list: those not yet heard, until the dialogue is opened. */
export const preparedWaiting = (view: View): Speaker[] => {
  const session = currentSession(view)
  if (!session || isInDialogue(view)) return []
  return preparedOf(session).filter(({ id }) => !view.heard.includes(id))
}

/**
 * Everybody who waits, in the order in which they get the floor, which is the server's: points of order, prepared
 * speakers, the list.
 */
export const inOrder = (view: View): Candidate[] => {
  const { requests } = view.list
  const isOrder = ({ kind }: WireRequest) => kind === 'point-of-order'
  return [
    ...requests.filter(isOrder).map(request => ({ request })),
    ...preparedWaiting(view).map(speaker => ({ speaker })),
    ...requests.filter(request => !isOrder(request)).map(request => ({ request })),
  ]
}

/** As the forecast asks for it. */
export const placeOf = (candidate: Candidate): Pick<Waiter, 'id' | 'kind'> =>
  'speaker' in candidate
    ? { id: candidate.speaker.id, kind: 'prepared' }
    : { id: candidate.request.id, kind: candidate.request.kind }

const waiter = (view: View, candidate: Candidate): Waiter => {
  if ('speaker' in candidate) {
    const { name, role } = candidate.speaker
    return { ...placeOf(candidate), name, role }
  }
  const { delegation, expectedAt } = candidate.request
  return {
    ...placeOf(candidate),
    name: nameplateOf(view, delegation),
    flag: view.delegations.find(({ code }) => code === delegation)?.flag,
    expectedAt,
  }
}

/** In the order in which they get the floor, with what a page shows of each. */
export const comingUp = (view: View): Waiter[] => inOrder(view).map(candidate => waiter(view, candidate))

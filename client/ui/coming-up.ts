import type { View, WireRequest } from '../../shared/protocol.ts'
import { nameplateOf } from './names.ts'
import { currentSession } from './sessions.ts'

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

/** Prepared speakers who come before the list: those not yet heard, until the dialogue is opened. */
const preparedWaiting = (view: View): Waiter[] => {
  const session = currentSession(view)
  if (!session || isInDialogue(view)) return []
  return session.speakers
    .filter(({ id }) => !view.heard.includes(id))
    .sort((a, b) => a.order - b.order)
    .map(({ id, name, role }) => ({ id, kind: 'prepared', name, role }))
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

const requestWaiting = (view: View, { id, kind, delegation, expectedAt }: WireRequest): Waiter => ({
  id,
  kind,
  name: nameplateOf(view, delegation),
  flag: view.delegations.find(({ code }) => code === delegation)?.flag,
  expectedAt,
})

/** In the order in which they get the floor: points of order, prepared speakers, the list. */
export const comingUp = (view: View): Waiter[] => {
  const requests = view.list.requests.map(request => requestWaiting(view, request))
  const isOrder = ({ kind }: Waiter) => kind === 'point-of-order'
  return [
    ...requests.filter(isOrder),
    ...preparedWaiting(view),
    ...requests.filter(request => !isOrder(request)),
  ]
}

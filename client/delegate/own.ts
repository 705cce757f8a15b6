import type { RequestKind } from '../../shared/meeting/commands.ts'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import type { View, WireRequest } from '../../shared/protocol.ts'
import type { LiveState, PendingPress } from '../live/store.ts'
import { type ListName, listOf, placeOf } from '../ui/place.ts'

/** A page that has been greeted as a delegate's. */
export type Known = { view: View; delegation: Delegation; state: LiveState }

/** Null until the page has been greeted, and for whoever is no delegate of this meeting. */
export const known = (state: LiveState): Known | null => {
  const { view, you } = state
  const delegation = view?.delegations.find(({ code }) => you?.role === 'delegate' && code === you.delegation)
  return view && delegation ? { view, delegation, state } : null
}

/** Whoever follows from elsewhere sees everything, and asks for nothing unless the rules admit it. */
export const isAway = ({ view, state }: Known): boolean =>
  state.you?.inRoom === false && view.rules.floorFrom === 'room'

/** How a press stands that has no answer yet. */
type Unanswered = { status: 'sending'; press: PendingPress } | { status: 'kept'; press: PendingPress }

/** What the delegation asks for, from the press until it has the floor; a motion is spoken on, never asked for. */
export type Ask =
  | ({ kind: RequestKind } & Unanswered)
  /** `place` is null as long as it holds none; `index` is for the order. `leaving`: its withdrawal has been pressed. */
  | {
      kind: WireRequest['kind']
      status: 'listed'
      request: WireRequest
      index: number
      list: ListName
      place: number | null
      leaving: Unanswered | null
    }
export type ListedAsk = Extract<Ask, { status: 'listed' }>
export type UnansweredAsk = Exclude<Ask, { status: 'listed' }>

/** What can be said of such a press: that it was not sent, or that nobody knows whether it was received. */
export type Standing = 'kept' | 'unconfirmed' | 'taken-back'

export const standingOf = ({ wasSent, isTakenBack }: PendingPress): Standing => {
  if (isTakenBack) return 'taken-back'
  return wasSent ? 'unconfirmed' : 'kept'
}

const unanswered = (press: PendingPress | undefined): Unanswered | null =>
  press ? { status: press.kept ? 'kept' : 'sending', press } : null

const askOf = ({ view, delegation, state }: Known, kind: WireRequest['kind']): Ask | null => {
  const index = view.list.requests.findIndex(r => r.kind === kind && r.delegation === delegation.code)
  const request = view.list.requests[index]
  if (request === undefined) {
    if (kind === 'motion') return null
    const asked = unanswered(
      state.pending.find(({ command }) => command.type === 'floor.request' && command.kind === kind),
    )
    return asked && { kind, ...asked }
  }
  const leaving = unanswered(
    state.pending.find(({ command }) => command.type === 'floor.withdraw' && command.request === request.id),
  )
  const place = placeOf(view, request.id)
  return { kind, status: 'listed', request, index, list: listOf(request, view.rules), place, leaving }
}

const kinds: readonly WireRequest['kind'][] = ['point-of-order', 'motion', 'intervention', 'right-of-reply']

/** All that the delegation asks for: what is listed in the list's order, then what has not been received. */
export const asksOf = (page: Known): Ask[] => {
  const index = (ask: Ask): number => (ask.status === 'listed' ? ask.index : Number.MAX_SAFE_INTEGER)
  return kinds
    .map(kind => askOf(page, kind))
    .filter(ask => ask !== null)
    .sort((a, b) => index(a) - index(b))
}

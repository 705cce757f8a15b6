import type { View, WireRequest } from '../../shared/protocol.ts'

/** Points of order, motions, and replies that come after the list, are lists of their own. */
export type ListName = 'speakers' | 'replies' | 'motion' | 'point-of-order'

type Rules = Pick<View['rules'], 'repliesAt'>

/** In which list a request stands. */
export const listOf = ({ kind }: Pick<WireRequest, 'kind'>, { repliesAt }: Rules): ListName => {
  if (kind === 'motion' || kind === 'point-of-order') return kind
  return kind === 'right-of-reply' && repliesAt !== 'in-order' ? 'replies' : 'speakers'
}

const hasPlace = ({ held, simultaneous }: WireRequest): boolean => !held && !simultaneous

/**
 * The number of a request, the same on every page: its place in its own list, from 1. Null for one that is not in
 * the list, and for one that holds no place yet: an observer’s that the chair has not admitted, and whoever awaits the
 * lot of the opening window. Who presides is called last, and has that place.
 */
export const placeOf = ({ list, rules }: Pick<View, 'list' | 'rules'>, id: string): number | null => {
  const own = list.requests.find(request => request.id === id)
  if (own === undefined || !hasPlace(own)) return null
  const name = listOf(own, rules)
  const placed = list.requests.filter(request => hasPlace(request) && listOf(request, rules) === name)
  const called = placed.toSorted((a, b) => Number(a.presides ?? false) - Number(b.presides ?? false))
  return called.indexOf(own) + 1
}

/**
 * The number that stands before somebody who waits. Only lists are numbered: a panel, a round of reports, motions and
 * points of order come before them in an order of their own.
 */
export const numberOf = (view: Pick<View, 'list' | 'rules'>, id: string): number | null => {
  const request = view.list.requests.find(listed => listed.id === id)
  const isNumbered = request?.kind === 'intervention' || request?.kind === 'right-of-reply'
  return isNumbered ? placeOf(view, id) : null
}

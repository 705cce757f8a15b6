import { placeAmong } from '../../shared/meeting/place.ts'
import type { View } from '../../shared/protocol.ts'

export { type ListName, listOf } from '../../shared/meeting/place.ts'

/** The number of a request, the same on every page: its place in its own list; null for one that holds no place. */
export const placeOf = ({ list, rules }: Pick<View, 'list' | 'rules'>, id: string): number | null =>
  placeAmong(list.requests, rules, id)

/**
 * The number that stands before somebody who waits. Only lists are numbered: a panel, a round of reports, motions and
 * points of order come before them in an order of their own.
 */
export const numberOf = (view: Pick<View, 'list' | 'rules'>, id: string): number | null => {
  const request = view.list.requests.find(listed => listed.id === id)
  const isNumbered = request?.kind === 'intervention' || request?.kind === 'right-of-reply'
  return isNumbered ? placeOf(view, id) : null
}

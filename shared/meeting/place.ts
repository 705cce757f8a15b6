import type { Rules } from './rules/rules.ts'
import type { SpeakingRequest } from './state.ts'

/** Points of order, motions, and replies that come after the list, are lists of their own. */
export type ListName = 'speakers' | 'replies' | 'motion' | 'point-of-order'

/** In which list a request stands. */
export const listOf = (
  { kind }: Pick<SpeakingRequest, 'kind'>,
  { repliesAt }: Pick<Rules, 'repliesAt'>,
): ListName => {
  if (kind === 'motion' || kind === 'point-of-order') return kind
  return kind === 'right-of-reply' && repliesAt !== 'in-order' ? 'replies' : 'speakers'
}

type Placed = Pick<SpeakingRequest, 'id' | 'kind'> & {
  held?: boolean | undefined
  /** Of the opening window, not yet drawn. */
  simultaneous?: boolean | undefined
  /** Its delegation presides. */
  presides?: boolean | undefined
}

const hasPlace = ({ held, simultaneous }: Placed): boolean => !held && !simultaneous

/**
 * The place of a request in its own list, from 1. Null for one that is not in the list, and for one that holds no place
 * yet: an observer’s that the chair has not admitted, and whoever awaits the lot of the opening window. Who presides is
 * called last, and has that place.
 */
export const placeAmong = (
  requests: readonly Placed[],
  rules: Pick<Rules, 'repliesAt'>,
  id: string,
): number | null => {
  const own = requests.find(request => request.id === id)
  if (own === undefined || !hasPlace(own)) return null
  const name = listOf(own, rules)
  const placed = requests.filter(request => hasPlace(request) && listOf(request, rules) === name)
  const called = placed.toSorted((a, b) => Number(a.presides ?? false) - Number(b.presides ?? false))
  return called.indexOf(own) + 1
}

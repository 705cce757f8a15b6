import { hourAt } from '../../shared/meeting/calendar.ts'
import type { Instant } from '../../shared/meeting/clock.ts'
import { between } from '../../shared/meeting/clock.ts'
import type { View, WireRequest } from '../../shared/protocol.ts'
import { numberOf } from '../ui/place.ts'
import { outlookOf, wholeMinutes } from './forecast.ts'
import { flagOf, nameplateOf } from './names.ts'
import { presidingCode } from './next-to-speak.ts'

/** A request as the podium shows it. */
export type ListRow = {
  id: string
  /** From 1, in its own list; null for what is not numbered: points of order, motions, who is not admitted yet. */
  place: number | null
  /** From 0, among all of them, and how many they are. */
  index: number
  count: number
  /** The first of the replies, which are a list of their own below the other one. */
  beginsReplies: boolean
  request: WireRequest
  name: string
  flag: string | undefined
  /** Its delegation presides, and speaks once it has handed over the chair. */
  presides: boolean
  /** `HH:MM` at which it should get the floor; null when nothing can be said, as before a lot. */
  expected: string | null
  /** Null before a lot: of those who asked at the same time nobody has waited longer. */
  waitedMinutes: number | null
}

export const listRows = (view: View, now: Instant): ListRow[] => {
  const expectedAt = outlookOf(view, now)?.expectedAt
  const { requests } = view.list
  const repliesApart = view.rules.repliesAt !== 'in-order'
  const isReply = ({ kind }: WireRequest) => repliesApart && kind === 'right-of-reply'
  const firstReply = requests.findIndex(isReply)
  return requests.map((request, index) => {
    const at = request.simultaneous ? undefined : expectedAt?.get(request.id)
    return {
      id: request.id,
      place: numberOf(view, request.id),
      index,
      count: requests.length,
      beginsReplies: index === firstReply,
      request,
      name: nameplateOf(view, request.delegation),
      flag: flagOf(view, request.delegation),
      presides: request.delegation === presidingCode(view),
      expected: at === undefined ? null : hourAt(view.meeting.timezone, at),
      waitedMinutes: request.simultaneous
        ? null
        : Math.max(0, wholeMinutes(between(request.requestedAt, now))),
    }
  })
}

/** Where something is dropped: before or after the request with that id. */
export type Drop = { id: string; position: 'before' | 'after' }

/** Before which request one comes to stand that is dropped there; null for the end. */
export const beforeOf = (ids: readonly string[], moved: string, { id, position }: Drop): string | null => {
  const others = ids.filter(other => other !== moved)
  if (position === 'before' && id !== moved) return id
  const index = id === moved ? ids.indexOf(moved) - 1 : others.indexOf(id)
  return others[index + 1] ?? null
}

/** Before which request one comes to stand that moves by a place; undefined when it is there already. */
export const beforeOnStep = (
  ids: readonly string[],
  moved: string,
  direction: 'up' | 'down',
): string | null | undefined => {
  const index = ids.indexOf(moved)
  if (index < 0) return undefined
  if (direction === 'up') return index === 0 ? undefined : ids[index - 1]
  return index === ids.length - 1 ? undefined : (ids[index + 2] ?? null)
}

import type { View } from '../../shared/protocol.ts'
import { comingUp, type Waiter } from '../ui/coming-up.ts'
import { numberOf } from '../ui/place.ts'

/** A line of the list: somebody who waits, with the number if there is one, or what those after it wait for. */
export type ListRow = { waiter: Waiter; place: number | null } | { heading: 'replies' }

/** All who wait, in their order. Replies that come after the list are a list of their own, with places of their own. */
export const listRows = (view: View): ListRow[] => {
  const waiting = comingUp(view)
  const isReply = ({ kind }: Waiter) => kind === 'right-of-reply'
  const apart = view.rules.repliesAt !== 'in-order'
  const replies = apart ? waiting.filter(isReply) : []
  const others = waiting.filter(waiter => !replies.includes(waiter))
  const placed = (waiters: Waiter[]) => waiters.map(waiter => ({ waiter, place: numberOf(view, waiter.id) }))
  return [
    ...placed(others),
    ...(replies.length > 0 ? [{ heading: 'replies' as const }] : []),
    ...placed(replies),
  ]
}

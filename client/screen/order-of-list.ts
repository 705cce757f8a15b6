import type { View } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'
import { listOrderSaid } from '../ui/why.ts'

/** By what the list is ordered; null where it goes by request, and where nobody waits on it. */
export const orderOfList = (view: View, say: Say): string | null =>
  view.list.requests.some(({ kind }) => kind === 'intervention') ? listOrderSaid(say, view) : null

import type { MessageKey } from '../languages/say.ts'
import type { Press } from '../live/press.ts'
import type { ShapeName } from '../ui/shape.tsx'
import type { ListRow } from './list-rows.ts'

/** What the buttons of a row have to work with. */
export type RowHands = {
  press: Press
  mayGrant: boolean
  /** The row whose delegation is to change places with another, if any. */
  swapping: ListRow | null
  swap: (row: ListRow | null) => void
  step: (direction: 'up' | 'down') => void
}

type RowButton = {
  id: string
  words: MessageKey
  shape?: ShapeName
  isPossible: (row: ListRow, hands: RowHands) => boolean
  act: (row: ListRow, hands: RowHands) => void
}

const maySwap = ({ id, request }: ListRow, { swapping }: RowHands): boolean =>
  swapping !== null && swapping.id !== id && swapping.request.kind === request.kind

/** All that is done with a single request; what is not possible now is not shown. */
export const rowButtons: readonly RowButton[] = [
  {
    id: 'swap-with',
    words: 'podium.list.swap-with',
    isPossible: maySwap,
    act: (row, { press, swapping, swap }) => {
      if (swapping) void press.swap(swapping.id, row.id)
      swap(null)
    },
  },
  {
    id: 'admit',
    words: 'podium.list.admit',
    isPossible: ({ request }) => request.held === true,
    act: ({ id }, { press }) => void press.admit(id),
  },
  {
    id: 'grant',
    words: 'podium.list.grant',
    isPossible: ({ request }, { mayGrant }) => mayGrant && !request.held,
    act: ({ id }, { press }) => void press.grant({ request: id }),
  },
  {
    id: 'absent',
    words: 'podium.list.absent',
    isPossible: ({ request, presides }) =>
      !request.held && !request.simultaneous && !presides && request.kind !== 'point-of-order',
    act: ({ id }, { press }) => void press.absent(id),
  },
  {
    id: 'up',
    words: 'podium.list.up',
    shape: 'up',
    isPossible: ({ index }) => index > 0,
    act: (_, { step }) => step('up'),
  },
  {
    id: 'down',
    words: 'podium.list.down',
    shape: 'down',
    isPossible: ({ index, count }) => index < count - 1,
    act: (_, { step }) => step('down'),
  },
  {
    id: 'swap',
    words: 'podium.list.swap',
    isPossible: (row, hands) => row.count > 1 && !maySwap(row, hands),
    act: (row, { swap }) => swap(row),
  },
  {
    id: 'remove',
    words: 'podium.list.remove',
    isPossible: () => true,
    act: ({ id }, { press }) => void press.remove(id),
  },
]

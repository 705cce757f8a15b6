import { hourAt } from '../../shared/meeting/calendar.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useLive } from '../live/react.ts'
import { FieldFree } from './field-free.tsx'
import { FieldOrder } from './field-order.tsx'
import { FieldTurn } from './field-turn.tsx'
import { useSituation } from './situation.tsx'

/** The matter in hand: who has the floor and the clock, or why nobody has it. */
export const Field = () => {
  const { view } = useSituation()
  const { floor } = view
  if (!floor) return <FieldFree />
  return floor.kind === 'point-of-order' ? <FieldOrder floor={floor} /> : <FieldTurn floor={floor} />
}

export type Floor = NonNullable<View['floor']>

/** Where one is in the agenda, or since when that cannot be told. */
export const Eyebrow = ({ children }: { children: string }) => {
  const { view, isLost } = useSituation()
  const contact = useLive(state => state.contact)
  const say = useSay()
  return (
    <p className="eyebrow">
      {isLost && contact.status === 'lost'
        ? say('contact.lost', { time: hourAt(view.meeting.timezone, contact.since) })
        : children}
    </p>
  )
}

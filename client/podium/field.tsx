import { FieldFree } from './field-free.tsx'
import { FieldOrder } from './field-order.tsx'
import { FieldTurn } from './field-turn.tsx'
import { FieldVote } from './field-vote.tsx'
import { useSituation } from './situation.tsx'

/** The matter in hand: who has the floor and the clock, or why nobody has it. */
export const Field = () => {
  const { view } = useSituation()
  const { floor } = view
  if (!floor) return <FieldFree />
  if (floor.decision?.awaits === 'vote') return <FieldVote floor={floor} />
  return floor.kind === 'point-of-order' ? <FieldOrder floor={floor} /> : <FieldTurn floor={floor} />
}

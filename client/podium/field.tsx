import { motionToCarryOut } from './adopted-motions.ts'
import { FieldFree } from './field-free.tsx'
import { FieldMotion } from './field-motion.tsx'
import { FieldOrder } from './field-order.tsx'
import { FieldTurn } from './field-turn.tsx'
import { FieldVote } from './field-vote.tsx'
import { motionBefore } from './motions.ts'
import { useSituation } from './situation.tsx'

/** The matter in hand: who has the floor and the clock, or why nobody has it. */
export const Field = () => {
  const { view } = useSituation()
  const { floor } = view
  if (!floor) return <FieldBetween />
  if (floor.decision?.awaits === 'vote') return <FieldVote floor={floor} />
  return floor.kind === 'point-of-order' ? <FieldOrder floor={floor} /> : <FieldTurn floor={floor} />
}

/** Nobody speaks: a motion is before the room or was adopted, or the floor is free. */
const FieldBetween = () => {
  const { view } = useSituation()
  const motion = motionBefore(view) ?? motionToCarryOut(view)
  return motion ? <FieldMotion motion={motion} /> : <FieldFree />
}

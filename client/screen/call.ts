import type { WireTurn } from '../../shared/protocol.ts'
import type { MessageKey } from '../languages/say.ts'
import type { ShapeName } from '../ui/shape.tsx'
import { type TimeState, timeShape } from '../ui/time-state.ts'

/** What is said beside the clock, with its shape; and the field that the upper part takes. */
export type SaidOfTime = { words: MessageKey; shape: ShapeName; field: TimeState }

const conclude = { words: 'screen.time.warning', shape: timeShape.warning } as const
const calls: Record<'warning' | 'conclude' | 'call-to-order', Omit<SaidOfTime, 'field'>> = {
  warning: { words: 'screen.call.warning', shape: 'triangle' },
  conclude,
  'call-to-order': { words: 'screen.call.call-to-order', shape: 'diamond' },
}

const lastCall = ({ calls: made }: Pick<WireTurn, 'calls'>) => {
  const act = made.at(-1)?.act
  return act === undefined || act === 'withdraw' ? null : act
}

/**
 * What the room is told of the speaker's time. What the chair has called is said instead of the time, which the
 * figures tell; a mere warning gives way to the time's own. A clock that stands still says that it does.
 */
export const saidOfTime = (turn: Pick<WireTurn, 'calls'>, state: TimeState): SaidOfTime => {
  const own: SaidOfTime = { words: `screen.time.${state}`, shape: timeShape[state], field: state }
  const act = lastCall(turn)
  if (act === null || state === 'ready' || state === 'paused' || state === 'paused-over') return own
  if (act === 'warning' && state !== 'ample') return own
  return { ...calls[act], field: state === 'ample' ? 'warning' : state }
}

import { between, durationMs, type Instant } from '../../shared/meeting/clock.ts'
import type { View, WireTurn } from '../../shared/protocol.ts'
import type { MessageKey } from '../languages/say.ts'
import type { ShapeName } from '../ui/shape.tsx'
import { type TimeState, timeShape, timeState } from '../ui/time-state.ts'

/** What is said beside the clock, with its shape; and the field that the upper part takes. */
export type SaidOfTime = { words: MessageKey; shape: ShapeName; field: TimeState }

type Turn = Pick<WireTurn, 'calls' | 'clock'>

const conclude = { words: 'screen.time.warning', shape: timeShape.warning } as const
const calls: Record<'warning' | 'conclude' | 'call-to-order', Omit<SaidOfTime, 'field'>> = {
  warning: { words: 'screen.call.warning', shape: 'triangle' },
  conclude,
  'call-to-order': { words: 'screen.call.call-to-order', shape: 'diamond' },
}

/** Long enough to be read by everybody; then the time is what counts again. */
const calledMs = durationMs(20_000)

/** The last call while it is to be said: not when the clock has meanwhile more to say than it had then. */
const callNow = ({ calls: made, clock }: Turn, rules: View['rules'], now: Instant) => {
  const last = made.at(-1)
  if (last === undefined || last.act === 'withdraw' || between(last.at, now) > calledMs) return null
  return timeState(clock, rules, last.at) === timeState(clock, rules, now) ? last.act : null
}

/**
 * What the room is told of the speaker's time. What the chair has called is said for some seconds instead of the time,
 * which the figures tell; a mere warning gives way to the time's own. A clock that stands still says that it does.
 */
export const saidOfTime = (turn: Turn, rules: View['rules'], now: Instant): SaidOfTime => {
  const state = timeState(turn.clock, rules, now)
  const own: SaidOfTime = { words: `screen.time.${state}`, shape: timeShape[state], field: state }
  const act = callNow(turn, rules, now)
  if (act === null || state === 'ready' || state === 'paused' || state === 'paused-over') return own
  if (act === 'warning' && state !== 'ample') return own
  return { ...calls[act], field: state === 'ample' ? 'warning' : state }
}

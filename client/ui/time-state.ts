import { type Clock, type Instant, shownOn } from '../../shared/meeting/clock.ts'
import type { Rules } from '../../shared/meeting/rules/rules.ts'
import type { ShapeName } from './shape.tsx'

/** How a turn's time is shown: each is told by shape, word and area as well as by colour. */
export type TimeState = 'ready' | 'ample' | 'warning' | 'over' | 'paused' | 'paused-over'

/**
 * Changes on the same second as the figures do. A paused clock looks paused also past its end; its words and the
 * sign before the figures then tell the overtime.
 */
export const timeState = (clock: Clock, rules: Pick<Rules, 'warnAtSeconds'>, now: Instant): TimeState => {
  if (clock.status === 'ready') return 'ready'
  const { seconds, over } = shownOn(clock, now)
  if (clock.status === 'paused') return over ? 'paused-over' : 'paused'
  if (over) return 'over'
  return seconds <= rules.warnAtSeconds ? 'warning' : 'ample'
}

export const timeShape: Record<TimeState, ShapeName> = {
  ready: 'ring',
  ample: 'circle',
  warning: 'triangle',
  over: 'square',
  paused: 'pause',
  'paused-over': 'pause',
}

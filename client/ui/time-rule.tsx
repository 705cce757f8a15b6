import { type Clock, durationMs, type Instant, remainingMs } from '../../shared/meeting/clock.ts'
import type { Rules } from '../../shared/meeting/rules/rules.ts'

const percent = (part: number, whole: number): string =>
  `${Math.max(0, Math.min(100, (100 * part) / Math.max(1, whole)))}%`

type Props = { clock: Clock; rules: Pick<Rules, 'warnAtSeconds'>; now: Instant }

/** What is left drains to the left, past a notch at the warning; overtime grows back as hatching. */
export const TimeRule = ({ clock, rules, now }: Props) => {
  const left = remainingMs(clock, now)
  const filled = durationMs(Math.abs(left))
  return (
    <div className={left <= 0 ? 'rule rule-over' : 'rule'} aria-hidden="true">
      <i style={{ width: percent(filled, clock.limitMs) }} />
      <b style={{ left: percent(rules.warnAtSeconds * 1000, clock.limitMs) }} />
    </div>
  )
}

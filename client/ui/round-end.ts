import { durationMs, type Instant } from '../../shared/meeting/clock.ts'
import { endsAfter } from '../../shared/meeting/forecast.ts'
import type { View } from '../../shared/protocol.ts'

const nobody = { count: 0, limitMs: durationMs(0) }

/** When the last report of the round should have ended, as things stand. */
export const roundEndsAt = (
  { round, floor, rules }: Pick<View, 'round' | 'floor' | 'rules'>,
  now: Instant,
): Instant => {
  const holding = [floor, floor?.interrupted].flatMap(turn => (turn ? [turn.clock] : []))
  return endsAfter(holding, round?.remaining ?? nobody, rules.changeoverSeconds, now)
}

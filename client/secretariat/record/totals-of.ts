import type { DurationMs } from '../../../shared/meeting/clock.ts'
import type { TurnOnRecord } from '../../../shared/meeting/turns.ts'

type Counted = Pick<TurnOnRecord, 'delegation' | 'name' | 'spentMs' | 'overtimeMs'>

/** What a delegation has used of the floor. */
export type Total = {
  delegation: string
  name: string | null
  turns: number
  spentMs: DurationMs
  overtimeMs: DurationMs
}

/** One total for each delegation that has spoken, the longest first. Prepared speakers are not delegations. */
export const totalsOf = (turns: readonly Counted[]): Total[] => {
  const totals = new Map<string, Total>()
  for (const { delegation, name, spentMs, overtimeMs } of turns) {
    if (delegation === undefined) continue
    const before = totals.get(delegation)
    totals.set(delegation, {
      delegation,
      name,
      turns: (before?.turns ?? 0) + 1,
      spentMs: ((before?.spentMs ?? 0) + spentMs) as DurationMs,
      overtimeMs: ((before?.overtimeMs ?? 0) + overtimeMs) as DurationMs,
    })
  }
  return [...totals.values()].sort((a, b) => b.spentMs - a.spentMs)
}

/** How far a turn has gone over its limit, extensions included (positive), or stayed under it (negative). */
export const differenceMs = ({
  spentMs,
  limitMs,
  extensionsMs,
}: Pick<TurnOnRecord, 'spentMs' | 'limitMs' | 'extensionsMs'>): DurationMs =>
  (spentMs - limitMs - extensionsMs) as DurationMs

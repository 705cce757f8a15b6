import { useMemo, useState } from 'react'
import type { Agenda } from '../../../shared/meeting/agenda.ts'
import { applyStep } from '../agenda/edit/apply.ts'
import type { Step } from '../agenda/edit/edits.ts'

/** An agenda that is not stored yet, and the warnings that have been attended to. */
type Draft = { agenda: Agenda; settled: ReadonlySet<string> }

export type DraftKeeper = Draft & {
  /** @param settling the warnings that the step attends to */
  change: (step: Step, ...settling: string[]) => void
  undo: (() => void) | null
}

export const useDraft = (read: Agenda): DraftKeeper => {
  const [states, setStates] = useState<Draft[]>([{ agenda: read, settled: new Set() }])
  return useMemo(() => {
    const now = states.at(-1) ?? { agenda: read, settled: new Set() }
    return {
      ...now,
      change: (step, ...settling) =>
        setStates(before => {
          const last = before.at(-1)
          const agenda = last && applyStep(last.agenda, step)
          if (!last || !agenda) return before
          return [...before, { agenda, settled: new Set([...last.settled, ...settling]) }]
        }),
      undo: states.length > 1 ? () => setStates(before => before.slice(0, -1)) : null,
    }
  }, [states, read])
}

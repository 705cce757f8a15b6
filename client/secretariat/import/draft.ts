import { useEffect, useMemo, useState } from 'react'
import { useConnection } from '../../live/react.ts'
import { applyStep } from '../agenda/edit/apply.ts'
import type { Step } from '../agenda/edit/edits.ts'
import type { Read } from './choose.tsx'
import { type Draft, keepDraft, keptDraft } from './kept.ts'

const asRead = ({ preview }: Read): Draft => ({ agenda: preview.agenda, settled: new Set() })

export type DraftKeeper = Draft & {
  /** @param settling the warnings that the step attends to */
  change: (step: Step, ...settling: string[]) => void
  undo: (() => void) | null
}

/** Kept also while another page is looked at. */
export const useDraft = (read: Read): DraftKeeper => {
  const live = useConnection()
  const [states, setStates] = useState<readonly Draft[]>(() => {
    const kept = keptDraft(live)
    return kept?.read === read ? kept.states : [asRead(read)]
  })
  useEffect(() => keepDraft(live, { read, states }), [live, read, states])
  return useMemo(() => {
    const now = states.at(-1) ?? asRead(read)
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

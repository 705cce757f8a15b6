import type { Agenda } from '../../../shared/meeting/agenda.ts'
import type { Live } from '../../live/connection.ts'
import type { Read } from './choose.tsx'

/** An agenda that is not stored yet, and the warnings that have been attended to. */
export type Draft = { agenda: Agenda; settled: ReadonlySet<string> }

/** A document that was read, and what was corrected since: every state, the last one shown. */
type Kept = { read: Read; states: readonly Draft[] }

/** As long as its connection: whoever looks at another page finds the corrections again. */
const drafts = new WeakMap<Live, Kept>()

/** Reloading or closing the page would lose them. */
const ask = (event: BeforeUnloadEvent) => event.preventDefault()

export const keptDraft = (live: Live): Kept | null => drafts.get(live) ?? null

export const keepDraft = (live: Live, kept: Kept): void => {
  drafts.set(live, kept)
  addEventListener('beforeunload', ask)
}

/** Once it was accepted or given up; a draft of another document stays. */
export const forgetDraft = (live: Live, read: Read): void => {
  if (drafts.get(live)?.read !== read) return
  drafts.delete(live)
  removeEventListener('beforeunload', ask)
}

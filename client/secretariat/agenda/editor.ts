import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Agenda } from '../../../shared/meeting/agenda.ts'
import type { Stored } from './agenda-of.ts'
import { canApplyAgain, same } from './edit/again.ts'
import { applyStep } from './edit/apply.ts'
import type { Step } from './edit/edits.ts'

/** `agenda` as it is stored: spaces at the ends of texts, for one, are not. */
export type PutAnswer = { ok: true; value: { agenda: Agenda } } | { ok: false; code: string }

/** A step that was not stored, with the reason; whoever made it reads what it was. */
export type Trouble = { code: string; step: Step }

export type EditorState = {
  /** As stored, with what is still on its way. */
  agenda: Agenda
  state: 'unchanged' | 'storing' | 'stored' | 'no-contact'
  /** The step that `undo` would take back. */
  undoable: Step | null
  trouble: Trouble | null
}

export type Editor = {
  store: StoreApi<EditorState>
  /** Shows the step at once and stores it; steps are stored one after the other. */
  change: (step: Step) => void
  undo: () => void
  /** What is stored now, as the meeting's view tells it. */
  seen: (stored: Stored) => void
  dismiss: () => void
}

export type EditorParts = {
  stored: Stored
  put: (agenda: Agenda, revision: number) => Promise<PutAnswer>
  after: (waitMs: number, act: () => void) => void
}

const retryMs = 2000
/** What passes by itself; the step is sent again. */
const passing: readonly string[] = ['no-contact', 'too-fast']

type Sent = { step: Step; agenda: Agenda; revision: number; isAccepted: boolean }
type Done = { step: Step; former: Agenda; after: Agenda }

const isRestoring = (step: Step): boolean => step.some(({ type }) => type === 'agenda.restore')

/**
 * Stores an agenda piece by piece, each step on top of what is stored. What others have changed meanwhile is
 * never written over: the step is made again on the newer agenda when it speaks of another part, else it is told
 * as a trouble. A step is over once a view has shown what came of it.
 */
export const createEditor = ({ stored, put, after }: EditorParts): Editor => {
  let base = stored
  let waiting: Step[] = []
  let sent: Sent | null = null
  /** A view that came while a step was on its way: only the answer says which of the two was first. */
  let newer: Stored | null = null
  let done: Done[] = []
  /** Refused as stale; the view with what is stored has not come yet. */
  let isBehind = false

  const store = createStore<EditorState>(() => ({
    agenda: stored.agenda,
    state: 'unchanged',
    undoable: null,
    trouble: null,
  }))

  const show = (change: Partial<EditorState> = {}) => {
    const agenda = waiting.reduce((now, step) => applyStep(now, step) ?? now, base.agenda)
    const last = done.at(-1)
    const undoable = waiting.at(-1) ?? (last && same(last.after, base.agenda) ? last.step : null)
    store.setState({ agenda, undoable, ...change })
  }

  const pump = () => {
    const step = waiting[0]
    if (sent !== null || isBehind || step === undefined) return
    const agenda = applyStep(base.agenda, step)
    if (agenda === null) return drop('changed-meanwhile')
    const sending: Sent = { step, agenda, revision: base.revision, isAccepted: false }
    sent = sending
    show(store.getState().state === 'no-contact' ? {} : { state: 'storing' })
    void put(agenda, base.revision).then(answer => {
      if (sent === sending) answered(sending, answer)
    })
  }

  const answered = (sending: Sent, answer: PutAnswer) => {
    if (answer.ok) {
      sending.isAccepted = true
      sending.agenda = answer.value.agenda
      show({ state: 'stored' })
      if (newer !== null) take(newer)
      return
    }
    sent = null
    if (passing.includes(answer.code)) {
      catchUp()
      show({ state: 'no-contact' })
      after(retryMs, pump)
    } else if (answer.code === 'stale') {
      isBehind = base.revision === sending.revision && newer === null
      catchUp()
      pump()
    } else {
      catchUp()
      drop(answer.code)
    }
  }

  /** The first of those that wait is given up, and said. */
  const drop = (code: string) => {
    const [step, ...rest] = waiting
    waiting = rest
    if (step !== undefined) show({ state: 'unchanged', trouble: { code, step } })
    pump()
  }

  const catchUp = () => {
    if (newer !== null) take(newer)
  }

  /** Goes over to what is stored now; what waits is made again on top of it where that can be. */
  const take = (next: Stored) => {
    newer = null
    let former = base.agenda
    const isStored = sent !== null
    if (sent !== null) {
      if (!isRestoring(sent.step)) done = [...done, { step: sent.step, former, after: sent.agenda }]
      former = sent.agenda
      waiting = waiting.slice(1)
      sent = null
    }
    base = next
    isBehind = false
    const isSame = same(former, next.agenda)
    const lost = isSame ? [] : waiting.filter(step => !canApplyAgain(step, former, next.agenda))
    waiting = waiting.filter(step => !lost.includes(step))
    const [first] = lost
    show({
      ...(isStored ? { state: 'stored' } : {}),
      ...(first ? { state: 'unchanged', trouble: { code: 'changed-meanwhile', step: first } } : {}),
    })
    pump()
  }

  return {
    store,
    change: step => {
      if (applyStep(store.getState().agenda, step) === null) {
        return show({ trouble: { code: 'changed-meanwhile', step } })
      }
      waiting = [...waiting, step]
      show({ trouble: null })
      pump()
    },
    undo: () => {
      const unsent = waiting.length > (sent === null ? 0 : 1)
      if (unsent) {
        waiting = waiting.slice(0, -1)
        return show(waiting.length === 0 ? { state: 'unchanged' } : {})
      }
      const last = done.at(-1)
      if (sent !== null || last === undefined || !same(last.after, base.agenda)) return
      done = done.slice(0, -1)
      waiting = [[{ type: 'agenda.restore', former: last.former }]]
      pump()
    },
    seen: next => {
      if (next.revision === base.revision) return
      const isOurs = sent !== null && (sent.isAccepted || same(next.agenda, sent.agenda))
      if (sent === null || isOurs) return take(next)
      newer = next
    },
    dismiss: () => show({ trouble: null }),
  }
}

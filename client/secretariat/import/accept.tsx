import { useEffect, useMemo, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { Agenda } from '../../../shared/meeting/agenda.ts'
import { useSay } from '../../languages/react.tsx'
import type { MessageKey } from '../../languages/say.ts'
import { useLive } from '../../live/react.ts'
import { Shape } from '../../ui/shape.tsx'
import type { Step } from '../agenda/edit/edits.ts'
import { sessionsIn } from '../agenda/edit/find.ts'
import { newId } from '../agenda/edit/fresh.ts'
import { inUseOf } from '../agenda/edit/in-use.ts'
import { troubleWords } from '../agenda/trouble.ts'
import { useEditor, useEditorState } from '../agenda/use-editor.ts'
import { carryIds, lostSessions } from './carry.ts'

/** What accepting would do to the agenda that is there. */
const useReplaced = (agenda: Agenda) => {
  const view = useLive(state => state.view)
  const there = useEditorState(state => state.agenda)
  return useMemo(() => {
    const begun = view ? inUseOf(view).begun : new Set<string>()
    return {
      there,
      hasBegun: begun.size > 0,
      sessions: sessionsIn(there).length,
      lost: lostSessions(carryIds(agenda, there, newId), there, begun).map(({ title }) => title),
    }
  }, [agenda, there, view])
}

/** Stores the agenda as a change like any other, which can be undone; then its editor is shown. */
const useAccepting = (onAccepted: () => void) => {
  const editor = useEditor()
  const state = useEditorState(now => now.state)
  const trouble = useEditorState(now => now.trouble)
  const search = useSearch()
  const [, go] = useLocation()
  const [step, setStep] = useState<Step | null>(null)
  const refusal = step !== null && trouble?.step === step ? trouble.code : null
  const isStored = step !== null && state === 'stored' && refusal === null
  useEffect(() => {
    if (isStored) go(`/agenda${search === '' ? '' : `?${search}`}`)
  }, [isStored, go, search])
  return {
    refusal,
    isUnderWay: step !== null && refusal === null,
    accept: (agenda: Agenda) => {
      const accepted: Step = [{ type: 'agenda.import', agenda }]
      setStep(accepted)
      editor.change(accepted)
      // Also when the person goes to another page before it is stored.
      const stop = editor.store.subscribe(({ state: now, trouble: said }) => {
        const isRefused = said?.step === accepted
        if (!isRefused && now !== 'stored') return
        stop()
        if (!isRefused) onAccepted()
      })
    },
  }
}

/** That the agenda has been changed meanwhile does not stand in the way of a whole new one; it is to be known. */
const refusalWords = (code: string): MessageKey =>
  code === 'changed-meanwhile' ? 'agenda.preview.stale' : troubleWords(code)

type Props = {
  agenda: Agenda
  undo: (() => void) | null
  onAnother: () => void
  /** Once it is stored. */
  onAccepted: () => void
}

/** Always in the same place: what accepting means, and the press that does it. */
export const Accept = ({ agenda, undo, onAnother, onAccepted }: Props) => {
  const say = useSay()
  const search = useSearch()
  const { there, hasBegun, sessions, lost } = useReplaced(agenda)
  const { refusal, isUnderWay, accept } = useAccepting(onAccepted)
  const isPossible = lost.length === 0 && sessionsIn(agenda).length > 0
  const words =
    lost.length > 0
      ? say('agenda.preview.lost', { sessions: lost.join(', ') })
      : [
          say('agenda.preview.nothing-stored'),
          ...(sessions > 0 ? [say('agenda.preview.replaces', { sessions })] : []),
          ...(hasBegun ? [say('agenda.preview.begun')] : []),
        ].join(' ')
  return (
    <footer className="import-foot">
      <p role="status">
        {(hasBegun || refusal !== null) && <Shape name="triangle" />}
        <span>{refusal === null ? words : say(refusalWords(refusal))}</span>
      </p>
      {undo && (
        <button type="button" className="act" onClick={undo}>
          <Shape name="undo" />
          {say('agenda.preview.undo')}
        </button>
      )}
      <button type="button" className="act" onClick={onAnother}>
        {say('agenda.preview.another')}
      </button>
      {isPossible ? (
        <button
          type="button"
          className="decide"
          onClick={() => {
            if (!isUnderWay) accept(carryIds(agenda, there, newId))
          }}
        >
          {say(isUnderWay ? 'agenda.preview.accepting' : 'agenda.preview.accept')}
        </button>
      ) : (
        <Link className="act" href={`/agenda${search === '' ? '' : `?${search}`}`}>
          {say('agenda.preview.to-editor')}
        </Link>
      )}
    </footer>
  )
}

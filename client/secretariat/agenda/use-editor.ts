import { useStore } from 'zustand'
import type { Live } from '../../live/connection.ts'
import { useConnection } from '../../live/react.ts'
import { storedOf } from './agenda-of.ts'
import { createEditor, type Editor, type EditorState } from './editor.ts'
import { agendaRest } from './rest.ts'

/** As long as its connection: what is on its way gets there also when the person has gone on to another page. */
const editors = new WeakMap<Live, Editor>()

const editorOf = (live: Live): Editor => {
  const known = editors.get(live)
  if (known) return known
  const { view, you } = live.store.getState()
  if (view === null) throw new Error('an agenda is edited once the meeting is known')
  const rest = agendaRest(you?.access)
  const editor = createEditor({
    stored: storedOf(view),
    put: (agenda, revision) => rest.put(view.meeting.id, agenda, revision),
    after: (waitMs, act) => live.device.after(waitMs, act),
  })
  live.store.subscribe(state => state.view && editor.seen(storedOf(state.view)))
  editors.set(live, editor)
  return editor
}

export const useEditor = (): Editor => editorOf(useConnection())

export const useEditorState = <Part>(select: (state: EditorState) => Part): Part =>
  useStore(useEditor().store, select)

import { useSay } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'
import type { Step } from './edit/edits.ts'
import type { EditorState, Trouble } from './editor.ts'
import { troubleWords } from './trouble.ts'
import { useEditor, useEditorState } from './use-editor.ts'

const stateShapes = {
  unchanged: null,
  storing: 'ring-broken',
  stored: 'check',
  'no-contact': 'ring-broken',
} as const satisfies Record<EditorState['state'], string | null>

/** What a person has written in a step, so that it is not lost with it. */
const wordsIn = (step: Step): string => {
  const texts: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      if (
        typeof part === 'string' &&
        ['title', 'name', 'role', 'topic', 'place', 'theme', 'text'].includes(key)
      )
        texts.push(part)
      else if (key !== 'ref' && key !== 'former' && key !== 'agenda') collect(part)
    }
  }
  collect(step)
  return [...new Set(texts)].join(', ')
}

const TroubleWords = ({ trouble, onDismiss }: { trouble: Trouble; onDismiss: () => void }) => {
  const say = useSay()
  const words = wordsIn(trouble.step)
  return (
    <div className="agenda-trouble" role="alert">
      <Shape name="triangle" />
      <p>
        {say(troubleWords(trouble.code))}
        {words !== '' && <small>{say('agenda.trouble.written', { words })}</small>}
      </p>
      <button type="button" className="act" onClick={onDismiss}>
        {say('agenda.trouble.dismiss')}
      </button>
    </div>
  )
}

/** Always in the same place: whether the last change is stored, and the way back from it. */
export const Foot = () => {
  const say = useSay()
  const editor = useEditor()
  const state = useEditorState(now => now.state)
  const undoable = useEditorState(now => now.undoable)
  const trouble = useEditorState(now => now.trouble)
  const shape = stateShapes[state]
  const what = undoable?.[0]
  return (
    <footer className="agenda-foot">
      {trouble && <TroubleWords trouble={trouble} onDismiss={editor.dismiss} />}
      <p className="agenda-stored" role="status" data-state={state}>
        {shape && <Shape name={shape} />}
        {say(`agenda.state.${state}`)}
      </p>
      {what && what.type !== 'agenda.restore' && (
        <button type="button" className="act" onClick={editor.undo}>
          <Shape name="undo" />
          {say('agenda.undo', { what: say(`agenda.did.${what.type}`) })}
        </button>
      )}
    </footer>
  )
}

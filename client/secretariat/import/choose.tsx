import { type DragEvent, useId, useState } from 'react'
import { useSay } from '../../languages/react.tsx'
import type { MessageKey } from '../../languages/say.ts'
import { Shape } from '../../ui/shape.tsx'
import type { AgendaRest, Preview } from '../agenda/rest.ts'

/** A document that was read: by which name, and what was understood. */
export type Read = { name: string | null; preview: Preview }

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** By the name's ending: browsers do not know the types of all of them. */
const types: Record<string, string> = {
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/markdown',
  markdown: 'text/markdown',
  docx,
}

export const typeOf = ({ name, type }: Pick<File, 'name' | 'type'>): string => {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  return types[ending] ?? (type || 'application/octet-stream')
}

const reasons: Record<string, MessageKey> = {
  'unsupported-type': 'agenda.unread.unsupported-type',
  'too-large': 'agenda.unread.too-large',
  'unreadable-document': 'agenda.unread.unreadable-document',
  empty: 'agenda.unread.empty',
  'no-contact': 'agenda.unread.no-contact',
  'not-allowed': 'agenda.unread.not-allowed',
  'sign-in-first': 'agenda.unread.not-allowed',
}

type State = { is: 'waiting' } | { is: 'reading' } | { is: 'unread'; code: string; name: string | null }

/** Takes a document in one of three ways: chosen, dropped on the page, or as text that is pasted. */
export const Choose = ({ rest, onRead }: { rest: AgendaRest; onRead: (read: Read) => void }) => {
  const say = useSay()
  const id = useId()
  const [state, setState] = useState<State>({ is: 'waiting' })
  const [pasted, setPasted] = useState('')
  const [isOver, setIsOver] = useState(false)

  const read = async (document: Blob | string, type: string, name: string | null) => {
    setState({ is: 'reading' })
    const answer = await rest.preview(document, type)
    const code = answer.ok ? (answer.value.text.trim() === '' ? 'empty' : null) : answer.code
    if (code !== null) return setState({ is: 'unread', code, name })
    if (answer.ok) onRead({ name, preview: answer.value })
  }
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0]
    if (file) void read(file, typeOf(file), file.name)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    if (event.dataTransfer.files.length > 0) take(event.dataTransfer.files)
    else void read(event.dataTransfer.getData('text/plain'), 'text/plain', null)
  }

  return (
    <section
      className="choose"
      aria-label={say('agenda.choose.title')}
      data-over={isOver}
      onDragOver={event => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p className="choose-lead">{say('agenda.choose.lead')}</p>
      {state.is === 'unread' && (
        <p className="choose-unread" role="alert">
          <Shape name="triangle" />
          <span>
            {state.name !== null && <b>{state.name}. </b>}
            {say(reasons[state.code] ?? 'agenda.unread.other')}
          </span>
        </p>
      )}
      <p className="choose-file">
        <input
          id={`${id}-file`}
          className="spoken"
          type="file"
          accept=".docx,.txt,.md,.markdown,text/plain,text/markdown"
          onChange={({ target }) => {
            take(target.files)
            target.value = ''
          }}
        />
        <label className="decide" htmlFor={`${id}-file`}>
          {say('agenda.choose.file')}
        </label>
        <span>{say('agenda.choose.drop')}</span>
      </p>
      <p className="choose-paste">
        <label htmlFor={`${id}-text`}>{say('agenda.choose.paste')}</label>
        <textarea
          id={`${id}-text`}
          rows={10}
          value={pasted}
          onChange={({ target }) => setPasted(target.value)}
        />
      </p>
      {pasted.trim() !== '' && (
        <button type="button" className="act" onClick={() => void read(pasted, 'text/plain', null)}>
          {say('agenda.choose.read')}
        </button>
      )}
      <p role="status">{state.is === 'reading' && say('agenda.choose.reading')}</p>
    </section>
  )
}

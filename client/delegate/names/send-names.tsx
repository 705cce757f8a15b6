import { type FormEvent, useRef, useState } from 'react'
import { useSay } from '../../languages/react.tsx'
import type { FileAnswer } from '../../live/people-rest.ts'
import { Shape } from '../../ui/shape.tsx'
import type { Names } from './use-names.ts'
import { lineWords, notTaken } from './words.ts'

/** A name and a function, or a file of them: sent, the fields are empty for the next one. */
export const SendNames = ({ send, sendFile }: Pick<Names, 'send' | 'sendFile'>) => {
  const say = useSay()
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [inMeeting, setInMeeting] = useState('')
  const [answer, setAnswer] = useState<FileAnswer | null>(null)
  const handIn = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return field.current?.focus()
    const code = await send(name.trim(), inMeeting.trim())
    setAnswer(code === null ? null : { is: 'failed', code })
    if (code !== null) return
    setName('')
    setInMeeting('')
    field.current?.focus()
  }
  return (
    <div className="names-send">
      <form onSubmit={event => void handIn(event)}>
        <label>
          <span>{say('delegate.names.name')}</span>
          <input
            ref={field}
            value={name}
            maxLength={120}
            autoComplete="off"
            autoCapitalize="words"
            spellCheck={false}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label>
          <span>{say('delegate.names.function')}</span>
          <input
            value={inMeeting}
            maxLength={80}
            autoComplete="off"
            onChange={({ target }) => setInMeeting(target.value)}
          />
        </label>
        <button type="submit" className="act names-act">
          {say('delegate.names.send')}
        </button>
      </form>
      <label className="act names-file">
        <Shape name="plus" />
        <span>
          {say('delegate.names.file')}
          <small>{say('delegate.names.columns')}</small>
        </span>
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void sendFile(file).then(setAnswer)
            target.value = ''
          }}
        />
      </label>
      <div role="status">{answer && <FileSaid answer={answer} />}</div>
    </div>
  )
}

const FileSaid = ({ answer }: { answer: FileAnswer }) => {
  const say = useSay()
  if (answer.is === 'taken') return <p>{say('secretariat.people.csv-taken', answer.imported)}</p>
  if (answer.is === 'failed')
    return (
      <p className="names-refused">
        <Shape name="triangle" />
        {notTaken(answer.code, say)}
      </p>
    )
  return (
    <>
      <p className="names-refused">
        <Shape name="triangle" />
        {say('secretariat.people.csv-refused', { count: answer.lines.length })}
      </p>
      <ul>
        {answer.lines.map(refused => (
          <li key={refused.line}>{lineWords(refused, say)}</li>
        ))}
      </ul>
    </>
  )
}

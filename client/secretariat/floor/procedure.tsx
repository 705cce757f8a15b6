import { useState } from 'react'
import type { View } from '../../../shared/protocol.ts'
import { useSay } from '../../languages/react.tsx'
import { useConnection } from '../../live/react.ts'
import { preparedOf } from '../../ui/coming-up.ts'
import { currentSession } from '../../ui/sessions.ts'
import { Failure } from '../parts/failure.tsx'
import { procedureLines } from './procedure-lines.ts'

/** What goes on beside the turn; nothing while nothing does. */
export const Procedure = ({ view }: { view: View }) => {
  const say = useSay()
  const lines = procedureLines(view, say)
  if (lines.length === 0) return null
  return (
    <section className="procedure" aria-labelledby="procedure-title">
      <h2 id="procedure-title">{say('secretariat.procedure.title')}</h2>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

/** Prepared speakers whose name came late are named at once, in a line each. */
export const Naming = ({ view }: { view: View }) => {
  const say = useSay()
  const session = currentSession(view)
  const speakers = session ? preparedOf(session) : []
  const unnamed = speakers.flatMap(({ id, name, role }, index) =>
    name === null ? [{ id, role: role ?? '', order: index + 1 }] : [],
  )
  if (unnamed.length === 0) return null
  return (
    <section className="procedure" aria-labelledby="naming-title">
      <h2 id="naming-title">{say('secretariat.naming.title')}</h2>
      {unnamed.map(speaker => (
        <NameLine key={speaker.id} {...speaker} />
      ))}
    </section>
  )
}

/** Of an office, where the field is at its narrowest: it grows with what is written, and nothing is cut. */
const lettersALine = 34

const NameLine = ({ id, role: known, order }: { id: string; role: string; order: number }) => {
  const say = useSay()
  const { press } = useConnection()
  const [name, setName] = useState('')
  const [role, setRole] = useState(known)
  const [failure, setFailure] = useState<string | null>(null)
  const keep = async () => {
    if (name.trim() === '') return
    const answer = await press.nameSpeaker({
      speaker: id,
      name: name.trim(),
      ...(role.trim() === '' ? {} : { role: role.trim() }),
    })
    setFailure(answer.ok ? null : answer.error.code)
  }
  return (
    <form
      className="name-line"
      onSubmit={event => {
        event.preventDefault()
        void keep()
      }}
    >
      <label className="field-line">
        <span>{say('secretariat.naming.name', { speaker: say('speaker.number', { order }) })}</span>
        <input value={name} maxLength={120} onChange={event => setName(event.target.value)} />
      </label>
      <label className="field-line name-role">
        <span>{say('secretariat.naming.role')}</span>
        <textarea
          className="growing"
          value={role}
          maxLength={500}
          rows={Math.min(5, 1 + Math.floor(role.length / lettersALine))}
          onChange={event => setRole(event.target.value.replaceAll('\n', ' '))}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
      </label>
      <button type="submit" className="act">
        {say('secretariat.naming.do')}
      </button>
      <Failure code={failure} />
    </form>
  )
}

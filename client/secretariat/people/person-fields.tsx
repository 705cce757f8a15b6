import { type Ref, useState } from 'react'
import { useSay } from '../../languages/react.tsx'

type Said = { name: string; function: string }

type Props = {
  said?: Said
  /** Words of the button that hands them in. */
  act: string
  isSure?: boolean
  field?: Ref<HTMLInputElement>
  /** Whether they were taken. */
  onSay: (said: Said) => Promise<boolean>
  onEscape?: () => void
}

const nothing: Said = { name: '', function: '' }

/** Who somebody is and as what they come: the two facts that are typed of a person. Taken, they are as they were before. */
export const PersonFields = ({ said = nothing, act, isSure = false, field, onSay, onEscape }: Props) => {
  const say = useSay()
  const [typed, setTyped] = useState(said)
  const handIn = async () => {
    const { name, function: inMeeting } = typed
    if (name.trim() === '') return
    if (await onSay({ name: name.trim(), function: inMeeting.trim() })) setTyped(said)
  }
  return (
    <form
      className="people-add"
      onSubmit={event => {
        event.preventDefault()
        void handIn()
      }}
      onKeyDown={event => event.key === 'Escape' && onEscape?.()}
    >
      <label className="field-line">
        <span>{say('secretariat.people.name')}</span>
        <input
          ref={field}
          value={typed.name}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setTyped({ ...typed, name: target.value })}
        />
      </label>
      <label className="field-line">
        <span>{say('secretariat.people.function')}</span>
        <input
          value={typed.function}
          maxLength={80}
          autoComplete="off"
          onChange={({ target }) => setTyped({ ...typed, function: target.value })}
        />
      </label>
      <button type="submit" className={isSure ? 'act act-sure' : 'act'}>
        {act}
      </button>
    </form>
  )
}

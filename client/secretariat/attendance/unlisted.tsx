import { useState } from 'react'
import type { Delegation } from '../../../shared/meeting/delegations.ts'
import { useSay } from '../../languages/react.tsx'

type Props = {
  delegation: Delegation
  onRegister: (name: string) => void
  onLeave: () => void
}

const focus = (field: HTMLInputElement | null) => field?.focus()

/** Somebody of a delegation who is on no list: a name is registered first; without one, the delegation is here. */
export const Unlisted = ({ delegation, onRegister, onLeave }: Props) => {
  const say = useSay()
  const [name, setName] = useState('')
  return (
    <form
      className="desk-unlisted"
      onSubmit={event => {
        event.preventDefault()
        onRegister(name)
      }}
      onKeyDown={event => event.key === 'Escape' && onLeave()}
    >
      <label className="field-line">
        <span>{say('secretariat.desk.who', { delegation: delegation.names[delegation.language] })}</span>
        <input
          ref={focus}
          value={name}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          onChange={event => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="act act-sure">
        {say(name.trim() === '' ? 'secretariat.desk.whole' : 'secretariat.desk.register')}
      </button>
      <button type="button" className="word-act" onClick={onLeave}>
        {say('secretariat.cancel')}
      </button>
    </form>
  )
}

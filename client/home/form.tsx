import { type FormEvent, useId, useState } from 'react'
import { useSay } from '../languages/react.tsx'
import { Shape } from '../ui/shape.tsx'
import { Refused } from './refusals.tsx'
import { pageOf, signIn } from './sign-in.ts'

/** For whoever has a code on paper. Case, spaces and hyphens do not matter. */
export const SignInForm = ({ refused: before = null }: { refused?: string | null }) => {
  const say = useSay()
  const field = useId()
  const [code, setCode] = useState('')
  const [refused, setRefused] = useState(before)
  const [waits, setWaits] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (waits) return
    if (code.trim() === '') return setRefused('no-code')
    setWaits(true)
    const answer = await signIn(code)
    if (answer.ok) return location.assign(pageOf(answer.value))
    setWaits(false)
    setRefused(answer.code)
  }

  return (
    <form className="home-form" onSubmit={submit}>
      <label htmlFor={field}>{say('home.code')}</label>
      <input
        id={field}
        value={code}
        onChange={event => setCode(event.target.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        placeholder="ACDE-FHJK-MNPQ"
        aria-describedby={`${field}-said`}
      />
      <button type="submit" className="decide">
        <span className="decide-words">
          <strong>{say(waits ? 'home.signing-in' : 'home.sign-in')}</strong>
        </span>
        <Shape name="arrow" />
      </button>
      <Refused id={`${field}-said`} code={refused} />
    </form>
  )
}

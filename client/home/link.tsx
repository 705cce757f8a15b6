import { useEffect, useState } from 'react'
import { useSay } from '../languages/react.tsx'
import { SignInForm } from './form.tsx'
import { pageOf, signIn } from './sign-in.ts'
import './home.css'

/** The code leaves the address bar before anything else: it must not stay in a history or on a projector. */
const takeCode = (): string => {
  const code = location.hash.slice(1)
  history.replaceState(null, '', location.pathname + location.search)
  return code
}

let taken: string | null = null

/** Sign-in by a link or QR code: `/in#CODE`. */
export default function SignInByLink() {
  const say = useSay()
  const [code] = useState(() => {
    taken = location.hash.length > 1 ? takeCode() : taken
    return taken ?? ''
  })
  const [refused, setRefused] = useState<string | null>(code === '' ? 'no-code' : null)
  useEffect(() => {
    if (code === '') return
    let isHere = true
    void signIn(code).then(answer => {
      if (!isHere) return
      if (answer.ok) location.replace(pageOf(answer.value))
      else setRefused(answer.code)
    })
    return () => {
      isHere = false
    }
  }, [code])
  return (
    <main className="home">
      <h1>Palabra</h1>
      {refused === null ? (
        <p className="home-lead">{say('home.signing-in')}</p>
      ) : (
        <section className="home-part">
          <SignInForm refused={refused} />
        </section>
      )}
    </main>
  )
}

import { useEffect, useState } from 'react'
import type { You } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { callRest } from '../live/rest.ts'
import { SignInForm } from './form.tsx'
import { HouseSignIn } from './house.tsx'
import { pageOf } from './sign-in.ts'
import './home.css'

type Handed = Promise<Awaited<ReturnType<typeof callRest<You>>>>

let handed: Handed | null = null

/** What the browser came back with leaves the address bar, and is handed over once. */
const handOver = (): Handed => {
  handed ??= callRest<You>('POST', '/api/sign-in/openid', { search: location.search })
  history.replaceState(null, '', location.pathname)
  return handed
}

/** The way back from the house's own sign-in. */
export default function SignInReturn() {
  const say = useSay()
  const [refused, setRefused] = useState<string | null>(null)
  useEffect(() => {
    let isHere = true
    void handOver().then(answer => {
      if (!isHere) return
      if (answer.ok) location.replace(pageOf(answer.value))
      else setRefused(answer.code)
    })
    return () => {
      isHere = false
    }
  }, [])
  return (
    <main className="home">
      <h1>
        <a href="/">Palabra</a>
      </h1>
      {refused === null ? (
        <p className="home-lead">{say('home.signing-in')}</p>
      ) : (
        <section className="home-part">
          <SignInForm refused={refused === 'malformed' ? 'lapsed' : refused} />
          <HouseSignIn />
        </section>
      )}
    </main>
  )
}

import { useEffect, useState } from 'react'
import type { Mine } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { callRest } from '../live/rest.ts'
import { Shape } from '../ui/shape.tsx'
import { SignInForm } from './form.tsx'
import { HeldAccesses } from './held.tsx'
import { pageOf, signIn } from './sign-in.ts'
import './home.css'

/** The code leaves the address bar before anything else: it must not stay in a history or on a projector. */
const takeCode = (): string => {
  const code = location.hash.slice(1)
  history.replaceState(null, '', location.pathname + location.search)
  return code
}

let taken: string | null = null

/** The demo’s links stand on our own start page, and are pressed to have several roles. */
const isFromHere = (): boolean =>
  document.referrer !== '' && new URL(document.referrer).origin === location.origin

/** Anybody may send a link, and it would make whoever opens it act as somebody else. */
const heldBeside = async (): Promise<Mine[]> => {
  if (isFromHere()) return []
  const answer = await callRest<Mine[]>('GET', '/api/mine')
  return answer.ok ? answer.value : []
}

type Progress = { is: 'signing-in' } | { is: 'asking'; held: Mine[] } | { is: 'refused'; code: string }

const enter = async (code: string, tell: (progress: Progress) => void): Promise<void> => {
  tell({ is: 'signing-in' })
  const answer = await signIn(code)
  if (answer.ok) location.replace(pageOf(answer.value))
  else tell({ is: 'refused', code: answer.code })
}

/** Sign-in by a link or QR code: `/in#CODE`. Whoever is signed in already is asked first. */
export default function SignInByLink() {
  const say = useSay()
  const [code] = useState(() => {
    taken = location.hash.length > 1 ? takeCode() : taken
    return taken ?? ''
  })
  const [progress, setProgress] = useState<Progress>(
    code === '' ? { is: 'refused', code: 'no-code' } : { is: 'signing-in' },
  )
  useEffect(() => {
    if (code === '') return
    let isHere = true
    void heldBeside().then(held => {
      if (!isHere) return
      if (held.length > 0) setProgress({ is: 'asking', held })
      else void enter(code, setProgress)
    })
    return () => {
      isHere = false
    }
  }, [code])
  return (
    <main className="home">
      <h1>Palabra</h1>
      {progress.is === 'signing-in' && <p className="home-lead">{say('home.signing-in')}</p>}
      {progress.is === 'asking' && (
        <section className="home-part home-link">
          <h2>{say('home.link.asked')}</h2>
          <p className="home-lead">{say('home.link.asked.lead')}</p>
          <HeldAccesses held={progress.held} />
          <button type="button" className="act" onClick={() => void enter(code, setProgress)}>
            {say('home.link.enter')}
            <Shape name="arrow" />
          </button>
        </section>
      )}
      {progress.is === 'refused' && (
        <section className="home-part">
          <SignInForm refused={progress.code} />
        </section>
      )}
    </main>
  )
}

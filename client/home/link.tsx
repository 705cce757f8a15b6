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

/** `nth`: a second link that is opened in the same tab begins anew, be its code the same. */
type Taken = { code: string; nth: number }

let taken: Taken = { code: '', nth: 0 }

const takeFromAddress = (): Taken => {
  if (location.hash.length > 1) taken = { code: takeCode(), nth: taken.nth + 1 }
  return taken
}

/** The code in the address, and of every link that is opened in this tab after it. */
const useTaken = (): Taken => {
  const [current, setCurrent] = useState(takeFromAddress)
  useEffect(() => {
    const take = () => setCurrent(takeFromAddress())
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  return current
}

/**
 * The demo’s links stand on our own start page, and are pressed to have several roles. Of a second link in the same
 * tab the browser does not tell where it stood.
 */
const isFromHere = (nth: number): boolean =>
  nth === 1 && document.referrer !== '' && new URL(document.referrer).origin === location.origin

type Progress =
  | { is: 'signing-in' }
  | { is: 'asking'; held: Mine[] }
  | { is: 'unanswered' }
  | { is: 'refused'; code: string }

/** Anybody may send a link, and it would make whoever opens it act as somebody else: null where nobody knows. */
const heldBeside = async (nth: number): Promise<Mine[] | null> => {
  if (isFromHere(nth)) return []
  const answer = await callRest<Mine[]>('GET', '/api/mine')
  return answer.ok ? answer.value : null
}

const enter = async (code: string, tell: (progress: Progress) => void): Promise<void> => {
  tell({ is: 'signing-in' })
  const answer = await signIn(code)
  if (answer.ok) location.replace(pageOf(answer.value))
  else tell({ is: 'refused', code: answer.code })
}

/** @param wanted aborted once another link is there: then it signs nobody in and has nothing to tell */
const begin = async (
  { code, nth }: Taken,
  wanted: AbortSignal,
  show: (progress: Progress) => void,
): Promise<void> => {
  const tell = (progress: Progress): void => {
    if (!wanted.aborted) show(progress)
  }
  if (code === '') return tell({ is: 'refused', code: 'no-code' })
  const held = await heldBeside(nth)
  if (wanted.aborted) return
  if (held === null) tell({ is: 'unanswered' })
  else if (held.length > 0) tell({ is: 'asking', held })
  else await enter(code, tell)
}

/** Sign-in by a link or QR code: `/in#CODE`. Whoever is signed in already is asked first. */
export default function SignInByLink() {
  const link = useTaken()
  const [tries, setTries] = useState(1)
  return (
    <main className="home">
      <h1>Palabra</h1>
      <ByLink key={`${link.nth} ${tries}`} link={link} tryAgain={() => setTries(tries + 1)} />
    </main>
  )
}

const ByLink = ({ link, tryAgain }: { link: Taken; tryAgain: () => void }) => {
  const say = useSay()
  const [progress, setProgress] = useState<Progress>({ is: 'signing-in' })
  useEffect(() => {
    const away = new AbortController()
    void begin(link, away.signal, setProgress)
    return () => away.abort()
  }, [link])
  if (progress.is === 'signing-in') return <p className="home-lead">{say('home.signing-in')}</p>
  if (progress.is === 'refused')
    return (
      <section className="home-part">
        <SignInForm refused={progress.code} />
      </section>
    )
  if (progress.is === 'unanswered')
    return (
      <section className="home-part home-link">
        <p role="status" className="home-lead">
          {say('home.link.unanswered')}
        </p>
        <button type="button" className="act" onClick={tryAgain}>
          {say('home.link.try-again')}
        </button>
      </section>
    )
  return (
    <section className="home-part home-link">
      <h2>{say('home.link.asked')}</h2>
      <p className="home-lead">{say('home.link.asked.lead')}</p>
      <HeldAccesses held={progress.held} />
      <button type="button" className="act" onClick={() => void enter(link.code, setProgress)}>
        {say('home.link.enter')}
        <Shape name="arrow" />
      </button>
    </section>
  )
}

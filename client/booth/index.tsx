import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useSay } from '../languages/react.tsx'
import { useLive } from '../live/react.ts'
import { Booth } from './booth.tsx'
import './booth.css'

/** `/m/:meeting/booth`, for the interpreters. */
export default function Page() {
  const say = useSay()
  const view = useLive(state => state.view)
  const you = useLive(state => state.you)
  const contact = useLive(state => state.contact)
  const why = contact.status === 'refused' ? 'ended' : you && you.role !== 'interpreter' ? 'stranger' : null
  if (why !== null)
    return (
      <Notice title={say(`booth.${why}`)}>
        <p>{say(`booth.${why}.lead`)}</p>
        <Link className="act" href="/">
          {say('booth.sign-in')}
        </Link>
      </Notice>
    )
  return view && you ? <Booth view={view} you={you} /> : <Notice title={say('contact.connecting')} />
}

const Notice = ({ title, children }: { title: string; children?: ReactNode }) => (
  <main className="booth-notice">
    <h1>{title}</h1>
    {children}
  </main>
)

import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useSay } from '../languages/react.tsx'
import { useLive } from '../live/react.ts'
import { controlOf } from './control.ts'
import { Podium } from './podium.tsx'
import './podium.css'
import './signals.css'
import './field.css'
import './motion.css'
import './list.css'
import './round.css'
import './agenda.css'
import './panel.css'
import './foot.css'
import './help.css'

/** `/m/:meeting/podium`, for the chair, the moderator and the secretariat. */
export default function Page() {
  const say = useSay()
  const view = useLive(state => state.view)
  const you = useLive(state => state.you)
  const contact = useLive(state => state.contact)
  if (contact.status === 'refused') {
    const isUnknown = contact.code === 'unknown-meeting'
    return <Notice>{say(isUnknown ? 'meeting.unknown' : 'podium.refused.connection')}</Notice>
  }
  if (!view || !you) return <p className="notice">{say('contact.connecting')}</p>
  const control = controlOf(view, you)
  if (!control.may && control.why === 'role') return <Notice>{say('podium.why.role')}</Notice>
  return (
    <>
      {/* With this id in the page react-aria does not write a style of its own, which the policy forbids. */}
      <span hidden id="react-aria-pressable-style" />
      <Podium view={view} you={you} />
    </>
  )
}

const Notice = ({ children }: { children: ReactNode }) => {
  const say = useSay()
  return (
    <main className="notice">
      <h1>{say('podium.title')}</h1>
      <p>{children}</p>
      <Link href="/">{say('podium.sign-in')}</Link>
    </main>
  )
}

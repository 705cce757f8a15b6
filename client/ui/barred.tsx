import type { ReactNode } from 'react'
import { useSay } from '../languages/react.tsx'
import { useLive } from '../live/react.ts'
import { Shape } from './shape.tsx'
import './barred.css'

/**
 * The page; in its stead why nobody gets it now: too many devices at this place are connected, or the meeting's record
 * is not as it was written.
 */
export const UnlessBarred = ({ children }: { children: ReactNode }) => {
  const say = useSay()
  const contact = useLive(state => state.contact)
  if (contact.status !== 'refused') return children
  if (contact.code === 'too-many-connections')
    return <Barred why={say('contact.crowded')} then={say('contact.crowded.waits')} />
  if (contact.code === 'record-damaged')
    return (
      <Barred
        why={say('meeting.damaged', { entry: contact.entry ?? 1 })}
        then={say('meeting.damaged.stays')}
      />
    )
  return children
}

const Barred = ({ why, then }: { why: string; then: string }) => (
  <main className="barred" role="status">
    <h1>
      <Shape name="ring-broken" />
      {why}
    </h1>
    <p>{then}</p>
  </main>
)

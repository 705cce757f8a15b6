import type { ReactNode } from 'react'
import { useSay } from '../languages/react.tsx'
import { useLive } from '../live/react.ts'
import { Shape } from './shape.tsx'
import './crowded.css'

/** The page; in its stead why it does not come, while too many devices at this place are connected. */
export const UnlessCrowded = ({ children }: { children: ReactNode }) => {
  const say = useSay()
  const isCrowded = useLive(
    ({ contact }) => contact.status === 'refused' && contact.code === 'too-many-connections',
  )
  if (!isCrowded) return children
  return (
    <main className="crowded" role="status">
      <h1>
        <Shape name="ring-broken" />
        {say('contact.crowded')}
      </h1>
      <p>{say('contact.crowded.waits')}</p>
    </main>
  )
}

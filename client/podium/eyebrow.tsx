import { hourAt } from '../../shared/meeting/calendar.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useLive } from '../live/react.ts'
import { useSituation } from './situation.tsx'

export type Floor = NonNullable<View['floor']>

/** Where one is in the agenda, or since when that cannot be told. */
export const Eyebrow = ({ children }: { children: string }) => {
  const { view, isLost } = useSituation()
  const contact = useLive(state => state.contact)
  const say = useSay()
  return (
    <p className="eyebrow">
      {isLost && contact.status === 'lost'
        ? say('contact.lost', { time: hourAt(view.meeting.timezone, contact.since) })
        : children}
    </p>
  )
}

import type { View } from '../../shared/protocol.ts'
import { useLive } from '../live/react.ts'
import { LostSince } from '../ui/lost-since.tsx'
import { useSituation } from './situation.tsx'

export type Floor = NonNullable<View['floor']>

/** Where one is in the agenda, or since when that cannot be told. */
export const Eyebrow = ({ children }: { children: string }) => {
  const { view, isLost } = useSituation()
  const contact = useLive(state => state.contact)
  return (
    <p className="eyebrow">
      {isLost && contact.status === 'lost' ? <LostSince view={view} since={contact.since} /> : children}
    </p>
  )
}

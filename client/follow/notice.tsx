import type { Instant } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { LostSince } from '../ui/lost-since.tsx'
import { Shape } from '../ui/shape.tsx'

/** Since when nothing is confirmed. */
export const Lost = ({ view, since }: { view: View; since: Instant }) => (
  <p className="follow-notice" role="status">
    <Shape name="ring-broken" />
    <LostSince view={view} since={since} />
  </p>
)

export const NoMeeting = ({ refused }: { refused: boolean }) => {
  const say = useSay()
  return (
    <main className="follow follow-none">
      <h1 className="follow-notice">
        <Shape name="ring-broken" />
        {say(refused ? 'meeting.unknown' : 'contact.connecting')}
      </h1>
      {refused && (
        <a className="act" href="/">
          {say('follow.home')}
        </a>
      )}
    </main>
  )
}

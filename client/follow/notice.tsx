import { wallTime } from '../../shared/meeting/calendar.ts'
import type { Instant } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { Shape } from '../ui/shape.tsx'

/** Since when nothing is confirmed. */
export const Lost = ({ view, since }: { view: View; since: Instant }) => {
  const say = useSay()
  return (
    <p className="follow-notice" role="status">
      <Shape name="ring-broken" />
      {say('contact.lost', { time: wallTime(view.meeting.timezone, since).time })}
    </p>
  )
}

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

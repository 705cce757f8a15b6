import type { Instant } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { LostSince } from '../ui/lost-since.tsx'
import { Shape } from '../ui/shape.tsx'
import type { Picture } from './picture.ts'

type LostProps = {
  view: View
  since: Instant
  /** Somebody's time may be running. */
  ticking: boolean
}

/**
 * The lower part, inverted: since when nothing is confirmed, and who is to be followed meanwhile. The podium may
 * have lost contact as well, so that its clock is not what counts.
 */
export const LostNotice = ({ view, since, ticking }: LostProps) => {
  const say = useSay()
  return (
    <section className="after notice" role="status">
      <p>
        <Shape name="ring-broken" />
        <LostSince view={view} since={since} />
      </p>
      <p>
        <span>{say(ticking ? 'screen.lost.clock' : 'screen.lost.changed')}</span>
      </p>
    </section>
  )
}

/** Before there is a meeting to show, or when there will be none. */
export const Notice = ({ picture }: { picture: Extract<Picture, { shows: 'connecting' | 'refused' }> }) => {
  const say = useSay()
  return (
    <main className="room lost">
      <section className="present free" />
      <section className="after notice" role="status">
        <p>
          <Shape name="ring-broken" />
          <span>
            {picture.shows === 'connecting' ? say('contact.connecting') : say(refusalKey(picture.code))}
          </span>
        </p>
      </section>
    </main>
  )
}

const refusalKey = (code: string) => (code === 'unknown-meeting' ? 'meeting.unknown' : 'screen.refused.other')

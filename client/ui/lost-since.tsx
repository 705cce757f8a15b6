import { wallTime } from '../../shared/meeting/calendar.ts'
import { between, type DurationMs, type Instant } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { useServerNow } from '../live/react.ts'

/** How old something is, at a glance: “48 s”, “12 min”, “1 h 20 min”. */
const age = (say: Say, span: DurationMs): string => {
  const seconds = Math.max(0, Math.floor(span / 1000))
  const minutes = Math.floor(seconds / 60)
  if (minutes === 0) return say('contact.age.seconds', { count: seconds })
  if (minutes < 60) return say('contact.age.minutes', { count: minutes })
  return say('contact.age.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** Since when nothing is confirmed, and how long ago that is. The latter is for the eye: each second would be spoken. */
export const LostSince = ({ view, since }: { view: View | null; since: Instant }) => {
  const say = useSay()
  const now = useServerNow('second')
  const { time } = wallTime(view?.meeting.timezone ?? 'UTC', since)
  return (
    <span className="lost-since">
      {say('contact.lost', { time })}
      <span aria-hidden="true">
        {', '}
        <span className="together">{say('contact.lost.ago', { age: age(say, between(since, now)) })}</span>
      </span>
    </span>
  )
}

import { hourAt } from '../../shared/meeting/calendar.ts'
import { useServerNow } from '../live/react.ts'
import { useSituation } from './situation.tsx'

/** The hour on the wall of the meeting's room. */
export const Hour = () => {
  const { view, isLost } = useSituation()
  const now = useServerNow('minute')
  return <time className={isLost ? 'hollow' : undefined}>{hourAt(view.meeting.timezone, now)}</time>
}

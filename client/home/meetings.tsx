import type { View } from '../../shared/protocol.ts'
import { daySpan } from '../languages/dates.ts'
import { useLanguage } from '../languages/react.tsx'
import { Shape } from '../ui/shape.tsx'

export type ListedMeeting = View['meeting'] & {
  firstDay: string | null
  lastDay: string | null
  /** The first entry of its record that is not as it was written. */
  damaged?: number
}

/** Every meeting, to be followed by anybody. */
export const MeetingList = ({ meetings }: { meetings: ListedMeeting[] }) => {
  const { say, language } = useLanguage()
  if (meetings.length === 0) return <p className="home-lead">{say('home.follow.none')}</p>
  return (
    <ul className="home-list">
      {meetings.map(meeting => (
        <li key={meeting.id}>
          <a href={`/m/${encodeURIComponent(meeting.id)}`}>
            <span>
              <b>{meeting.title}</b>
              <small>
                {[
                  meeting.firstDay && meeting.lastDay && daySpan(language, meeting.firstDay, meeting.lastDay),
                  meeting.damaged === undefined
                    ? say(`home.status.${meeting.status}`)
                    : say('meeting.damaged', { entry: meeting.damaged }),
                ]
                  .filter(part => part)
                  .join(' · ')}
              </small>
            </span>
            <Shape name="arrow" />
          </a>
        </li>
      ))}
    </ul>
  )
}

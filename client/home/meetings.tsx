import type { View } from '../../shared/protocol.ts'
import { useLanguage } from '../languages/react.tsx'
import { locales } from '../languages/say.ts'
import { Shape } from '../ui/shape.tsx'

export type ListedMeeting = View['meeting'] & { firstDay: string | null; lastDay: string | null }

/** Dates as `YYYY-MM-DD` are days of the calendar, the same in every time zone. */
const days = (locale: string, { firstDay, lastDay }: ListedMeeting): string | null => {
  if (firstDay === null || lastDay === null) return null
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return format.formatRange(new Date(firstDay), new Date(lastDay))
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
                {[days(locales[language], meeting), say(`home.status.${meeting.status}`)]
                  .filter(part => part !== null)
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

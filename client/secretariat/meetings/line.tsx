import { useLanguage } from '../../languages/react.tsx'
import { locales } from '../../languages/say.ts'
import { Shape } from '../../ui/shape.tsx'
import type { ListedMeeting } from '../rest.ts'

/** Where the secretariat works on a meeting. */
export const secretariatOf = (meeting: string, as: string | undefined): string =>
  `/m/${encodeURIComponent(meeting)}/secretariat${as === undefined ? '' : `?as=${encodeURIComponent(as)}`}`

/** Dates as `YYYY-MM-DD` are days of the calendar, the same in every time zone. */
const daysOf = ({ firstDay, lastDay }: ListedMeeting, locale: string): string | null =>
  firstDay === null || lastDay === null
    ? null
    : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).formatRange(
        new Date(firstDay),
        new Date(lastDay),
      )

export const MeetingLine = ({ meeting, as }: { meeting: ListedMeeting; as: string | undefined }) => {
  const { say, language } = useLanguage()
  const days = daysOf(meeting, locales[language])
  return (
    <li>
      <a href={secretariatOf(meeting.id, as)}>
        <span>
          <b>{meeting.title}</b>
          <small>
            {days ?? say('secretariat.meetings.no-days')}. {say(`secretariat.meetings.is.${meeting.status}`)}
          </small>
        </span>
        <Shape name="arrow" />
      </a>
    </li>
  )
}

import type { Language } from '../../../shared/meeting/delegations.ts'
import { daySpan } from '../../languages/dates.ts'
import { useLanguage } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'
import type { ListedMeeting } from '../rest.ts'

/** Where the secretariat works on a meeting. */
export const secretariatOf = (meeting: string, as: string | undefined): string =>
  `/m/${encodeURIComponent(meeting)}/secretariat${as === undefined ? '' : `?as=${encodeURIComponent(as)}`}`

const daysOf = ({ firstDay, lastDay }: ListedMeeting, language: Language): string | null =>
  firstDay === null || lastDay === null ? null : daySpan(language, firstDay, lastDay)

export const MeetingLine = ({ meeting, as }: { meeting: ListedMeeting; as: string | undefined }) => {
  const { say, language } = useLanguage()
  const days = daysOf(meeting, language)
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

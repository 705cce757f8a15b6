import type { Language } from '../../../shared/meeting/delegations.ts'
import { daySpan } from '../../languages/dates.ts'
import { useLanguage } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'
import type { ListedMeeting } from '../rest.ts'

type Page = 'secretariat' | 'podium'

/** Where somebody works on a meeting. */
const pageOf = (meeting: string, page: Page, as: string | undefined): string =>
  `/m/${encodeURIComponent(meeting)}/${page}${as === undefined ? '' : `?as=${encodeURIComponent(as)}`}`

export const secretariatOf = (meeting: string, as: string | undefined): string =>
  pageOf(meeting, 'secretariat', as)

const daysOf = ({ firstDay, lastDay }: ListedMeeting, language: Language): string | null =>
  firstDay === null || lastDay === null ? null : daySpan(language, firstDay, lastDay)

type Props = { meeting: ListedMeeting; page: Page; as: string | undefined }

export const MeetingLine = ({ meeting, page, as }: Props) => {
  const { say, language } = useLanguage()
  const days = daysOf(meeting, language)
  return (
    <li>
      <a href={pageOf(meeting.id, page, as)}>
        <span>
          <b>{meeting.title}</b>
          <small>
            {meeting.damaged === undefined
              ? `${days ?? say('secretariat.meetings.no-days')}. ${say(`secretariat.meetings.is.${meeting.status}`)}`
              : say('meeting.damaged', { entry: meeting.damaged })}
          </small>
        </span>
        <Shape name="arrow" />
      </a>
    </li>
  )
}

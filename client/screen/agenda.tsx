import { hourAt } from '../../shared/meeting/calendar.ts'
import type { View, ViewSession } from '../../shared/protocol.ts'
import { dayName } from '../languages/dates.ts'
import { useLanguage, useSay } from '../languages/react.tsx'
import { useServerNow } from '../live/react.ts'
import { useFit } from '../ui/fit.ts'
import { dayInHand } from '../ui/sessions.ts'
import { Shape } from '../ui/shape.tsx'
import { Heading } from './heading.tsx'

/** The most sessions that the picture has room for; the style sheet takes away those that do not fit. */
const mostRows = 7

/** The day's sessions from the one that goes on, with their planned hours. */
export const Agenda = ({ view }: { view: View }) => {
  const { language, say } = useLanguage()
  const now = useServerNow('minute')
  const day = dayInHand(view)
  const title = day ? dayName(language, day.date) : say('screen.no-session')
  return (
    <main className="room aslist asagenda">
      <Heading key={title} title={title}>
        <time>{hourAt(view.meeting.timezone, now)}</time>
      </Heading>
      {day && <Sessions key={day.date + view.session} sessions={fromNow(day.sessions)} />}
    </main>
  )
}

/** Those that are over make room for those to come, as far as these need it. */
const fromNow = (sessions: ViewSession[]): ViewSession[] => {
  const lastBegun = sessions.findLastIndex(({ status }) => status !== 'planned')
  return sessions.slice(Math.max(0, Math.min(lastBegun, sessions.length - mostRows)))
}

const Sessions = ({ sessions }: { sessions: ViewSession[] }) => {
  const say = useSay()
  const box = useFit<HTMLOListElement>(5, 'height')
  return (
    <ol ref={box}>
      {sessions.slice(0, mostRows).map(({ id, plannedStart, title, status }) => (
        <li key={id} className={status}>
          <span className="n">{plannedStart}</span>
          {status === 'open' && <Shape name="arrow" />}
          {status === 'suspended' && <Shape name="pause" />}
          <span className="nm">
            {title}
            {status === 'open' && <span className="spoken">{say('screen.agenda.now')}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

import type { View } from '../../shared/protocol.ts'
import { dayName } from '../languages/dates.ts'
import { useLanguage } from '../languages/react.tsx'
import { dayInHand } from '../ui/sessions.ts'
import { Shape } from '../ui/shape.tsx'

type AgendaDay = View['agenda']['days'][number]

/** The agenda of a day: what is over, what goes on, what comes when. */
const Day = ({ day, here }: { day: AgendaDay; here: View['session'] }) => {
  const { say, language } = useLanguage()
  return (
    <section className="follow-part">
      <h2>{dayName(language, day.date)}</h2>
      <ol>
        {day.sessions.map(({ id, title, plannedStart, theme, status }) => (
          <li key={id} className={id === here ? 'here' : status} aria-current={id === here}>
            <span className="hour">{plannedStart}</span>
            <span className="nm">
              {title}
              {id === here && theme && <small>{theme}</small>}
            </span>
            {status === 'closed' && (
              <span className="done">
                <Shape name="check" />
                <span className="spoken">{say('follow.closed')}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Every day of the agenda: the one in hand and those that follow, then those that are over. */
export const Days = ({ view }: { view: View }) => {
  const { days } = view.agenda
  const inHand = dayInHand(view)
  const index = Math.max(
    0,
    days.findIndex(({ date }) => date === inHand?.date),
  )
  return [...days.slice(index), ...days.slice(0, index)].map(day => (
    <Day key={day.date} day={day} here={view.session} />
  ))
}

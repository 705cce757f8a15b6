import type { View } from '../../shared/protocol.ts'
import { dayName } from '../languages/dates.ts'
import { useLanguage } from '../languages/react.tsx'
import { dayInHand } from '../ui/sessions.ts'
import { Shape } from '../ui/shape.tsx'

/** The agenda of the day: what is over, what goes on, what comes when. */
export const Day = ({ view }: { view: View }) => {
  const { say, language } = useLanguage()
  const day = dayInHand(view)
  if (day === null) return null
  return (
    <section className="follow-part">
      <h2>{dayName(language, day.date)}</h2>
      <ol>
        {day.sessions.map(({ id, title, plannedStart, theme, status }) => (
          <li key={id} className={id === view.session ? 'here' : status} aria-current={id === view.session}>
            <span className="hour">{plannedStart}</span>
            <span className="nm">
              {title}
              {id === view.session && theme && <small>{theme}</small>}
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

import { dateAt, hourAt } from '../../shared/meeting/calendar.ts'
import type { View } from '../../shared/protocol.ts'
import { dayName } from '../languages/dates.ts'
import { useLanguage } from '../languages/react.tsx'
import { useServerNow } from '../live/react.ts'
import { useFit } from '../ui/fit.ts'
import { nextSession } from '../ui/sessions.ts'

/** Between sessions: which meeting this is. */
export const Between = ({ view }: { view: View }) => {
  const box = useFit<HTMLDivElement>(6, 'height')
  return (
    <section className="present free">
      <div className="subject whole" key={view.meeting.title} ref={box}>
        <h1>{view.meeting.title}</h1>
      </div>
    </section>
  )
}

/** What is planned next and for when, and what the hour is. */
export const Coming = ({ view }: { view: View }) => {
  const { say, language } = useLanguage()
  const box = useFit<HTMLDivElement>(4, 'height')
  const { timezone, status } = view.meeting
  const now = useServerNow('minute')
  const next = nextSession(view)
  const isToday = next?.date === dateAt(timezone, now)
  return (
    <section className="after coming" key={next?.id ?? status}>
      {next ? (
        <div className="next" ref={box}>
          <h2>{next.title}</h2>
          <p>
            {isToday
              ? say('screen.planned', { time: next.plannedStart })
              : say('screen.planned-on', { day: dayName(language, next.date), time: next.plannedStart })}
          </p>
        </div>
      ) : (
        <div className="next" ref={box}>
          <h2>{say(status === 'adjourned' ? 'screen.adjourned' : 'screen.no-session')}</h2>
        </div>
      )}
      <time>{hourAt(timezone, now)}</time>
    </section>
  )
}

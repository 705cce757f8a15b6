import { dayName } from '../languages/dates.ts'
import { useLanguage, useSay } from '../languages/react.tsx'
import { useServerNow } from '../live/react.ts'
import { LanguageChoice } from '../ui/language-choice.tsx'
import { Shape } from '../ui/shape.tsx'
import { currentSession } from './agenda.ts'
import { BoothSignals } from './booth-signals.tsx'
import { lateMs, wholeMinutes } from './forecast.ts'
import { Hour } from './hour.tsx'
import { otherDay } from './planned-on.ts'
import { presidingName } from './presiding-name.ts'
import { useSituation } from './situation.tsx'

/** Session, the booths' signals, lateness, hour. */
export const Top = () => {
  const { view, panel, show } = useSituation()
  const { language, say } = useLanguage()
  const session = currentSession(view)
  const day = session && otherDay(view, session)
  const isAgenda = panel?.shows === 'agenda'
  return (
    <header className="top">
      <button
        type="button"
        className="menu"
        aria-expanded={isAgenda}
        onClick={() => show(isAgenda ? null : { shows: 'agenda' })}
      >
        <Shape name="menu" />
        {say('podium.act.agenda')}
      </button>
      <div className="title">
        <h1>{session?.title ?? view.meeting.title}</h1>
        {session && (
          <span className="planned">
            {day !== null && `${dayName(language, day)}, `}
            {say(session.moderator ? 'podium.moderated' : 'podium.planned', {
              start: session.plannedStart,
              end: session.plannedEnd,
              name: session.moderator?.name ?? '',
            })}
          </span>
        )}
        <Presides />
      </div>
      <Attendance />
      <BoothSignals />
      <Late />
      <LanguageChoice isShort />
      <Hour />
    </header>
  )
}

/** Who presides, once somebody was elected. */
const Presides = () => {
  const { view } = useSituation()
  const say = useSay()
  const name = presidingName(view)
  return name === null ? null : <span className="presides">{say('podium.officers.presides', { name })}</span>
}

/** How many member states are present, once anybody was checked in; a want of quorum is said, and hinders nothing. */
const Attendance = () => {
  const { view } = useSituation()
  const say = useSay()
  const { present, members, membersPresent, needed } = view.attendance
  if (Object.keys(present).length === 0) return null
  const isWanting = needed !== null && membersPresent < needed
  return (
    <span className={isWanting ? 'attendance wanting' : 'attendance'}>
      {isWanting && <Shape name="triangle" />}
      {say(isWanting ? 'podium.attendance.no-quorum' : 'podium.attendance', {
        present: membersPresent,
        members,
        needed: needed ?? 0,
      })}
    </span>
  )
}

const Late = () => {
  const { view, isLost } = useSituation()
  const say = useSay()
  const late = lateMs(view, useServerNow('minute'))
  const minutes = late === null ? 0 : wholeMinutes(late)
  return (
    <span className="late">
      {minutes > 0 && !isLost && (
        <>
          <Shape name="triangle" />
          {say(minutes < 60 ? 'podium.late' : 'podium.late-hours', {
            hours: Math.floor(minutes / 60),
            minutes: minutes % 60,
          })}
        </>
      )}
    </span>
  )
}

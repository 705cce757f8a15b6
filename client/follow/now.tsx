import { remainingMs, shownOn, shownSeconds } from '../../shared/meeting/clock.ts'
import type { View, WireTurn } from '../../shared/protocol.ts'
import { dayName } from '../languages/dates.ts'
import { useLanguage, useSay } from '../languages/react.tsx'
import { useClockInstant } from '../live/react.ts'
import { ClockFigures, figures } from '../ui/clock-figures.tsx'
import { Flag } from '../ui/flag.tsx'
import { flagOf } from '../ui/names.ts'
import { currentSession, matterOf, nextSession } from '../ui/sessions.ts'
import { Shape } from '../ui/shape.tsx'
import { TimeRule } from '../ui/time-rule.tsx'
import { timeShape, timeState } from '../ui/time-state.ts'

/** One sentence: who has the floor and how long is left, or why nobody has it. */
export const Now = ({ view, lost }: { view: View; lost: boolean }) => {
  const session = currentSession(view)
  if (session === null) return <Between view={view} />
  if (view.floor === null) return <Free view={view} />
  return <Turn view={view} turn={view.floor} lost={lost} />
}

const Turn = ({ view, turn, lost }: { view: View; turn: WireTurn; lost: boolean }) => {
  const say = useSay()
  const now = useClockInstant(turn.clock)
  const state = timeState(turn.clock, view.rules, now)
  const limit = figures(shownSeconds(turn.clock.limitMs))
  const name = turn.name ?? turn.role ?? say('speaker.unnamed')
  const flag = flagOf(view, turn)
  const isOrder = turn.kind === 'point-of-order'
  return (
    <section className={isOrder ? 'follow-now follow-order' : 'follow-now'} data-time={lost ? 'lost' : state}>
      <h1>
        {flag && <Flag code={flag} />}
        <span>
          {name} <small>{say(lost ? 'floor.had' : 'floor.has')}</small>
        </span>
      </h1>
      {turn.kind === 'prepared' && turn.name !== null && turn.role && (
        <p className="follow-role">{turn.role}</p>
      )}
      {turn.kind !== 'prepared' && turn.kind !== 'intervention' && (
        <p className="follow-kind">
          <Shape name="diamond" />
          {say(`kind.${turn.kind}`)}
        </p>
      )}
      <ClockFigures shown={shownOn(turn.clock, now)} hollow={lost} />
      <TimeRule clock={turn.clock} rules={view.rules} now={now} />
      <p className="follow-said">
        <Shape name={lost ? 'ring-broken' : timeShape[state]} />
        <span>
          <b>{say(lost ? 'contact.not-confirmed' : `time.${state}`)}</b>{' '}
          {!lost && remainingMs(turn.clock, now) > 0 && say('time.of', { limit })}
        </span>
      </p>
      <p role="status" className="spoken">
        {say('follow.has', { name })}
      </p>
    </section>
  )
}

const Free = ({ view }: { view: View }) => {
  const say = useSay()
  const suspended = view.meeting.status === 'suspended'
  const matter = matterOf(view)
  return (
    <section className="follow-now">
      <h1>{say(suspended ? 'follow.suspended' : 'floor.free')}</h1>
      {matter && <p className="follow-role">{matter}</p>}
    </section>
  )
}

const Between = ({ view }: { view: View }) => {
  const { say, language } = useLanguage()
  const next = nextSession(view)
  const adjourned = view.meeting.status === 'adjourned'
  return (
    <section className="follow-now">
      <h1>{say(adjourned ? 'follow.status.adjourned' : 'follow.no-session')}</h1>
      {next && (
        <p className="follow-role">
          {say('follow.next-session', {
            session: next.title,
            day: dayName(language, next.date),
            time: next.plannedStart,
          })}
        </p>
      )}
    </section>
  )
}

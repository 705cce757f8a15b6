import type { View } from '../../shared/protocol.ts'
import { dayName } from '../languages/dates.ts'
import { useLanguage, useSay } from '../languages/react.tsx'
import { nameplateOf } from '../ui/names.ts'
import { currentSession, matterOf, nextSession } from '../ui/sessions.ts'
import { Shape } from '../ui/shape.tsx'
import { Order } from './order.tsx'
import { Turn } from './turn.tsx'

/** The ruling that was given last, until somebody else has spoken. */
const Ruling = ({ view: { ruling, ...view } }: { view: View }) => {
  const say = useSay()
  if (ruling === null) return null
  const { decision, delegation } = ruling
  return (
    <p className="follow-ruling" role="status">
      <Shape name="diamond" />
      {say('follow.order.ruled', { name: nameplateOf(view, delegation), decision })}
    </p>
  )
}

/** From whom the floor was withdrawn, until somebody else has spoken. */
const Withdrawn = ({ view: { withdrawn, ...view } }: { view: View }) => {
  const say = useSay()
  return withdrawn === null ? null : (
    <p className="follow-ruling" role="status">
      <Shape name="triangle" />
      {say('follow.withdrawn', { name: nameplateOf(view, withdrawn.delegation) })}
    </p>
  )
}

export const Now = (props: { view: View; lost: boolean }) => (
  <>
    <Sentence {...props} />
    <Ruling view={props.view} />
    <Withdrawn view={props.view} />
  </>
)

/** One sentence: who has the floor and how long is left, or why nobody has it. */
const Sentence = ({ view, lost }: { view: View; lost: boolean }) => {
  if (currentSession(view) === null) return <Between view={view} />
  if (view.floor === null) return <Free view={view} />
  if (view.floor.kind === 'point-of-order') return <Order view={view} turn={view.floor} lost={lost} />
  return <Turn view={view} turn={view.floor} lost={lost} />
}

const Free = ({ view }: { view: View }) => {
  const say = useSay()
  const suspended = currentSession(view)?.status === 'suspended'
  const matter = matterOf(view)
  return (
    <section className="follow-now">
      <h1>
        {suspended && <Shape name="pause" />}
        <span>{say(suspended ? 'follow.suspended' : 'floor.free')}</span>
      </h1>
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

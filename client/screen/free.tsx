import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useFit } from '../ui/fit.ts'
import type { DatedSession } from '../ui/sessions.ts'
import { matterOf } from '../ui/sessions.ts'
import { Shape } from '../ui/shape.tsx'

/** Nobody speaks: what the session is, and what it is about. The rule stands empty where time will run. */
export const Free = ({ view, session, lost }: { view: View; session: DatedSession; lost: boolean }) => {
  const say = useSay()
  const box = useFit<HTMLDivElement>(6, 'height')
  const matter = matterOf(view)
  const suspended = session.status === 'suspended'
  return (
    <section className="present free">
      <div className="subject" key={session.title + matter} ref={box}>
        <h1>{session.title}</h1>
        {matter && <p>{matter}</p>}
      </div>
      <p className="state">
        {lost && <Shape name="ring-broken" />}
        {!lost && suspended && <Shape name="pause" />}
        <span>{say(stateKey(lost, suspended))}</span>
      </p>
      <div className="rule" />
    </section>
  )
}

const stateKey = (lost: boolean, suspended: boolean) => {
  if (lost) return 'contact.not-confirmed'
  return suspended ? 'screen.suspended' : 'screen.free'
}

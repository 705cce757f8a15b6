import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useCountdown } from '../ui/countdown.ts'
import { useFit } from '../ui/fit.ts'
import type { DatedSession } from '../ui/sessions.ts'
import { matterOf } from '../ui/sessions.ts'
import { Shape } from '../ui/shape.tsx'
import { presidingOf } from './presides.ts'

type Props = { view: View; session: DatedSession; lost: boolean }

/** Nobody speaks: what the session is, and what it is about. The rule stands empty where time will run. */
export const Free = ({ view, session, lost }: Props) => {
  const box = useFit<HTMLDivElement>(6, 'height')
  const say = useSay()
  const matter = matterOf(view)
  const hasWindow = view.list.windowUntil !== null && session.status === 'open' && !lost
  const presides = lost || hasWindow ? null : presidingOf(view, say)
  const isLow = hasWindow || presides !== null
  return (
    <section className={isLow ? 'present free free-low' : 'present free'}>
      <div className="subject" key={session.title + matter + isLow} ref={box}>
        <h1>{session.title}</h1>
        {matter && <p>{matter}</p>}
      </div>
      {presides !== null && <Presides words={presides} />}
      {hasWindow ? (
        <Window until={view.list.windowUntil} />
      ) : (
        <State lost={lost} suspended={session.status === 'suspended'} />
      )}
      <div className="rule" />
    </section>
  )
}

const State = ({ lost, suspended }: { lost: boolean; suspended: boolean }) => {
  const say = useSay()
  return (
    <p className="state">
      {lost && <Shape name="ring-broken" />}
      {!lost && suspended && <Shape name="pause" />}
      <span>{say(stateKey(lost, suspended))}</span>
    </p>
  )
}

const stateKey = (lost: boolean, suspended: boolean) => {
  if (lost) return 'contact.not-confirmed'
  return suspended ? 'screen.suspended' : 'screen.free'
}

/** Quietly, above the state of the floor. */
const Presides = ({ words }: { words: string }) => {
  const box = useFit<HTMLParagraphElement>(3, 'width')
  return (
    <p className="presides" key={words} ref={box}>
      <span>{words}</span>
    </p>
  )
}

/** The opening window: whoever asks now is as early as anybody, and lots will tell. */
const Window = ({ until }: { until: View['list']['windowUntil'] }) => {
  const say = useSay()
  const box = useFit<HTMLDivElement>(3, 'width')
  const time = useCountdown(until) ?? ''
  return (
    <div className="window" ref={box}>
      <p>{say('screen.window', { time })}</p>
    </div>
  )
}

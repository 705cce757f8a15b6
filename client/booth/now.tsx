import { shownOn, shownSeconds } from '../../shared/meeting/clock.ts'
import type { View, WireTurn } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useClockInstant } from '../live/react.ts'
import { ClockFigures, figures } from '../ui/clock-figures.tsx'
import { currentSession } from '../ui/sessions.ts'
import { Shape } from '../ui/shape.tsx'
import { TimeRule } from '../ui/time-rule.tsx'
import { timeShape, timeState } from '../ui/time-state.ts'
import { type Speech, speechNow } from './coming.ts'
import { factsOf, Name, Spoken } from './speech.tsx'

type Props = { view: View; isLost: boolean }

/** Who speaks, from which delegation, in which language, and how long still. */
export const Now = ({ view, isLost }: Props) => {
  const speech = speechNow(view)
  return speech && view.floor ? (
    <Speaking view={view} isLost={isLost} speech={speech} turn={view.floor} />
  ) : (
    <Nobody view={view} />
  )
}

/** Between two turns it is the chair who speaks, if anybody does. */
const Nobody = ({ view }: { view: View }) => {
  const say = useSay()
  const session = currentSession(view)
  const status = session?.status === 'open' ? 'free' : session ? 'suspended' : 'none'
  return (
    <section className="now">
      <h2>{status === 'free' ? say('floor.free') : say(`booth.${status}`)}</h2>
    </section>
  )
}

type Floor = NonNullable<View['floor']>

const Speaking = ({ view, isLost, speech, turn }: Props & { speech: Speech; turn: Floor }) => {
  const say = useSay()
  const facts = factsOf(speech, say)
  return (
    <section className="now">
      <h2>
        <Name view={view} speech={speech} />
      </h2>
      <p className="in">
        <Spoken speech={speech} />
      </p>
      {facts.length > 0 && <p className="facts">{facts.join(', ')}</p>}
      {speech.topic && <p className="topic">{speech.topic}</p>}
      {turn.decision ? (
        <p className="said">
          <Shape name="diamond" />
          {say(`booth.awaits.${turn.decision.awaits}`)}
        </p>
      ) : (
        <Time view={view} turn={turn} isLost={isLost} />
      )}
    </section>
  )
}

const Time = ({ view: { rules }, turn: { clock }, isLost }: Props & { turn: WireTurn }) => {
  const say = useSay()
  const now = useClockInstant(clock)
  const state = timeState(clock, rules, now)
  const counts = state === 'ample' || state === 'paused' || state === 'ready'
  return (
    <div className="time" data-time={isLost ? 'lost' : state}>
      <p className="said">
        <Shape name={isLost ? 'ring-broken' : timeShape[state]} />
        <span>
          <b>{say(isLost ? 'contact.not-confirmed' : `time.${state}`)}</b>
          {counts && !isLost && ` ${say('time.of', { limit: figures(shownSeconds(clock.limitMs)) })}`}
        </span>
      </p>
      <ClockFigures shown={shownOn(clock, now)} hollow={isLost} />
      <TimeRule clock={clock} rules={rules} now={now} />
    </div>
  )
}

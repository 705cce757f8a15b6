import { shownOn, shownSeconds } from '../../shared/meeting/clock.ts'
import type { View, WireTurn } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useClockInstant } from '../live/react.ts'
import { ClockFigures, figures } from '../ui/clock-figures.tsx'
import { calledIn } from '../ui/names.ts'
import { Shape } from '../ui/shape.tsx'
import { TimeRule } from '../ui/time-rule.tsx'
import { type TimeState, timeShape, timeState } from '../ui/time-state.ts'
import { Who } from './who.tsx'

type Props = { view: View; turn: WireTurn; lost: boolean }

/** What somebody speaks for is told where it is not the rule. */
const told: readonly WireTurn['kind'][] = ['right-of-reply', 'report', 'motion', 'response', 'moderator']

/** Who has the floor, with the clock; silent for screen readers but for what changes: a speaker, the warning, the end. */
export const Turn = ({ view, turn, lost }: Props) => {
  const say = useSay()
  const now = useClockInstant(turn.clock)
  const state = timeState(turn.clock, view.rules, now)
  const shown = shownOn(turn.clock, now)
  const counts = state === 'ample' || state === 'paused'
  const { statedLimitMs: stated } = turn
  return (
    <section className="follow-now" data-time={lost ? 'lost' : state} data-glyphs={figures(shown).length}>
      <Who view={view} turn={turn} lost={lost} />
      {turn.kind === 'prepared' && turn.role && <p className="follow-role">{turn.role}</p>}
      {told.includes(turn.kind) && <p className="follow-kind">{say(`kind.${turn.kind}`)}</p>}
      <ClockFigures shown={shown} hollow={lost} />
      <TimeRule clock={turn.clock} rules={view.rules} now={now} />
      <p className="follow-said">
        <Shape name={lost ? 'ring-broken' : timeShape[state]} />
        <span>
          <b>{say(lost ? 'contact.not-confirmed' : `time.${state}`)}</b>
          {counts &&
            !lost &&
            stated !== undefined &&
            ` ${say('time.of', { limit: figures(shownSeconds(stated)) })}`}
        </span>
      </p>
      <Milestone view={view} turn={turn} state={state} lost={lost} />
    </section>
  )
}

const Milestone = ({ view, turn, state, lost }: Props & { state: TimeState }) => {
  const say = useSay()
  const name = calledIn(view, turn, say)
  const isUntold = state === 'ready' || state === 'ample'
  const words = isUntold ? say('follow.has', { name }) : `${name}: ${say(`time.${state}`)}`
  return (
    <p role="status" className="spoken">
      {lost ? '' : words}
    </p>
  )
}

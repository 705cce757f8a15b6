import type { CSSProperties } from 'react'
import { durationMs, type Instant, shownOn, shownSeconds } from '../../shared/meeting/clock.ts'
import type { View, WireTurn } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import type { Say } from '../languages/say.ts'
import { ClockFigures, figures } from '../ui/clock-figures.tsx'
import { calledIn } from '../ui/names.ts'
import { Shape } from '../ui/shape.tsx'
import { TimeRule } from '../ui/time-rule.tsx'
import { type TimeState, timeShape, timeState } from '../ui/time-state.ts'
import { Headline, Lead } from './headline.tsx'
import { callSaid } from './phrases.ts'
import type { Situation } from './situation.ts'

type TimeProps = { turn: WireTurn; view: View; now: Instant; hollow: boolean }

/** The limit goes with what is said of the time; nothing stands beside the request to conclude. */
const limitSaid = (say: Say, state: TimeState, limit: string): string => {
  if (state === 'warning') return ''
  return state === 'ample' ? ` ${say('time.of', { limit })}` : `, ${say('time.limit', { limit })}`
}

/** The time of the own turn: figures, rule, and in words how it stands. */
const Time = ({ turn: { clock }, view: { rules }, now, hollow }: TimeProps) => {
  const say = useSay()
  const state = timeState(clock, rules, now)
  const shown = shownOn(clock, now)
  const limit = figures(shownSeconds(durationMs(clock.limitMs)))
  return (
    <div className={hollow ? 'time unconfirmed' : 'time'}>
      <div className="figures" style={{ '--figures': figures(shown).length - 1 } as CSSProperties}>
        <ClockFigures shown={shown} hollow={hollow} />
      </div>
      <TimeRule clock={clock} rules={rules} now={now} />
      <p className="said">
        <Shape name={hollow ? 'ring-broken' : timeShape[state]} />
        <span>
          <b>{say(hollow ? 'contact.not-confirmed' : `time.${state}`)}</b>
          {!hollow && limitSaid(say, state, limit)}
        </span>
      </p>
    </div>
  )
}

const purposes = {
  intervention: null,
  prepared: null,
  'point-of-order': 'delegate.floor.order',
  'right-of-reply': 'delegate.floor.reply',
  motion: 'delegate.floor.motion',
  moderator: null,
  response: null,
  report: 'delegate.floor.report',
} as const

/** What the chair has asked of the speaker last, over everything else. */
const Called = ({ calls }: Pick<WireTurn, 'calls'>) => {
  const say = useSay()
  const call = calls.at(-1)
  return call ? (
    <p className="called">
      <Shape name="triangle" />
      <b>{callSaid(say, call)}</b>
    </p>
  ) : null
}

/** @param now the instant for which the clock is to be shown */
export const HasFloor = (props: TimeProps) => {
  const say = useSay()
  const { kind, clock, calls } = props.turn
  const purpose = clock.status === 'ready' ? 'delegate.floor.ready' : purposes[kind]
  return (
    <>
      <div>
        <Called calls={calls} />
        <Headline size="large" hollow={props.hollow}>
          {say(props.hollow ? 'delegate.floor.had' : 'delegate.floor')}
        </Headline>
        {purpose && <Lead>{say(purpose)}</Lead>}
      </div>
      <Time {...props} />
    </>
  )
}

type InterruptedProps = TimeProps & { situation: Extract<Situation, { is: 'interrupted' }> }

/** The clock stands still meanwhile, and goes on exactly where it was. */
export const Interrupted = ({ situation: { by, awaits }, ...props }: InterruptedProps) => {
  const say = useSay()
  return (
    <>
      <div>
        <Shape name="diamond" className="mark deciding" />
        <Headline>{say('delegate.interrupted')}</Headline>
        <Lead>
          {awaits === null
            ? say('delegate.interrupted.lead', { name: calledIn(props.view, by, say) })
            : say(`delegate.interrupted.${awaits}`)}
        </Lead>
      </div>
      <Time {...props} />
    </>
  )
}

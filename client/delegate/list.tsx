import { hourAt } from '../../shared/meeting/calendar.ts'
import { type Instant, secondsMs } from '../../shared/meeting/clock.ts'
import type { View, ViewSession } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { Shape } from '../ui/shape.tsx'
import { Headline, Lead } from './headline.tsx'
import { exactly, spanUntil } from './phrases.ts'
import type { Situation } from './situation.ts'

type Of<Is extends Situation['is']> = Extract<Situation, { is: Is }>

type MayAskProps = { situation: Of<'may-ask'>; view: View; now: Instant; isAway: boolean; hollow: boolean }

export const MayAsk = ({ situation, view, now, isAway, hollow }: MayAskProps) => {
  const say = useSay()
  const limit = exactly(say, secondsMs(view.rules.speakingLimitSeconds))
  const span = situation.isFree ? null : spanUntil(say, situation.expectedAt, now)
  return (
    <>
      <Shape name="ring" className="mark" />
      <Headline hollow={hollow}>{say('delegate.open')}</Headline>
      <div className="after">
        <Lead>
          <b>{say('delegate.open.waiting', { count: situation.waiting })}</b>{' '}
          {!isAway &&
            (span === null
              ? say('delegate.open.now', { limit })
              : say('delegate.open.later', { span, limit }))}
        </Lead>
      </div>
    </>
  )
}

type ClosedProps = { situation: Of<'closed'>; view: View; isAway: boolean; hollow: boolean }

export const Closed = ({ situation: { at, waiting }, view, isAway, hollow }: ClosedProps) => {
  const say = useSay()
  return (
    <>
      <Shape name="ring-closed" className="mark" />
      <Headline hollow={hollow}>{say('delegate.closed')}</Headline>
      <div className="after">
        <Lead>
          {say('delegate.closed.lead', { time: hourAt(view.meeting.timezone, at), count: waiting })}
        </Lead>
        {!isAway && <p className="lead second">{say('delegate.closed.still')}</p>}
      </div>
    </>
  )
}

export const NotOpen = () => {
  const say = useSay()
  return (
    <>
      <Shape name="ring-closed" className="mark" />
      <Headline>{say('delegate.not-open')}</Headline>
      <div className="after">
        <Lead>{say('delegate.not-open.lead')}</Lead>
      </div>
    </>
  )
}

export const NoList = ({ session }: { session: ViewSession }) => {
  const say = useSay()
  return (
    <>
      <Headline>{session.title}</Headline>
      <div className="after">
        <Lead>{say('delegate.no-list')}</Lead>
      </div>
    </>
  )
}

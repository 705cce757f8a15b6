import { hourAt } from '../../shared/meeting/calendar.ts'
import type { DurationMs, Instant } from '../../shared/meeting/clock.ts'
import type { View, ViewSession } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useCountdown } from '../ui/countdown.ts'
import { exactly } from '../ui/exactly.ts'
import { nameplateOf } from '../ui/names.ts'
import { Shape } from '../ui/shape.tsx'
import type { CellKind } from './cells.ts'
import { Headline, Lead } from './headline.tsx'
import { spanUntil, toTheSecond } from './phrases.ts'
import type { Situation } from './situation.ts'

type Of<Is extends Situation['is']> = Extract<Situation, { is: Is }>

type MayAskProps = {
  situation: Of<'may-ask'>
  view: View
  now: Instant
  isAway: boolean
  limitMs: DurationMs
  hollow: boolean
}

/** Until when one can ask, where that is known; who asks soon enough takes part in a lot; what was announced of it. */
const Deadlines = ({ view }: { view: View }) => {
  const say = useSay()
  const { closingAt, windowUntil, announcedAt } = view.list
  if (closingAt !== null) return <Closing at={closingAt} />
  if (windowUntil !== null)
    return <p className="why">{say('delegate.window', { time: toTheSecond(view, windowUntil) })}</p>
  if (announcedAt === null) return null
  const time = hourAt(view.meeting.timezone, announcedAt)
  return <p className="why">{say('delegate.announced', { time })}</p>
}

/** How long one can still ask. */
export const Closing = ({ at }: { at: Instant }) => {
  const say = useSay()
  const time = useCountdown(at)
  return (
    <p className="lead closing">
      <Shape name="triangle" />
      <b>{say('delegate.closing', { time })}</b>
    </p>
  )
}

export const MayAsk = ({ situation, view, now, isAway, limitMs, hollow }: MayAskProps) => {
  const say = useSay()
  const limit = exactly(say, limitMs)
  const { isExcepted } = situation
  const span = situation.isFree ? null : spanUntil(say, situation.expectedAt, now)
  return (
    <>
      <Shape name={isExcepted ? 'ring-closed' : 'ring'} className="mark" />
      <Headline hollow={hollow}>{say(isExcepted ? 'delegate.excepted' : 'delegate.open')}</Headline>
      <div className="after">
        <Lead>
          <b>{say('delegate.open.waiting', { count: situation.waiting })}</b>{' '}
          {!isAway &&
            (span === null
              ? say('delegate.open.now', { limit })
              : say('delegate.open.later', { span, limit }))}
        </Lead>
        {isExcepted && <p className="why">{say('delegate.excepted.lead')}</p>}
        <Deadlines view={view} />
      </div>
    </>
  )
}

type ClosedProps = { situation: Of<'closed'>; view: View; still: CellKind[]; hollow: boolean }

export const Closed = ({ situation: { at, waiting, debate }, view, still, hollow }: ClosedProps) => {
  const say = useSay()
  const { consent, exceptions } = view.list
  const may = still.length > 1 ? 'both' : still[0] === 'point-of-order' ? 'order' : 'reply'
  return (
    <>
      <Shape name="ring-closed" className="mark" />
      <Headline hollow={hollow}>{say('delegate.closed')}</Headline>
      <div className="after">
        <Lead>
          {debate && <b>{say('delegate.closed.debate', { how: debate })} </b>}
          {say('delegate.closed.lead', { time: hourAt(view.meeting.timezone, at), count: waiting })}
          {consent && ` ${say('delegate.closed.consent')}`}
        </Lead>
        {exceptions.length > 0 && (
          <p className="why">
            {say('delegate.closed.except', {
              names: exceptions.map(code => nameplateOf(view, code)).join(', '),
            })}
          </p>
        )}
        {still.length > 0 && <p className="lead second">{say('delegate.closed.still', { may })}</p>}
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

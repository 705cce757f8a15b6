import { remainingMs, shownSeconds } from '../../shared/meeting/clock.ts'
import type { View, WireTurn } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useConnection, useSeconds } from '../live/react.ts'
import { figures } from '../ui/clock-figures.tsx'
import { Flag } from '../ui/flag.tsx'
import { calledIn, flagOf, nameplateOf } from '../ui/names.ts'
import { Shape } from '../ui/shape.tsx'
import { Who } from './who.tsx'

type Props = { view: View; turn: NonNullable<View['floor']>; lost: boolean }

/** A point of order has a short time of its own; whoever was interrupted keeps the time to the second. */
export const Order = ({ view, turn, lost }: Props) => {
  const say = useSay()
  return (
    <section className={lost ? 'follow-now' : 'follow-now follow-order'}>
      <Who view={view} turn={turn} lost={lost} hasSpoken={turn.decision !== undefined} />
      <p className="follow-kind" role="status">
        <Shape name={lost ? 'ring-broken' : 'diamond'} />
        {say('kind.point-of-order')}
      </p>
      {turn.decision ? <Awaited view={view} decision={turn.decision} /> : <Limit turn={turn} lost={lost} />}
      {turn.interrupted && <Kept view={view} turn={turn.interrupted} />}
    </section>
  )
}

const Limit = ({ turn: { clock, statedLimitMs: stated }, lost }: Omit<Props, 'view'>) => {
  const say = useSay()
  const shown = useSeconds(clock)
  return (
    <p className="follow-limit">
      <span role="timer" aria-live="off">
        {figures(shown)}
      </span>{' '}
      {lost && say('contact.not-confirmed')}
      {!lost && stated !== undefined && say('time.of', { limit: figures(shownSeconds(stated)) })}
    </p>
  )
}

type Decision = NonNullable<Props['turn']['decision']>

/** Nobody speaks until the chair has ruled, or the meeting has voted on an appeal. */
const Awaited = ({ view, decision: { awaits, appealBy } }: { view: View; decision: Decision }) => {
  const say = useSay()
  return (
    <p className="follow-awaited">
      {awaits === 'ruling'
        ? say('follow.order.ruling')
        : say('follow.order.vote', { name: nameplateOf(view, appealBy ?? '') })}
    </p>
  )
}

const Kept = ({ view, turn }: { view: View; turn: WireTurn }) => {
  const say = useSay()
  const { clock } = useConnection()
  const flag = flagOf(view, turn)
  const shown = shownSeconds(remainingMs(turn.clock, clock.now()))
  return (
    <p className="follow-kept">
      <Shape name="pause" />
      {flag && <Flag code={flag} />}
      <span>
        {say(shown.over ? 'follow.kept-over' : 'follow.kept', {
          name: calledIn(view, turn, say),
          time: figures(shown),
        })}
      </span>
    </p>
  )
}

import { remainingMs, shownSeconds } from '../../shared/meeting/clock.ts'
import type { View, WireTurn } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useConnection } from '../live/react.ts'
import { figures } from '../ui/clock-figures.tsx'
import { useFit } from '../ui/fit.ts'
import { Flag } from '../ui/flag.tsx'
import { calledIn, flagOf } from '../ui/names.ts'
import { Shape } from '../ui/shape.tsx'
import { ListState } from './list-state.tsx'
import { Who } from './who.tsx'

/** A point of order: no clock runs, the field is the accent. */
export const Order = ({ view, turn, lost }: { view: View; turn: WireTurn; lost: boolean }) => {
  const say = useSay()
  const box = useFit<HTMLParagraphElement>(3, 'width')
  return (
    <section className="present order">
      <Who view={view} turn={turn} lost={lost} />
      <p className="big" ref={box}>
        <Shape name={lost ? 'ring-broken' : 'diamond'} />
        <span>{say('kind.point-of-order')}</span>
      </p>
    </section>
  )
}

/** Whoever was interrupted, with the time that is kept to the second. */
export const Kept = ({ view, turn }: { view: View; turn: WireTurn }) => {
  const say = useSay()
  const { clock } = useConnection()
  const box = useFit<HTMLElement>(3, 'width')
  const shown = shownSeconds(remainingMs(turn.clock, clock.now()))
  const name = calledIn(view, turn, say)
  return (
    <section className="after" key={name} ref={box}>
      <ol>
        <li>
          <Shape name="pause" />
          {flagOf(view, turn) && <Flag code={flagOf(view, turn)} />}
          <span>{say('screen.paused', { name })}</span>
        </li>
        <li>
          <span>{say(shown.over ? 'screen.kept-over' : 'screen.kept', { time: figures(shown) })}</span>
        </li>
      </ol>
      <ListState view={view} />
    </section>
  )
}

import { remainingMs, shownSeconds } from '../../shared/meeting/clock.ts'
import type { View, WireTurn } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { useConnection } from '../live/react.ts'
import { figures } from '../ui/clock-figures.tsx'
import { useFit } from '../ui/fit.ts'
import { Flag } from '../ui/flag.tsx'
import { calledIn, flagFor, flagOf, nameplateOf } from '../ui/names.ts'
import { Shape } from '../ui/shape.tsx'
import { Big } from './big.tsx'
import { ListState } from './list-state.tsx'
import { Who, WhoLine } from './who.tsx'

type Props = { view: View; turn: NonNullable<View['floor']>; lost: boolean }

/** A point of order: no clock runs, the field is the accent. Once it was heard, who decides it, and how. */
export const Order = ({ view, turn, lost }: Props) => {
  const say = useSay()
  return (
    <section className="present order">
      {turn.decision ? <Decided view={view} turn={turn} /> : <Who view={view} turn={turn} lost={lost} />}
      <Big shape={lost ? 'ring-broken' : 'diamond'} words={say(bigWords(turn))} />
    </section>
  )
}

const bigWords = ({ decision }: Props['turn']) => {
  if (!decision) return 'kind.point-of-order'
  return decision.awaits === 'vote' ? 'screen.to-the-vote' : 'screen.chair-decides'
}

/** Whose point of order it was, or who appeals against the ruling on it. */
const Decided = ({ view, turn }: Omit<Props, 'lost'>) => {
  const say = useSay()
  const appealBy = turn.decision?.appealBy
  if (appealBy !== undefined)
    return (
      <WhoLine
        name={nameplateOf(view, appealBy)}
        flag={flagFor(view, appealBy)}
        beside={say('screen.appeals')}
        isKept
      />
    )
  return (
    <WhoLine
      name={calledIn(view, turn, say)}
      flag={flagOf(view, turn)}
      beside={say('screen.on-order')}
      isKept
    />
  )
}

/** The ruling, as long as nobody speaks after it. */
export const Ruling = ({ view, ruling }: { view: View; ruling: NonNullable<View['ruling']> }) => {
  const say = useSay()
  return (
    <section className="present order">
      <WhoLine
        name={nameplateOf(view, ruling.delegation)}
        flag={flagFor(view, ruling.delegation)}
        beside={say('screen.on-order')}
        isKept
      />
      <Big shape="diamond" words={say(`screen.ruling.${ruling.decision}`)} />
    </section>
  )
}

/** Whoever was interrupted, with the time that is kept to the second; and the ruling that is appealed against. */
export const Kept = ({ view, turn, over }: { view: View; turn: WireTurn; over: Props['turn'] }) => {
  const say = useSay()
  const { clock } = useConnection()
  const box = useFit<HTMLElement>(3, 'width')
  const shown = shownSeconds(remainingMs(turn.clock, clock.now()))
  const name = calledIn(view, turn, say)
  const ruling = over.decision?.ruling
  return (
    <section className="after" key={name + ruling} ref={box}>
      <ol>
        <li>
          <Shape name="pause" />
          {flagOf(view, turn) && <Flag code={flagOf(view, turn)} />}
          <span>{say('screen.paused', { name })}</span>
        </li>
        <li>
          <span>{say(shown.over ? 'screen.kept-over' : 'screen.kept', { time: figures(shown) })}</span>
        </li>
        {ruling && (
          <li>
            <Shape name="diamond" />
            <span>{say(`screen.ruled.${ruling}`, { name: calledIn(view, over, say) })}</span>
          </li>
        )}
      </ol>
      <ListState view={view} />
    </section>
  )
}

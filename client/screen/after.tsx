import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { comingUp, type Waiter } from '../ui/coming-up.ts'
import { useFit } from '../ui/fit.ts'
import { Flag } from '../ui/flag.tsx'
import { calledIn, flagFor, nameplateOf } from '../ui/names.ts'
import { numberOf } from '../ui/place.ts'
import { Shape } from '../ui/shape.tsx'
import { ListState } from './list-state.tsx'
import { RoundState } from './round-state.tsx'
import { rulingBefore } from './said.ts'

const steps = 7

/** How many lines there is room for. */
const rows = 3

/** Who comes next, and the state of the list or of the round. */
export const After = ({ view }: { view: View }) => {
  const box = useFit<HTMLElement>(steps, 'width')
  const ruling = rulingBefore(view)
  const next = comingUp(view).slice(0, ruling ? rows - 1 : rows)
  const { list, coming, round } = view
  const content = [
    ...[list.status, list.closingAt, list.windowUntil, coming.remaining, ruling?.decision],
    ...next.map(({ id, name }) => id + name),
  ]
  const flags = next.some(({ flag }) => flag)
  const numbers = next.some(({ id }) => numberOf(view, id) !== null)
  const isRound = [view.floor, ...coming.next].some(each => each?.kind === 'report')
  return (
    <section className="after" key={content.join()} ref={box}>
      <ol>
        {ruling && <Ruled view={view} ruling={ruling} />}
        {next.map(waiter => (
          <Row key={waiter.id} view={view} waiter={waiter} flags={flags} numbers={numbers} />
        ))}
      </ol>
      {round && isRound ? <RoundState view={view} /> : <ListState view={view} />}
    </section>
  )
}

/** How the chair has ruled, while whoever was interrupted goes on. */
const Ruled = ({ view, ruling }: { view: View; ruling: NonNullable<View['ruling']> }) => {
  const say = useSay()
  const { delegation, decision } = ruling
  return (
    <li className="ruled">
      <Shape name="diamond" />
      <Flag code={flagFor(view, delegation)} />
      <span>{say(`screen.ruled.${decision}`, { name: nameplateOf(view, delegation) })}</span>
    </li>
  )
}

type RowProps = { view: View; waiter: Waiter; flags: boolean; numbers: boolean }

const Row = ({ view, waiter, flags, numbers }: RowProps) => {
  const say = useSay()
  const { kind, flag } = waiter
  return (
    <li>
      {numbers && <span className="n">{numberOf(view, waiter.id)}</span>}
      {kind === 'point-of-order' && <Shape name="diamond" />}
      {flags && <Flag code={flag} />}
      <span>
        {calledIn(view, waiter, say)}
        {kind === 'point-of-order' && <em>{say('screen.kind.point-of-order')}</em>}
        {kind === 'right-of-reply' && <em>{say('screen.kind.right-of-reply')}</em>}
      </span>
    </li>
  )
}

import { hourAt } from '../../shared/meeting/calendar.ts'
import type { Instant } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { comingUp, type Waiter } from '../ui/coming-up.ts'
import { useCountdown } from '../ui/countdown.ts'
import { Flag } from '../ui/flag.tsx'
import { calledIn } from '../ui/names.ts'
import { numberOf } from '../ui/place.ts'
import { Shape } from '../ui/shape.tsx'
import { markOf, whyComing } from '../ui/why.ts'

const Closing = ({ at }: { at: Instant }) => {
  const say = useSay()
  const time = useCountdown(at)
  return (
    <p className="follow-closing">
      <Shape name="triangle" />
      {say('follow.closing', { time })}
    </p>
  )
}

type RowProps = { view: View; waiter: Waiter; hasFlag: boolean }

/** One row; opened, it says why that place: “In order of request. Moved by the chair at 14:32.” */
const Row = ({ view, waiter, hasFlag }: RowProps) => {
  const say = useSay()
  const { id, kind, name, speaker, flag, role, expectedAt } = waiter
  const what = kind === 'intervention' ? null : (name === null && role) || say(`kind.${kind}`)
  const notes = [what, markOf(say, view, id)].filter(note => note !== null)
  return (
    <li>
      <details name="why">
        <summary>
          <span className="n">{numberOf(view, id)}</span>
          {hasFlag && <Flag code={flag} />}
          <span className="nm">
            {calledIn(view, { name, speaker }, say)}
            {notes.length > 0 && <small>{notes.join(', ')}</small>}
          </span>
          {expectedAt !== undefined && (
            <span className="tm">{hourAt(view.meeting.timezone, expectedAt)}</span>
          )}
          <Shape name="plus" className="opens" />
        </summary>
        <p>{whyComing(say, view, waiter).join(' ')}</p>
      </details>
    </li>
  )
}

/** Who waits for the floor, why in this order, and whether one can still ask. The public is sent the first ten. */
export const Next = ({ view }: { view: View }) => {
  const say = useSay()
  const waiting = comingUp(view)
  const hasFlag = waiting.some(({ flag }) => flag)
  const { remaining } = view.coming
  const unseen = remaining - waiting.length
  const { closingAt } = view.list
  return (
    <section className="follow-part follow-list">
      <h2>
        <Shape name={view.list.status === 'open' ? 'ring' : 'ring-closed'} />
        <span>
          {say(`list.${view.list.status}`)} <small>{say('follow.remaining', { count: remaining })}</small>
        </span>
      </h2>
      {closingAt !== null && <Closing at={closingAt} />}
      <ol>
        {waiting.map(waiter => (
          <Row key={waiter.id} view={view} waiter={waiter} hasFlag={hasFlag} />
        ))}
      </ol>
      {unseen > 0 && <p className="follow-more">{say('follow.more', { count: unseen })}</p>}
    </section>
  )
}

import { hourAt } from '../../shared/meeting/calendar.ts'
import type { Instant } from '../../shared/meeting/clock.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { comingUp } from '../ui/coming-up.ts'
import { useCountdown } from '../ui/countdown.ts'
import { Flag } from '../ui/flag.tsx'
import { calledIn } from '../ui/names.ts'
import { numberOf } from '../ui/place.ts'
import { Shape } from '../ui/shape.tsx'

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

/** Who waits for the floor, and whether one can still ask. The public is sent the first ten. */
export const Next = ({ view }: { view: View }) => {
  const say = useSay()
  const waiting = comingUp(view)
  const flags = waiting.some(({ flag }) => flag)
  const { remaining } = view.coming
  const unseen = remaining - waiting.length
  const { closingAt } = view.list
  return (
    <section className="follow-part">
      <h2>
        <Shape name={view.list.status === 'open' ? 'ring' : 'ring-closed'} />
        <span>
          {say(`list.${view.list.status}`)} <small>{say('follow.remaining', { count: remaining })}</small>
        </span>
      </h2>
      {closingAt !== null && <Closing at={closingAt} />}
      <ol>
        {waiting.map(({ id, kind, name, speaker, flag, role, expectedAt }) => (
          <li key={id}>
            <span className="n">{numberOf(view, id)}</span>
            {flags && <Flag code={flag} />}
            <span className="nm">
              {calledIn(view, { name, speaker }, say)}
              {kind !== 'intervention' && <small>{(name === null && role) || say(`kind.${kind}`)}</small>}
            </span>
            {expectedAt !== undefined && (
              <span className="tm">{hourAt(view.meeting.timezone, expectedAt)}</span>
            )}
          </li>
        ))}
      </ol>
      {unseen > 0 && <p className="follow-more">{say('follow.more', { count: unseen })}</p>}
    </section>
  )
}

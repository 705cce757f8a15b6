import { hourAt } from '../../shared/meeting/calendar.ts'
import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { comingUp } from '../ui/coming-up.ts'
import { Flag } from '../ui/flag.tsx'
import { calledIn } from '../ui/names.ts'
import { Shape } from '../ui/shape.tsx'

/** Who waits for the floor, and whether one can still ask. The public is sent the first ten. */
export const Next = ({ view }: { view: View }) => {
  const say = useSay()
  const waiting = comingUp(view)
  const flags = waiting.some(({ flag }) => flag)
  const unseen = view.list.waiting - view.list.requests.length
  return (
    <section className="follow-part">
      <h2>
        <Shape name={view.list.status === 'open' ? 'ring' : 'ring-closed'} />
        <span>
          {say(`list.${view.list.status}`)} <small>{say('list.waiting', { count: view.list.waiting })}</small>
        </span>
      </h2>
      <ol>
        {waiting.map(({ id, kind, name, speaker, flag, role, expectedAt }, index) => (
          <li key={id}>
            <span className="n">{index + 1}</span>
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

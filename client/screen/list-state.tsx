import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { comingUp } from '../ui/coming-up.ts'
import { Figure } from '../ui/figure.tsx'
import { Shape } from '../ui/shape.tsx'

/** Whether one can still ask, how many wait, and in which session. */
export const ListState = ({ view, session }: { view: View; session?: string | undefined }) => {
  const say = useSay()
  const { status, waiting } = view.list
  // “Nobody waiting” beside the prepared speakers who come next would be read as a contradiction.
  const isCounted = waiting > 0 || comingUp(view).length === 0
  return (
    <div className="listed">
      <p>
        <Shape name={status === 'open' ? 'ring' : 'ring-closed'} />
        <span>{say(`list.${status}`)}</span>
      </p>
      {isCounted && (
        <p>
          <Figure text={say('list.waiting', { count: waiting })} />
        </p>
      )}
      {session && <p className="in-session">{session}</p>}
    </div>
  )
}

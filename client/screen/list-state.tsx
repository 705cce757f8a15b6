import type { View } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { Figure } from '../ui/figure.tsx'
import { Shape } from '../ui/shape.tsx'

/** Whether one can still ask, how many wait, and in which session. */
export const ListState = ({ view, session }: { view: View; session?: string | undefined }) => {
  const say = useSay()
  const { status } = view.list
  return (
    <div className="listed">
      <p>
        <Shape name={status === 'open' ? 'ring' : 'ring-closed'} />
        <span>{say(`list.${status}`)}</span>
      </p>
      <p>
        <Figure text={say('list.waiting', { count: view.list.waiting })} />
      </p>
      {session && <p className="in-session">{session}</p>}
    </div>
  )
}

import type { View, WireTurn } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { Flag } from '../ui/flag.tsx'
import { calledIn, flagOf } from '../ui/names.ts'

/** “Brasil has the floor”. */
export const Who = ({ view, turn, lost }: { view: View; turn: WireTurn; lost: boolean }) => {
  const say = useSay()
  const flag = flagOf(view, turn)
  return (
    <h1>
      {flag && <Flag code={flag} />}
      <span>
        {calledIn(view, turn, say)} <small>{say(lost ? 'floor.had' : 'floor.has')}</small>
      </span>
    </h1>
  )
}

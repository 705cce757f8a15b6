import type { View, WireTurn } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { Flag } from '../ui/flag.tsx'
import { calledIn, flagOf } from '../ui/names.ts'

type Props = { view: View; turn: WireTurn; lost: boolean; hasSpoken?: boolean }

/** “Brasil has the floor”. */
export const Who = ({ view, turn, lost, hasSpoken = false }: Props) => {
  const say = useSay()
  const flag = flagOf(view, turn)
  return (
    <h1>
      {flag && <Flag code={flag} />}
      <span>
        {calledIn(view, turn, say)} {!hasSpoken && <small>{say(lost ? 'floor.had' : 'floor.has')}</small>}
      </span>
    </h1>
  )
}

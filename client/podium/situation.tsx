import { createContext, useContext } from 'react'
import type { View, You } from '../../shared/protocol.ts'
import type { Press } from '../live/press.ts'
import { useConnection } from '../live/react.ts'
import type { Hands } from './acts.ts'
import type { Panel } from './panels.ts'
import type { Side, Tally } from './tally.ts'

/** What every part of the podium works with. */
export type Situation = {
  view: View
  you: You
  press: Press
  /** What is shown is not confirmed: contact is lost. */
  isLost: boolean
  panel: Panel | null
  show: (panel: Panel | null) => void
  /** What has been counted in the vote that goes on. */
  tally: Tally
  count: (side: Side, by: number) => void
}

export const SituationContext = createContext<Situation | null>(null)

export const useSituation = (): Situation => {
  const situation = useContext(SituationContext)
  if (situation === null) throw new Error('a part of the podium stands on the podium')
  return situation
}

/** What an act works with. */
export const useHands = (): Hands => {
  const { press, view, show, count } = useSituation()
  const { clock } = useConnection()
  return { press, view, show, count, now: () => clock.now() }
}

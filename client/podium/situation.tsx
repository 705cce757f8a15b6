import { createContext, useContext } from 'react'
import type { View, You } from '../../shared/protocol.ts'
import type { Press } from '../live/press.ts'
import type { Panel } from './panels.ts'

/** What every part of the podium works with. */
export type Situation = {
  view: View
  you: You
  press: Press
  /** What is shown is not confirmed: contact is lost. */
  isLost: boolean
  panel: Panel | null
  show: (panel: Panel | null) => void
}

export const SituationContext = createContext<Situation | null>(null)

export const useSituation = (): Situation => {
  const situation = useContext(SituationContext)
  if (situation === null) throw new Error('a part of the podium stands on the podium')
  return situation
}

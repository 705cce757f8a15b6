import type { View, You } from '../../shared/protocol.ts'
import { type Act, type ActId, possibleActs } from './acts.ts'
import type { NextStep } from './next-step.ts'

/** At hand beside “More”, by what goes on. */
const wanted = ({ floor }: View): ActId[] => {
  if (!floor || floor.kind === 'point-of-order') return ['hand', 'next-part', 'suspend']
  return ['pause', 'resume', 'shorter', 'longer', 'minute', 'end-turn']
}

const same: Partial<Record<NextStep['does'], ActId>> = {
  'start-clock': 'start',
  'end-turn': 'end-turn',
  'open-part': 'next-part',
  'close-list': 'close-list',
}

/** The secondary actions in sight. What the big action does is not there twice. */
export const rowActs = (view: View, you: You, step: NextStep | null): Act[] => {
  const possible = possibleActs(view, you).filter(({ id }) => !step || same[step.does] !== id)
  return wanted(view).flatMap(id => possible.filter(act => act.id === id))
}

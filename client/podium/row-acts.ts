import type { View, You } from '../../shared/protocol.ts'
import { type Act, type ActId, possibleActs } from './acts.ts'
import { motionToDecide } from './motions.ts'
import type { NextStep } from './next-step.ts'

/** At hand beside “More”, by what goes on. */
const wanted = (view: View): ActId[] => {
  const { floor, ruling, round } = view
  if (floor?.decision) return ['hand']
  if (floor?.kind === 'point-of-order') return ['speaker', 'hand', 'end-turn']
  if (motionToDecide(view)) return ['motion-consent', 'motion-for', 'motion-against', 'motion-withdraw']
  const appeal: ActId[] = ruling?.mayAppeal ? ['appeal'] : []
  if (!floor && round) return [...appeal, 'absent', 'pass', 'round', 'suspend']
  if (!floor) return [...appeal, 'skip-introduction', 'absent', 'hand', 'next-part', 'suspend']
  return [
    'pause',
    'resume',
    'longer',
    ...(ruling?.mayAppeal ? appeal : round ? (['absent'] as const) : (['minute'] as const)),
    'speaker',
    'end-turn',
  ]
}

const same: Partial<Record<NextStep['does'], ActId>> = {
  'start-clock': 'start',
  'end-turn': 'end-turn',
  'open-part': 'next-part',
  'end-debate': 'next-part',

  'close-list': 'close-list',
}

/** The secondary actions in sight. What the big action does is not there twice. */
export const rowActs = (view: View, you: You, step: NextStep | null): Act[] => {
  const possible = possibleActs(view, you).filter(({ id }) => !step || same[step.does] !== id)
  return wanted(view).flatMap(id => possible.filter(act => act.id === id))
}

import type { View } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'
import type { Contact } from '../live/store.ts'
import { calledIn } from '../ui/names.ts'
import type { TimeState } from '../ui/time-state.ts'
import { nameplateOf } from './names.ts'

/**
 * What a screen reader is told when it changes: never the running seconds, only what one has to know. A point of
 * order that waits comes before the state of the clock.
 */
export const milestone = (view: View, time: TimeState | null, contact: Contact, say: Say): string => {
  if (contact.status === 'lost') return say('podium.now.lost')
  const { floor, list } = view
  const first = list.requests[0]
  if (first?.kind === 'point-of-order')
    return say('podium.now.order', { name: nameplateOf(view, first.delegation) })
  if (!floor) return view.session === null ? say('podium.none-open') : say('podium.now.free')
  const name = calledIn(view, floor, say)
  if (floor.kind === 'point-of-order') return say('podium.now.hearing', { name })
  const isUntold = time === null || time === 'ready' || time === 'ample'
  return say(isUntold ? 'podium.now.floor' : `podium.now.${time}`, { name })
}

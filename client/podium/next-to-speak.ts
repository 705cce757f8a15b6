import type { View } from '../../shared/protocol.ts'
import { type Candidate, firstComing } from '../ui/coming-up.ts'

/** The delegation of whoever presides; null while nobody was elected. */
export const presidingCode = ({ officers }: Pick<View, 'officers'>): string | null => {
  const { presiding, chair, viceChair, acting } = officers
  if (presiding === null) return null
  if (presiding === 'precedence') return acting ?? null
  return (presiding === 'chair' ? chair : viceChair)?.delegation ?? null
}

/** Who gets the floor next by the rules. Who presides does not speak for a delegation until the chair is handed over. */
export const nextToSpeak = (view: View): Candidate | null => {
  const presides = presidingCode(view)
  const next = view.coming.next.filter(({ delegation }) => presides === null || delegation !== presides)
  return firstComing({ ...view, coming: { ...view.coming, next } })
}

/** True for a request of the opening window, which has no place before the lot is drawn. */
export const awaitsLot = (to: Candidate | null): boolean =>
  to !== null && 'request' in to && to.request.simultaneous === true

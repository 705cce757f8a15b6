import type { RequestKind } from '../../shared/meeting/commands.ts'
import type { View } from '../../shared/protocol.ts'
import { currentSession } from '../ui/sessions.ts'
import type { DelegatePage, Situation } from './situation.ts'

/** What may be asked for on a closed list too. */
export type CellKind = Exclude<RequestKind, 'intervention'>
export type Cell = { kind: CellKind; isSending: boolean }

const kinds: readonly CellKind[] = ['point-of-order', 'right-of-reply']

/** Where nobody speaks there is nothing to call to order, and nothing to reply to. */
const withoutSpeech: readonly string[] = ['registration', 'break']

/** Which of the two can be asked for now. Whoever speaks does not reply to anybody. */
/** Where the one request is kept here already, or the server lets nobody ask. */
const nothingToAsk: readonly Situation['is'][] = ['kept', 'refused', 'not-a-delegate']

export const cellsOf = ({ situation, asks, isAway }: DelegatePage, view: View): Cell[] => {
  const session = currentSession(view)
  if (isAway || session?.status !== 'open' || withoutSpeech.includes(session.kind)) return []
  if (nothingToAsk.includes(situation.is)) return []
  const isSpeaking = situation.is === 'has-floor' || situation.is === 'interrupted'
  return kinds.flatMap(kind => {
    const ask = asks.find(each => each.kind === kind)
    if (ask && ask.status !== 'sending') return []
    if (isSpeaking && kind === 'right-of-reply') return []
    if (situation.is === 'has-floor' && situation.turn.kind === 'point-of-order') return []
    return [{ kind, isSending: ask !== undefined }]
  })
}

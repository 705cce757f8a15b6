import { type DurationMs, secondsMs } from '../../shared/meeting/clock.ts'
import type { RequestKind } from '../../shared/meeting/commands.ts'
import type { View } from '../../shared/protocol.ts'
import { currentSession } from '../ui/sessions.ts'
import { presiding } from './news.ts'
import type { DelegatePage, Situation } from './situation.ts'

/** What may be asked for on a closed list too. */
export type CellKind = Exclude<RequestKind, 'intervention'>
/** The how-manieth of how many, and how long it may be. */
export type Reply = { nth: number; of: number; limitMs: DurationMs }
export type Cell = { isSending: boolean } & (
  | { kind: 'point-of-order' }
  | { kind: 'right-of-reply'; reply: Reply }
)

const kinds: readonly CellKind[] = ['point-of-order', 'right-of-reply']

/** Where nobody speaks there is nothing to call to order, and nothing to reply to. */
const withoutSpeech: readonly string[] = ['registration', 'break']

/** Where the one request is kept here already, the server lets nobody ask, or the delegation itself speaks. */
const nothingToAsk: readonly Situation['is'][] = [
  'kept',
  'refused',
  'not-a-delegate',
  'has-floor',
  'interrupted',
]

/** Whether the rules in force admit it now, on a list that is closed too. */
const isAdmitted = ({ rules, list }: View, kind: CellKind): boolean =>
  rules.kindsAdmitted.includes(kind) && (list.status === 'open' || rules.closedListAdmits.includes(kind))

/** Which of its replies on the open item would be a delegation's next; null when none is left. */
export const nextReply = ({ list, rules }: View, delegation: string): Reply | null => {
  const had = list.replies[delegation] ?? 0
  const limit = rules.replyLimitsSeconds[had]
  return limit === undefined
    ? null
    : { nth: had + 1, of: rules.replyLimitsSeconds.length, limitMs: secondsMs(limit) }
}

/** Which of the two can be asked for now. Whoever speaks calls nobody to order, and replies to nobody. */
export const cellsOf = (
  { situation, asks, isAway }: DelegatePage,
  view: View,
  delegation: string,
): Cell[] => {
  const session = currentSession(view)
  if (isAway || session?.status !== 'open' || withoutSpeech.includes(session.kind)) return []
  if (nothingToAsk.includes(situation.is)) return []
  const reply = nextReply(view, delegation)
  return kinds.flatMap((kind): Cell[] => {
    const ask = asks.find(each => each.kind === kind)
    if ((ask && ask.status !== 'sending') || !isAdmitted(view, kind)) return []
    const isSending = ask !== undefined
    // It may not be raised while another one is heard or decided, nor by whoever rules on it.
    if (kind === 'point-of-order')
      return view.floor?.kind === kind || presiding(view) === delegation ? [] : [{ kind, isSending }]
    return reply === null ? [] : [{ kind, isSending, reply }]
  })
}

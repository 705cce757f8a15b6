import type { Rules } from '../../../shared/meeting/rules/rules.ts'
import type { View, ViewSession } from '../../../shared/protocol.ts'
import { sessionsOf } from '../shell/standing.ts'

/** Where a rule that is in force comes from: an item of the agenda goes before the session, it before the meeting. */
export type RuleSource =
  | { from: 'meeting' }
  | { from: 'session'; session: string }
  | { from: 'item'; item: string }

type Known = Pick<View, 'agenda' | 'session' | 'item' | 'ruleBook'>

type Item = ViewSession['items'][number]

/** The item that sets a limit of its own for what is open now: the sub-item, else the item that it belongs to. */
const limitingItem = (session: ViewSession | undefined, open: string | null): Item | undefined => {
  const within = session?.items.find(
    item => item.id === open || (item.items ?? []).some(({ id }) => id === open),
  )
  const sub = within?.items?.find(({ id }) => id === open)
  return [sub, within].find(item => item?.speakingLimitSeconds !== undefined)
}

/** By what a rule holds just now. */
export const sourceOf = (rule: keyof Rules, view: Known): RuleSource => {
  const session = sessionsOf(view).find(({ id }) => id === view.session)
  const item = rule === 'speakingLimitSeconds' ? limitingItem(session, view.item) : undefined
  if (item) return { from: 'item', item: item.title }
  const own = session && view.ruleBook?.sessions[session.id]
  if (session && own && own[rule] !== undefined) return { from: 'session', session: session.title }
  return { from: 'meeting' }
}

import type { RequestKind } from '../../shared/meeting/commands.ts'
import type { Delegation } from '../../shared/meeting/delegations.ts'
import type { View } from '../../shared/protocol.ts'

const kinds: readonly RequestKind[] = ['intervention', 'right-of-reply', 'point-of-order']

/**
 * For which delegations a hand raised in the room is entered now: for all where the rules admit what they ask for, on
 * a closed list too; else for those that were excepted from its closure.
 */
export const enterable = ({ rules, list, delegations }: View, kind: RequestKind): readonly Delegation[] => {
  if (!rules.kindsAdmitted.includes(kind)) return []
  if (list.status === 'open' || rules.closedListAdmits.includes(kind)) return delegations
  return kind === 'intervention' ? delegations.filter(({ code }) => list.exceptions.includes(code)) : []
}

export const kindsToEnter = (view: View): RequestKind[] =>
  kinds.filter(kind => enterable(view, kind).length > 0)

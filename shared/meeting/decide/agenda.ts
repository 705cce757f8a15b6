import type { CommandOf } from '../commands.ts'
import type { Delegation } from '../delegations.ts'
import { holdsTogether } from '../queries.ts'
import type { Meeting } from '../state.ts'
import { accept, type Decision, refuse } from './decision.ts'

export const replaceAgenda = (
  meeting: Meeting,
  { agenda, revision }: CommandOf<'agenda.replace'>,
): Decision => {
  if (revision !== undefined && revision !== meeting.agendaRevision) return refuse('stale')
  if (!holdsTogether({ ...meeting, agenda })) return refuse('in-use')
  return accept({ type: 'agenda.replaced', agenda })
}

export const replaceDelegations = (
  meeting: Meeting,
  { delegations }: CommandOf<'delegations.replace'>,
): Decision => {
  const codes = new Set(delegations.map(({ code }: Delegation) => code))
  if (codes.size !== delegations.length) return refuse('malformed')
  if (!holdsTogether({ ...meeting, delegations })) return refuse('in-use')
  return accept({ type: 'delegations.replaced', delegations })
}

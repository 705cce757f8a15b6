import type { CommandOf } from '../commands.ts'
import { findSession } from '../queries.ts'
import type { Rules } from '../rules/rules.ts'
import type { Meeting } from '../state.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** New rules hold for the turns that begin from now on; a turn that runs keeps its limit. */
export const changeRules = (meeting: Meeting, command: CommandOf<'rules.change'>): Decision => {
  const { id: _, type: __, session, ...given } = command
  if (session !== undefined && !findSession(meeting, session)) return refuse('unknown-session')
  const rules: Partial<Rules> = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  )
  if (Object.keys(rules).length === 0) return refuse('malformed')
  return accept({ type: 'rules.changed', session: session ?? null, rules })
}

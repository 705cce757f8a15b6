import type { CommandOf } from '../commands.ts'
import { findSession } from '../queries.ts'
import type { Rules } from '../rules/rules.ts'
import type { Meeting } from '../state.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** New rules hold for the turns that begin from now on; a turn that runs keeps its limit. */
export const changeRules = (meeting: Meeting, command: CommandOf<'rules.change'>): Decision => {
  const { id: _, type: __, session, ...given } = command
  if (session !== undefined && !findSession(meeting, session)) return refuse('unknown-session')
  const wanted = Object.entries(given).filter(([, value]) => value !== undefined)
  if (wanted.length === 0) return refuse('malformed')
  const settled = new Map(
    Object.entries(session === undefined ? meeting.rules : (meeting.sessionRules[session] ?? {})),
  )
  const rules: Partial<Rules> = Object.fromEntries(
    wanted.filter(([rule, value]) => settled.get(rule) !== value),
  )
  if (Object.keys(rules).length === 0) return accept()
  return accept({ type: 'rules.changed', session: session ?? null, rules })
}

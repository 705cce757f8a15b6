import type { View, ViewSession } from '../../../shared/protocol.ts'

/** Where the meeting stands, as the line beside its title says it. */
export type Standing =
  | { is: 'planned' | 'ended' | 'adjourned' }
  | { is: 'open' | 'suspended' | 'first' | 'between'; session: ViewSession & { date: string } }

/** The agenda's sessions in their order, each with its date. */
export const sessionsOf = ({ agenda }: Pick<View, 'agenda'>): (ViewSession & { date: string })[] =>
  agenda.days.flatMap(({ date, sessions }) => sessions.map(session => ({ ...session, date })))

/** Sessions whose floor is run: not breaks, nor registration. */
export const isFormal = ({ kind }: Pick<ViewSession, 'kind'>): boolean =>
  kind !== 'break' && kind !== 'registration'

/** The next session after the last one that was closed; one left out meanwhile is not waited for. */
const nextSession = (sessions: (ViewSession & { date: string })[]) => {
  const lastClosed = sessions.findLastIndex(({ status }) => status === 'closed')
  return sessions.slice(lastClosed + 1).find(session => isFormal(session) && session.status === 'planned')
}

/** Whether any session was ever opened. */
export const hasBegun = (view: Pick<View, 'agenda'>): boolean =>
  sessionsOf(view).some(({ status }) => status !== 'planned')

export const standingOf = (view: Pick<View, 'agenda' | 'session' | 'meeting'>): Standing => {
  const sessions = sessionsOf(view)
  const current = sessions.find(({ id }) => id === view.session)
  if (current) return { is: current.status === 'suspended' ? 'suspended' : 'open', session: current }
  if (view.meeting.status === 'adjourned') return { is: 'adjourned' }
  const next = nextSession(sessions)
  if (next) return { is: hasBegun(view) ? 'between' : 'first', session: next }
  return { is: hasBegun(view) ? 'ended' : 'planned' }
}

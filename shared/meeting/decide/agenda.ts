import { type Agenda, agendaSessions } from '../agenda.ts'
import type { CommandOf } from '../commands.ts'
import type { Delegation } from '../delegations.ts'
import { currentItem, currentList, holderOf, openable } from '../queries.ts'
import type { Holder, Meeting } from '../state.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** What the floor stands on just now must stay in the agenda: the session, its open item, who speaks. */
const keepsWhatIsInUse = (meeting: Meeting, agenda: Agenda): boolean => {
  if (meeting.session === null) return true
  const session = agendaSessions(agenda).find(({ id }) => id === meeting.session)
  if (!session) return false
  const item = currentItem(meeting)
  const speaking = holders(meeting).flatMap(holder => ('speaker' in holder ? [holder.speaker] : []))
  return (
    (item === null || openable(session).includes(item)) &&
    speaking.every(speaker => session.speakers.some(({ id }) => id === speaker))
  )
}

const holders = (meeting: Meeting): Holder[] => {
  const holder = holderOf(meeting)
  const { floor } = meeting
  const interrupted = floor.status === 'taken' ? floor.interrupted : null
  return [...(holder ? [holder] : []), ...(interrupted ? [interrupted.turn.holder] : [])]
}

/** Sessions that have begun stay too, since the record speaks of them. */
const keepsWhatHasBegun = (meeting: Meeting, agenda: Agenda): boolean => {
  const ids = new Set(agendaSessions(agenda).map(({ id }) => id))
  return Object.keys(meeting.sessions).every(id => ids.has(id))
}

export const replaceAgenda = (
  meeting: Meeting,
  { agenda, revision }: CommandOf<'agenda.replace'>,
): Decision => {
  if (revision !== undefined && revision !== meeting.agendaRevision) return refuse('stale')
  if (!keepsWhatIsInUse(meeting, agenda) || !keepsWhatHasBegun(meeting, agenda)) return refuse('in-use')
  return accept({ type: 'agenda.replaced', agenda })
}

export const replaceDelegations = (
  meeting: Meeting,
  { delegations }: CommandOf<'delegations.replace'>,
): Decision => {
  const codes = new Set(delegations.map(({ code }: Delegation) => code))
  if (codes.size !== delegations.length) return refuse('malformed')
  const waiting = currentList(meeting)?.requests.map(({ delegation }) => delegation) ?? []
  const speaking = holders(meeting).flatMap(holder => ('delegation' in holder ? [holder.delegation] : []))
  const missing = [...waiting, ...speaking].some(code => !codes.has(code))
  return missing ? refuse('in-use') : accept({ type: 'delegations.replaced', delegations })
}

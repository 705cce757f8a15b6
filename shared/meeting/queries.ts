import { agendaSessions, dialogueId, type Item, type Session, type Speaker, sessionItems } from './agenda.ts'
import { type DurationMs, secondsMs } from './clock.ts'
import type { Delegation } from './delegations.ts'
import type { Rules } from './rules/rules.ts'
import type { Holder, Meeting, SessionState, SpeakersList, TurnKind } from './state.ts'

/** What follows from a meeting's state; asked by `decide/`, `evolve/` and `view.ts` alike. */

export type OpenSession = Extract<SessionState, { status: 'open' }>

export const findSession = (meeting: Meeting, id: string): (Session & { date: string }) | undefined =>
  agendaSessions(meeting.agenda).find(session => session.id === id)

/** The session whose floor is run now; null between sessions and while it is suspended. */
export const openSession = (meeting: Meeting): OpenSession | null => {
  const state = meeting.session === null ? undefined : meeting.sessions[meeting.session]
  return state?.status === 'open' ? state : null
}

/** The list of the current session, one that is suspended included. */
export const currentList = (meeting: Meeting): SpeakersList | null => {
  const state = meeting.session === null ? undefined : meeting.sessions[meeting.session]
  return state && state.status !== 'closed' ? state.list : null
}

export const currentItem = (meeting: Meeting): string | null => {
  const state = meeting.session === null ? undefined : meeting.sessions[meeting.session]
  return state && state.status !== 'closed' ? state.item : null
}

/** Items and sub-items, and the dialogue, that can be opened in a session. */
export const openable = (session: Session): string[] => [
  ...sessionItems(session).map(item => item.id),
  ...(session.dialogue ? [dialogueId(session)] : []),
]

export const findDelegation = (meeting: Meeting, code: string): Delegation | undefined =>
  meeting.delegations.find(delegation => delegation.code === code)

/** Prepared speakers of the current session in their order. */
export const preparedSpeakers = (meeting: Meeting): Speaker[] => {
  const session = meeting.session === null ? undefined : findSession(meeting, meeting.session)
  return [...(session?.speakers ?? [])].sort((a, b) => a.order - b.order)
}

export const holderOf = (meeting: Meeting): Holder | null =>
  meeting.floor.status === 'taken' ? meeting.floor.turn.holder : null

const holds = (holder: Holder, speaker: string): boolean => 'speaker' in holder && holder.speaker === speaker

/** Whether a prepared speaker has had the floor, or has it. */
export const isHeard = (meeting: Meeting, speaker: string): boolean => {
  const holder = holderOf(meeting)
  return (
    (holder !== null && holds(holder, speaker)) || meeting.turns.some(turn => holds(turn.holder, speaker))
  )
}

/**
 * Prepared speakers who come before the list: those not yet heard, until the dialogue is opened.
 */
export const preparedWaiting = (meeting: Meeting): Speaker[] => {
  const session = meeting.session === null ? undefined : findSession(meeting, meeting.session)
  if (!session || currentItem(meeting) === dialogueId(session)) return []
  return preparedSpeakers(meeting).filter(speaker => !isHeard(meeting, speaker.id))
}

/** The meeting's rules with what the session has settled differently. */
export const rulesFor = (meeting: Meeting, session: string | null): Rules => ({
  ...meeting.rules,
  ...(session === null ? {} : meeting.sessionRules[session]),
})

const itemLimitSeconds = (session: Session, id: string | null): number | undefined => {
  const within = (item: Item): boolean => item.id === id || (item.items ?? []).some(sub => sub.id === id)
  const item = session.items.find(within)
  const sub = item?.items?.find(({ id: subId }) => subId === id)
  return sub?.speakingLimitSeconds ?? item?.speakingLimitSeconds
}

/** The rules in force now: the item's limit before the session's, the session's before the meeting's. */
export const rulesNow = (meeting: Meeting): Rules => {
  const rules = rulesFor(meeting, meeting.session)
  const session = meeting.session === null ? undefined : findSession(meeting, meeting.session)
  const limit = session && itemLimitSeconds(session, currentItem(meeting))
  return limit === undefined ? rules : { ...rules, speakingLimitSeconds: limit }
}

/** The limit of a turn that begins now. */
export const limitMs = (meeting: Meeting, kind: TurnKind): DurationMs => {
  const rules = rulesNow(meeting)
  return secondsMs(kind === 'prepared' ? rules.preparedLimitSeconds : rules.speakingLimitSeconds)
}

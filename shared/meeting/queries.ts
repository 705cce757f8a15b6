import { agendaSessions, dialogueId, type Item, type Session, type Speaker, sessionItems } from './agenda.ts'
import { type DurationMs, secondsMs } from './clock.ts'
import type { RequestKind } from './commands.ts'
import type { Delegation } from './delegations.ts'
import type { Rules } from './rules/rules.ts'
import type { Holder, Meeting, SessionState, SpeakersList, SpeakingRequest, Turn, TurnKind } from './state.ts'

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

/** The turn that goes on, and the one that it has interrupted. */
export const currentTurns = ({ floor }: Meeting): Turn[] => {
  if (floor.status === 'free') return []
  return floor.interrupted ? [floor.turn, floor.interrupted.turn] : [floor.turn]
}

/** Whether a prepared speaker has had the floor, or has it, interrupted or not. */
export const isHeard = (meeting: Meeting, speaker: string): boolean =>
  [...meeting.turns, ...currentTurns(meeting)].some(({ holder }) => holds(holder, speaker))

/**
 * Prepared speakers who come before the list: those not yet heard, until the dialogue is opened.
 */
export const preparedWaiting = (meeting: Meeting): Speaker[] => {
  const session = meeting.session === null ? undefined : findSession(meeting, meeting.session)
  if (!session || currentItem(meeting) === dialogueId(session)) return []
  return preparedSpeakers(meeting).filter(speaker => !isHeard(meeting, speaker.id))
}

/**
 * Before which request one of a kind is listed; null for the end. Speakers are recognised in the order of their
 * requests (Model OAS Art. 12e; UNESCO ICH r. 16.1), but a point of order precedes any other matter (UN decision
 * 34/401, annex IV).
 */
export const placeFor = (requests: SpeakingRequest[], kind: RequestKind): string | null =>
  kind === 'point-of-order' ? (requests.find(request => request.kind !== 'point-of-order')?.id ?? null) : null

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

/** The rules on an item: its limit before the session's, the session's before the meeting's. */
const rulesOn = (meeting: Meeting, item: string | null): Rules => {
  const rules = rulesFor(meeting, meeting.session)
  const session = meeting.session === null ? undefined : findSession(meeting, meeting.session)
  const limit = session && itemLimitSeconds(session, item)
  return limit === undefined ? rules : { ...rules, speakingLimitSeconds: limit }
}

/** The rules in force now. */
export const rulesNow = (meeting: Meeting): Rules => rulesOn(meeting, currentItem(meeting))

/** The limit of a turn that begins now on an item of the current session. */
export const limitMs = (meeting: Meeting, kind: TurnKind, item: string | null): DurationMs => {
  const rules = rulesOn(meeting, item)
  return secondsMs(kind === 'prepared' ? rules.preparedLimitSeconds : rules.speakingLimitSeconds)
}

/**
 * Whether the agenda and the delegations have all that the meeting stands on: the sessions that have begun, since
 * the record speaks of them; of those that go on, the open item and whoever waits; and whoever has the floor.
 */
export const holdsTogether = (meeting: Meeting): boolean =>
  Object.entries(meeting.sessions).every(([id, state]) => {
    const session = findSession(meeting, id)
    if (!session || state.status === 'closed') return session !== undefined
    const { item, list } = state
    return (
      (item === null || openable(session).includes(item)) &&
      list.requests.every(({ delegation }) => findDelegation(meeting, delegation))
    )
  }) && currentTurns(meeting).every(turn => knows(meeting, turn))

const knows = (meeting: Meeting, { holder, session }: Turn): boolean =>
  'delegation' in holder
    ? findDelegation(meeting, holder.delegation) !== undefined
    : (findSession(meeting, session)?.speakers ?? []).some(({ id }) => id === holder.speaker)

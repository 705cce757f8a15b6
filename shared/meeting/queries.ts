import { agendaSessions, type Item, type Session, type Speaker, sessionItems } from './agenda.ts'
import { type DurationMs, durationMs, secondsMs, sumMs } from './clock.ts'
import { categoryOf, type Delegation } from './delegations.ts'
import { toReport } from './forecast.ts'
import { type PartKind, partOf, sessionParts } from './parts.ts'
import { type Audience, audienceOf, type Role } from './roles.ts'
import { defaultRules } from './rules/default.ts'
import type { Rules } from './rules/rules.ts'
import type {
  EndedTurn,
  Floor,
  Holder,
  Meeting,
  Motion,
  Round,
  SessionState,
  SpeakersList,
  SpeakingRequest,
  Turn,
  TurnKind,
} from './state.ts'

/** What follows from a meeting's state; asked by `decide/`, `evolve/` and `view.ts` alike. */

export type OpenSession = Extract<SessionState, { status: 'open' }>

export const findSession = (meeting: Meeting, id: string): (Session & { date: string }) | undefined =>
  agendaSessions(meeting.agenda).find(session => session.id === id)

/** Whether a session is closed: the right of its moderator has ended with it. */
export const isOver = (meeting: Meeting, session: string): boolean =>
  meeting.sessions[session]?.status === 'closed'

/** What somebody is sent now: a moderator what the podium is, until the own session is over. */
export const audienceIn = (
  meeting: Meeting,
  { role, session }: { role: Role; session?: string | null },
): Audience => (role === 'moderator' && isOver(meeting, session ?? '') ? 'room' : audienceOf(role))

/** The agenda's own words on the current session. */
export const currentSession = (meeting: Meeting): Session | undefined =>
  meeting.session === null ? undefined : findSession(meeting, meeting.session)

/** The session whose floor is run now; null between sessions and while it is suspended. */
export const openSession = (meeting: Meeting): OpenSession | null => {
  const state = ongoingSession(meeting)
  return state?.status === 'open' ? state : null
}

/** The state of the current session, one that is suspended included. */
const ongoingSession = (meeting: Meeting): Exclude<SessionState, { status: 'closed' }> | null => {
  const state = meeting.session === null ? undefined : meeting.sessions[meeting.session]
  return state && state.status !== 'closed' ? state : null
}

export const currentList = (meeting: Meeting): SpeakersList | null => ongoingSession(meeting)?.list ?? null

export const currentItem = (meeting: Meeting): string | null => ongoingSession(meeting)?.item ?? null

export const currentRound = (meeting: Meeting): Round | null => ongoingSession(meeting)?.round ?? null

/** Where a panel session stands; null when an item is open, or nothing yet. */
export const currentPart = (meeting: Meeting): PartKind | null => {
  const session = currentSession(meeting)
  return session ? partOf(session, currentItem(meeting)) : null
}

/** Items and sub-items, and the parts of a panel, that can be opened in a session. */
export const openable = (session: Session): string[] => [
  ...sessionItems(session).map(item => item.id),
  ...sessionParts(session).map(({ id }) => id),
]

export const findDelegation = (meeting: Meeting, code: string): Delegation | undefined =>
  meeting.delegations.find(delegation => delegation.code === code)

/** Prepared speakers of the current session in their order. */
export const preparedSpeakers = (meeting: Meeting): Speaker[] =>
  [...(currentSession(meeting)?.speakers ?? [])].sort((a, b) => a.order - b.order)

export const isHeldBy = (holder: Holder, delegation: string): boolean =>
  'delegation' in holder && holder.delegation === delegation

const holds = (holder: Holder, speaker: string): boolean => 'speaker' in holder && holder.speaker === speaker

/** The turn that was interrupted and will go on, whatever interrupts it. */
export const interruptedTurn = (floor: Floor): Turn | null =>
  floor.status === 'free' ? null : (floor.interrupted?.turn ?? null)

/** The turn that goes on, and the one that it has interrupted. */
export const currentTurns = ({ floor }: Meeting): Turn[] => {
  const interrupted = interruptedTurn(floor)
  return [...(floor.status === 'taken' ? [floor.turn] : []), ...(interrupted ? [interrupted] : [])]
}

/** Every turn of the meeting in order, those that go on included. */
export const allTurns = (meeting: Meeting): Turn[] => [...meeting.turns, ...currentTurns(meeting)]

/** The point of order that awaits its ruling, or a vote on it. */
export const pointAwaiting = ({ floor, turns }: Meeting): EndedTurn | null =>
  floor.status === 'ruling' ? (turns.findLast(({ id }) => id === floor.point) ?? null) : null

/** Whether a prepared speaker has had the floor, or has it, interrupted or not. */
export const isHeard = (meeting: Meeting, speaker: string): boolean =>
  allTurns(meeting).some(({ kind, holder }) => kind === 'prepared' && holds(holder, speaker))

/** Prepared speakers who come before the list: those not yet heard, until the dialogue is opened. */
export const preparedWaiting = (meeting: Meeting): Speaker[] => {
  const part = currentPart(meeting)
  const isPast = part === 'dialogue' || part === 'responses' || part === 'closing'
  return isPast ? [] : preparedSpeakers(meeting).filter(speaker => !isHeard(meeting, speaker.id))
}

/** Prepared speakers who have not responded yet, while responses are heard. */
export const respondersWaiting = (meeting: Meeting): Speaker[] => {
  if (currentPart(meeting) !== 'responses') return []
  const responded = allTurns(meeting).filter(
    ({ kind, session }) => kind === 'response' && session === meeting.session,
  )
  return preparedSpeakers(meeting).filter(({ id }) => !responded.some(({ holder }) => holds(holder, id)))
}

/** The meeting's rules, whole. */
export const meetingRules = (meeting: Meeting): Rules => ({ ...defaultRules, ...meeting.rules })

/** The meeting's rules with what the session has settled differently. */
export const rulesFor = (meeting: Meeting, session: string | null): Rules => ({
  ...meetingRules(meeting),
  ...(session === null ? {} : meeting.sessionRules[session]),
})

/** An item and, for a sub-item, the one that it is under; the outer one first. */
const withParents = (session: Session, id: string | null): Item[] => {
  const outer = session.items.find(item => item.id === id || item.items?.some(sub => sub.id === id))
  const sub = outer?.items?.find(item => item.id === id)
  return [...(outer ? [outer] : []), ...(sub ? [sub] : [])]
}

/** What the agenda says of an item in brackets: “(2 min)” is for whoever speaks on it, groups too. */
const limitInAgenda = ({ speakingLimitSeconds: limit }: Item): Partial<Rules> =>
  limit === undefined ? {} : { speakingLimitSeconds: limit, groupLimitSeconds: limit }

/** The rules on an item: what the agenda and the rules settle for it before the session's, the meeting's, the default. */
export const rulesOn = (meeting: Meeting, item: string | null): Rules => {
  const session = currentSession(meeting)
  const items = session ? withParents(session, item) : []
  return Object.assign(
    rulesFor(meeting, meeting.session),
    item === null ? {} : meeting.itemRules[item],
    ...items.flatMap(found => [limitInAgenda(found), meeting.itemRules[found.id]]),
  )
}

/** The rules in force now. */
export const rulesNow = (meeting: Meeting): Rules => rulesOn(meeting, currentItem(meeting))

/** What a limit depends on. */
export type Bid = { kind: TurnKind; holder: Holder; group?: string; reply?: number }

const baseLimitSeconds = (rules: Rules, { kind, group, reply = 1 }: Bid): number => {
  switch (kind) {
    case 'prepared':
      return rules.preparedLimitSeconds
    case 'moderator':
      return rules.moderatorLimitSeconds
    case 'response':
      return rules.responseLimitSeconds
    case 'point-of-order':
      return rules.pointOfOrderLimitSeconds
    case 'motion':
      return rules.motionLimitSeconds
    case 'right-of-reply':
      return rules.replyLimitsSeconds[reply - 1] ?? rules.speakingLimitSeconds
    case 'intervention':
    case 'report':
      return group === undefined ? rules.speakingLimitSeconds : rules.groupLimitSeconds
  }
}

/** Who may have more time privately: a delegation by its code, a prepared speaker by the id. */
const allowedTo = (holder: Holder): string | null =>
  'delegation' in holder ? holder.delegation : 'speaker' in holder ? holder.speaker : null

/**
 * The limit of a turn that begins now on an item of the current session: by the rules, shortened with the list for
 * those on it, and with what was allowed privately.
 */
export const limitMs = (meeting: Meeting, bid: Bid, item: string | null): DurationMs => {
  const base = secondsMs(baseLimitSeconds(rulesOn(meeting, item), bid))
  const shortened = currentList(meeting)?.limitMs ?? null
  const isOnTheList = bid.kind === 'intervention' || bid.kind === 'report'
  const limit = isOnTheList && shortened !== null ? durationMs(Math.min(base, shortened)) : base
  const who = allowedTo(bid.holder)
  return sumMs(limit, (who === null ? undefined : meeting.allowances[who]) ?? durationMs(0))
}

/** What is before the meeting: the item, or the session itself while none is open. */
export const subjectNow = (meeting: Meeting): NonNullable<SpeakingRequest['on']> => ({
  session: meeting.session ?? '',
  item: currentItem(meeting),
})

/** How many replies a delegation has had on a subject, one that goes on included. */
export const repliesOf = (
  meeting: Meeting,
  delegation: string,
  { session, item }: NonNullable<SpeakingRequest['on']>,
): number =>
  allTurns(meeting).filter(
    ({ kind, holder, request }) =>
      kind === 'right-of-reply' &&
      isHeldBy(holder, delegation) &&
      request?.on?.session === session &&
      request.on.item === item,
  ).length

/** Sessions in which delegations speak; at registration, ceremonies and breaks the chair may open the list. */
export const hasList = ({ kind }: Session): boolean => kind === 'business' || kind === 'plenary'

/** Whether replies are heard in the current session, once its list is exhausted: where the day ends, if then. */
const repliesAreDue = (meeting: Meeting): boolean => {
  const current = meeting.session === null ? undefined : findSession(meeting, meeting.session)
  if (!current || rulesFor(meeting, current.id).repliesAt !== 'day-end') return true
  return !agendaSessions(meeting.agenda).some(
    session =>
      session.date === current.date &&
      session.id !== current.id &&
      hasList(session) &&
      meeting.sessions[session.id]?.status !== 'closed',
  )
}

export const endsDebate = ({ motion }: Motion): boolean =>
  motion === 'adjournment-of-debate' || motion === 'closure-of-debate'

/** Whether a request can be called now: admitted, and not a reply that waits for the end of the day. */
export const isCallable = (meeting: Meeting, { held, kind }: SpeakingRequest): boolean =>
  !held && (kind !== 'right-of-reply' || repliesAreDue(meeting))

export const bidOf = (meeting: Meeting, { kind, delegation, group, on }: SpeakingRequest): Bid => ({
  kind,
  holder: { delegation },
  ...(group === undefined ? {} : { group }),
  ...(kind === 'right-of-reply'
    ? { reply: repliesOf(meeting, delegation, on ?? subjectNow(meeting)) + 1 }
    : {}),
})

/** The delegations of the interventions in the current session, in their order. */
export const interveners = (meeting: Meeting): string[] =>
  allTurns(meeting).flatMap(({ kind, holder, session }) =>
    kind === 'intervention' && session === meeting.session && 'delegation' in holder
      ? [holder.delegation]
      : [],
  )

/** Whether a delegation has made an intervention, or reported, in the current session. */
export const hasSpoken = (meeting: Meeting, delegation: string): boolean =>
  allTurns(meeting).some(
    ({ kind, holder, session }) =>
      (kind === 'intervention' || kind === 'report') &&
      session === meeting.session &&
      isHeldBy(holder, delegation),
  )

/** The delegation that presides, and therefore does not speak; null while nobody was elected. */
export const presidingDelegation = ({ officers }: Meeting): string | null => {
  const { presiding, chair, viceChair } = officers
  if (presiding === null) return null
  if (typeof presiding === 'object') return presiding.delegation
  return (presiding === 'chair' ? chair : viceChair)?.delegation ?? null
}

/** The delegations that something rests on, whatever session goes on: an office, the precedence, a pending motion, … */
const neededDelegations = ({ officers, precedence, motions, sessions, carried }: Meeting): string[] => {
  const { chair, viceChair, presiding, candidates } = officers
  const goesOn = (session: string) => sessions[session] !== undefined && sessions[session].status !== 'closed'
  return [
    ...[chair, viceChair, ...candidates].flatMap(officer => officer?.delegation ?? []),
    ...(typeof presiding === 'object' && presiding !== null ? [presiding.delegation] : []),
    ...(precedence?.order ?? []),
    ...motions
      .filter(({ result, session }) => result === null && goesOn(session))
      .flatMap(motion => [motion.delegation, ...motion.for, ...motion.against]),
    ...carried.map(({ delegation }) => delegation),
  ]
}

/** Whether a delegation presides, and so is passed over: it speaks once it has handed over the chair. */
export const presides = (meeting: Meeting, delegation: string): boolean =>
  presidingDelegation(meeting) === delegation

/** Who is called next in the round that goes on: the first who does not preside. */
export const nextInRound = (meeting: Meeting): string | null =>
  toReport(currentRound(meeting)).find(delegation => !presides(meeting, delegation)) ?? null

/** Whether somebody speaks with the consent of the chair only (UNESCO r. 16.3), not being a member. */
export const needsConsent = (meeting: Meeting, delegation: string): boolean => {
  const found = findDelegation(meeting, delegation)
  const isMember = found === undefined || categoryOf(found) === 'member'
  return rulesNow(meeting).observersNeedConsent && !isMember
}

/**
 * Whether the agenda and the delegations have all that the meeting stands on: the sessions that have begun, since
 * the record speaks of them; of those that go on, the open item and whoever waits; whoever has the floor; and whoever
 * holds an office, or is needed otherwise.
 */
export const holdsTogether = (meeting: Meeting): boolean =>
  neededDelegations(meeting).every(code => findDelegation(meeting, code)) &&
  Object.entries(meeting.sessions).every(([id, state]) => {
    const session = findSession(meeting, id)
    if (!session || state.status === 'closed') return session !== undefined
    const { item, list, round } = state
    return (
      (item === null || openable(session).includes(item)) &&
      list.requests.every(({ delegation }) => findDelegation(meeting, delegation)) &&
      (round === null ||
        (openable(session).includes(round.item) &&
          round.entries.every(({ delegation }) => findDelegation(meeting, delegation))))
    )
  }) &&
  currentTurns(meeting).every(turn => knows(meeting, turn))

const knows = (meeting: Meeting, { holder, session: id }: Turn): boolean => {
  if ('delegation' in holder) return findDelegation(meeting, holder.delegation) !== undefined
  const session = findSession(meeting, id)
  if ('moderator' in holder) return session?.moderator !== undefined
  return (session?.speakers ?? []).some(speaker => speaker.id === holder.speaker)
}

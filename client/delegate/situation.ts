import type { Instant } from '../../shared/meeting/clock.ts'
import type { View, ViewSession, WireTurn } from '../../shared/protocol.ts'
import type { LiveState } from '../live/store.ts'
import { currentSession, type DatedSession } from '../ui/sessions.ts'
import { type Line, lineOf } from './line.ts'
import { type Ask, asksOf, isAway, type Known, known, type ListedAsk, type UnansweredAsk } from './own.ts'
import { upcoming } from './upcoming.ts'

type DebateEnd = 'adjourned' | 'closed'

/** Where a delegation stands: one sentence per page. */
export type Situation =
  | { is: 'connecting' }
  /** The server does not want this page's connection. */
  | { is: 'refused'; code: string }
  /** Signed in as somebody else, or as nobody, or for a delegation that does not take part. */
  | { is: 'not-a-delegate' }
  /** `next` is null when the meeting is over. */
  | { is: 'no-session'; next: DatedSession | null }
  /** What was asked for stays in the list. */
  | { is: 'suspended'; session: ViewSession; ask: ListedAsk | null }
  /** A break, a ceremony: there is no list of speakers. */
  | { is: 'no-list'; session: ViewSession }
  /** The chair has not opened the list yet. */
  | { is: 'list-not-open' }
  /** `debate`: how a motion has ended it, and closed the list with it. */
  | { is: 'closed'; at: Instant; waiting: number; debate: DebateEnd | null }
  /** `isExcepted`: the list is closed, and not for this delegation. */
  | {
      is: 'may-ask'
      waiting: number
      expectedAt: Instant
      isFree: boolean
      sending: boolean
      isExcepted: boolean
    }
  | { is: 'kept'; ask: UnansweredAsk }
  /** A point of order waits for the chair. */
  | { is: 'order-raised'; ask: ListedAsk }
  /** A point of order was heard, and nobody speaks before it is decided. */
  | { is: 'order-heard'; awaits: 'ruling' | 'vote' }
  /** An observer's, which the chair has not admitted yet. */
  | { is: 'held'; ask: ListedAsk }
  /** It counts as made at the same time as the others of the opening window; the lot gives it a place. */
  | { is: 'in-window'; ask: ListedAsk; until: Instant }
  /** A report in the round: called and absent before when `isAgain`. `place` counts those who still report. */
  | { is: 'report'; place: number; expectedAt: Instant; isAgain: boolean }
  | { is: 'listed'; ask: ListedAsk; place: number; expectedAt: Instant }
  | { is: 'next'; ask: ListedAsk; expectedAt: Instant }
  | { is: 'has-floor'; turn: WireTurn }
  /** A point of order has interrupted the own turn; the time is kept. */
  | { is: 'interrupted'; turn: WireTurn; by: WireTurn; awaits: 'ruling' | 'vote' | null }

/** What a page of the delegate shows, beside its situation. */
export type DelegatePage = {
  situation: Situation
  line: Line
  /** What is asked for beside what the situation is about. */
  others: Ask[]
  asks: Ask[]
  /** The delegate may see and not ask. */
  isAway: boolean
}

const withList: readonly ViewSession['kind'][] = ['business', 'plenary']

const floorSituation = ({ view: { floor }, delegation }: Known): Situation | null => {
  if (floor === null) return null
  const { interrupted, decision } = floor
  if (floor.delegation === delegation.code)
    return decision ? { is: 'order-heard', awaits: decision.awaits } : { is: 'has-floor', turn: floor }
  if (interrupted?.delegation !== delegation.code) return null
  return { is: 'interrupted', turn: interrupted, by: floor, awaits: decision?.awaits ?? null }
}

const askSituation = (ask: Ask | undefined, line: Line, { list }: View): Situation | null => {
  if (ask?.status === 'kept') return { is: 'kept', ask }
  if (ask?.status !== 'listed') return null
  if (ask.kind === 'point-of-order') return { is: 'order-raised', ask }
  if (list.windowUntil !== null && ask.request.simultaneous)
    return { is: 'in-window', ask, until: list.windowUntil }
  if (ask.place === null) return { is: 'held', ask }
  const waiting = line.stops.filter(stop => stop.status === 'waiting')
  const index = waiting.findIndex(({ id }) => id === ask.request.id)
  const expectedAt = waiting[index]?.expectedAt ?? line.nextFreeAt
  return index === 0 ? { is: 'next', ask, expectedAt } : { is: 'listed', ask, place: ask.place, expectedAt }
}

/** The own report, while a round goes on in which it has not been made. */
const reportSituation = ({ view: { round }, delegation: { code } }: Known, line: Line): Situation | null => {
  const entry = round?.entries.find(({ delegation }) => delegation === code)
  const reports = line.stops.filter(({ kind }) => kind === 'report').filter(stop => stop.status === 'waiting')
  const index = reports.findIndex(({ who }) => 'delegation' in who && who.delegation === code)
  const stop = reports[index]
  if (!entry || !stop) return null
  return {
    is: 'report',
    place: index + 1,
    expectedAt: stop.expectedAt,
    isAgain: entry.status === 'absent',
  }
}

const debateEnds: Partial<Record<View['motions'][number]['motion'], DebateEnd>> = {
  'adjournment-of-debate': 'adjourned',
  'closure-of-debate': 'closed',
}

/** How the debate on what is open was ended, unless the list was opened, and closed, again since. */
const debateEndedBy = ({ motions, item }: View, closedAt: Instant): DebateEnd | null => {
  for (const { motion, result, item: on = item } of motions)
    if (motion in debateEnds && result?.adopted && on === item && closedAt <= result.at)
      return debateEnds[motion] ?? null
  return null
}

const listSituation = (
  { view, delegation }: Known,
  session: ViewSession,
  line: Line,
  asks: Ask[],
): Situation => {
  const { list, floor, coming } = view
  const isExcepted = list.status === 'closed' && list.exceptions.includes(delegation.code)
  if (list.status === 'open' || isExcepted)
    return {
      is: 'may-ask',
      waiting: coming.remaining,
      expectedAt: line.nextFreeAt,
      isFree: floor === null && line.stops.length === 0,
      sending: asks.some(({ kind, status }) => kind === 'intervention' && status === 'sending'),
      isExcepted,
    }
  const hasBeenOpen = list.changedAt !== null && list.changedAt !== session.openedAt
  if (list.changedAt !== null && hasBeenOpen)
    return {
      is: 'closed',
      at: list.changedAt,
      waiting: list.remainingAtClosing ?? coming.remaining,
      debate: debateEndedBy(view, list.changedAt),
    }
  return withList.includes(session.kind) ? { is: 'list-not-open' } : { is: 'no-list', session }
}

/** A point of order first, then what comes soonest, then what has not been received. */
const foremost = (asks: Ask[]): Ask | undefined =>
  asks.find(({ kind, status }) => kind === 'point-of-order' && status !== 'sending') ??
  asks.find(({ status }) => status !== 'sending')

const meetingSituation = (page: Known, line: Line, asks: Ask[]): Situation => {
  const { view } = page
  const session = currentSession(view)
  if (session?.status === 'suspended')
    return { is: 'suspended', session, ask: asks.find(ask => ask.status === 'listed') ?? null }
  if (session?.status !== 'open')
    return (
      askSituation(
        asks.find(({ status }) => status === 'kept'),
        line,
        view,
      ) ?? { is: 'no-session', next: upcoming(view) }
    )
  const asked = askSituation(foremost(asks), line, view)
  const floor = floorSituation(page) ?? (asked && precedesReport.includes(asked.is) ? asked : null)
  return floor ?? reportSituation(page, line) ?? asked ?? listSituation(page, session, line, asks)
}

/** What a delegation asks for beside its report waits until that is made. */
const precedesReport: readonly Situation['is'][] = ['kept', 'order-raised']

/** The situation that a page shows, for what is known of the meeting and the time now by the server's clock. */
export const situation = (state: LiveState, now: Instant): Situation => pageOf(state, now).situation

/** A page that was loaded anew without contact still has what was pressed on it. */
const beforeGreeting = ({ pending }: LiveState): Situation => {
  const press = pending.find(({ kept, command }) => kept && command.type === 'floor.request')
  return press?.command.type === 'floor.request'
    ? { is: 'kept', ask: { kind: press.command.kind, status: 'kept', press } }
    : { is: 'connecting' }
}

const empty = { line: { stops: [], nextFreeAt: 0 as Instant }, others: [], asks: [], isAway: false }

/** The whole of a delegate's page at `now`. */
export const pageOf = (state: LiveState, now: Instant): DelegatePage => {
  if (state.contact.status === 'refused')
    return { ...empty, situation: { is: 'refused', code: state.contact.code } }
  if (state.view === null) return { ...empty, situation: beforeGreeting(state) }
  const page = known(state)
  if (page === null) return { ...empty, situation: { is: 'not-a-delegate' } }
  const line = lineOf(page.view, now, page.delegation.code)
  const asks = asksOf(page)
  const shown = meetingSituation(page, line, asks)
  const main = 'ask' in shown ? shown.ask : null
  return { situation: shown, line, asks, others: asks.filter(ask => ask !== main), isAway: isAway(page) }
}

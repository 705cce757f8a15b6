import type { Instant } from '../../shared/meeting/clock.ts'
import type { View, ViewSession, WireTurn } from '../../shared/protocol.ts'
import type { LiveState } from '../live/store.ts'
import { currentSession, type DatedSession } from '../ui/sessions.ts'
import { type Line, lineOf } from './line.ts'
import { type Ask, asksOf, isAway, type Known, known, type ListedAsk, type UnansweredAsk } from './own.ts'
import { upcoming } from './upcoming.ts'

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
  | { is: 'closed'; at: Instant; waiting: number }
  | { is: 'may-ask'; waiting: number; expectedAt: Instant; isFree: boolean; sending: boolean }
  | { is: 'kept'; ask: UnansweredAsk }
  /** A point of order waits for the chair. */
  | { is: 'order-raised'; ask: ListedAsk }
  | { is: 'listed'; ask: ListedAsk; expectedAt: Instant }
  | { is: 'next'; ask: ListedAsk; expectedAt: Instant }
  | { is: 'has-floor'; turn: WireTurn }
  /** A point of order has interrupted the own turn; the time is kept. */
  | { is: 'interrupted'; turn: WireTurn; by: WireTurn }

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
  if (floor?.delegation === delegation.code) return { is: 'has-floor', turn: floor }
  if (floor?.interrupted?.delegation !== delegation.code) return null
  return { is: 'interrupted', turn: floor.interrupted, by: floor }
}

const askSituation = (ask: Ask | undefined, line: Line): Situation | null => {
  if (ask?.status === 'kept') return { is: 'kept', ask }
  if (ask?.status !== 'listed') return null
  if (ask.kind === 'point-of-order') return { is: 'order-raised', ask }
  const waiting = line.stops.filter(stop => stop.status === 'waiting')
  const index = waiting.findIndex(({ id }) => id === ask.request.id)
  const expectedAt = waiting[index]?.expectedAt ?? line.nextFreeAt
  return { is: index === 0 ? 'next' : 'listed', ask, expectedAt }
}

const listSituation = ({ list, floor }: View, session: ViewSession, line: Line, asks: Ask[]): Situation => {
  if (list.status === 'open')
    return {
      is: 'may-ask',
      waiting: list.waiting,
      expectedAt: line.nextFreeAt,
      isFree: floor === null && line.stops.length === 0,
      sending: asks.some(({ kind, status }) => kind === 'intervention' && status === 'sending'),
    }
  const hasBeenOpen = list.changedAt !== null && list.changedAt !== session.openedAt
  if (list.changedAt !== null && hasBeenOpen)
    return { is: 'closed', at: list.changedAt, waiting: list.waiting }
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
      ) ?? { is: 'no-session', next: upcoming(view) }
    )
  return (
    floorSituation(page) ?? askSituation(foremost(asks), line) ?? listSituation(view, session, line, asks)
  )
}

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
  const line = lineOf(page.view, now)
  const asks = asksOf(page)
  const shown = meetingSituation(page, line, asks)
  const main = 'ask' in shown ? shown.ask : null
  return { situation: shown, line, asks, others: asks.filter(ask => ask !== main), isAway: isAway(page) }
}

import type { Clock, Instant } from '../../shared/meeting/clock.ts'
import type { RequestKind } from '../../shared/meeting/commands.ts'
import { forecast } from '../../shared/meeting/forecast.ts'
import type { View, ViewSession, WireTurn } from '../../shared/protocol.ts'
import { currentSession } from './own.ts'

/** Who stands at a stop: a delegation by its code, or a prepared speaker, who may not have a name yet. */
type Who = { delegation: string } | { speaker: string | null }

/** The line on which those who speak travel: who has the floor, who was interrupted, who waits. */
export type Stop = { id: string; who: Who; kind: WireTurn['kind'] } & (
  | { status: 'speaking' | 'interrupted'; clock: Clock }
  | { status: 'waiting'; expectedAt: Instant }
)
type WaitingStop = Extract<Stop, { status: 'waiting' }>

export type Line = {
  stops: Stop[]
  /** When somebody who asked now would begin. */
  nextFreeAt: Instant
}

type Waiter = Pick<Stop, 'id' | 'who' | 'kind'>

/** The server's name for the dialogue; its module holds the schemas, which stay out of the page. */
export const isInDialogue = ({ item }: View, { id }: ViewSession): boolean => item === `${id}:dialogue`

/** Prepared speakers come before the list until the dialogue is opened. */
const prepared = (view: View): Waiter[] => {
  const session = currentSession(view)
  if (session === null || isInDialogue(view, session)) return []
  return session.speakers
    .filter(({ id }) => !view.heard.includes(id))
    .sort((a, b) => a.order - b.order)
    .map(({ id, name }) => ({ id, who: { speaker: name }, kind: 'prepared' }))
}

const requested = (view: View, which: (kind: RequestKind) => boolean): Waiter[] =>
  view.list.requests
    .filter(({ kind }) => which(kind))
    .map(({ id, delegation, kind }) => ({ id, who: { delegation }, kind }))

/** In the order in which they get the floor: points of order before everybody, prepared speakers before the list. */
const waitersOf = (view: View): Waiter[] => [
  ...requested(view, kind => kind === 'point-of-order'),
  ...prepared(view),
  ...requested(view, kind => kind !== 'point-of-order'),
]

const holderOf = ({ delegation, name }: WireTurn): Who =>
  delegation === undefined ? { speaker: name } : { delegation }

const holdingOf = ({ floor }: View): Stop[] => {
  if (floor === null) return []
  const stop = (turn: WireTurn, status: 'speaking' | 'interrupted'): Stop => ({
    id: turn.turn,
    who: holderOf(turn),
    kind: turn.kind,
    status,
    clock: turn.clock,
  })
  const interrupted = floor.interrupted ? [stop(floor.interrupted, 'interrupted')] : []
  return [stop(floor, 'speaking'), ...interrupted]
}

/** Stands last in the forecast, for somebody who has not asked. */
const asker: Waiter = { id: 'asker', who: { speaker: null }, kind: 'intervention' }

/** Everybody on the line with the time at which each should begin, worked out for `now`. */
export const lineOf = (view: View, now: Instant): Line => {
  const holding = holdingOf(view)
  const clocks = holding.flatMap(stop => (stop.status === 'waiting' ? [] : [stop.clock]))
  const waiters = waitersOf(view)
  const { expectedAt } = forecast(clocks, [...waiters, asker], view.rules, now)
  const waiting = waiters.map(
    (waiter): WaitingStop => ({ ...waiter, status: 'waiting', expectedAt: expectedAt.get(waiter.id) ?? now }),
  )
  return { stops: [...holding, ...waiting], nextFreeAt: expectedAt.get(asker.id) ?? now }
}

/** A stop, or several that there is no room to show. */
export type ShownStop = Stop | { status: 'more'; count: number }

/**
 * The line in as many rows as there is room for; of those left out it is said how many they are. For one who waits
 * (`last`) whoever has the floor and the last ones before the own stop stay; for one who only looks, the first.
 *
 * @param rows at least one
 */
export const shownStops = (stops: Stop[], rows: number, keep: 'first' | 'last'): ShownStop[] => {
  if (stops.length <= rows) return stops
  if (rows < 3) return keep === 'first' ? stops.slice(0, rows) : stops.slice(-rows)
  const head = stops.slice(0, keep === 'first' ? rows - 1 : 1)
  const tail = keep === 'first' ? [] : stops.slice(-(rows - 2))
  return [...head, { status: 'more', count: stops.length - head.length - tail.length }, ...tail]
}

/** The line as far as the last stop of a delegation; all of it for one that is not on it. */
export const asFarAs = (stops: Stop[], delegation: string): Stop[] => {
  const last = stops.findLastIndex(({ who }) => 'delegation' in who && who.delegation === delegation)
  return last < 0 ? stops : stops.slice(0, last + 1)
}

import { type Clock, type DurationMs, type Instant, secondsMs } from '../../shared/meeting/clock.ts'
import { forecast } from '../../shared/meeting/forecast.ts'
import type { View, WireTurn } from '../../shared/protocol.ts'
import { comingUp } from '../ui/coming-up.ts'
import { steadyFrom } from '../ui/steady.ts'

/** Who stands at a stop: a delegation by its code, or a prepared speaker, who may not have a name yet. */
type Who = { delegation: string } | { speaker: string | undefined; name: string | null }

/** The line on which those who speak travel: who has the floor, who was interrupted, who waits. */
export type Stop = { id: string; who: Who; kind: WireTurn['kind'] } & (
  | { status: 'speaking' | 'interrupted'; clock: Clock }
  /** A point of order was heard: nobody speaks until that is decided. */
  | { status: 'deciding'; awaits: 'ruling' | 'vote' }
  /** `byTheHour` is for the hour that is shown, which stands for a minute; `expectedAt` is for how long it takes. */
  | { status: 'waiting'; expectedAt: Instant; byTheHour: Instant }
  /** Asked in the opening window: the lot gives it a place, and a time. */
  | { status: 'in-lot' }
)

export type Line = {
  stops: Stop[]
  /** When the own delegation would begin if it asked now. */
  nextFreeAt: Instant
}

type Place = Pick<Stop, 'id' | 'who' | 'kind'> & { limitMs: DurationMs }

/** In the order in which they get the floor. */
const waitingOf = (view: View): Place[] =>
  view.coming.next.map(({ id, kind, delegation, speaker, limitMs }, index) => ({
    id,
    kind,
    limitMs,
    who: delegation === undefined ? { speaker, name: comingUp(view)[index]?.name ?? null } : { delegation },
  }))

const holderOf = ({ delegation, speaker, name }: WireTurn): Who =>
  delegation === undefined ? { speaker, name } : { delegation }

const holdingOf = ({ floor }: View): Stop[] => {
  if (floor === null) return []
  const place = (turn: WireTurn) => ({ id: turn.turn, who: holderOf(turn), kind: turn.kind })
  const { interrupted, decision } = floor
  const kept: Stop[] = interrupted
    ? [{ ...place(interrupted), status: 'interrupted', clock: interrupted.clock }]
    : []
  return decision
    ? [{ ...place(floor), status: 'deciding', awaits: decision.awaits }, ...kept]
    : [{ ...place(floor), status: 'speaking', clock: floor.clock }, ...kept]
}

/** Stands in the forecast for somebody who has not asked. */
const asker = 'asker'

/** Heard after whoever asks now: replies that follow the list, and those who are called again at its end. */
const followsList = ({ list, rules }: View, { id, kind }: Place): boolean =>
  (kind === 'right-of-reply' && rules.repliesAt !== 'in-order') ||
  list.requests.some(request => request.id === id && request.absentAt !== undefined)

/** Where somebody who asks now would come: as the order of the list has it, else behind all others of it. */
const placeOfAsker = (view: View, waiting: Place[], asking: string): number => {
  const before = view.list.places?.[asking]
  const place = waiting.findIndex(({ id }) => id === before)
  return place < 0 ? waiting.findLastIndex(other => !followsList(view, other)) + 1 : place
}

const withAsker = (view: View, waiting: Place[], asking: string): Pick<Place, 'id' | 'limitMs'>[] => {
  const place = placeOfAsker(view, waiting, asking)
  const own = { id: asker, limitMs: secondsMs(view.rules.speakingLimitSeconds) }
  return [...waiting.slice(0, place), own, ...waiting.slice(place)]
}

/**
 * Everybody on the line with the time at which each should begin, worked out for `now`.
 * @param asking the code of the delegation whose page it is
 */
export const lineOf = (view: View, now: Instant, asking: string): Line => {
  const holding = holdingOf(view)
  const clocks = holding.flatMap(stop => ('clock' in stop ? [stop.clock] : []))
  const waiting = waitingOf(view)
  const all = withAsker(view, waiting, asking)
  const from = (at: Instant) => forecast(clocks, all, view.rules.changeoverSeconds, at).expectedAt
  const expectedAt = from(now)
  const byTheHour = from(steadyFrom(view, now))
  const inLot = new Set(view.list.requests.filter(({ simultaneous }) => simultaneous).map(({ id }) => id))
  const stops = waiting.map(
    ({ limitMs: _, ...place }): Stop =>
      inLot.has(place.id)
        ? { ...place, status: 'in-lot' }
        : {
            ...place,
            status: 'waiting',
            expectedAt: expectedAt.get(place.id) ?? now,
            byTheHour: byTheHour.get(place.id) ?? now,
          },
  )
  return { stops: [...holding, ...stops], nextFreeAt: expectedAt.get(asker) ?? now }
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

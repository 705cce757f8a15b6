import {
  between,
  type DurationMs,
  durationMs,
  type Instant,
  remainingMs,
  secondsMs,
  spentMs,
} from '../../shared/meeting/clock.ts'
import type { View, WireWaiting } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'
import { outlookOf } from './forecast.ts'

export type WaysOut = {
  waiting: number
  neededMs: DurationMs
  leftMs: DurationMs
  /** The limit to which those not yet called can be shortened so that all fits, in whole tens of seconds. */
  shortenToSeconds: number | null
}

/** What all that waits takes, and what there is for it. */
type Need = Pick<WaysOut, 'neededMs' | 'leftMs'>

const isShortened = ({ kind }: WireWaiting): boolean => kind === 'intervention' || kind === 'report'
const atLeastNone = (ms: number): DurationMs => durationMs(Math.max(0, ms))

/** The time that is wanting; null when all that waits fits, or when there is nothing to compare it with. */
export const waysOut = (view: View, now: Instant): WaysOut | null => {
  const { next } = view.coming
  const wantingOf = ({ neededMs, leftMs }: Need) => neededMs - leftMs
  const [need] = [byPlan(view, now), byBudget(view, now)]
    .filter(each => each !== null)
    .toSorted((a, b) => wantingOf(b) - wantingOf(a))
  if (!need || next.length === 0 || wantingOf(need) <= 0) return null
  return {
    waiting: next.length,
    neededMs: need.neededMs,
    leftMs: atLeastNone(need.leftMs),
    shortenToSeconds: shortenTo(next, durationMs(wantingOf(need))),
  }
}

/** Until the planned end, with the changes from one to the next; null on another day than the planned one. */
const byPlan = (view: View, now: Instant): Need | null => {
  const outlook = outlookOf(view, now)
  if (!outlook || outlook.plannedEnd === null) return null
  return { neededMs: between(now, outlook.endsAt), leftMs: between(now, outlook.plannedEnd) }
}

/** Of the session’s speaking time, of which those who speak now have taken a part; null without a budget. */
const byBudget = ({ budget, floor, coming }: View, now: Instant): Need | null => {
  if (!budget) return null
  const clocks = floor ? [floor.clock, ...(floor.interrupted ? [floor.interrupted.clock] : [])] : []
  const sum = (durations: number[]) => durations.reduce((total, ms) => total + ms, 0)
  const toSpeak = [
    ...clocks.map(clock => Math.max(0, remainingMs(clock, now))),
    ...coming.next.map(({ limitMs }) => limitMs),
  ]
  const spent = budget.spentMs + sum(clocks.map(clock => spentMs(clock, now)))
  return { neededMs: durationMs(sum(toSpeak)), leftMs: durationMs(budget.limitMs - spent) }
}

/** Equally for all who have not been called, by no more than is wanting: the turn that runs keeps its time. */
const shortenTo = (next: WireWaiting[], wanting: DurationMs): number | null => {
  const shortened = next.filter(isShortened)
  const longest = Math.max(0, ...shortened.map(({ limitMs }) => limitMs))
  const saved = (limit: number) =>
    shortened.reduce((sum, { limitMs }) => sum + Math.max(0, limitMs - limit), 0)
  for (let limit = Math.ceil(longest / 10_000) * 10_000 - 10_000; limit >= 10_000; limit -= 10_000)
    if (saved(limit) >= wanting) return limit / secondsMs(1)
  return null
}

/** Whose turn ends before the session can be continued later: suspended, it would end then. Null: nobody’s. */
export const laterWords = ({ floor }: Pick<View, 'floor'>, say: Say): string | null => {
  if (!floor) return null
  return floor.name === null
    ? say('podium.later.after-unnamed')
    : say('podium.later.after', { name: floor.name })
}

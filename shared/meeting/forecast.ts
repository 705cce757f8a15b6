import { type Clock, type DurationMs, type Instant, later, remainingMs, secondsMs, sumMs } from './clock.ts'
import type { Round } from './state.ts'

/** What waits for the floor, in the order in which it will get it; the limit of the turn that it will have. */
export type Waiting = { id: string; limitMs: DurationMs }

export type Forecast = {
  /** When each turn should begin, by the id of what waits. */
  expectedAt: Map<string, Instant>
  /** When the last of them should have ended. */
  endsAt: Instant
}

/**
 * When those who wait should speak, and when the last will have ended: everybody uses the limit, nobody more,
 * and the change from one to the next takes `changeoverSeconds`. A turn in overtime is taken to end now.
 *
 * @param holding the clocks that must run off first: who has the floor, and whoever was interrupted
 * @param waiting points of order first, then prepared speakers, then the list
 */
export const forecast = (
  holding: Clock[],
  waiting: Waiting[],
  changeoverSeconds: number,
  now: Instant,
): Forecast => {
  const changeover = secondsMs(changeoverSeconds)
  const left = holding.map(clock => remainingMs(clock, now)).map(ms => (ms > 0 ? ms : secondsMs(0)))
  let endsAt = later(now, sumMs(...left))
  const expectedAt = new Map<string, Instant>()
  waiting.forEach(({ id, limitMs }, index) => {
    const beginsAt = index === 0 && holding.length === 0 ? endsAt : later(endsAt, changeover)
    expectedAt.set(id, beginsAt)
    endsAt = later(beginsAt, limitMs)
  })
  return { expectedAt, endsAt }
}

/** When so many, with so much time together, will have ended: the end of a forecast for whoever is not sent all of it. */
export const endsAfter = (
  holding: Clock[],
  { count, limitMs }: { count: number; limitMs: DurationMs },
  changeoverSeconds: number,
  now: Instant,
): Instant => {
  const { endsAt } = forecast(holding, [], changeoverSeconds, now)
  const changes = Math.max(0, holding.length === 0 ? count - 1 : count)
  return later(endsAt, sumMs(limitMs, secondsMs(changes * changeoverSeconds)))
}

/** Who still reports in a round, in the order in which they are called: those who were absent once more at the end. */
export const toReport = (round: Pick<Round, 'entries'> | null): string[] => {
  const entries = round?.entries ?? []
  const waiting = entries.filter(({ status }) => status === 'waiting')
  const again = entries.filter(({ status, calledTwice }) => status === 'absent' && !calledTwice)
  return [...waiting, ...again].map(({ delegation }) => delegation)
}

import { type Clock, type DurationMs, type Instant, later, remainingMs, secondsMs, sumMs } from './clock.ts'
import type { Rules } from './rules/rules.ts'
import type { TurnKind } from './state.ts'

/** What waits for the floor, in the order in which it will get it. */
export type Waiting = { id: string; kind: TurnKind }

export type Forecast = {
  /** When each turn should begin, by the id of the request or prepared speaker. */
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
export const forecast = (holding: Clock[], waiting: Waiting[], rules: Rules, now: Instant): Forecast => {
  const changeover = secondsMs(rules.changeoverSeconds)
  const limit = (kind: TurnKind): DurationMs =>
    secondsMs(kind === 'prepared' ? rules.preparedLimitSeconds : rules.speakingLimitSeconds)
  const left = holding.map(clock => remainingMs(clock, now)).map(ms => (ms > 0 ? ms : secondsMs(0)))
  let endsAt = later(now, sumMs(...left))
  const expectedAt = new Map<string, Instant>()
  waiting.forEach(({ id, kind }, index) => {
    const beginsAt = index === 0 && holding.length === 0 ? endsAt : later(endsAt, changeover)
    expectedAt.set(id, beginsAt)
    endsAt = later(beginsAt, limit(kind))
  })
  return { expectedAt, endsAt }
}

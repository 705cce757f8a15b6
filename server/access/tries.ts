import type { RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible'
import type { Limiters } from './limiters.ts'

/**
 * A whole room signs in from one address: wrong codes only are counted, and when there were too many, the codes that
 * Palabra made still open. Those are too long to be guessed; one that the house has chosen has to wait.
 */
const perAddress = { points: 30, duration: 300 }
/**
 * Whoever goes on at one code knows its first group. Too many of those, and what is tried from there is looked at one
 * after the other: the rest of a code is too long to be guessed so, and whose code it is may share that address.
 */
const perCode = { points: 20, duration: 900 }
/** Of them, how many wait for their turn; a few seconds' looking. */
const mostWaiting = 50

/** How long to wait, in seconds; null: not at all. */
type Waits = { address: number | null; code: number | null }

/** How often somebody may try to sign in. */
export type Tries = {
  /**
   * Counts a try before anybody knows how it ends, so that many at once count as many.
   * @param who an address, or an access whose browser is signed in already: strangers do not make it wait
   * @param group what the code that is tried begins with; null when there is none
   * @param isKnown whether any code begins like that. One that does not is counted alike, so that nobody learns which
   * do; but past the limit of an address no more, or what is counted would grow without end.
   */
  begin(who: string, group: string | null, isKnown: boolean): Promise<Waits>
  /** Looks at a code past its limit when those before it have been looked at; null when too many wait. */
  inTurn<Found>(who: string, group: string, look: () => Promise<Found>): Promise<Found | null>
  /** It was the right code: it does not count. */
  wasRight(who: string, group: string | null): Promise<void>
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.ceil(msBeforeNext / 1000)

/** Whoever has an IPv6 address has all of its network: the first four groups. */
const neighbourhood = (address: string): string =>
  address.includes(':') ? (address.split('::')[0] ?? '').split(':').slice(0, 4).join(':') : address

/** @param way how one signs in, whose tries are counted apart */
export const openTries = (limiters: Limiters, way: string): Tries => {
  const addresses = limiters(`${way}-address`, perAddress)
  const codes = limiters(`${way}-code`, perCode)
  const count = (limiter: RateLimiterAbstract, key: string): Promise<number | null> =>
    limiter.consume(key).then(
      () => null,
      (state: RateLimiterRes) => secondsOf(state),
    )
  const keyOf = (address: string, group: string): string => `${neighbourhood(address)} ${group}`
  const turns = new Map<string, { waiting: number; last: Promise<unknown> }>()
  return {
    begin: async (from, group, isKnown) => {
      const address = await count(addresses, neighbourhood(from))
      const isCounted = group !== null && (isKnown || address === null)
      return { address, code: isCounted ? await count(codes, keyOf(from, group)) : null }
    },
    inTurn: async (from, group, look) => {
      const key = keyOf(from, group)
      const turn = turns.get(key) ?? { waiting: 0, last: Promise.resolve() }
      if (turn.waiting >= mostWaiting) return null
      turns.set(key, turn)
      turn.waiting += 1
      const found = turn.last.then(look).finally(() => {
        turn.waiting -= 1
        if (turn.waiting === 0) turns.delete(key)
      })
      turn.last = found.catch(() => undefined)
      return found
    },
    wasRight: async (from, group) => {
      await addresses.reward(neighbourhood(from))
      if (group !== null) await codes.reward(keyOf(from, group))
    },
  }
}

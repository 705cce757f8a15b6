import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

/**
 * A whole room signs in from one address: wrong codes only are counted, and when there were too many, the codes that
 * Palabra made still open. Those are too long to be guessed; one that the house has chosen has to wait.
 */
const perAddress = { points: 30, duration: 300 }
/**
 * Whoever goes on at one code knows its first group, and has to wait with it. Nobody else has to: the rest of a code is
 * too long to be guessed from however many addresses, and a count for all would put it out of use for whom it is.
 */
const perCode = { points: 20, duration: 900 }

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
  /** It was the right code: it does not count. */
  wasRight(who: string, group: string | null): Promise<void>
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.ceil(msBeforeNext / 1000)

/** Whoever has an IPv6 address has all of its network: the first four groups. */
const neighbourhood = (address: string): string =>
  address.includes(':') ? (address.split('::')[0] ?? '').split(':').slice(0, 4).join(':') : address

export const openTries = (): Tries => {
  const addresses = new RateLimiterMemory(perAddress)
  const codes = new RateLimiterMemory(perCode)
  const count = (limiter: RateLimiterMemory, key: string): Promise<number | null> =>
    limiter.consume(key).then(
      () => null,
      (state: RateLimiterRes) => secondsOf(state),
    )
  const keyOf = (address: string, group: string): string => `${neighbourhood(address)} ${group}`
  return {
    begin: async (from, group, isKnown) => {
      const address = await count(addresses, neighbourhood(from))
      const isCounted = group !== null && (isKnown || address === null)
      return { address, code: isCounted ? await count(codes, keyOf(from, group)) : null }
    },
    wasRight: async (from, group) => {
      await addresses.reward(neighbourhood(from))
      if (group !== null) await codes.reward(keyOf(from, group))
    },
  }
}

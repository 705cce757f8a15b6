import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

/**
 * A whole room signs in from one address: wrong codes only are counted, and when there were too many, the codes that
 * Palabra made still open. Those are too long to be guessed; one that the house has chosen has to wait.
 */
const perAddress = { points: 30, duration: 300 }
/** Whoever goes on at one code knows its first group: that code alone has to wait, from wherever it comes. */
const perCode = { points: 20, duration: 900 }

/** How long to wait, in seconds; null: not at all. */
type Waits = { address: number | null; code: number | null }

/** How often somebody may try to sign in. */
export type Tries = {
  /**
   * Counts a try before anybody knows how it ends, so that many at once count as many.
   * @param code what tells the codes apart that may be meant; null when there is none
   */
  begin(address: string, code: string | null): Promise<Waits>
  /** It was the right code: it does not count. */
  wasRight(address: string, code: string | null): Promise<void>
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
  return {
    begin: async (address, code) => ({
      address: await count(addresses, neighbourhood(address)),
      code: code === null ? null : await count(codes, code),
    }),
    wasRight: async (address, code) => {
      await addresses.reward(neighbourhood(address))
      if (code !== null) await codes.reward(code)
    },
  }
}

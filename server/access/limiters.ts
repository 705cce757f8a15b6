import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible'

type Bounds = { points: number; duration: number }

/**
 * Who counts up to how many in so many seconds. Servers that share a database count together what has the same name.
 */
export type Limiters = (name: string, bounds: Bounds) => RateLimiterAbstract

/** For one server. */
export const ownLimiters: Limiters = (_, bounds) => new RateLimiterMemory(bounds)

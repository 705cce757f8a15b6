import { RateLimiterMemory } from 'rate-limiter-flexible'
import { type Audience, audienceOf } from '../../shared/meeting/roles.ts'
import type { StoredAccess } from './store.ts'

const windowSeconds = 10
/** What an access may send in the long run, other than the podium's: the record keeps each change for good. */
const inTheLongRun = { points: 300, duration: 600 }
/**
 * Commands within that time, for one connection, and for a delegation whatever devices it has. A chair who hurries, a
 * secretary who enters thirty raised hands, a room that presses all at once stay far below.
 */
const most: Record<Audience | 'delegation', number> = {
  podium: 10_000,
  room: 200,
  public: 20,
  delegation: 400,
}

export type Pace = {
  /**
   * Whether a command may come now.
   * @param caller the connection; over REST whatever tells callers apart
   */
  admits(access: StoredAccess | null, caller: string): Promise<boolean>
}

export const openPace = (): Pace => {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: windowSeconds })
  const connections = {
    podium: limiter(most.podium),
    room: limiter(most.room),
    public: limiter(most.public),
  }
  const delegations = limiter(most.delegation)
  const accesses = new RateLimiterMemory(inTheLongRun)
  return {
    admits: async (access, caller) => {
      const audience = audienceOf(access?.role ?? 'follower')
      const own = connections[audience].consume(caller)
      const lasting = access && audience === 'room' ? accesses.consume(access.id) : Promise.resolve()
      const shared = access?.delegation
        ? delegations.consume(`${access.meeting}/${access.delegation}`)
        : Promise.resolve()
      const outcomes = await Promise.allSettled([own, shared, lasting])
      return outcomes.every(({ status }) => status === 'fulfilled')
    },
  }
}

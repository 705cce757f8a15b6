import type { Audience } from '../../shared/meeting/roles.ts'
import type { ClientCount } from '../../shared/status.ts'
import type { Fact } from './observer.ts'

/** Who watches a meeting at this server. */
export type Census = {
  tell(fact: Fact): void
  of(meeting: string): ClientCount[]
}

const audiences: readonly Audience[] = ['podium', 'room', 'public']

/** @param sockets how many sockets are in that audience of that meeting */
export const openCensus = (sockets: (meeting: string, audience: Audience) => number): Census => {
  const followers = new Map<string, number>()
  return {
    tell: fact => {
      if (fact.what === 'followers') followers.set(fact.meeting, (followers.get(fact.meeting) ?? 0) + fact.by)
    },
    of: meeting => [
      ...audiences.map(audience => ({
        audience,
        kind: 'socket' as const,
        count: sockets(meeting, audience),
      })),
      { audience: 'public', kind: 'stream', count: followers.get(meeting) ?? 0 },
    ],
  }
}

import type { ClientCount } from '../../shared/status.ts'
import type { ScreenReport } from './reports.ts'

/** Whether an access has a connection at a server, and since when that is so, in epoch ms. */
export type Present = { connected: boolean; since: number }

/** What a server says of itself to those that share its database. */
export type Said = {
  version: string
  startedAt: number
  entries: number
  clockOffMs: number
  clients: { meeting: string; watching: ClientCount[] }[]
  present: [access: string, Present][]
  screens: [access: string, ScreenReport][]
}

/** Another server. `isGone`: it has said nothing for so long that it must be, and has not said that it stops. */
export type Neighbour = { name: string; said: Said; heardAt: number; isGone: boolean }

export type Neighbours = {
  all(): Neighbour[]
  /** What an access is at others. */
  connected(access: string): Present[]
  /** False while nothing can be said or heard. */
  isReachable(): boolean
  /** Says now what would be said in a moment. */
  meet(): Promise<void>
  /** Says that this one stops. */
  leave(): Promise<void>
}

export type NeighbourParts = {
  name: string
  say: (name: string, said: string) => Promise<{ name: string; said: string; agoMs: number }[]>
  leave: (name: string) => Promise<void>
  own: () => Said
  now: () => number
  /** Runs something again and again, every so many milliseconds. */
  every: (ms: number, work: () => void) => void
}

const everyMs = 2_000
/** Some beats may be late, or lost with a connection. */
const goneMs = 6_000

/** Says every two seconds how things stand here, and hears how they stand elsewhere. Nothing depends on it. */
export const openNeighbours = ({ name, say, leave, own, now, every }: NeighbourParts): Neighbours => {
  let known: Neighbour[] = []
  let reachable = true
  let hasLeft = false

  const meet = async (): Promise<void> => {
    if (hasLeft) return
    try {
      const heard = await say(name, JSON.stringify(own()))
      known = heard.map(({ name: other, said, agoMs }) => ({
        name: other,
        said: JSON.parse(said) as Said,
        heardAt: now() - agoMs,
        isGone: agoMs > goneMs,
      }))
      reachable = true
    } catch {
      reachable = false
    }
  }
  every(everyMs, () => void meet())

  const ofGone = ({ since }: Present, { heardAt, isGone }: Neighbour): number => (isGone ? heardAt : since)
  return {
    all: () => known,
    connected: access =>
      known.flatMap(neighbour =>
        neighbour.said.present
          .filter(([other]) => other === access)
          .map(([, present]) => ({
            connected: present.connected && !neighbour.isGone,
            since: present.connected ? ofGone(present, neighbour) : present.since,
          })),
      ),
    isReachable: () => reachable,
    meet,
    leave: async () => {
      hasLeft = true
      await leave(name).catch(() => undefined)
    },
  }
}

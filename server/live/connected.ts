import type { Present } from '../operation/neighbours.ts'

/** Which accesses have a connection, and since when that is so. In memory: after a restart everybody comes again. */
export type Connected = {
  came(access: string): void
  left(access: string): void
  /** At this server or at another; `since` is in epoch ms. Null when it has not come yet. */
  of(access: string): Present | null
  /** At this server; what has ended is forgotten once nobody is connected with it. */
  all(): [access: string, Present][]
}

/** With a connection somewhere it is here, since the first; else it left when it was seen last. */
const together = (places: readonly Present[]): Present | null => {
  const open = places.filter(({ connected }) => connected)
  const instants = (open.length > 0 ? open : places).map(({ since }) => since)
  if (instants.length === 0) return null
  return open.length > 0
    ? { connected: true, since: Math.min(...instants) }
    : { connected: false, since: Math.max(...instants) }
}

export type ConnectedParts = {
  now: () => number
  /** What an access is at the servers that share the database. */
  elsewhere: (access: string) => Present[]
  /** Whether there is such an access still. */
  exists: (access: string) => boolean
}

export const openConnected = ({ now, elsewhere, exists }: ConnectedParts): Connected => {
  const seen = new Map<string, { open: number; since: number }>()
  const change = (access: string, by: number): void => {
    const before = seen.get(access)
    const open = (before?.open ?? 0) + by
    const isNews = open === 0 || before === undefined || before.open === 0
    seen.set(access, { open, since: isNews ? now() : before.since })
  }
  const here = (access: string): Present[] => {
    const found = seen.get(access)
    return found ? [{ connected: found.open > 0, since: found.since }] : []
  }
  return {
    came: access => change(access, 1),
    left: access => change(access, -1),
    of: access => together([...here(access), ...elsewhere(access)]),
    all: () => {
      for (const [access, { open }] of seen) if (open === 0 && !exists(access)) seen.delete(access)
      return [...seen].map(([access, { open, since }]) => [access, { connected: open > 0, since }])
    },
  }
}

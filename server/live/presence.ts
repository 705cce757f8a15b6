/** Which accesses have a connection, and since when that is so. In memory: after a restart everybody comes again. */
export type Presence = {
  came(access: string): void
  left(access: string): void
  /** `since` is in epoch ms; null when it has not come yet. */
  of(access: string): { connected: boolean; since: number } | null
}

export const openPresence = (now: () => number): Presence => {
  const seen = new Map<string, { open: number; since: number }>()
  const change = (access: string, by: number): void => {
    const before = seen.get(access)
    const open = (before?.open ?? 0) + by
    const isNews = open === 0 || before === undefined || before.open === 0
    seen.set(access, { open, since: isNews ? now() : before.since })
  }
  return {
    came: access => change(access, 1),
    left: access => change(access, -1),
    of: access => {
      const found = seen.get(access)
      return found ? { connected: found.open > 0, since: found.since } : null
    },
  }
}

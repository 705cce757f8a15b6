import type { View, ViewSession } from '../../shared/protocol.ts'

export type Upcoming = { session: ViewSession; date: string }

/**
 * The session that comes next: one that was suspended, else the first still planned after those that have been
 * held. Null when nothing follows.
 */
export const upcoming = ({ agenda }: View): Upcoming | null => {
  const all = agenda.days.flatMap(({ date, sessions }) => sessions.map(session => ({ session, date })))
  const suspended = all.find(({ session }) => session.status === 'suspended')
  if (suspended) return suspended
  const held = all.findLastIndex(({ session }) => session.status !== 'planned')
  return all[held + 1] ?? null
}

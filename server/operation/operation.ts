import { instant } from '../../shared/meeting/clock.ts'
import type { ClientCount, HouseStatus, ServerStatus } from '../../shared/status.ts'
import { diskOf, lastBackup } from './disk.ts'
import type { Neighbour, Neighbours, Said } from './neighbours.ts'
import type { ScreenReport } from './reports.ts'

/** How things stand, at this server and at those that share its database. */
export type Operation = {
  /** Who watches a meeting, at all servers together. */
  clients(meeting: string): ClientCount[]
  /** What the screen of an access has said last, at whichever server; null when nothing. */
  report(access: string): ScreenReport | null
  house(): Promise<HouseStatus>
}

export type OperationParts = {
  name: () => string
  /** Of this server. */
  own: () => Said
  /** Null for a server that shares nothing. */
  neighbours: () => Neighbours | null
  folder: string
  now: () => number
}

const statusOf = (name: string, said: Said, heardAt: number, state: ServerStatus['state']): ServerStatus => ({
  name,
  version: said.version,
  startedAt: instant(said.startedAt),
  entries: said.entries,
  clockOffMs: said.clockOffMs,
  heardAt: instant(heardAt),
  state,
})
const ofNeighbour = ({ name, said, heardAt, isGone }: Neighbour): ServerStatus =>
  statusOf(name, said, heardAt, isGone ? 'gone' : 'there')

export const openOperation = ({ name, own, neighbours, folder, now }: OperationParts): Operation => {
  const others = (): Neighbour[] => neighbours()?.all() ?? []
  const serving = (): Said[] => [
    own(),
    ...others()
      .filter(({ isGone }) => !isGone)
      .map(({ said }) => said),
  ]
  return {
    clients: meeting => {
      const all = serving().flatMap(({ clients }) => clients.filter(part => part.meeting === meeting))
      const sums = new Map<string, ClientCount>()
      for (const { audience, kind, count } of all.flatMap(({ watching }) => watching)) {
        const key = `${audience} ${kind}`
        sums.set(key, { audience, kind, count: count + (sums.get(key)?.count ?? 0) })
      }
      return [...sums.values()]
    },
    report: access => {
      const told = [own(), ...others().map(({ said }) => said)]
        .flatMap(({ screens }) => screens.filter(([id]) => id === access))
        .map(([, report]) => report)
      return told.toSorted((a, b) => b.at - a.at)[0] ?? null
    },
    house: async () => {
      const met = neighbours()
      const backup = await lastBackup(folder)
      return {
        servers: [statusOf(name(), own(), now(), 'here'), ...others().map(ofNeighbour)],
        disk: await diskOf(folder),
        database: met === null ? null : met.isReachable() ? 'reachable' : 'away',
        backupAt: backup === null ? null : instant(backup),
      }
    },
  }
}

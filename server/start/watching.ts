import { meetingStatus } from '../../shared/meeting/view.ts'
import type { Connected } from '../live/connected.ts'
import type { Sockets } from '../live/sockets.ts'
import type { Room } from '../meetings/room.ts'
import { openCensus } from '../operation/census.ts'
import type { Journal } from '../operation/journal.ts'
import { openMetrics, type Recorded } from '../operation/metrics.ts'
import { type Neighbours, openNeighbours, type Said } from '../operation/neighbours.ts'
import type { Observer } from '../operation/observer.ts'
import { type Operation, openOperation } from '../operation/operation.ts'
import { openReports } from '../operation/reports.ts'
import type { Storage } from '../storage.ts'

export type WatchingParts = {
  journal: Journal
  storage: Pick<Storage, 'servers' | 'now'>
  folder: string
  version: string
  /** How this machine is called; its port tells its servers apart. */
  machine: string
  local: () => number
  /** What the machine's clock shows, in epoch ms. */
  wall: () => number
  rooms: () => readonly Room[]
  /** How many meetings are refused since their record is not as it was written. */
  damaged: () => number
  count: Sockets['count']
  connected: Connected['all']
  /** Whether there is such an access still. */
  exists: (access: string) => boolean
  every: (ms: number, work: () => void) => void
}

/** Whoever keeps an eye on a server: its log, its figures, the page of its secretariat, the servers beside it. */
export type Watching = {
  observer: Observer
  read: ReturnType<typeof openMetrics>['read']
  operation: Operation
  /** What an access is at the servers beside this one. */
  elsewhere: Neighbours['connected']
  /** From now on it serves, at that port. */
  begin(port: number): Promise<void>
  end(): Promise<void>
}

const recordedOf = (room: Room): Recorded => {
  const { meeting, seq } = room.position()
  return { meeting: room.id, seq, isOpen: ['open', 'suspended'].includes(meetingStatus(meeting)) }
}

export const openWatching = (parts: WatchingParts): Watching => {
  const { journal, storage, folder, version, machine, local, wall, rooms, damaged } = parts
  const { count, connected, exists, every } = parts
  const { now } = storage
  const startedAt = now()
  const records = () => rooms().map(recordedOf)
  const census = openCensus(count)
  const metrics = openMetrics(census, records, damaged)
  const reports = openReports({ now, exists })
  const told = [journal, census, metrics, reports]
  let name = machine
  let neighbours: Neighbours | null = null

  const own = (): Said => ({
    version,
    startedAt,
    entries: records().reduce((sum, { seq }) => sum + seq, 0),
    clockOffMs: wall() - now(),
    clients: rooms().map(({ id }) => ({
      meeting: id,
      watching: census.of(id).filter(watching => watching.count > 0),
    })),
    present: connected(),
    screens: reports.all(),
  })
  return {
    observer: {
      local,
      tell: fact => {
        for (const { tell } of told) tell(fact)
      },
    },
    read: metrics.read,
    operation: openOperation({ name: () => name, own, neighbours: () => neighbours, folder, now }),
    elsewhere: access => neighbours?.connected(access) ?? [],
    begin: async port => {
      name = `${machine}:${port}`
      if (storage.servers) neighbours = openNeighbours({ name, ...storage.servers, own, now, every })
      await neighbours?.meet()
    },
    end: async () => neighbours?.leave(),
  }
}

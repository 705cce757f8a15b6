import { openSharedClock } from '../../../server/database/clock.ts'
import { befall } from '../chance.ts'
import { createDatabase, type Way } from '../database.ts'
import { type Server, type Storage, startServer } from '../server.ts'
import { watchAppends } from './appends.ts'
import { createDoom } from './doom.ts'
import { type House, type HouseParts, leaves, seesBugs, startsAgain } from './house.ts'
import { mishapsOf } from './mishaps.ts'
import { createWitnesses } from './witnesses.ts'

const names = ['server A', 'server B', 'server C']
/** What part of all statements is lost alone, with the connection that it was on. */
const lostStatements = 0.015
/** What one server has written all others know after so long, whatever messages were lost. */
const knownWithinMs = 5000
/** As many statements as there are have a round trip's uncertainty. */
const clockWithinMs = 400

/** Three servers that share a database. */
export const clustered = (parts: HouseParts): House => {
  const { world, journal, chronicle, begins } = parts
  const database = createDatabase({ ...world, clock: world.server })
  const ways = new Map<Server, Way>()
  const machines = new Map(
    names.map(name => {
      const [rate, offset] = [1 + (world.random() - 0.5) * 4e-5, world.random() * 1e6]
      return [name, () => world.time() * rate + offset] as const
    }),
  )
  let servers: Server[] = []
  let isHealed = false
  const lastKnown = new Map<string, number>()
  const canTell = (server: Server) => server.isAlive && ways.get(server)?.isOpen === true
  const witnesses = createWitnesses(world, canTell)
  const doom = createDoom(parts, server => kill(server))

  const joins = (server: Server, way: Way) => {
    const { name } = server
    const { length } = chronicle().entries
    if (servers.length > 0 && length > (lastKnown.get(name) ?? Number.POSITIVE_INFINITY))
      journal.meets('a server started while the others went on')
    ways.set(server, way)
    servers = [...servers, server]
    journal.says(`${name} has started`)
    parts.started(server)
  }
  const start = async (name: string): Promise<void> => {
    const way = database.connect()
    let isOpen = true
    const shut = () => {
      isOpen = false
      way.abandon()
    }
    try {
      const clock = await openSharedClock({
        database: way.clock,
        local: machines.get(name) ?? world.time,
        later: (work, ms) => void world.after(ms, () => void (isOpen && work())),
      })
      let server: Server | null = null
      const storage: Storage = {
        log: watchAppends(parts, doom, way.log, () => server),
        now: clock.now,
        caughtUp: way.heard,
        close: () => {
          clock.stop()
          shut()
        },
      }
      server = await startServer({ world, name, storage, onBug: seesBugs(journal, name) })
      joins(server, way)
    } catch (error) {
      seesBugs(journal, name)(error)
      shut()
      world.after(1000, () => void start(name))
    }
  }
  const kill = (dying: Server) => {
    if (witnesses.isLast(dying)) return
    leaves(parts, dying)
    servers = servers.filter(server => server !== dying)
    ways.delete(dying)
    lastKnown.set(dying.name, chronicle().entries.length)
    dying.die()
    parts.died(dying)
    startsAgain(world, () => start(dying.name))
  }
  const mishaps = mishapsOf(parts, {
    database,
    witnesses,
    servers: () => servers,
    wayOf: server => ways.get(server),
    kill,
  })

  const knowsInTime = (server: Server) => {
    const next = server.room().position().seq + 1
    const steadyMs = Math.min(ways.get(server)?.steadyMs() ?? 0, world.time() - server.startedAt)
    if (!canTell(server) || steadyMs < knownWithinMs || next > chronicle().entries.length) return
    const sinceMs = world.time() - chronicle().seenAt(next)
    journal.must(
      sinceMs < knownWithinMs,
      `${server.name} does not know entry ${next}, of ${Math.round(sinceMs)} ms ago`,
    )
  }
  const tellsTheTime = (server: Server) => {
    const off = Math.abs(server.now() - world.server())
    journal.must(off < clockWithinMs, `${server.name}: the meeting's clock jumps by ${Math.round(off)} ms`)
  }

  return {
    get servers() {
      return servers
    },
    start: async () => {
      database.records.append('m1', 0, begins, [], [])
      database.losesStatements = lostStatements
      await chronicle().look()
      for (const name of names) void start(name)
    },
    read: async (meeting, after) => database.records.read(meeting, after).entries,
    kill,
    doom: doom.comes,
    isCutOff: server => ways.get(server)?.isOpen === false,
    mishap: () => {
      if (!isHealed) befall(world, mishaps)
    },
    heal: () => {
      isHealed = true
      database.losesStatements = 0
      database.isReadOnly = false
      database.start()
    },
    alone: () => null,
    dispose: () => undefined,
    holds: () => {
      for (const server of servers) {
        knowsInTime(server)
        tellsTheTime(server)
      }
    },
  }
}

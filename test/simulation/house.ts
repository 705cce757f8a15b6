import { openSharedClock } from '../../server/database/clock.ts'
import { Unwritable } from '../../server/database/unwritable.ts'
import { keyOf, type Log, OutcomeUnknown } from '../../server/log/log.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { currentTurns } from '../../shared/meeting/queries.ts'
import type { World } from '../live/world.ts'
import type { Chronicle } from './chronicle.ts'
import { createDatabase } from './database.ts'
import { createDisk } from './disk.ts'
import type { Journal } from './journal.ts'
import { type Server, type Storage, startServer } from './server.ts'
import type { Form } from './situations.ts'

/** The servers of a meeting with what they write on; and what may befall them. */
export type House = {
  readonly servers: readonly Server[]
  start: () => Promise<void>
  /** The record itself, whatever befalls the servers. */
  read: (meeting: string, after: number) => Promise<Entry[]>
  /** A server dies in the middle of anything, and starts again by itself. */
  kill: (server: Server) => void
  /** The next server that writes dies over it. */
  doom: () => void
  /** What it writes on cannot be reached. */
  isCutOff: (server: Server) => boolean
  /** Of its own kind. */
  mishap: () => void
  /** Nothing befalls anybody any more. */
  heal: () => void
  /** When the last server that was started began, where no other was there. */
  alone: () => number | null
  /** What must always hold of the servers themselves. */
  holds: () => void
  dispose: () => void
}

export type HouseParts = {
  world: World
  journal: Journal
  chronicle: () => Chronicle
  begins: readonly Entry[]
  started: (server: Server) => void
  died: (server: Server) => void
  waitingAt: (server: Server) => string[]
}

/** Of the disks, those that are the real log in a file. */
const partOnFiles = 0.5
const isExpected = (error: unknown): boolean => error instanceof Unwritable || error instanceof OutcomeUnknown
const manyAtOnce = 3
/** How long a server lives on that dies over what it writes. */
const dyingMs = 12

const seesBugs =
  (journal: Journal, name: string) =>
  (error: unknown): void => {
    journal.says(`${name}: ${error}`)
    journal.must(isExpected(error), `${name}: ${error instanceof Error ? error.stack : error}`)
  }

/** What is told of a meeting's running turn when its server is gone. */
const leaves = ({ journal, chronicle, waitingAt }: HouseParts, server: Server) => {
  journal.says(`${server.name} dies`)
  if (waitingAt(server).length > 0) journal.meets('a server died with a press on its way')
  if (currentTurns(chronicle().now()).some(({ clock }) => clock.status === 'running'))
    journal.meets('the clock of a turn ran on through the death of a server')
}

const embedded = (parts: HouseParts): House => {
  const { world, journal, chronicle, begins } = parts
  const disk = createDisk(world, world.random() < partOnFiles)
  let server: Server | null = null
  let began: number | null = null
  /** What was being written as the power failed. */
  let torn: { keys: string[]; isTorn: boolean } | null = null
  let writing: string[] = []

  let isDoomed = false
  const dies = () => {
    isDoomed = false
    const dying = server
    world.after(world.random() * dyingMs, () => void (dying?.isAlive && kill(dying)))
  }
  const watched = (log: Log): Log => ({
    ...log,
    append: async (meeting, after, entries, answers, forgotten) => {
      if (entries.length >= manyAtOnce) journal.meets('many presses were written at once')
      if (isDoomed) dies()
      if (meeting === 'm1') writing = entries.map(({ actor, command }) => keyOf(actor, command.id))
      const outcome = await log.append(meeting, after, entries, answers, forgotten)
      if (meeting === 'm1') writing = []
      return outcome
    },
  })
  const finds = () => {
    if (torn === null) return
    const isThere = torn.keys.some(key => chronicle().seqOf(key) !== undefined)
    if (isThere)
      journal.meets('the power failed between the writing and the answer, and the press had happened')
    else journal.meets('the power failed during the writing, and the press had not happened')
    journal.must(!(torn.isTorn && isThere), 'a torn write is not half there')
    if (torn.isTorn) journal.meets('the last write was torn, and dropped')
    torn = null
  }
  const start = async () => {
    const storage: Storage = {
      log: watched(disk.open()),
      now: world.server,
      caughtUp: async () => undefined,
      close: () => undefined,
    }
    server = await startServer({ world, name: 'the server', storage, onBug: seesBugs(journal, 'the server') })
    began = world.server()
    journal.says('the server has started')
    await chronicle().look()
    finds()
    parts.started(server)
  }
  const kill = (dying: Server) => {
    leaves(parts, dying)
    server = null
    dying.die()
    parts.died(dying)
    const { isTorn } = disk.cutPower()
    if (writing.length > 0) torn = { keys: writing, isTorn }
    writing = []
    world.after(300 + world.random() ** 2 * 9000, () => void start())
  }
  return {
    get servers() {
      return server === null ? [] : [server]
    },
    start: async () => {
      await disk.write('m1', begins)
      await start()
    },
    read: disk.read,
    kill,
    doom: () => {
      isDoomed = true
    },
    isCutOff: () => false,
    mishap: () => {
      journal.says('the disk is full')
      disk.isFull = true
      world.after(world.random() * 2500, () => {
        disk.isFull = false
      })
    },
    heal: () => {
      disk.isFull = false
    },
    alone: () => began,
    holds: () => undefined,
    dispose: disk.dispose,
  }
}

const names = ['server A', 'server B', 'server C']
/** What part of all statements is lost alone, with the connection that it was on. */
const lostStatements = 0.015
const furthestSetMs = 3_600_000
/** So long after its clock was set somebody has to live who saw it before: nobody else can know. */
const noticeMs = 3000
/** What one server has written all others know after so long, whatever messages were lost. */
const knownWithinMs = 5000
/** As many statements as there are have a round trip's uncertainty. */
const clockWithinMs = 400

const clustered = (parts: HouseParts): House => {
  const { world, journal, chronicle, begins } = parts
  const database = createDatabase({ ...world, clock: world.server })
  const ways = new Map<Server, ReturnType<typeof database.connect>>()
  const machines = new Map(
    names.map(name => {
      const [rate, offset] = [1 + (world.random() - 0.5) * 4e-5, world.random() * 1e6]
      return [name, () => world.time() * rate + offset] as const
    }),
  )
  let servers: Server[] = []
  let isHealed = false
  let isDoomed = false
  const lastKnown = new Map<string, number>()

  const watched = (log: Log, own: () => Server | null): Log => {
    const isBehind = () => (own()?.room().position().seq ?? 0) < chronicle().entries.length
    const dies = () => {
      isDoomed = false
      const dying = own()
      world.after(world.random() * dyingMs, () => void (dying?.isAlive && kill(dying)))
    }
    const unsure = new Set<string>()
    return {
      ...log,
      append: async (meeting, after, entries, answers, forgotten) => {
        if (entries.length >= manyAtOnce) journal.meets('many presses were written at once')
        const keys = entries.map(({ actor, command }) => keyOf(actor, command.id))
        if (isDoomed) dies()
        if (keys.some(key => unsure.delete(key)))
          journal.meets('an append nobody answered had not been written')
        unsure.clear()
        try {
          const outcome = await log.append(meeting, after, entries, answers, forgotten)
          if (!outcome.written && keys.length > 0)
            journal.meets('an append lost the race, and was decided again')
          if (!outcome.written && keys.some(key => key.startsWith('server/')))
            journal.meets('what was due was tried by several servers, and happened once')
          return outcome
        } catch (error) {
          if (error instanceof OutcomeUnknown) for (const key of keys) unsure.add(key)
          throw error
        }
      },
      read: async (meeting, after) => {
        const found = await log.read(meeting, after)
        for (const { actor, command } of found.entries)
          if (unsure.delete(keyOf(actor, command.id)))
            journal.meets('an append nobody answered had been written')
        return found
      },
      onNews: listener =>
        log.onNews(news => {
          if (news === null && isBehind())
            journal.meets('messages between servers were lost, and read up later')
          listener(news)
        }),
    }
  }

  let setAt = Number.NEGATIVE_INFINITY
  let witnesses: Server[] = []
  const canTell = (server: Server) => server.isAlive && ways.get(server)?.isOpen === true
  /** Whether nobody could say that the clock was set if that server could not. */
  const isLastWitness = (server: Server | undefined): boolean => {
    if (world.time() > setAt + noticeMs || server === undefined) return false
    return witnesses.filter(canTell).every(other => other === server)
  }
  const anyServer = () => servers[Math.floor(world.random() * servers.length)]

  const start = async (name: string): Promise<void> => {
    const way = database.connect()
    let isOpen = true
    try {
      const clock = await openSharedClock({
        database: way.clock,
        local: machines.get(name) ?? world.time,
        later: (work, ms) => void world.after(ms, () => void (isOpen && work())),
      })
      let server: Server | null = null
      const storage: Storage = {
        log: watched(way.log, () => server),
        now: clock.now,
        caughtUp: way.heard,
        close: () => {
          isOpen = false
          clock.stop()
          way.abandon()
        },
      }
      server = await startServer({ world, name, storage, onBug: seesBugs(journal, name) })
      if (
        servers.length > 0 &&
        chronicle().entries.length > (lastKnown.get(name) ?? Number.POSITIVE_INFINITY)
      )
        journal.meets('a server started while the others went on')
      ways.set(server, way)
      servers = [...servers, server]
      journal.says(`${name} has started`)
      parts.started(server)
    } catch (error) {
      seesBugs(journal, name)(error)
      isOpen = false
      way.abandon()
      world.after(1000, () => void start(name))
    }
  }
  const kill = (dying: Server) => {
    if (isLastWitness(dying)) return
    leaves(parts, dying)
    servers = servers.filter(server => server !== dying)
    ways.delete(dying)
    lastKnown.set(dying.name, chronicle().entries.length)
    dying.die()
    parts.died(dying)
    world.after(300 + world.random() ** 2 * 9000, () => void start(dying.name))
  }
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
  const mishaps: [weight: number, befalls: () => void][] = [
    [
      3,
      () => {
        const server = anyServer()
        if (server === undefined || isLastWitness(server)) return
        journal.says(`${server.name} loses its connection to the database`)
        ways.get(server)?.lose()
      },
    ],
    [
      2,
      () => {
        const server = anyServer()
        if (server === undefined || isLastWitness(server)) return
        journal.says(`${server.name} is parted from the database`)
        ways.get(server)?.part(world.random() * 6000)
      },
    ],
    [
      2,
      () => {
        if (world.time() <= setAt + noticeMs) return
        journal.says('the database stops')
        database.stop()
        world.after(200 + world.random() * 4000, database.start)
      },
    ],
    [
      1,
      () => {
        journal.says('the database is read only')
        database.isReadOnly = true
        world.after(world.random() * 2500, () => {
          database.isReadOnly = false
        })
      },
    ],
    [
      3,
      () => {
        witnesses = servers.filter(canTell)
        if (witnesses.length === 0 || world.time() <= setAt + noticeMs) return
        setAt = world.time()
        const byMs = (world.random() - 0.5) * 2 * furthestSetMs
        journal.says(`the clock of the database is set by ${Math.round(byMs)} ms`)
        if (currentTurns(chronicle().now()).some(({ clock }) => clock.status === 'running'))
          journal.meets('the clock of the database was set during a turn')
        database.setClock(byMs)
        // Somebody starts anew just then, and finds it set.
        const server = anyServer()
        if (server !== undefined && world.random() < 0.6) kill(server)
      },
    ],
  ]

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
    doom: () => {
      isDoomed = true
    },
    isCutOff: server => ways.get(server)?.isOpen === false,
    mishap: () => {
      if (isHealed) return
      let chance = world.random() * mishaps.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, befalls] of mishaps) {
        chance -= weight
        if (chance < 0) return befalls()
      }
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
        const off = Math.abs(server.now() - world.server())
        journal.must(
          off < clockWithinMs,
          `${server.name}: the meeting's clock jumps by ${Math.round(off)} ms`,
        )
      }
    },
  }
}

const houses: Record<Form, (parts: HouseParts) => House> = { embedded, clustered }
export const houseOf = (form: Form, parts: HouseParts): House => houses[form](parts)

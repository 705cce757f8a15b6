import type { Line, LineEvents, OpenLine } from '../../client/live/line.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import { audienceIn } from '../../shared/meeting/queries.ts'
import type { Actor, Audience } from '../../shared/meeting/roles.ts'
import type { Ack, View, ViewMessage, You } from '../../shared/protocol.ts'
import type { World } from '../live/world.ts'
import type { Server } from './server.ts'

/** The network of the house between servers and devices: it delays, loses, breaks, and brings some things twice. */
export type Network = {
  linkFor: (you: You, actor: Actor) => Link
  /** Everybody who comes to it from now on, and what it says to them. */
  join: (server: Server) => void
  /** What is on its way to it or from it is lost; some of those who were connected are not even told. */
  lose: (server: Server) => void
}

/** A device's way to the servers. */
export type Link = {
  openLine: OpenLine
  /** The cable is out: nothing passes, and nobody is told. */
  isCut: boolean
  /** Lets the connection break, with whatever is on its way. */
  break: () => void
  /** A request by REST: whoever sends it learns of its end, or does not. */
  rest: (command: Command) => Promise<Ack | null>
  /** The connection that has been greeted last. */
  now: () => (Greeting & { since: number }) | null
}

/** Whoever watches over what passes. */
export type Watch = {
  arrived: (server: Server, actor: Actor, command: Command) => void
  /** Before the answer goes out. */
  answered: (server: Server, actor: Actor, command: Command, ack: Ack) => Promise<void>
  heard: (actor: Actor, command: Command, ack: Ack) => void
  shown: (server: Server, audience: Audience, message: View | ViewMessage) => void
  greeted: (link: Link, actor: Actor, before: Greeting | null, now: Greeting) => void
}
/** Whether its server knew less than the page had seen: before it read on, and still. */
type Lag = { wasBehind: boolean; isBehind: boolean }
type Greeting = Lag & { server: Server; audience: Audience; seq: number }

type Pipe = (arrive: () => void) => void
type Connection = {
  server: Server
  actor: Actor
  isOpen: boolean
  audience: Audience
  up: Pipe
  down: Pipe
  events: LineEvents
  isIn: boolean
  greet: (lag: Lag) => void
}

type Parts = {
  world: World
  watch: Watch
  /** A server for whoever comes, most often the one of last time; null when none lives. */
  serverFor: (last: Server | null) => Server | null
}

const sentAgainMs = 50
const pingMs = 2000
/** How often a connection breaks just when an answer was to go out on it, and how often a command comes twice. */
const lostAnswers = 0.04
const comesTwice = 0.02
/** Most who are cut off by a server's death are told by its machine. */
const isTold = 0.7

export const createNetwork = ({ world, watch, serverFor }: Parts): Network => {
  const connections = new Set<Connection>()
  const latency = () => 1 + world.random() ** 3 * 120
  const end = (connection: Connection, told: boolean) => {
    if (!connection.isOpen) return
    connection.isOpen = false
    connections.delete(connection)
    if (told) world.after(latency(), connection.events.ended)
  }

  const answer = async (server: Server, actor: Actor, command: Command): Promise<Ack | null> => {
    watch.arrived(server, actor, command)
    const ack = await server.carryOut(actor, command)
    if (!server.isAlive) return null
    await watch.answered(server, actor, command, ack)
    return server.isAlive ? ack : null
  }

  /** One after the other; what meets a cable that is out is sent again until it arrives, or nobody waits for it. */
  const pipe = (link: Link, isOpen: () => boolean): Pipe => {
    const queue: (() => void)[] = []
    let arrivesAt = 0
    const flow = () => {
      if (!isOpen()) return
      if (link.isCut) return void world.after(sentAgainMs, flow)
      queue.shift()?.()
    }
    return arrive => {
      queue.push(arrive)
      arrivesAt = Math.max(arrivesAt, world.time() + latency())
      world.after(arrivesAt - world.time(), flow)
    }
  }

  const linkFor = (you: You, actor: Actor): Link => {
    let current: (Greeting & { since: number }) | null = null
    let last: Server | null = null
    const mine = new Set<Connection>()

    const connectionTo = (server: Server, events: LineEvents): Connection => {
      const isOpen = () => connection.isOpen
      const audience = audienceIn(server.room().position().meeting, actor)
      const greet = (lag: Lag) => {
        const view = server.publisher().view(connection.audience)
        watch.shown(server, connection.audience, view)
        const hello = { protocol: 1 as const, seq: view.seq, serverTime: server.now(), you, view }
        const greeting = { ...lag, server, audience: connection.audience, seq: view.seq }
        connection.down(() => {
          const before = current
          current = { ...greeting, since: before?.server === server ? before.since : world.time() }
          watch.greeted(link, actor, before, greeting)
          connection.events.hello(hello)
        })
      }
      const connection: Connection = {
        server,
        actor,
        audience,
        isOpen: true,
        isIn: false,
        up: pipe(link, isOpen),
        down: pipe(link, isOpen),
        events,
        greet,
      }
      connections.add(connection)
      mine.add(connection)
      return connection
    }
    const welcome = async (connection: Connection, seen: number | undefined) => {
      const { server } = connection
      if (!server.isAlive) return end(connection, true)
      const isBehind = () => server.room().position().seq < (seen ?? 0)
      const wasBehind = isBehind()
      await server.arrival(seen)
      if (!server.isAlive) return end(connection, true)
      connection.isIn = true
      connection.down(connection.events.opened)
      connection.audience = audienceIn(server.room().position().meeting, actor)
      connection.greet({ wasBehind, isBehind: isBehind() })
      ping(connection)
    }
    /** By pings a page knows that somebody is there. */
    const ping = (connection: Connection) => {
      if (!connection.isOpen || !connection.server.isAlive) return
      connection.down(() => {
        connection.events.heard()
        connection.up(() => void world.after(pingMs, () => ping(connection)))
      })
    }
    const lineOn = (connection: Connection): Line => ({
      time: told =>
        connection.up(() => {
          const now = connection.server.now()
          connection.down(() => told(now))
        }),
      command: (command, told) =>
        connection.up(() => {
          const { server } = connection
          if (!server.isAlive) return
          if (world.random() < comesTwice) void answer(server, actor, command)
          void answer(server, actor, command).then(ack => {
            if (ack === null) return
            if (world.random() < lostAnswers) return end(connection, true)
            connection.down(() => {
              watch.heard(actor, command, ack)
              told(ack)
            })
          })
        }),
      close: () => end(connection, false),
    })
    const link: Link = {
      isCut: false,
      openLine: ({ seen }, events) => {
        const server = serverFor(last)
        if (server === null) {
          world.after(latency(), events.ended)
          return { time: () => undefined, command: () => undefined, close: () => undefined }
        }
        last = server
        const connection = connectionTo(server, events)
        connection.up(() => void welcome(connection, seen))
        return lineOn(connection)
      },
      break: () => {
        for (const connection of mine) end(connection, true)
        mine.clear()
      },
      rest: command =>
        new Promise(resolve => {
          const server = serverFor(null)
          if (server === null) return resolve(null)
          world.after(latency(), () => {
            if (!server.isAlive) return resolve(null)
            void answer(server, actor, command).then(ack => {
              if (ack === null) return resolve(null)
              world.after(latency(), () => {
                watch.heard(actor, command, ack)
                resolve(ack)
              })
            })
          })
        }),
      now: () => current,
    }
    return link
  }

  /** Before anything is published: what a session's end takes from its moderator is not sent once more. */
  const sortModerators = (server: Server) => {
    for (const connection of connections) {
      if (!connection.isIn || connection.server !== server || connection.actor.role !== 'moderator') continue
      const audience = audienceIn(server.room().position().meeting, connection.actor)
      if (audience === connection.audience) continue
      connection.audience = audience
      connection.greet({ wasBehind: false, isBehind: false })
    }
  }

  return {
    linkFor,
    join: server => {
      server.room().onChange(() => sortModerators(server))
      server.publisher().onPublication(({ audience, message }) => {
        if (!server.isAlive) return
        watch.shown(server, audience, message)
        for (const connection of connections) {
          if (!connection.isIn || connection.server !== server || connection.audience !== audience) continue
          connection.down(() => connection.events.view(message))
        }
      })
    },
    lose: server => {
      for (const connection of [...connections])
        if (connection.server === server) end(connection, world.random() < isTold)
    },
  }
}

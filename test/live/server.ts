import type { LineEvents, OpenLine } from '../../client/live/line.ts'
import type { Instant } from '../../shared/meeting/clock.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import type { RefusalCode } from '../../shared/meeting/refusals.ts'
import type { Ack, Handshake, Report, View, You } from '../../shared/protocol.ts'
import { requestOf, viewOf } from './room.ts'
import type { World } from './world.ts'

/** How the network is: the delay of a message there and back, anew for each. */
export type Weather = { there: () => number; back: () => number }

/** How often a page is pinged, from its answer to the last time on, as Engine.IO does. */
const pingMs = 2000

/** A server as far as a device can tell, and the network before it. */
export type FakeServer = {
  openLine: OpenLine
  handshakes: Handshake[]
  /** Commands in the order in which they happened; one that comes twice happens once. */
  happened: Command[]
  /** Messages that reached it, answers to which may be lost. */
  received: Command[]
  /** A change, told to everybody; how long its message takes may be said. */
  change: (sections: Partial<View>, delayMs?: number) => void
  /** Whoever is there is somebody else now, or may do more: everybody is greeted again on the line that is open. */
  greetAgain: (you: You) => void
  /** Cables are pulled: nothing passes, and nobody is told. */
  isCut: boolean
  /** What it records changes nothing that this audience sees. */
  tellsNobody: boolean
  /** Answers get lost on the way back, nothing else. */
  losesAcks: boolean
  /** It ends all its lines and takes none until it is started again; what is recorded stays. */
  kill: () => void
  /** The same, in order: it says so before. */
  stop: () => void
  start: () => void
  refusesLines: string | null
  refusesCommands: RefusalCode | null
  /** It neither writes nor reads the record; of what others have written it knows nothing. */
  isOutOfReach: boolean
  you: You
  openLines: () => number
  /** Questions for the time that have reached it. */
  timesAsked: number
  /** What screens have said with them. */
  reports: Report[]
  /** When something of it has reached a page last. */
  toldAt: Instant
}

type Connection = { events: LineEvents; isOpen: boolean }

export const createServer = (world: World, you: You, weather: Weather): FakeServer => {
  const answered = new Map<string, Ack>()
  const connections = new Set<Connection>()
  let view = viewOf(1)
  let isUp = true

  const tell = (sections: Partial<View>, delayMs?: number) => {
    view = { ...view, ...sections, seq: view.seq + 1, at: world.server() }
    const message = { ...sections, seq: view.seq, at: view.at }
    if (server.tellsNobody) return
    for (const to of connections) back(to, () => to.events.view(message), delayMs)
  }
  const end = (connection: Connection, say: () => void) => {
    if (!connection.isOpen) return
    connection.isOpen = false
    connections.delete(connection)
    say()
  }
  const there = (from: Connection, act: () => void) => {
    if (server.isCut || !from.isOpen) return
    world.after(weather.there(), () => {
      if (from.isOpen && isUp && !server.isCut) act()
    })
  }
  const back = (to: Connection, act: () => void, delayMs = weather.back()) => {
    if (server.isCut) return
    world.after(delayMs, () => {
      if (!to.isOpen || server.isCut) return
      server.toldAt = world.server()
      act()
    })
  }
  const carryOut = (command: Command): Ack => {
    if (server.isOutOfReach) return { ok: false, error: { code: 'record-unavailable', message: 'refused' } }
    const known = answered.get(command.id)
    if (known) return known
    if (server.refusesCommands)
      return { ok: false, error: { code: server.refusesCommands, message: 'refused' } }
    server.happened.push(command)
    tell(sectionsAfter(view, command, server.you))
    const ack: Ack = { ok: true, seq: view.seq, at: view.at }
    answered.set(command.id, ack)
    return ack
  }

  const greet = (to: Connection) => {
    const hello = { protocol: 1 as const, seq: view.seq, serverTime: world.server(), you: server.you, view }
    back(to, () => to.events.hello(hello))
  }
  const ping = (to: Connection) => {
    if (!to.isOpen) return
    const trip = [weather.back(), weather.there()] as const
    back(to, to.events.heard, trip[0])
    world.after(trip[0] + trip[1] + pingMs, () => ping(to))
  }
  const openLine: OpenLine = (handshake, events) => {
    const connection: Connection = { events, isOpen: true }
    server.handshakes.push(handshake)
    world.after(weather.there() + weather.back(), () => {
      if (server.isCut || !connection.isOpen) return
      if (!isUp) return end(connection, events.ended)
      const code = server.refusesLines
      if (code !== null) return end(connection, () => events.refused(code))
      connections.add(connection)
      events.opened()
      greet(connection)
      world.after(pingMs, () => ping(connection))
    })
    return {
      time: (answer, report) =>
        there(connection, () => {
          const now = world.server()
          server.timesAsked += 1
          if (report) server.reports.push(report)
          back(connection, () => answer(now))
        }),
      command: (command, answer) =>
        there(connection, () => {
          server.received.push(command)
          const ack = carryOut(command)
          if (!server.losesAcks) back(connection, () => answer(ack))
        }),
      close: () => {
        connection.isOpen = false
        connections.delete(connection)
      },
    }
  }

  const server: FakeServer = {
    openLine,
    handshakes: [],
    happened: [],
    received: [],
    change: tell,
    greetAgain: changed => {
      server.you = changed
      for (const to of connections) greet(to)
    },
    isCut: false,
    tellsNobody: false,
    losesAcks: false,
    kill: () => {
      isUp = false
      for (const connection of [...connections]) end(connection, connection.events.ended)
    },
    stop: () => {
      isUp = false
      for (const connection of [...connections]) {
        connection.events.stopping()
        end(connection, connection.events.ended)
      }
    },
    start: () => {
      isUp = true
    },
    refusesLines: null,
    refusesCommands: null,
    isOutOfReach: false,
    you,
    openLines: () => connections.size,
    timesAsked: 0,
    reports: [],
    toldAt: world.server(),
  }
  return server
}

const sectionsAfter = (view: View, command: Command, you: You): Partial<View> => {
  const { requests } = view.list
  const list = (next: typeof requests): Partial<View> => ({
    list: { ...view.list, waiting: next.length, requests: next },
  })
  if (command.type === 'floor.request')
    return list([...requests, requestOf(`r${view.seq + 1}`, command.delegation ?? you.delegation ?? '')])
  if (command.type === 'floor.withdraw') return list(requests.filter(({ id }) => id !== command.request))
  return {}
}

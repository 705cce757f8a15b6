import type { Line, LineEvents, OpenLine } from '../../client/live/line.ts'
import { createPublisher, type Publisher } from '../../server/meetings/publisher.ts'
import { openRoom, type Room } from '../../server/meetings/room.ts'
import { type Actor, audienceOf } from '../../shared/meeting/roles.ts'
import type { View, ViewMessage, You } from '../../shared/protocol.ts'
import type { World } from '../live/world.ts'
import type { Disk } from './disk.ts'

/** The server's own room and publisher, and the network of the house between them and the devices. */
export type House = {
  start: () => Promise<void>
  /** Nothing is said to anybody; what is on its way is lost. */
  kill: () => void
  readonly room: Room | null
  readonly publisher: Publisher | null
  /** What has gone out to the public, greetings too. */
  readonly toThePublic: readonly (View | ViewMessage)[]
  readonly bugs: readonly unknown[]
  linkFor: (you: You, actor: Actor) => Link
}

/** A device's way to the server. */
export type Link = {
  openLine: OpenLine
  /** The cable is out: nothing passes, and nobody is told. */
  isCut: boolean
  /** Lets the connection break, with whatever is on its way. */
  break: () => void
}

type Pipe = (arrive: () => void) => void
type Connection = { isOpen: boolean; up: Pipe; down: Pipe; events: LineEvents }

const sentAgainMs = 50
/** How often a connection breaks just when an answer was to go out on it. */
const lostAnswers = 0.04

export const createHouse = (world: World, disk: Disk): House => {
  const toThePublic: (View | ViewMessage)[] = []
  const bugs: unknown[] = []
  const connections = new Set<Connection>()
  let life = 0
  let room: Room | null = null
  let publisher: Publisher | null = null

  const latency = () => 1 + world.random() ** 3 * 120
  const end = (connection: Connection, isTold: boolean) => {
    if (!connection.isOpen) return
    connection.isOpen = false
    connections.delete(connection)
    if (isTold) world.after(latency(), connection.events.ended)
  }

  const kill = () => {
    life += 1
    room = null
    publisher = null
    disk.cutPower()
    for (const connection of [...connections]) end(connection, world.random() < 0.7)
  }

  const start = async () => {
    life += 1
    const ours = life
    const opened = await openRoom('m1', {
      log: disk.open(),
      now: world.server,
      defer: work => void world.after(0, work),
      isAccredited: () => false,
      newSeed: () => String(world.random()),
      wakeAt: (at, work) => {
        let isOff = false
        world.after(Math.max(0, at - world.server()), () => void (isOff || life !== ours || work()))
        return () => {
          isOff = true
        }
      },
      onBug: error => bugs.push(error),
    })
    if (life !== ours) return
    room = opened
    publisher = createPublisher(opened, (work, ms) => void world.after(ms, () => life === ours && work()))
  }

  const linkFor = (you: You, actor: Actor): Link => {
    const audience = audienceOf(you.role)
    /** One after the other; what meets a cable that is out is sent again until it arrives, or nobody waits for it. */
    const pipe = (isOpen: () => boolean): Pipe => {
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
    const connectionWith = (events: LineEvents): Connection => {
      const isOpen = () => connection.isOpen
      const connection: Connection = { isOpen: true, up: pipe(isOpen), down: pipe(isOpen), events }
      connections.add(connection)
      return connection
    }
    const note = (message: View | ViewMessage) => {
      if (audience === 'public') toThePublic.push(message)
    }
    const greet = (connection: Connection) => {
      if (publisher === null) return end(connection, true)
      const view = publisher.view(audience)
      note(view)
      const hello = { protocol: 1 as const, seq: view.seq, serverTime: world.server(), you, view }
      connection.down(() => {
        connection.events.opened()
        connection.events.hello(hello)
      })
      const stop = publisher.onPublication(({ audience: to, message }) => {
        if (!connection.isOpen) return stop()
        if (to !== audience) return
        note(message)
        connection.down(() => connection.events.view(message))
      })
    }
    const lineOn = (connection: Connection): Line => ({
      time: answer =>
        connection.up(() => {
          const now = world.server()
          connection.down(() => answer(now))
        }),
      command: (command, answer) =>
        connection.up(() => {
          void room?.submit(actor, command).then(ack => {
            if (world.random() < lostAnswers) end(connection, true)
            else connection.down(() => answer(ack))
          })
        }),
      close: () => end(connection, false),
    })
    const mine: Connection[] = []
    const link: Link = {
      isCut: false,
      openLine: (_, events) => {
        const connection = connectionWith(events)
        mine.push(connection)
        connection.up(() => greet(connection))
        return lineOn(connection)
      },
      break: () => {
        for (const connection of mine) end(connection, true)
      },
    }
    return link
  }

  return {
    start,
    kill,
    linkFor,
    toThePublic,
    bugs,
    get room() {
      return room
    },
    get publisher() {
      return publisher
    },
  }
}

import { randomUUID } from 'node:crypto'
import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import type { AccessDesk } from '../access/access.ts'
import type { Door } from '../access/door.ts'
import { cookiesOf } from '../access/identity.ts'
import type { Places } from '../access/places.ts'
import { openAdmission } from './admission.ts'
import { mostWaiting, openWires, type Wire } from './wires.ts'

type Connection = Socket['conn']

/** Socket.IO, with the bounds of this house. */
export type Engine = {
  readonly io: Server
  /** There was no place for it: it is there only to be told so. */
  isTurnedAway(socket: Socket): boolean
  wireTo(socket: Socket): Wire
}

/** The largest message taken; a command is far smaller. */
const maxMessageBytes = 32_768
/** How many of those for whom there is no place are told so, before they go; and how long they have to ask, in ms. */
const standing = { most: 50, patience: 2_000 }

export type EngineParts = { desk: Pick<AccessDesk, 'roleOf'>; door: Door; places: Places }

export const openEngine = (http: HttpServer, { desk, door, places }: EngineParts): Engine => {
  const wires = openWires()
  const admitted = openAdmission(setImmediate)
  const io = new Server(http, {
    serveClient: false,
    perMessageDeflate: false,
    wsEngine: wires.wsEngine,
    maxHttpBufferSize: maxMessageBytes,
    // By these a page in the room knows that there is contact: three bytes, so that it need ask nothing each second.
    pingInterval: 2_000,
    pingTimeout: 5_000,
    connectTimeout: 10_000,
    allowRequest: (request, decide) => {
      if (!door.isOwnHost(request) || !door.isOwnOrigin(request)) return decide(null, false)
      const { socket } = request
      // Where one asks for a WebSocket nobody else listens to a line that breaks before its turn.
      if (socket.listenerCount('error') === 0) socket.on('error', ignored)
      // In which meeting it will act is not said yet.
      const [role] = cookiesOf(request).flatMap(cookie => desk.roleOf(cookie) ?? [])
      admitted(role ?? 'follower', () => {
        socket.off('error', ignored)
        decide(null, !socket.destroyed)
      })
    },
  })
  // As hard to guess as its own, and Node keeps the chance for many of them.
  io.engine.generateId = () => randomUUID()
  const turnedAway = new Set<Connection>()
  /** A person is told why, as long as that is not what somebody wants to keep the server busy with. */
  const turnAway = (connection: Connection): void => {
    if (turnedAway.size >= standing.most) return void connection.close(true)
    turnedAway.add(connection)
    const timer = setTimeout(() => connection.close(true), standing.patience)
    connection.once('close', () => {
      clearTimeout(timer)
      turnedAway.delete(connection)
    })
  }
  io.engine.on('connection', (connection: Connection) => {
    const address = door.addressOf(connection.request)
    letGoWhenSlow(connection)
    if (!places.take(address)) return turnAway(connection)
    connection.on('close', () => places.leave(address))
  })
  return { io, isTurnedAway: ({ conn }) => turnedAway.has(conn), wireTo: wires.to }
}

const ignored = (): void => undefined

/** Counts, in characters, what waits in front of the transport, which takes it all as soon as the reader has taken the last. */
const letGoWhenSlow = (connection: Connection): void => {
  let waiting = 0
  connection.on('flush', () => {
    waiting = 0
  })
  connection.on('packetCreate', ({ data }: { data?: unknown }) => {
    waiting += typeof data === 'string' ? data.length : 0
    if (waiting > mostWaiting) connection.close(true)
  })
}

import type { Server as HttpServer } from 'node:http'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Server, type Socket } from 'socket.io'
import { commandSchema } from '../../shared/meeting/commands.ts'
import { type RefusalCode, refusal } from '../../shared/meeting/refusals.ts'
import { type Audience, audienceOf } from '../../shared/meeting/roles.ts'
import { type Ack, type Hello, handshakeSchema, protocolVersion } from '../../shared/protocol.ts'
import { type AccessDesk, actorOf, youOf } from '../access/access.ts'
import type { Door } from '../access/door.ts'
import { tokenOf } from '../access/identity.ts'
import type { StoredAccess } from '../access/store.ts'
import type { Meetings } from '../meetings/meetings.ts'
import type { Publisher } from '../meetings/publisher.ts'
import type { Room } from '../meetings/room.ts'

export type SocketParts = {
  meetings: Meetings
  desk: AccessDesk
  publisher: (room: Room) => Publisher
  now: () => number
  door: Door
}

export type Sockets = {
  /** Ends every connection of an access that was revoked. */
  disconnect(access: string): void
  /** No new commands and no new connections; those that were accepted are still answered. */
  stop(): void
  close(): Promise<void>
}

/** The largest message taken; a command is far smaller. */
const maxMessageBytes = 32_768
/** Per connection. A chair who hurries, or a secretary who enters thirty raised hands, stays far below. */
const commandsPerSecond: Record<Audience, number> = { podium: 1000, room: 100, public: 10 }

type Joined = { room: Room; access: StoredAccess | null }

class Refused extends Error {
  readonly data: { code: string }
  constructor(code: string, message: string) {
    super(message)
    this.data = { code }
  }
}

export const openSockets = (http: HttpServer, parts: SocketParts): Sockets => {
  const { meetings, desk, publisher, now, door } = parts
  const io = new Server(http, {
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: maxMessageBytes,
    pingInterval: 10_000,
    pingTimeout: 5_000,
    allowRequest: (request, decide) => decide(null, door.isOwnHost(request) && door.isOwnOrigin(request)),
  })
  const limiters = {
    podium: new RateLimiterMemory({ points: commandsPerSecond.podium, duration: 1 }),
    room: new RateLimiterMemory({ points: commandsPerSecond.room, duration: 1 }),
    public: new RateLimiterMemory({ points: commandsPerSecond.public, duration: 1 }),
  }
  let stopping = false

  const join = (socket: Socket): Joined => {
    const { protocol: spoken } = socket.handshake.auth
    // Before all else: what another version says besides is not ours to judge.
    if (typeof spoken === 'number' && spoken !== protocolVersion)
      throw new Refused('protocol', `This server speaks protocol ${protocolVersion}.`)
    const handshake = handshakeSchema.safeParse(socket.handshake.auth)
    if (!handshake.success) throw new Refused('malformed', 'The handshake names a meeting and a protocol.')
    const { meeting, as } = handshake.data
    const room = meetings.room(meeting)
    if (!room) throw new Refused('unknown-meeting', 'There is no such meeting.')
    const access = desk.find(tokenOf(socket.request), meeting, as)
    if (as !== undefined && access === null) throw new Refused('signed-out', 'This access has ended.')
    return { room, access }
  }

  io.use((socket, next) => {
    try {
      socket.data = join(socket)
      next(stopping ? new Refused('stopping', 'Palabra is restarting.') : undefined)
    } catch (error) {
      next(error instanceof Error ? error : new Error('refused'))
    }
  })

  io.on('connection', socket => {
    const { room, access } = socket.data as Joined
    const you = youOf(access)
    const audience = audienceOf(you.role)
    void socket.join(channel(room.id, audience))
    if (access) void socket.join(accessChannel(access.id))
    const view = publisher(room).view(audience)
    const hello: Hello = {
      protocol: protocolVersion,
      seq: view.seq,
      serverTime: now() as Hello['serverTime'],
      you,
      view,
    }
    socket.emit('hello', hello)
    socket.on('time', (...received: unknown[]) => {
      const ack = received.at(-1)
      if (typeof ack === 'function') ack(now())
    })
    socket.on('command', async (...received: unknown[]) => {
      if (stopping) return
      const ack = received.at(-1)
      // Whoever sends nothing but the wish for an answer has one too.
      const answer = await carryOut(socket, received.length > 1 ? received[0] : null)
      if (typeof ack === 'function') ack(answer)
    })
  })

  const carryOut = async (socket: Socket, payload: unknown): Promise<Ack> => {
    const { room, access } = socket.data as Joined
    const actor = actorOf(access)
    const allowed = await limiters[audienceOf(actor.role)].consume(socket.id).then(
      () => true,
      () => false,
    )
    if (!allowed) return refused('too-fast')
    const command = commandSchema.safeParse(payload)
    return command.success ? room.submit(actor, command.data) : refused('malformed')
  }

  meetings.onRoom(room => {
    publisher(room).onPublication(({ audience, message }) => {
      io.to(channel(room.id, audience)).emit('view', message)
    })
  })

  return {
    disconnect: access => {
      io.in(accessChannel(access)).disconnectSockets(true)
    },
    stop: () => {
      stopping = true
    },
    close: async () => {
      await io.close()
    },
  }
}

const channel = (meeting: string, audience: string): string => `${meeting}/${audience}`
const accessChannel = (access: string): string => `access/${access}`
const refused = (code: RefusalCode): Ack => ({ ok: false, error: refusal(code) })

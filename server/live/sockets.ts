import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { audienceIn } from '../../shared/meeting/queries.ts'
import { type RefusalCode, refusal } from '../../shared/meeting/refusals.ts'
import type { Audience } from '../../shared/meeting/roles.ts'
import {
  type Ack,
  type Hello,
  handshakeSchema,
  type Identify,
  protocolVersion,
  type RecordTrouble,
} from '../../shared/protocol.ts'
import type { AccessDesk } from '../access/access.ts'
import type { Arrival } from '../access/arrival.ts'
import type { AuditTrail } from '../access/audit.ts'
import type { Door } from '../access/door.ts'
import { actorOf, type HeldAccess, youOf } from '../access/held.ts'
import { findAccess } from '../access/identity.ts'
import type { Pace } from '../access/pace.ts'
import type { Places } from '../access/places.ts'
import { readCommand } from '../access/read-command.ts'
import type { Meetings } from '../meetings/meetings.ts'
import type { Publisher } from '../meetings/publisher.ts'
import type { Room } from '../meetings/room.ts'
import type { Observer } from '../operation/observer.ts'
import type { Presence } from './presence.ts'

export type SocketParts = {
  meetings: Meetings
  desk: AccessDesk
  arrival: Arrival
  audit: AuditTrail
  publisher: (room: Room) => Publisher
  now: () => number
  door: Door
  pace: Pace
  places: Places
  presence: Presence
  observer: Observer
  /** Whether anything can be recorded now; null when all is well. */
  record: {
    trouble(): RecordTrouble | null
    onTrouble(listener: (trouble: RecordTrouble | null) => void): void
  }
}

export type Sockets = {
  /** How many are in that audience of a meeting. */
  count(meeting: string, audience: Audience): number
  /** Every page of these devices shows the name of its screen for some seconds; null when it has none. */
  identify(devices: string[], name: string | null): void
  /** No new commands and no new connections; those that were accepted are still answered. */
  stop(): void
  close(): Promise<void>
}

/** The largest message taken; a command is far smaller. */
const maxMessageBytes = 32_768
/** How many of those for whom there is no place are told so, before they go; and how long they have to ask, in ms. */
const standing = { most: 50, patience: 2_000 }
/** What may wait for a reader who is slow, in characters; let go, it comes back and is greeted with a whole view. */
const mostWaiting = 1_000_000

type EngineSocket = Socket['conn']
/** `audience`: the one whose channel it has joined. */
type Joined = { room: Room; access: HeldAccess | null; audience: Audience }

class Refused extends Error {
  readonly data: { code: string }
  constructor(code: string, message: string) {
    super(message)
    this.data = { code }
  }
}

export const openSockets = (http: HttpServer, parts: SocketParts): Sockets => {
  const { meetings, desk, arrival, audit, publisher, now, door, pace, places, presence, observer, record } =
    parts
  const io = new Server(http, {
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: maxMessageBytes,
    pingInterval: 10_000,
    pingTimeout: 5_000,
    connectTimeout: 10_000,
    allowRequest: (request, decide) => decide(null, door.isOwnHost(request) && door.isOwnOrigin(request)),
  })
  io.engine.on('connection', (connection: EngineSocket) => {
    const address = door.addressOf(connection.request)
    letGoWhenSlow(connection)
    if (!places.take(address)) return turnAway(connection)
    connection.once('close', () => places.leave(address))
  })
  const turnedAway = new Set<EngineSocket>()
  /** A person is told why, as long as that is not what somebody wants to keep the server busy with. */
  const turnAway = (connection: EngineSocket): void => {
    if (turnedAway.size >= standing.most) return void connection.close(true)
    turnedAway.add(connection)
    const timer = setTimeout(() => connection.close(true), standing.patience)
    connection.once('close', () => {
      clearTimeout(timer)
      turnedAway.delete(connection)
    })
  }
  let stopping = false

  const join = (socket: Socket): Joined => {
    if (turnedAway.has(socket.conn))
      throw new Refused('too-many-connections', 'There are too many connections from this address.')
    const { protocol: spoken } = socket.handshake.auth
    // Before all else: what another version says besides is not ours to judge.
    if (typeof spoken === 'number' && spoken !== protocolVersion)
      throw new Refused('protocol', `This server speaks protocol ${protocolVersion}.`)
    const handshake = handshakeSchema.safeParse(socket.handshake.auth)
    if (!handshake.success) throw new Refused('malformed', 'The handshake names a meeting and a protocol.')
    const { meeting, as } = handshake.data
    const room = meetings.room(meeting)
    if (!room) throw new Refused('unknown-meeting', 'There is no such meeting.')
    const access = findAccess(desk, socket.request, meeting, as)
    if (as !== undefined && access === null) throw new Refused('signed-out', 'This access has ended.')
    return { room, access, audience: audienceNow(room, access) }
  }

  io.use(async (socket, next) => {
    const { meeting } = socket.handshake.auth
    await arrival(socket.request, typeof meeting === 'string' ? meeting : null)
    try {
      socket.data = join(socket)
      next(stopping ? new Refused('stopping', 'Palabra is restarting.') : undefined)
    } catch (error) {
      observer.tell({ what: 'turned-away', code: error instanceof Refused ? error.data.code : 'internal' })
      next(error instanceof Error ? error : new Error('refused'))
    }
  })

  /** Says all anew; again, on the same socket, when whoever is there has come into the room or is in it no longer. */
  const greet = (socket: Socket): void => {
    const { room, access, audience } = socket.data as Joined
    const you = youOf(access)
    const view = publisher(room).view(audience)
    const trouble = audience === 'podium' ? record.trouble() : null
    const hello: Hello = {
      protocol: protocolVersion,
      seq: view.seq,
      serverTime: now() as Hello['serverTime'],
      you,
      view,
      ...(trouble && { record: trouble }),
    }
    socket.emit('hello', hello)
  }

  /** What a socket holds now, which may be more or less than when it joined. Null when that has ended. */
  const heldBy = (socket: Socket): HeldAccess | null => {
    const joined = socket.data as Joined
    const held = joined.access && desk.held(joined.access.device)
    if (held === null) return null
    const isNews =
      held.inRoom !== joined.access?.inRoom || held.hidesRoomCode !== joined.access?.hidesRoomCode
    joined.access = held
    if (isNews) greet(socket)
    return held
  }

  io.on('connection', socket => {
    const joined = socket.data as Joined
    const { room, access } = joined
    joined.audience = audienceNow(room, access)
    void socket.join(channel(room.id, joined.audience))
    if (access?.role === 'moderator') void socket.join(moderators(room.id))
    if (access) {
      void socket.join(deviceChannel(access.device))
      presence.came(access.id)
      const left = desk.came(access.device)
      socket.once('disconnect', () => {
        presence.left(access.id)
        left()
      })
    }
    greet(socket)
    tellOf(socket)
    socket.on('time', (...received: unknown[]) => {
      if (access) desk.touch(access.device)
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

  const tellOf = (socket: Socket): void => {
    const { room, access } = socket.data as Joined
    const about = { meeting: room.id, connection: socket.id }
    observer.tell({ what: 'connected', ...about, role: access?.role ?? 'follower' })
    socket.once('disconnect', reason => observer.tell({ what: 'disconnected', ...about, reason }))
  }

  const carryOut = async (socket: Socket, payload: unknown): Promise<Ack> => {
    const { room, access: joined } = socket.data as Joined
    const began = observer.local()
    const access = heldBy(socket)
    if (joined !== null && access === null) return refused('not-allowed')
    const read = (await pace.admits(access, socket.id))
      ? readCommand(payload)
      : { command: null, refusal: refusal('too-fast') }
    const { command } = read
    const ack: Ack = read.command
      ? await room.submit(actorOf(access), read.command)
      : { ok: false, error: read.refusal }
    audit.note({
      meeting: room.id,
      access,
      address: door.addressOf(socket.request),
      what: 'command',
      ...(command ? { about: { command: command.type } } : {}),
      refused: ack.ok ? null : ack.error.code,
    })
    observer.tell({
      what: 'command',
      meeting: room.id,
      connection: socket.id,
      id: command?.id ?? null,
      type: command?.type ?? null,
      outcome: ack.ok ? 'done' : ack.error.code,
      role: access?.role ?? 'follower',
      ms: observer.local() - began,
    })
    return ack
  }

  /** Before anything is published: what a session's end takes from its moderator is not sent once more. */
  const sortModerators = (room: Room): void => {
    for (const id of io.of('/').adapter.rooms.get(moderators(room.id)) ?? []) {
      const socket = io.of('/').sockets.get(id)
      if (!socket) continue
      const joined = socket.data as Joined
      const audience = audienceNow(room, joined.access)
      if (audience === joined.audience) continue
      void socket.leave(channel(room.id, joined.audience))
      void socket.join(channel(room.id, audience))
      joined.audience = audience
      greet(socket)
    }
  }

  meetings.onRoom(room => {
    room.onChange(() => sortModerators(room))
    publisher(room).onPublication(({ audience, message }) => {
      io.to(channel(room.id, audience)).emit('view', message)
    })
  })

  record.onTrouble(trouble => {
    for (const room of meetings.rooms()) io.to(channel(room.id, 'podium')).emit('record', trouble)
  })

  desk.onNews(device => {
    for (const id of io.of('/').adapter.rooms.get(deviceChannel(device)) ?? []) {
      const socket = io.of('/').sockets.get(id)
      if (socket) heldBy(socket)
    }
  })
  desk.onEnd(devices => {
    io.in(devices.map(deviceChannel)).disconnectSockets(true)
  })

  return {
    count: (meeting, audience) => io.of('/').adapter.rooms.get(channel(meeting, audience))?.size ?? 0,
    identify: (devices, name) => {
      io.to(devices.map(deviceChannel)).emit('identify', { name } satisfies Identify)
    },
    stop: () => {
      stopping = true
    },
    close: async () => {
      await io.close()
    },
  }
}

/** Counts what waits in front of the transport, which takes it all as soon as the reader has taken the last. */
const letGoWhenSlow = (connection: EngineSocket): void => {
  let waiting = 0
  connection.on('flush', () => {
    waiting = 0
  })
  connection.on('packetCreate', ({ data }: { data?: unknown }) => {
    waiting += typeof data === 'string' ? data.length : 0
    if (waiting > mostWaiting) connection.close(true)
  })
}

const channel = (meeting: string, audience: string): string => `${meeting}/${audience}`
const moderators = (meeting: string): string => `${meeting}/moderators`
const audienceNow = (room: Room, access: HeldAccess | null): Audience =>
  audienceIn(room.position().meeting, access ?? { role: 'follower' })
const deviceChannel = (device: string): string => `device/${device}`
const refused = (code: RefusalCode): Ack => ({ ok: false, error: refusal(code) })

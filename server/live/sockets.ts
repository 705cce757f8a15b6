import type { Server as HttpServer } from 'node:http'
import type { Socket } from 'socket.io'
import { instant } from '../../shared/meeting/clock.ts'
import { type RefusalCode, refusal } from '../../shared/meeting/refusals.ts'
import type { Audience } from '../../shared/meeting/roles.ts'
import {
  type Ack,
  type Hello,
  type Identify,
  protocolVersion,
  type RecordTrouble,
  reportSchema,
} from '../../shared/protocol.ts'
import type { AccessDesk } from '../access/access.ts'
import type { Arrival } from '../access/arrival.ts'
import type { AuditTrail } from '../access/audit.ts'
import type { Door } from '../access/door.ts'
import { actorOf, type HeldAccess, youOf } from '../access/held.ts'
import type { Pace } from '../access/pace.ts'
import type { Places } from '../access/places.ts'
import { readCommand } from '../access/read-command.ts'
import type { Meetings } from '../meetings/meetings.ts'
import type { Publisher } from '../meetings/publisher.ts'
import type { Room } from '../meetings/room.ts'
import type { Observer } from '../operation/observer.ts'
import { openAdmission } from './admission.ts'
import { audienceNow, type Member, openAudiences } from './audiences.ts'
import { openEngine } from './engine.ts'
import { joining, Refused } from './joining.ts'
import { helloMessage, messageOf } from './message.ts'
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
  /** Tells everybody that the server stops, and ends their connections. */
  close(): Promise<void>
}

export const openSockets = (http: HttpServer, parts: SocketParts): Sockets => {
  const { meetings, desk, arrival, audit, publisher, now, door, pace, presence, observer, record } = parts
  const { io, isTurnedAway, wireTo } = openEngine(http, parts)
  const join = joining(parts)
  const admitted = openAdmission(setImmediate)
  const audiences = openAudiences()
  let stopping = false

  io.use(async (socket, next) => {
    const { meeting } = socket.handshake.auth
    try {
      if (isTurnedAway(socket))
        throw new Refused('too-many-connections', 'There are too many connections from this address.')
      await arrival(socket.request, typeof meeting === 'string' ? meeting : null)
      await admitted(join(socket).access?.role ?? 'follower')
      if (stopping) throw new Refused('stopping', 'Palabra is restarting.')
      // Anew: while it waited, what it came with may have ended.
      const joined = join(socket)
      socket.data = { ...joined, wire: wireTo(socket), audience: audienceNow(joined.room, joined.access) }
      next()
    } catch (error) {
      observer.tell({ what: 'turned-away', code: error instanceof Refused ? error.data.code : 'internal' })
      next(error instanceof Error ? error : new Error('refused'))
    }
  })

  /** Says all anew; again, on the same socket, when whoever is there has come into the room or is in it no longer. */
  const greet = ({ room, access, audience, wire }: Member): void => {
    const view = publisher(room).view(audience)
    const trouble = audience === 'podium' ? record.trouble() : null
    const hello: Hello = {
      protocol: protocolVersion,
      seq: view.seq,
      serverTime: instant(now()),
      you: youOf(access),
      view,
      ...(trouble && { record: trouble }),
    }
    wire.send(helloMessage(hello))
  }

  /** What a socket holds now, which may be more or less than when it joined. Null when that has ended. */
  const heldBy = (socket: Socket): HeldAccess | null => {
    const joined = socket.data as Member
    const held = joined.access && desk.held(joined.access.device)
    if (held === null) return null
    const isNews =
      held.inRoom !== joined.access?.inRoom || held.hidesRoomCode !== joined.access?.hidesRoomCode
    joined.access = held
    if (isNews) greet(joined)
    return held
  }

  io.on('connection', socket => {
    const member = socket.data as Member
    const { room, access } = member
    member.audience = audienceNow(room, access)
    audiences.join(member)
    socket.once('disconnect', () => audiences.leave(member))
    if (access) {
      void socket.join(deviceChannel(access.device))
      presence.came(access.id)
      const left = desk.came(access.device)
      socket.once('disconnect', () => {
        presence.left(access.id)
        left()
      })
    }
    greet(member)
    tellOf(socket)
    socket.on('time', (...received: unknown[]) => {
      if (access) desk.touch(access.device)
      if (access?.role === 'screen') hearReport(access.id, received[0])
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

  const hearReport = (access: string, said: unknown): void => {
    const report = reportSchema.safeParse(said)
    if (report.success) observer.tell({ what: 'reported', access, report: report.data })
  }

  const tellOf = (socket: Socket): void => {
    const { room, access } = socket.data as Member
    const about = { meeting: room.id, connection: socket.id }
    observer.tell({ what: 'connected', ...about, role: access?.role ?? 'follower' })
    socket.once('disconnect', reason => observer.tell({ what: 'disconnected', ...about, reason }))
  }

  const carryOut = async (socket: Socket, payload: unknown): Promise<Ack> => {
    const { room, access: joined } = socket.data as Member
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

  meetings.onRoom(room => {
    // Before anything is published: what a session's end takes from its moderator is not sent once more.
    room.onChange(() => {
      for (const moved of audiences.sorted(room)) greet(moved)
    })
    publisher(room).onPublication(({ audience, message }) => {
      audiences.tell(room, audience, messageOf('view', message))
    })
  })

  record.onTrouble(trouble => {
    const message = messageOf('record', trouble)
    for (const room of meetings.rooms()) audiences.tell(room, 'podium', message)
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
    count: audiences.count,
    identify: (devices, name) => {
      io.to(devices.map(deviceChannel)).emit('identify', { name } satisfies Identify)
    },
    stop: () => {
      stopping = true
    },
    close: async () => {
      io.emit('stopping')
      await io.close()
    },
  }
}

const deviceChannel = (device: string): string => `device/${device}`
const refused = (code: RefusalCode): Ack => ({ ok: false, error: refusal(code) })

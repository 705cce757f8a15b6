import type { Server as HttpServer } from 'node:http'
import type { Socket } from 'socket.io'
import { openGroups } from '../../shared/groups.ts'
import { instant } from '../../shared/meeting/clock.ts'
import type { Audience } from '../../shared/meeting/roles.ts'
import {
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
import { type HeldAccess, youOf } from '../access/held.ts'
import type { Pace } from '../access/pace.ts'
import type { Places } from '../access/places.ts'
import type { Meetings } from '../meetings/meetings.ts'
import { jsonOf, type Publisher } from '../meetings/publisher.ts'
import type { Room } from '../meetings/room.ts'
import type { Observer } from '../operation/observer.ts'
import { openAdmission } from './admission.ts'
import { audienceNow, type Member, openAudiences } from './audiences.ts'
import { carryingOut } from './commands.ts'
import type { Connected } from './connected.ts'
import { openEngine } from './engine.ts'
import { type Joined, joining, Refused } from './joining.ts'
import { helloMessage, messageOf, viewMessage } from './message.ts'

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
  connected: Connected
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
  const { meetings, desk, arrival, publisher, now, connected, observer, record } = parts
  const { io, isTurnedAway, wireTo } = openEngine(http, parts)
  const { join, rejoin } = joining(parts)
  const admitted = openAdmission(setImmediate)
  const audiences = openAudiences()
  /** A device may have several pages open. */
  const pages = openGroups<Socket>()
  let stopping = false

  // In steps, not in promises: five thousand who come back at once wait for what each of them leaves behind in memory.
  io.use((socket, next) => {
    const step = (act: () => void): void => {
      try {
        act()
      } catch (error) {
        observer.tell({ what: 'turned-away', code: error instanceof Refused ? error.data.code : 'internal' })
        next(error instanceof Error ? error : new Error('refused'))
      }
    }
    const letIn = (asking: Joined) => {
      if (stopping) throw new Refused('stopping', 'Palabra is restarting.')
      socket.data = { ...rejoin(socket, asking), wire: wireTo(socket) }
      next()
    }
    const ask = () => {
      const asking = join(socket)
      admitted(asking.access?.role ?? 'follower', () => step(() => letIn(asking)))
    }
    step(() => {
      const { meeting, seen } = socket.handshake.auth
      if (isTurnedAway(socket))
        throw new Refused('too-many-connections', 'There are too many connections from this address.')
      const news = arrival(socket.request, typeof meeting === 'string' ? meeting : null, Number(seen) || 0)
      if (news === null) ask()
      else void news.then(() => step(ask))
    })
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

  const tellTime = (...received: unknown[]): void => {
    const ack = received.at(-1)
    if (typeof ack === 'function') ack(now())
  }

  const pagesOf = (devices: readonly string[]): Socket[] => devices.flatMap(device => [...pages.of(device)])
  const carryOut = carryingOut(parts, heldBy)

  io.on('connection', socket => {
    const member = socket.data as Member
    const { room, access } = member
    member.audience = audienceNow(room, access)
    audiences.join(member)
    if (access) {
      pages.add(access.device, socket)
      connected.came(access.id)
      desk.came(access.device)
    }
    socket.on('disconnect', reason => {
      audiences.leave(member)
      if (access) {
        pages.remove(access.device, socket)
        connected.left(access.id)
        desk.left(access.device)
      }
      observer.tell({ what: 'disconnected', meeting: room.id, connection: socket.id, reason })
    })
    greet(member)
    observer.tell({
      what: 'connected',
      meeting: room.id,
      connection: socket.id,
      role: access?.role ?? 'follower',
    })
    if (access?.role === 'screen') hearScreen(socket, access.id)
    socket.on('time', tellTime)
    socket.on('command', async (...received: unknown[]) => {
      if (stopping) return
      const ack = received.at(-1)
      // Whoever sends nothing but the wish for an answer has one too.
      const answer = await carryOut(socket, received.length > 1 ? received[0] : null)
      if (typeof ack === 'function') ack(answer)
    })
  })

  /** What it says of itself, and that it answers pings, of which there is one every two seconds. */
  const hearScreen = (socket: Socket, access: string): void => {
    let hasReported = false
    socket.on('time', (said: unknown) => {
      const report = reportSchema.safeParse(said)
      if (!report.success) return
      hasReported = true
      observer.tell({ what: 'reported', access, report: report.data })
    })
    const hear = () => {
      if (hasReported) observer.tell({ what: 'heard', access })
    }
    socket.conn.on('heartbeat', hear)
    socket.on('disconnect', () => socket.conn.off('heartbeat', hear))
  }

  meetings.onRoom(room => {
    // Before anything is published: what a session's end takes from its moderator is not sent once more.
    room.onChange(() => {
      for (const moved of audiences.sorted(room)) greet(moved)
    })
    publisher(room).onPublication(({ audience, message, written, changed }) => {
      audiences.tell(room, audience, viewMessage(message, jsonOf(written, changed)))
    })
  })

  // After one turn of the event loop, for the last acks: who comes again is told why there is nothing.
  meetings.onDamaged(({ id }) => {
    setImmediate(() => {
      for (const socket of io.of('/').sockets.values())
        if ((socket.data as Member).room.id === id) socket.disconnect(true)
    })
  })

  record.onTrouble(trouble => {
    const message = messageOf('record', trouble)
    for (const room of meetings.rooms()) audiences.tell(room, 'podium', message)
  })

  desk.onNews(device => {
    for (const socket of pages.of(device)) heldBy(socket)
  })
  desk.onEnd(devices => {
    for (const socket of pagesOf(devices)) socket.disconnect(true)
  })

  return {
    count: audiences.count,
    identify: (devices, name) => {
      for (const socket of pagesOf(devices)) socket.emit('identify', { name } satisfies Identify)
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

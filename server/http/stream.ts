import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Router } from 'express'
import { type HttpParts, roomOf } from './parts.ts'
import { HttpProblem } from './problems.ts'
import { noteRequestOf } from './requests.ts'
import { type Broadcast, createBroadcast } from './stream/broadcast.ts'
import { gzip, plain, type Tongue } from './stream/tongue.ts'
import { openTurns } from './stream/turns.ts'
import { writeWithin } from './stream/write.ts'

/** What may wait for a slow reader before it is let go; it comes back, and is told what it has missed. */
const mostWaitingBytes = 131_072
/** The pages take some more than twice as long for the end. */
const heartbeatMs = 6_000

const tooManyConnections = new HttpProblem(
  429,
  'too-many-connections',
  'There are too many connections from this address.',
  { 'Retry-After': '5' },
)

/** With the time, which the document cannot tell that such a reader has instead. */
const tooManyFollowers = (serverTime: number): HttpProblem =>
  new HttpProblem(
    503,
    'too-many-followers',
    'As many follow as this server takes; the meeting itself can be fetched.',
    { 'Retry-After': '20' },
    { serverTime },
  )

const pipelined = new HttpProblem(400, 'malformed', 'A stream has a connection of its own.')

const route = '/api/meetings/:id/stream'
const path = /^\/api\/meetings\/([\w-]+)\/stream$/

/** The entry that a page has seen last, where it says so. */
export const lastSeenBy = ({ headers }: Pick<IncomingMessage, 'headers'>): number | null => {
  const id = headers['last-event-id']
  return typeof id === 'string' && /^\d{1,15}$/.test(id) ? Number(id) : null
}

const tongueFor = ({ headers }: IncomingMessage): Tongue =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(headers['accept-encoding'] ?? '')) ? gzip : plain

/**
 * Without chunks: the stream ends with its connection, and the same bytes are written to the socket of each reader. Node
 * gives the socket of a response to whoever asks, and sends no chunks where their header was taken away; a Node that did
 * would pass no test of `test/server/wire/stream.test.ts`.
 */
const open = (response: ServerResponse, socket: Socket, headers: Record<string, string>): void => {
  response.removeHeader('Transfer-Encoding')
  socket.cork()
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
    Connection: 'close',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  })
  response.flushHeaders()
}

export type Streams = {
  /** Where everything is as it should be: what is only for pages is not gone through for thousands who come at once. */
  take(request: IncomingMessage, response: ServerResponse): boolean
  routes: Router
}

/**
 * The public view as an event stream, for the many who only watch: `hello` and `view`, shaped as on the sockets.
 * Whoever comes back with the last `id:` as `Last-Event-ID` is told what has changed since, as long as that is known.
 */
export const openStreams = (parts: HttpParts): Streams => {
  const { meetings, publisher, door, places, now, mostFollowers } = parts
  const { tell } = parts.observer
  const broadcasts = new Map<string, Broadcast<Socket>>()
  const turns = openTurns(setImmediate)
  let readers = 0

  const write = writeWithin(mostWaitingBytes, () => tell({ what: 'reader-dropped' }))

  meetings.onRoom(room => {
    broadcasts.set(
      room.id,
      createBroadcast<Socket>(publisher(room), { turns, now, later: setTimeout, write }),
    )
  })
  meetings.onDamaged(({ id }) => {
    broadcasts.get(id)?.end(socket => socket.end())
    broadcasts.delete(id)
  })
  setInterval(() => {
    for (const { beat } of broadcasts.values()) beat()
  }, heartbeatMs).unref()

  parts.onEnd(() => {
    for (const { end } of broadcasts.values()) end(socket => socket.end())
  })

  /** Null when there is one; else why not. */
  const refusalFor = (request: IncomingMessage, { socket }: ServerResponse): HttpProblem | null => {
    // Who has left before its turn, having waited for what others have written, would never give its place back.
    if (socket === null || socket.destroyed) return pipelined
    if (readers >= mostFollowers) return tooManyFollowers(now())
    return places.take(door.addressOf(request)) ? null : tooManyConnections
  }

  /** After a place was taken. */
  const begin = (request: IncomingMessage, response: ServerResponse, meeting: string): void => {
    const { socket } = response
    const broadcast = broadcasts.get(meeting)
    if (socket === null || !broadcast) return
    const tongue = tongueFor(request)
    open(response, socket, tongue.headers)
    const leave = broadcast.join(socket, tongue, lastSeenBy(request))
    socket.uncork()
    const address = door.addressOf(request)
    readers += 1
    tell({ what: 'followers', meeting, by: 1 })
    response.once('close', () => {
      leave()
      places.leave(address)
      readers -= 1
      tell({ what: 'followers', meeting, by: -1 })
    })
  }

  const routes = Router().get(route, (request, response) => {
    const room = roomOf(parts, request)
    if (request.method === 'HEAD') return void response.end()
    const refusal = refusalFor(request, response)
    if (refusal) throw refusal
    begin(request, response, room.id)
  })

  return {
    take: (request, response) => {
      const [, id = ''] = request.method === 'GET' ? (path.exec(request.url ?? '') ?? []) : []
      const room = meetings.room(id)
      if (!room || !broadcasts.has(id) || !door.isOwnHost(request)) return false
      // What it has seen elsewhere is read first, where others wait for that too.
      if ((lastSeenBy(request) ?? 0) > room.position().seq) return false
      if (refusalFor(request, response)) return false
      noteRequestOf(parts, request, response, () => route)
      begin(request, response, id)
      return true
    },
    routes,
  }
}

import type { Socket } from 'node:net'
import { type Request, type Response, Router } from 'express'
import { type HttpParts, roomOf } from './parts.ts'
import { HttpProblem } from './problems.ts'
import { type Broadcast, createBroadcast } from './stream/broadcast.ts'
import { gzip, plain } from './stream/tongue.ts'
import { openTurns } from './stream/turns.ts'

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

const entryOf = (id: string | string[] | undefined): number | null =>
  typeof id === 'string' && /^\d{1,15}$/.test(id) ? Number(id) : null

/** Without chunks: the stream ends with its connection, and the same bytes are written to the socket of each reader. */
const open = (response: Response, headers: Record<string, string>): Socket => {
  const { socket } = response
  if (socket === null) throw pipelined
  response.removeHeader('Transfer-Encoding')
  response.set({
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
    ...headers,
  })
  socket.cork()
  response.flushHeaders()
  return socket
}

/**
 * The public view as an event stream, for the many who only watch: `hello` and `view`, shaped as on the sockets.
 * Whoever comes back with the last `id:` as `Last-Event-ID` is told what has changed since, as long as that is known.
 */
export const streamRoutes = (parts: HttpParts): Router => {
  const { meetings, publisher, door, places, now, mostFollowers } = parts
  const { tell } = parts.observer
  const router = Router()
  const broadcasts = new Map<string, Broadcast<Socket>>()
  const turns = openTurns(setImmediate)
  let readers = 0

  const write = (socket: Socket, bytes: Buffer): void => {
    if (socket.destroyed) return
    if (socket.writableLength <= mostWaitingBytes) return void socket.write(bytes)
    tell({ what: 'reader-dropped' })
    socket.resetAndDestroy()
  }

  meetings.onRoom(room => {
    broadcasts.set(room.id, createBroadcast(publisher(room), { turns, now, write }))
  })
  setInterval(() => {
    for (const { beat } of broadcasts.values()) beat()
  }, heartbeatMs).unref()

  parts.onEnd(() => {
    for (const { end } of broadcasts.values()) end(socket => socket.end())
  })

  const takePlace = (request: Request, response: Response): void => {
    const address = door.addressOf(request)
    if (!places.take(address)) throw tooManyConnections
    response.on('close', () => places.leave(address))
    if (readers >= mostFollowers) throw tooManyFollowers(now())
    readers += 1
    response.on('close', () => {
      readers -= 1
    })
  }

  router.get('/api/meetings/:id/stream', (request, response) => {
    const room = roomOf(parts, request)
    const broadcast = broadcasts.get(room.id)
    if (request.method === 'HEAD' || !broadcast) return void response.end()
    takePlace(request, response)
    const tongue = request.acceptsEncodings('gzip') === 'gzip' ? gzip : plain
    const socket = open(response, tongue.headers)
    const leave = broadcast.join(socket, tongue, entryOf(request.headers['last-event-id']))
    socket.uncork()
    tell({ what: 'readers', meeting: room.id, by: 1 })
    response.on('close', () => {
      leave()
      tell({ what: 'readers', meeting: room.id, by: -1 })
    })
  })
  return router
}

import { type Response, Router } from 'express'
import { instant } from '../../shared/meeting/clock.ts'
import { type Hello, protocolVersion, type ViewMessage } from '../../shared/protocol.ts'
import { type HttpParts, roomOf } from './parts.ts'
import { HttpProblem } from './problems.ts'

/** What may wait for a slow reader before it is let go; it comes back and begins with a whole view. */
const mostWaitingBytes = 262_144
const heartbeatMs = 15_000

const tooManyConnections = new HttpProblem(
  429,
  'too-many-connections',
  'There are too many connections from this address.',
  { 'Retry-After': '5' },
)

const event = (name: string, seq: number, data: unknown): string =>
  `event: ${name}\nid: ${seq}\ndata: ${JSON.stringify(data)}\n\n`

/**
 * The public view as an event stream, for the many who only watch: `hello` and `view`, shaped as on the
 * sockets. A whole `hello` first, also for a reader that
 * comes back, unless its `Last-Event-ID` is the present seq: then nothing has been missed.
 */
export const streamRoutes = (parts: HttpParts): Router => {
  const router = Router()
  const readers = new Map<string, Set<Response>>()

  const { tell } = parts.observer

  const write = (reader: Response, text: string): void => {
    if (reader.writableLength <= mostWaitingBytes) return void reader.write(text)
    if (!reader.destroyed) tell({ what: 'reader-dropped' })
    reader.destroy()
  }

  parts.meetings.onRoom(room => {
    readers.set(room.id, new Set())
    parts.publisher(room).onPublication(({ audience, message }) => {
      if (audience !== 'public') return
      const text = event('view', message.seq, message satisfies ViewMessage)
      for (const reader of readers.get(room.id) ?? []) write(reader, text)
    })
  })

  router.get('/api/meetings/:id/stream', (request, response) => {
    const room = roomOf(parts, request)
    const address = parts.door.addressOf(request)
    if (!parts.places.take(address)) throw tooManyConnections
    response.on('close', () => parts.places.leave(address))
    const view = parts.publisher(room).view('public')
    const hello: Hello = {
      protocol: protocolVersion,
      seq: view.seq,
      serverTime: instant(parts.now()),
      you: { role: 'follower' },
      view,
    }
    response.set({
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    })
    response.flushHeaders()
    const missedNothing = request.headers['last-event-id'] === String(view.seq)
    write(response, missedNothing ? ': nothing missed\n\n' : event('hello', view.seq, hello))
    const here = readers.get(room.id)
    here?.add(response)
    tell({ what: 'readers', meeting: room.id, by: 1 })
    const heartbeat = setInterval(() => write(response, ': here\n\n'), heartbeatMs)
    response.on('close', () => {
      clearInterval(heartbeat)
      here?.delete(response)
      tell({ what: 'readers', meeting: room.id, by: -1 })
    })
  })
  return router
}

import { io } from 'socket.io-client'
import type { Instant } from '../../shared/meeting/clock.ts'
import type { Ack, Hello, Identify, RecordTrouble, ViewMessage } from '../../shared/protocol.ts'
import type { OpenLine } from './line.ts'

type Refusal = { code?: unknown; entry?: number }

/** The server's refusal of a connection comes with a code; an error without one is the network's. */
const refusalOf = (error: Error): { code: string; entry?: number | undefined } | null => {
  const data: unknown = 'data' in error ? error.data : null
  const { code, entry } = (typeof data === 'object' && data !== null ? data : {}) as Refusal
  return typeof code === 'string' ? { code, entry } : null
}

/**
 * A line over Socket.IO. WebSocket first, for its delay; long polling where something in between does not let
 * it through. Reconnecting is not its business, and nothing is kept to be sent later.
 *
 * @param url of the server; the page's own when absent
 * @param headers that a browser sends by itself: the cookie, where there is no browser
 */
export const socketLine =
  (url?: string, headers: Record<string, string> = {}): OpenLine =>
  (handshake, events) => {
    const options = {
      auth: handshake,
      extraHeaders: headers,
      forceNew: true,
      reconnection: false,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
    }
    const socket = url === undefined ? io(options) : io(url, options)
    const leave = () => {
      socket.off()
      socket.io.off('open', events.opened)
      socket.io.off('ping', events.heard)
      socket.disconnect()
    }
    const end = (say: () => void) => {
      leave()
      say()
    }
    // Whoever comes among many is let in later.
    socket.io.on('open', events.opened)
    socket.io.on('ping', events.heard)
    socket.on('hello', (hello: Hello) => events.hello(hello))
    socket.on('view', (message: ViewMessage) => events.view(message))
    socket.on('identify', (asked: Identify) => events.identify(asked))
    socket.on('record', (trouble: RecordTrouble | null) => events.record(trouble))
    socket.on('stopping', () => events.stopping())
    socket.on('disconnect', () => end(events.ended))
    socket.on('connect_error', error => {
      const refusal = refusalOf(error)
      end(refusal === null ? events.ended : () => events.refused(refusal.code, refusal.entry))
    })
    return {
      time: (answer, report) => {
        if (!socket.connected) return
        socket.emit('time', ...(report === null ? [] : [report]), (server: Instant) => answer(server))
      },
      command: (command, answer) => {
        if (socket.connected) socket.emit('command', command, (ack: Ack) => answer(ack))
      },
      close: leave,
    }
  }

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Socket } from 'socket.io'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Message } from './message.ts'

/** The way to one client. */
export type Wire = { send(message: Message): void }

/** What may wait for a reader who is slow, in bytes; let go, it comes back and is greeted with a whole view. */
export const mostWaiting = 1_000_000

export type Wires = {
  /** What makes the WebSockets of Socket.IO. */
  readonly wsEngine: unknown
  to(socket: Socket): Wire
}

/**
 * Socket.IO keeps books for each message to each socket, which costs more than the sending. What is said to many goes
 * past them, in bytes made once; `hello` and `view` alike, so that neither overtakes the other. Whoever came
 * by long polling is told by Socket.IO.
 */
export const openWires = (): Wires => {
  const direct = Symbol('wire')
  type Upgraded = IncomingMessage & { [direct]?: Wire }

  class Remembering extends WebSocketServer {
    override handleUpgrade(...[request, socket, head, done]: Parameters<WebSocketServer['handleUpgrade']>) {
      gather(socket)
      super.handleUpgrade(request, socket, head, (made, asked) => {
        const upgraded: Upgraded = asked
        upgraded[direct] = directly(made, socket)
        done(made, asked)
      })
    }
  }
  return {
    wsEngine: Remembering,
    to: socket => {
      const { [direct]: wire, socket: line }: Upgraded = socket.request
      if (wire) gather(line)
      return wire ?? { send: ({ event, content }) => void socket.emit(event, content) }
    },
  }
}

const gathered: Duplex[] = []
const letGo = (): void => {
  for (const line of gathered.splice(0)) line.uncork()
}

/**
 * What is written in this turn of the event loop leaves in one piece: that the WebSocket and Engine.IO are open, then
 * that Socket.IO is and its greeting. When a whole room comes back, half the writing is half the wait.
 */
const gather = (line: Duplex): void => {
  line.cork()
  if (gathered.push(line) === 1) setImmediate(letGo)
}

/** Frames that `ws` writes itself are whole too, since it compresses none: neither comes between the other's. */
const directly = (made: WebSocket, line: Duplex): Wire => ({
  send: ({ frame }) => {
    if (made.readyState !== made.OPEN) return
    if (line.writableLength > mostWaiting) made.terminate()
    else for (const piece of frame) line.write(piece)
  },
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { looks } from './looks.ts'
import { answerQuestions } from './questions.ts'

/**
 * The least that one can do: a bare `ws` server that writes one frame, built once, to every socket. Whoever comes may
 * be sent theirs as well. It knows no
 * meeting, writes nothing down and asks nobody who they are.
 */

const frameOf = (text: string): Buffer => {
  const content = Buffer.from(text)
  const { length } = content
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10)
  head[0] = 0x81
  head[1] = length < 126 ? length : length < 65_536 ? 126 : 127
  if (head.length === 4) head.writeUInt16BE(length, 2)
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([head, content])
}

const sockets = new Set<Duplex>()
let greeting = ''
let greetingFrame: Buffer | null = null
const http = createServer()
const ws = new WebSocketServer({ noServer: true, perMessageDeflate: false })
http.on('upgrade', (request, socket, head) => {
  ws.handleUpgrade(request, socket, head, client => {
    sockets.add(socket)
    client.on('close', () => sockets.delete(socket))
    if (greetingFrame === null) client.send(greeting)
    else socket.write(greetingFrame)
  })
})

const handlers = {
  ...looks,
  /** Its port. */
  listen: async (): Promise<number> => {
    await new Promise<void>(done => http.listen({ port: 0, host: '0.0.0.0', backlog: 4096 }, done))
    return (http.address() as AddressInfo).port
  },
  /** With what everybody who comes is greeted: sent as one sends with `ws`, or a frame built once, written past it. */
  greet: (text: string, how: 'sent' | 'built once') => {
    greeting = text
    greetingFrame = how === 'sent' ? null : frameOf(text)
  },
  say: (text: string) => {
    const frame = frameOf(text)
    for (const socket of sockets) socket.write(frame)
  },
  leave: () => {
    for (const socket of sockets) socket.destroy()
  },
}
export type Floor = typeof handlers

answerQuestions(handlers)

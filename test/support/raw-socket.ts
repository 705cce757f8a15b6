import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import type { Socket } from 'node:net'
import { protocolVersion } from '../../shared/protocol.ts'

/** A WebSocket that sends any bytes at all, and keeps each message that comes as it came. */
export type RawSocket = {
  /** The texts of all messages so far. */
  readonly messages: readonly string[]
  /** Called for each message, the earlier ones not. */
  onMessage(listener: (text: string) => void): void
  /** One frame; text unless another kind of frame is asked for. */
  send(content: string | Buffer, kind?: number): void
  /** Stops reading: what comes stays with the server, once the network between has its fill. */
  pause(): void
  resume(): void
  readonly isOpen: boolean
  readonly ended: Promise<void>
  close(): void
}

const mask = (content: Buffer): Buffer => {
  const key = randomBytes(4)
  return Buffer.concat([key, content.map((byte, index) => byte ^ (key[index % 4] ?? 0))])
}

const frame = (content: Buffer, kind: number): Buffer => {
  const { length } = content
  const head = length < 126 ? Buffer.alloc(2) : length < 65_536 ? Buffer.alloc(4) : Buffer.alloc(10)
  head[0] = 0x80 | kind
  head[1] = 0x80 | (length < 126 ? length : length < 65_536 ? 126 : 127)
  if (head.length === 4) head.writeUInt16BE(length, 2)
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([head, mask(content)])
}

/** The first whole frame of what has come, and how long it is; null while it is not there yet. */
const firstFrame = (bytes: Buffer): { kind: number; content: Buffer; length: number } | null => {
  if (bytes.length < 10 && bytes.length < 2 + ((bytes[1] ?? 126) < 126 ? 0 : 8)) return null
  const short = (bytes[1] ?? 0) & 0x7f
  const start = short < 126 ? 2 : short === 126 ? 4 : 10
  const size = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  const length = start + size
  return bytes.length < length
    ? null
    : { kind: (bytes[0] ?? 0) & 0x0f, content: bytes.subarray(start, length), length }
}

/** What asks for a socket, on a line that one has already. */
export const upgradeRequest = (cookie = ''): string =>
  [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ...(cookie === '' ? [] : [`Cookie: ${cookie}`]),
    '\r\n',
  ].join('\r\n')

export const rawSocket = async (origin: string, headers: Record<string, string> = {}): Promise<RawSocket> => {
  const asking = request(`${origin}/socket.io/?EIO=4&transport=websocket`, {
    agent: false,
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
      ...headers,
    },
  })
  asking.end()
  const [, socket, head] = (await Promise.race([
    once(asking, 'upgrade'),
    once(asking, 'response').then(([{ statusCode }]) => {
      throw new Error(`no socket: ${statusCode}`)
    }),
  ])) as [unknown, Socket, Buffer]
  const messages: string[] = []
  const listeners: ((text: string) => void)[] = []
  let waiting: Buffer[] = []
  let isOpen = true
  const ended = new Promise<void>(done =>
    socket.once('close', () => {
      isOpen = false
      done()
    }),
  )
  const read = (bytes: Buffer): void => {
    waiting.push(bytes)
    let all = Buffer.concat(waiting)
    for (let found = firstFrame(all); found; found = firstFrame(all)) {
      all = all.subarray(found.length)
      if (found.kind === 8) socket.end()
      if (found.kind !== 1) continue
      const text = found.content.toString('utf8')
      messages.push(text)
      for (const listener of listeners) listener(text)
    }
    waiting = [all]
  }
  socket.on('error', () => undefined)
  socket.on('data', read)
  if (head.length > 0) read(head)
  return {
    messages,
    onMessage: listener => {
      listeners.push(listener)
    },
    send: (content, kind = 1) => {
      if (isOpen) socket.write(frame(Buffer.from(content), kind))
    },
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    get isOpen() {
      return isOpen
    },
    ended,
    close: () => socket.destroy(),
  }
}

/** Joined to a meeting: the hello has come, and pings are answered. */
export const rawJoin = async (origin: string, cookie: string, meeting: string): Promise<RawSocket> => {
  const socket = await rawSocket(origin, cookie === '' ? {} : { cookie })
  const greeted = new Promise<void>((done, failed) => {
    socket.onMessage(text => {
      if (text === '2') socket.send('3')
      if (text.startsWith('42["hello"')) done()
      if (text.startsWith('44')) failed(new Error(text))
    })
    void socket.ended.then(() => failed(new Error('the socket was closed')))
  })
  socket.send(`40${JSON.stringify({ meeting, protocol: protocolVersion })}`)
  await greeted
  return socket
}

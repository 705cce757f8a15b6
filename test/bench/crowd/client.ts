import { connect, type Socket } from 'node:net'
import { afterHeaders, events, frameFrom, frames, type OnMessage, type Reader } from './frames.ts'
import { unzipped } from './unzipped.ts'

/** A client as light as possible: a bare socket that speaks the protocol. */

/** `stream` is the event stream, `zipped` the same as a browser asks for it, `bare` a WebSocket without anything, `room` one that speaks Socket.IO. */
export type Kind = 'stream' | 'zipped' | 'bare' | 'room'

export type Place = {
  port: number
  /** One of this machine's own: each has its own ports, and is counted by itself. */
  from: string
  /** Of the meeting; not for `bare`. */
  meeting: string
  cookie: string
}

const asking = (path: string, cookie: string, headers: Record<string, string>): string =>
  [
    `GET ${path} HTTP/1.1`,
    'Host: localhost',
    ...(cookie === '' ? [] : [`Cookie: ${cookie}`]),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n')

const upgrade = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
}

type Tongue = {
  /** What is sent as soon as the connection stands. */
  request: (place: Place) => string
  reader: (socket: Socket, place: Place, onMessage: OnMessage) => Reader
}

const ping = '2'.charCodeAt(0)
const engineOpen = '0'.charCodeAt(0)
/** Something that is said, or answered. */
const socketMessages = ['42', '43']

const tongues: Record<Kind, Tongue> = {
  stream: {
    request: ({ meeting, cookie }) =>
      asking(`/api/meetings/${meeting}/stream`, cookie, { Accept: 'text/event-stream' }),
    reader: (_socket, _place, onMessage) => afterHeaders(200, events(onMessage)),
  },
  zipped: {
    request: ({ meeting, cookie }) =>
      asking(`/api/meetings/${meeting}/stream`, cookie, {
        Accept: 'text/event-stream',
        'Accept-Encoding': 'gzip',
      }),
    reader: (_socket, _place, onMessage) => afterHeaders(200, unzipped(events(onMessage))),
  },
  bare: {
    request: ({ cookie }) => asking('/', cookie, upgrade),
    reader: (_socket, _place, onMessage) => afterHeaders(101, frames(onMessage)),
  },
  room: {
    request: ({ cookie }) => asking('/socket.io/?EIO=4&transport=websocket', cookie, upgrade),
    reader: (socket, { meeting }, onMessage) =>
      afterHeaders(
        101,
        frames((bytes, from, to) => {
          const kind = bytes[from]
          if (kind === ping) socket.write(frameFrom('3'))
          else if (kind === engineOpen)
            socket.write(frameFrom(`40${JSON.stringify({ meeting, protocol: 1 })}`))
          else if (socketMessages.includes(bytes.toString('latin1', from, from + 2)))
            onMessage(bytes, from, to)
        }),
      ),
  },
}

/** All sockets read into the same bytes: each is done with them before the next is called. */
const shared = Buffer.allocUnsafe(1 << 18)

export const openClient = (
  kind: Kind,
  place: Place,
  onMessage: OnMessage,
  onEnd: (error: Error | null) => void,
): Socket => {
  const { request, reader } = tongues[kind]
  const read: { bytes: Reader } = { bytes: () => undefined }
  const socket = connect({
    host: '127.0.0.1',
    port: place.port,
    localAddress: place.from,
    noDelay: true,
    onread: {
      buffer: shared,
      callback: count => {
        try {
          read.bytes(shared.subarray(0, count))
        } catch (error) {
          socket.destroy(error instanceof Error ? error : new Error(String(error)))
        }
        return true
      },
    },
  })
  read.bytes = reader(socket, place, onMessage)
  socket.write(request(place))
  let failure: Error | null = null
  socket.on('error', error => {
    failure = error
  })
  socket.on('close', () => onEnd(failure))
  return socket
}

import type { Hello, View, ViewMessage } from '../../shared/protocol.ts'

/** What is said to clients: put into words once, however many are told. */
export type Message = {
  readonly event: string
  readonly content: unknown
  /** As it travels: an event of Socket.IO, in a message of Engine.IO, in a frame of a WebSocket. In pieces. */
  readonly frame: readonly Buffer[]
}

const eventMark = '42'

export const messageOf = (event: string, content: unknown): Message => ({
  event,
  content,
  frame: [framed(`${eventMark}${JSON.stringify([event, content])}`)],
})

/**
 * RFC 6455, 5.2: one whole message of text, from a server.
 * @param more how many bytes of it follow in a piece of their own
 */
const framed = (text: string, more = 0): Buffer => {
  const own = Buffer.byteLength(text)
  const length = own + more
  const start = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(start + own)
  frame[0] = 0x81
  frame[1] = length < 126 ? length : length < 65_536 ? 126 : 127
  if (start === 4) frame.writeUInt16BE(length, 2)
  if (start === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.write(text, start)
  return frame
}

/** @param json the same, as it was encoded for all who are told */
export const viewMessage = (content: ViewMessage, json: string): Message => ({
  event: 'view',
  content,
  frame: [framed(`${eventMark}["view",${json}]`)],
})

/** Of views that are still shown, with what ends the message: each greets a whole room. */
const written = new WeakMap<View, Buffer>()

const bytesOf = (view: View): Buffer => {
  const known = written.get(view)
  if (known) return known
  const bytes = Buffer.from(`${JSON.stringify(view)}}]`)
  written.set(view, bytes)
  return bytes
}

/** The same as of any other message; but of all that is in it only the view is long, and that is written once. */
export const helloMessage = (hello: Hello): Message => {
  const { view, ...own } = hello
  const opening = `${eventMark}["hello",${JSON.stringify(own).slice(0, -1)},"view":`
  const bytes = bytesOf(view)
  return {
    event: 'hello',
    content: hello,
    frame: [framed(opening, bytes.length), bytes],
  }
}

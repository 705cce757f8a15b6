import type { Hello, View, ViewMessage } from '../../shared/protocol.ts'

/** What is said to clients: put into words once, however many are told. */
export type Message = {
  readonly event: string
  readonly content: unknown
  /** As it travels: an event of Socket.IO, in a message of Engine.IO, in a frame of a WebSocket. */
  readonly frame: Buffer
}

const eventMark = '42'

export const messageOf = (event: string, content: unknown): Message => ({
  event,
  content,
  frame: framed(Buffer.from(`${eventMark}${JSON.stringify([event, content])}`)),
})

/** RFC 6455, 5.2: one whole message of text, from a server. */
const framed = (...parts: Buffer[]): Buffer => {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10)
  head[0] = 0x81
  head[1] = length < 126 ? length : length < 65_536 ? 126 : 127
  if (head.length === 4) head.writeUInt16BE(length, 2)
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([head, ...parts])
}

/** @param json the same, as it was encoded for all who are told */
export const viewMessage = (content: ViewMessage, json: string): Message => ({
  event: 'view',
  content,
  frame: framed(Buffer.from(`${eventMark}["view",${json}]`)),
})

/** Of views that are still shown: each greets a whole room. */
const written = new WeakMap<View, Buffer>()

const bytesOf = (view: View): Buffer => {
  const known = written.get(view)
  if (known) return known
  const bytes = Buffer.from(JSON.stringify(view))
  written.set(view, bytes)
  return bytes
}

/** The same as of any other message; but of all that is in it only the view is long, and that is written once. */
export const helloMessage = (hello: Hello): Message => {
  const { view, ...own } = hello
  const opening = `${eventMark}["hello",${JSON.stringify(own).slice(0, -1)},"view":`
  return {
    event: 'hello',
    content: hello,
    frame: framed(Buffer.from(opening), bytesOf(view), Buffer.from('}]')),
  }
}

import type { Hello, View } from '../../shared/protocol.ts'

/** What is said to clients: put into words once, however many are told. */
export type Message = {
  readonly event: string
  readonly content: unknown
  /** As it travels: an event of Socket.IO, in a message of Engine.IO. */
  readonly bytes: Buffer
}

const eventMark = '42'

export const messageOf = (event: string, content: unknown): Message => ({
  event,
  content,
  bytes: Buffer.from(`${eventMark}${JSON.stringify([event, content])}`),
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
    bytes: Buffer.concat([Buffer.from(opening), bytesOf(view), Buffer.from('}]')]),
  }
}

/** Readers of what a server sends: each is given the bytes as they come and calls back with each whole message. */
export type Reader = (bytes: Buffer) => void
/** Where in the bytes the message lies; they are good only during the call. */
export type OnMessage = (bytes: Buffer, from: number, to: number) => void

/** Whatever is left of a message waits for the rest of it. */
export const gathering = (take: (bytes: Buffer) => number): Reader => {
  let kept: Buffer | null = null
  return bytes => {
    const all: Buffer = kept === null ? bytes : Buffer.concat([kept, bytes])
    const taken = take(all)
    // The bytes lie in one buffer for all sockets: what stays is copied out.
    kept = taken === all.length ? null : Buffer.from(all.subarray(taken))
  }
}

const blankLine = Buffer.from('\n\n')
const headersEnd = Buffer.from('\r\n\r\n')

/** The head of an answer over HTTP, then `body` reads the rest. @throws Error unless the status is `wanted` */
export const afterHeaders = (wanted: number, body: Reader, opened: () => void = () => undefined): Reader => {
  let isOpen = false
  return gathering(bytes => {
    if (isOpen) {
      body(bytes)
      return bytes.length
    }
    const end = bytes.indexOf(headersEnd)
    if (end < 0) return 0
    const [line = ''] = bytes.toString('latin1', 0, end).split('\r\n')
    if (Number(line.split(' ')[1]) !== wanted) throw new Error(line)
    isOpen = true
    opened()
    if (end + headersEnd.length < bytes.length) body(bytes.subarray(end + headersEnd.length))
    return bytes.length
  })
}

/** The events of a stream; a comment is one too. */
export const events = (onMessage: OnMessage): Reader =>
  gathering(bytes => {
    let from = 0
    for (let end = bytes.indexOf(blankLine); end >= 0; end = bytes.indexOf(blankLine, from)) {
      onMessage(bytes, from, end)
      from = end + blankLine.length
    }
    return from
  })

/** The frames of a WebSocket, from a server: unmasked, each a whole message. */
export const frames = (onMessage: OnMessage): Reader =>
  gathering(bytes => {
    let from = 0
    while (bytes.length - from >= 2) {
      const short = (bytes[from + 1] ?? 0) & 0x7f
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      if (bytes.length - from < head) break
      const size =
        short < 126
          ? short
          : short === 126
            ? bytes.readUInt16BE(from + 2)
            : Number(bytes.readBigUInt64BE(from + 2))
      if (bytes.length - from < head + size) break
      onMessage(bytes, from + head, from + head + size)
      from += head + size
    }
    return from
  })

/** A text as a client sends it: masked with zeros, which leave it as it is. */
export const frameFrom = (text: string): Buffer => {
  const content = Buffer.from(text)
  const head = Buffer.alloc(content.length < 126 ? 6 : 8)
  head[0] = 0x81
  head[1] = 0x80 | (content.length < 126 ? content.length : 126)
  if (head.length === 8) head.writeUInt16BE(content.length, 2)
  return Buffer.concat([head, content])
}

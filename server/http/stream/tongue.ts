import { constants, deflateRawSync } from 'node:zlib'

/**
 * How the texts of a stream travel. Each is encoded once and written to any number of readers: as it is, or as a part
 * of a gzip stream. A part may point back at what every reader was sent just before it, and at nothing else, so that
 * it is right for all of them whenever they came.
 */
export type Tongue = {
  readonly headers: Record<string, string>
  /** The beginning of a stream, made for one reader. */
  begin(text: string): Buffer
  /** @param before what every reader has been sent last; may be nothing */
  next(bytes: Buffer, before: Buffer): Buffer
}

export const plain: Tongue = {
  headers: {},
  begin: text => Buffer.from(text),
  next: bytes => bytes,
}

/** RFC 1952, 2.3: deflate, no name, no time. */
const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])

/** RFC 1951, 3.2.4: a block that is not compressed; up to 64 kB. */
const storedBlock = (content: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.writeUInt16LE(content.length, 1)
  head.writeUInt16LE(content.length ^ 0xffff, 3)
  return Buffer.concat([head, content])
}

const flushed = { finishFlush: constants.Z_SYNC_FLUSH }

export const gzip: Tongue = {
  headers: { 'Content-Encoding': 'gzip' },
  begin: text => Buffer.concat([gzipHead, storedBlock(Buffer.from(text))]),
  next: (bytes, before) =>
    deflateRawSync(bytes, before.length === 0 ? flushed : { ...flushed, dictionary: before }),
}

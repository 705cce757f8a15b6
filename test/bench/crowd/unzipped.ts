import { constants, inflateRawSync } from 'node:zlib'
import { gathering, type Reader } from './frames.ts'

/**
 * A gzip stream as the server writes it to thousands: a head, the beginning as it is, then parts that end with a flush.
 * What one client has unpacked is known to all others who are sent the same bytes: else the clients would be measured.
 */

/** A part as it came, what it says, and all that may be pointed back at after it. */
type Part = { bytes: Buffer; text: Buffer; history: Buffer }

const headBytes = 10
const storedHeadBytes = 5
const mostHistory = 32_768
const flushEnd = Buffer.from([0, 0, 0xff, 0xff])
const flushed = { finishFlush: constants.Z_SYNC_FLUSH }

let latest: Part | null = null

const unpacked = (bytes: Buffer, before: Buffer): Part => {
  if (latest?.bytes.equals(bytes)) return latest
  const text = inflateRawSync(bytes, before.length === 0 ? flushed : { ...flushed, dictionary: before })
  const history = Buffer.concat([before, text]).subarray(-mostHistory)
  latest = { bytes: Buffer.from(bytes), text, history }
  return latest
}

/** @throws Error when it does not begin as the server begins */
export const unzipped = (read: Reader): Reader => {
  let hasBegun = false
  let history: Buffer = Buffer.alloc(0)
  return gathering(bytes => {
    let from = 0
    if (!hasBegun) {
      const begins = headBytes + storedHeadBytes
      if (bytes.length < begins) return 0
      if (bytes[headBytes] !== 0) throw new Error('a stream that begins otherwise')
      const ends = begins + bytes.readUInt16LE(headBytes + 1)
      if (bytes.length < ends) return 0
      hasBegun = true
      read(bytes.subarray(begins, ends))
      from = ends
    }
    for (let end = bytes.indexOf(flushEnd, from); end >= 0; end = bytes.indexOf(flushEnd, from)) {
      const part = unpacked(bytes.subarray(from, end + flushEnd.length), history)
      history = part.history
      from = end + flushEnd.length
      read(part.text)
    }
    return from
  })
}

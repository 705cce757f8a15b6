import { inflateRawSync } from 'node:zlib'
import { UnreadableDocument } from '../unreadable.ts'

/** In bytes, uncompressed: more than this in one part is refused, whatever the archive says of itself. */
const largestPart = 20_000_000
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
/** The end record's own length, and the longest comment that may follow it. */
const endLength = 22
const longestComment = 0xffff
const mostEntries = 2000
/** What all parts together say that they unpack to: pictures are not read, but a document is not an archive of them. */
const largestTotal = 100_000_000
/** Text packs to a tenth, seldom to a fiftieth; a bomb to a thousandth. Little ones are let be. */
const greatestRatio = 200
const littleTotal = 1_000_000

/** `size` is what it says that it unpacks to, and may not exceed. */
type Entry = { method: number; start: number; length: number; size: number }

const tooLarge = (): UnreadableDocument =>
  new UnreadableDocument('too-large', 'The document is too large when unpacked.')

const broken = (): UnreadableDocument =>
  new UnreadableDocument('unreadable-document', 'The archive is damaged.')

function endOf(archive: Buffer): number {
  const first = Math.max(0, archive.length - endLength - longestComment)
  for (let at = archive.length - endLength; at >= first; at--)
    if (archive.readUInt32LE(at) === endSignature) return at
  throw broken()
}

/** Nothing is unpacked of an archive that says of itself that it is too much. */
function refuseBomb(entries: readonly Entry[], packed: number): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > largestTotal || (total > littleTotal && total > packed * greatestRatio)) throw tooLarge()
}

/** The archive's parts by name, as its directory lists them. */
function entriesOf(archive: Buffer): Map<string, Entry> {
  const end = endOf(archive)
  const entries = new Map<string, Entry>()
  let at = archive.readUInt32LE(end + 16)
  const said = archive.readUInt16LE(end + 10)
  if (said > mostEntries) throw tooLarge()
  for (let count = said; count > 0; count--) {
    if (archive.readUInt32LE(at) !== entrySignature) throw broken()
    const [name, extra, comment] = [28, 30, 32].map(offset => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const entry = {
      method: archive.readUInt16LE(at + 10),
      length: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      start: archive.readUInt32LE(at + 42),
    }
    entries.set(archive.toString('utf8', at + 46, at + 46 + name), entry)
    at += 46 + name + extra + comment
  }
  refuseBomb([...entries.values()], archive.length)
  return entries
}

function contentOf(archive: Buffer, { method, start, length, size }: Entry): Buffer {
  if (size > largestPart) throw tooLarge()
  if (archive.readUInt32LE(start) !== localSignature) throw broken()
  const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28)
  const content = archive.subarray(from, from + length)
  if (method === 0) return content
  if (method !== 8) throw broken()
  return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) })
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof RangeError && (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'

/**
 * The named parts of a zip archive as text; a part that is missing is missing in the answer. Only these are
 * inflated, each up to a limit. Refuses with `unreadable-document` or `too-large`.
 */
export function zipParts(archive: Buffer, names: readonly string[]): Map<string, string> {
  try {
    const entries = entriesOf(archive)
    return new Map(
      names.flatMap(name => {
        const entry = entries.get(name)
        return entry ? [[name, contentOf(archive, entry).toString('utf8')] as const] : []
      }),
    )
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error
    throw isTooLarge(error) ? tooLarge() : broken()
  }
}

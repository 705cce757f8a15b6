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
const mostEntries = 5000

type Entry = { method: number; start: number; length: number }

const broken = (): UnreadableDocument =>
  new UnreadableDocument('unreadable-document', 'The archive is damaged.')

function endOf(archive: Buffer): number {
  const first = Math.max(0, archive.length - endLength - longestComment)
  for (let at = archive.length - endLength; at >= first; at--)
    if (archive.readUInt32LE(at) === endSignature) return at
  throw broken()
}

/** The archive's parts by name, as its directory lists them. */
function entriesOf(archive: Buffer): Map<string, Entry> {
  const end = endOf(archive)
  const entries = new Map<string, Entry>()
  let at = archive.readUInt32LE(end + 16)
  for (let count = Math.min(archive.readUInt16LE(end + 10), mostEntries); count > 0; count--) {
    if (archive.readUInt32LE(at) !== entrySignature) throw broken()
    const [name, extra, comment] = [28, 30, 32].map(offset => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const entry = {
      method: archive.readUInt16LE(at + 10),
      length: archive.readUInt32LE(at + 20),
      start: archive.readUInt32LE(at + 42),
    }
    entries.set(archive.toString('utf8', at + 46, at + 46 + name), entry)
    at += 46 + name + extra + comment
  }
  return entries
}

function contentOf(archive: Buffer, { method, start, length }: Entry): Buffer {
  if (archive.readUInt32LE(start) !== localSignature) throw broken()
  const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28)
  const content = archive.subarray(from, from + length)
  if (method === 0) return content
  if (method !== 8) throw broken()
  return inflateRawSync(content, { maxOutputLength: largestPart })
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
    throw isTooLarge(error)
      ? new UnreadableDocument('too-large', 'The document is too large when unpacked.')
      : broken()
  }
}

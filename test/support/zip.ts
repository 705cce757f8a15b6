import { crc32, deflateRawSync } from 'node:zlib'

type Part = { name: string; content: Buffer; packed: Buffer; offset: number }

const fixed = (length: number, write: (buffer: Buffer) => void): Buffer => {
  const buffer = Buffer.alloc(length)
  write(buffer)
  return buffer
}

/** What the local head and the directory say alike of a part, from its version on. */
function facts({ name, content, packed }: Part): Buffer {
  return fixed(26, buffer => {
    buffer.writeUInt16LE(20, 0)
    buffer.writeUInt16LE(packed === content ? 0 : 8, 4)
    buffer.writeUInt32LE(crc32(content), 10)
    buffer.writeUInt32LE(packed.length, 14)
    buffer.writeUInt32LE(content.length, 18)
    buffer.writeUInt16LE(Buffer.byteLength(name), 22)
  })
}

const localHead = (part: Part): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04'), facts(part), Buffer.from(part.name)])

const directoryEntry = (part: Part): Buffer =>
  Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0'),
    facts(part),
    fixed(14, buffer => buffer.writeUInt32LE(part.offset, 10)),
    Buffer.from(part.name),
  ])

/** A zip archive of the given parts, packed or stored as they are. */
export function zip(files: Record<string, string | Buffer>, isPacked = true): Buffer {
  const local: Buffer[] = []
  let offset = 0
  const parts = Object.entries(files).map(([name, file]): Part => {
    const content = Buffer.from(file)
    const part = { name, content, packed: isPacked ? deflateRawSync(content) : content, offset }
    local.push(localHead(part), part.packed)
    offset += localHead(part).length + part.packed.length
    return part
  })
  const directory = Buffer.concat(parts.map(directoryEntry))
  const end = fixed(22, buffer => {
    buffer.write('PK\x05\x06', 0, 'latin1')
    buffer.writeUInt16LE(parts.length, 8)
    buffer.writeUInt16LE(parts.length, 10)
    buffer.writeUInt32LE(directory.length, 12)
    buffer.writeUInt32LE(offset, 16)
  })
  return Buffer.concat([...local, directory, end])
}

import { docxText } from './docx/read.ts'
import { UnreadableDocument } from './unreadable.ts'

export { UnreadableDocument } from './unreadable.ts'

/** In bytes, as it arrives. */
const largestDocument = 10_000_000
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const textTypes: readonly string[] = ['text/plain', 'text/markdown', 'text/x-markdown']
const archiveStart = Buffer.from('PK')

/** What the first bytes of a text say about its encoding. */
const marks: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

const markOf = (body: Buffer): string | undefined =>
  marks.find(({ bytes }) => bytes.every((byte, at) => body[at] === byte))?.encoding

function decoded(body: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(body)
  } catch {
    return undefined
  }
}

/** Text in the encoding that it names, else UTF-8, else the one that old word processors saved text in. */
function plainText(body: Buffer, charset: string | undefined): string {
  const named = markOf(body) ?? charset
  const text = (named && decoded(body, named)) ?? decoded(body, 'utf-8') ?? decoded(body, 'windows-1252')
  if (text === undefined || text.includes('\0') || body.subarray(0, 2).equals(archiveStart))
    throw new UnreadableDocument('unreadable-document', 'The document is not text.')
  return text
}

/**
 * Turns a document into text with lines, for `readAgenda`. `contentType` is text/plain or text/markdown
 * (with a charset or without) or that of a .docx. Refuses with `UnreadableDocument`, and with nothing else:
 * `unsupported-type`, `too-large` (over 10 MB, or over 20 MB unpacked), `unreadable-document`.
 */
export async function documentText(body: Buffer, contentType: string): Promise<string> {
  const [type = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map(part => part.trim())
  const charset = parameters
    .find(part => part.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '')
  if (body.length > largestDocument) throw new UnreadableDocument('too-large', 'The document is too large.')
  if (type === docxType) return docxText(body)
  if (textTypes.includes(type)) return plainText(body, charset)
  throw new UnreadableDocument('unsupported-type', 'Only text, Markdown and .docx can be read.')
}

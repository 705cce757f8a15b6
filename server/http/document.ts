import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type Request, Router } from 'express'
import { jsonOf, type Publisher } from '../meetings/publisher.ts'
import { type HttpParts, roomOf } from './parts.ts'

/** How it may travel, what is best first. */
const encodings = ['br', 'gzip', 'identity'] as const
type Encoding = (typeof encodings)[number]

const compressors: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  // A second's document is not worth the best that brotli can do, which takes it a hundred times longer.
  br: bytes => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: bytes => promisify(gzip)(bytes),
  identity: async bytes => bytes,
}

/** The public view at an entry, ready to be sent. */
type Document = { seq: number; bodies: Map<Encoding, Promise<Buffer>> }

/** Encoded once for an entry, and compressed once for each way in which it is asked for, beside the event loop. */
const createDocument = (publisher: Publisher) => {
  let document: Document | null = null
  return (encoding: Encoding): { seq: number; body: () => Promise<Buffer> } => {
    const written = publisher.written('public')
    const known = document?.seq === written.seq ? document : { seq: written.seq, bodies: new Map() }
    document = known
    return {
      seq: known.seq,
      body: () => {
        const made = known.bodies.get(encoding) ?? compressors[encoding](Buffer.from(jsonOf(written)))
        known.bodies.set(encoding, made)
        return made
      },
    }
  }
}

/** Whether the caller has that version. */
const has = ({ headers }: Request, etag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some(tag => tag.trim().replace(/^W\//, '') === etag)

/**
 * The public view as a document of one second: it is the same for everybody and knows no cookie, so that a CDN asks for
 * it once a second however many follow.
 */
export const documentRoutes = (parts: HttpParts): Router => {
  const router = Router()
  const documents = new Map<string, ReturnType<typeof createDocument>>()
  parts.meetings.onRoom(room => {
    documents.set(room.id, createDocument(parts.publisher(room)))
  })

  router.get('/api/meetings/:id', async (request, response, next) => {
    const document = documents.get(roomOf(parts, request).id)
    if (!document) return next()
    const encoding = encodings.find(one => request.acceptsEncodings(one) === one) ?? 'identity'
    const { seq, body } = document(encoding)
    const etag = `"${seq}"`
    response.set({
      'Cache-Control': 'public, max-age=1, stale-while-revalidate=5',
      ETag: etag,
      Vary: 'Accept-Encoding',
    })
    if (has(request, etag)) return void response.status(304).end()
    const bytes = await body()
    if (encoding !== 'identity') response.set('Content-Encoding', encoding)
    response.set({
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': String(bytes.length),
    })
    response.end(bytes)
  })
  return router
}

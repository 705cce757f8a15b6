import express, { type Request, type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { instant } from '../../shared/meeting/clock.ts'
import { languages } from '../../shared/meeting/delegations.ts'
import type { RecordVerdict } from '../../shared/protocol.ts'
import type { HeldAccess } from '../access/held.ts'
import type { Room } from '../meetings/room.ts'
import { closingHash } from '../record/closing.ts'
import { recordCsv } from '../record/csv.ts'
import { recordJson } from '../record/json.ts'
import { recordPdf } from '../record/pdf.ts'
import { openAside } from './aside.ts'
import { noteRequest } from './audit.ts'
import { type HttpParts, requireRole, roomOf } from './parts.ts'
import { HttpProblem } from './problems.ts'

const body = express.raw({ type: () => true, limit: '32mb' })
const notedOnceMs = 600_000
const tooLarge = new HttpProblem(413, 'too-large', 'This file holds more than the record of any meeting.')
const busy = new HttpProblem(503, 'busy', 'Other records are being checked; try again in a moment.', {
  'Retry-After': '5',
})
const away = new HttpProblem(
  503,
  'record-unavailable',
  'What other servers have written cannot be read; the record may go on further than is known here.',
  { 'Retry-After': '1' },
)

export const recordRoutes = (parts: HttpParts): Router => {
  const router = Router()
  const verify = openAside()
  const noted = new Map<string, number>()
  const secretariatOrChair: RequestHandler = (request, _response, next) => {
    requireRole(parts, request, null, 'secretariat', 'chair')
    next()
  }

  const note = (request: Request, access: HeldAccess, meeting: string, file: string): void => {
    const key = `${access.device} ${meeting} ${file}`
    const now = parts.now()
    for (const [other, at] of noted) if (now - at > notedOnceMs) noted.delete(other)
    if (noted.has(key)) return
    noted.set(key, now)
    noteRequest(parts, request, access, { meeting, what: 'record-exported', about: { file } })
  }

  /**
   * The room whose record is fetched, with what was answered anywhere before: whoever closes a session at one server may
   * fetch it at another. It is noted; a page that shows it asks for it again and again, and is noted once.
   */
  const opened = async (request: Request, file: string): Promise<Room> => {
    const room = roomOf(parts, request)
    const access = requireRole(parts, request, room.id, 'secretariat', 'chair')
    await parts.caughtUp().catch(() => {
      throw away
    })
    note(request, access, room.id, file)
    return room
  }

  router.get('/api/meetings/:id/record.json', async (request, response) => {
    const room = await opened(request, 'record.json')
    response.attachment('record.json').json(recordJson(room.position().meeting, room.entries()))
  })

  router.get('/api/meetings/:id/record.csv', async (request, response) => {
    const room = await opened(request, 'record.csv')
    response.attachment('record.csv').type('text/csv').send(recordCsv(room.position().meeting))
  })

  router.get('/api/meetings/:id/record.pdf', async (request, response) => {
    const asked = z.enum(languages).default('en').safeParse(request.query.lang)
    if (!asked.success) throw new HttpProblem(400, 'malformed', 'The record is printed in en, es, pt or fr.')
    const room = await opened(request, 'record.pdf')
    const { meeting } = room.position()
    const pdf = await recordPdf(meeting, room.entries(), {
      at: instant(parts.now()),
      language: asked.data,
      people: parts.people.list(meeting, []),
    })
    response.attachment('record.pdf').type('application/pdf').send(pdf)
  })

  /** For whoever has a file and doubts it; `here` tells whether this server's own record has the same entries. */
  router.post('/api/record/verify', secretariatOrChair, body, async (request, response) => {
    const verdict = await verify(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0))
    if (verdict === 'too-large') throw tooLarge
    if (verdict === 'busy') throw busy
    if (!verdict.ok) return void response.json(verdict)
    const room = parts.meetings.room(verdict.meeting)
    const same = room && closingHash(room.entries().slice(0, verdict.chain.entries)) === verdict.chain.hash
    const here = same === undefined ? 'unknown' : same ? 'same' : 'different'
    response.json({ ...verdict, here } satisfies RecordVerdict)
  })
  return router
}

import express, { type Request, type RequestHandler, Router } from 'express'
import { type AgendaReading, agendaSchema } from '../../shared/meeting/agenda.ts'
import { actorOf } from '../access/held.ts'
import { isSound } from '../access/payload.ts'
import { documentText, UnreadableDocument } from '../agenda/document.ts'
import { readAgenda } from '../agenda/read.ts'
import { noteRequest } from './audit.ts'
import { type HttpParts, requireRole, roomOf } from './parts.ts'
import { HttpProblem, statusOf } from './problems.ts'

const largestDocument = '4mb'
const bodies = express.raw({ type: () => true, limit: largestDocument })

const unreadable: Record<UnreadableDocument['code'], [status: number, detail: string]> = {
  'unreadable-document': [422, 'This document could not be read; it may be damaged.'],
  'unsupported-type': [415, 'Palabra reads text, Markdown and .docx.'],
  'too-large': [413, 'This document is larger than Palabra reads.'],
}

/** @param year what a document that gives none is taken to mean */
const readDocument = async (request: Request, year: number): Promise<AgendaReading & { text: string }> => {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const type = request.headers['content-type'] ?? 'text/plain'
  const text = await documentText(body, type).catch((error: unknown) => {
    if (!(error instanceof UnreadableDocument)) throw error
    const [status, detail] = unreadable[error.code]
    throw new HttpProblem(status, error.code, detail)
  })
  return { ...readAgenda(text, { year }), text }
}

const isJson = (request: Request): boolean => request.is('application/json') === 'application/json'

const readJson = (request: Request): Pick<AgendaReading, 'agenda' | 'warnings'> => {
  const malformed = (why: string) => new HttpProblem(422, 'malformed', `This is not an agenda: ${why}.`)
  let given: unknown
  try {
    given = JSON.parse(Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '')
  } catch {
    throw new HttpProblem(400, 'malformed', 'This is not JSON.')
  }
  if (!isSound(given)) throw malformed('it is too deep')
  const agenda = agendaSchema.safeParse(given)
  if (agenda.success) return { agenda: agenda.data, warnings: [] }
  const issue = agenda.error.issues[0]
  throw malformed(issue ? `${issue.path.join('.')}: ${issue.message}` : 'unknown')
}

/** The agenda's revision that an editor began with, from `If-Match`. */
const revisionOf = (request: Request): number | undefined => {
  const [, digits] = /^"?(\d{1,15})"?$/.exec(request.headers['if-match'] ?? '') ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** A document in which no session is found is a slip; an agenda may be emptied as JSON. */
const readSessions = async (request: Request, year: number) => {
  const reading = await readDocument(request, year)
  if (reading.agenda.days.some(({ sessions }) => sessions.length > 0)) return reading
  throw new HttpProblem(422, 'no-sessions', 'No session was found in this document; nothing was stored.')
}

export const agendaRoutes = (parts: HttpParts): Router => {
  const router = Router()
  const thisYear = () => new Date(parts.now()).getUTCFullYear()

  /** Before the body, which nobody else's is read of. */
  const secretariatOnly: RequestHandler = (request, _response, next) => {
    requireRole(parts, request, request.params.id ? roomOf(parts, request).id : null, 'secretariat')
    next()
  }

  router.post('/api/agenda/preview', secretariatOnly, bodies, async (request, response) => {
    response.json(await readDocument(request, thisYear()))
  })

  router.put('/api/meetings/:id/agenda', secretariatOnly, bodies, async (request, response) => {
    const room = roomOf(parts, request)
    const access = requireRole(parts, request, room.id, 'secretariat')
    const { agenda, warnings } = isJson(request) ? readJson(request) : await readSessions(request, thisYear())
    const revision = revisionOf(request)
    const ack = await room.submit(actorOf(access), {
      id: parts.newId(),
      type: 'agenda.replace',
      agenda,
      ...(revision === undefined ? {} : { revision }),
    })
    noteRequest(parts, request, access, {
      meeting: room.id,
      what: 'command',
      about: { command: 'agenda.replace' },
      refused: ack.ok ? null : ack.error.code,
    })
    if (!ack.ok) throw new HttpProblem(statusOf(ack.error.code), ack.error.code, ack.error.message)
    response.json({ agenda, warnings })
  })
  return router
}

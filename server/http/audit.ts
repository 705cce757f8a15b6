import { type Request, type Response, Router } from 'express'
import { type AuditAbout, auditQuerySchema } from '../../shared/protocol.ts'
import type { AuditNote } from '../access/audit.ts'
import type { HeldAccess } from '../access/held.ts'
import { accessOf } from '../access/identity.ts'
import type { StoredAccess } from '../access/store.ts'
import { type HttpParts, requireRole, roomOf } from './parts.ts'
import { HttpProblem } from './problems.ts'

/** What a request does, or was to do. */
export type Attempt = Pick<AuditNote, 'what' | 'about'>

const noted = new WeakSet<Request>()
export const isNoted = (request: Request): boolean => noted.has(request)

/** Notes what a request has done, or was refused. */
export const noteRequest = (
  { audit, door }: HttpParts,
  request: Request,
  access: HeldAccess | null,
  note: Omit<AuditNote, 'access' | 'address'>,
): void => {
  noted.add(request)
  audit.note({ ...note, access, address: door.addressOf(request) })
}

/**
 * A handler that is noted: what it did (null where nothing has changed), or why somebody who has signed in was refused
 * it.
 * @param what what it was to be, as long as the handler does not say so itself
 */
export const audited =
  (
    parts: HttpParts,
    what: Attempt['what'],
    handle: (
      request: Request,
      response: Response,
    ) => Partial<Attempt> | null | Promise<Partial<Attempt> | null>,
  ) =>
  async (request: Request, response: Response): Promise<void> => {
    const meeting = roomOf(parts, request).id
    const access = accessOf(parts.desk, request, meeting)
    try {
      const done = await handle(request, response)
      if (done !== null) noteRequest(parts, request, access, { meeting, what, ...done })
    } catch (error) {
      if (error instanceof HttpProblem && access !== null)
        noteRequest(parts, request, access, { meeting, what, refused: error.code })
      throw error
    }
  }

/** An access, as the audit says whom something concerned. */
export const aboutAccess = ({
  role,
  delegation,
  session,
  name,
}: Pick<StoredAccess, 'role' | 'delegation' | 'session' | 'name'>): AuditAbout => ({
  role,
  ...(delegation === null ? {} : { delegation }),
  ...(session === null ? {} : { session }),
  ...(name === null ? {} : { name }),
})

/** A device of one. */
export const aboutDevice = (held: HeldAccess): AuditAbout => {
  const { browser, system } = held.agent
  return {
    ...aboutAccess(held),
    ...(browser === null ? {} : { browser }),
    ...(system === null ? {} : { system }),
  }
}

const unreadable = new HttpProblem(503, 'record-unavailable', 'The audit cannot be read now.', {
  'Retry-After': '2',
})

export const auditRoutes = (parts: HttpParts): Router => {
  const router = Router()
  router.get('/api/meetings/:id/audit', async (request, response) => {
    const room = roomOf(parts, request)
    const access = requireRole(parts, request, room.id, 'secretariat')
    const query = auditQuerySchema.safeParse(request.query)
    if (!query.success)
      throw new HttpProblem(400, 'malformed', 'The audit takes before, who and outcome (done or refused).')
    const page = await parts.audit.read(room.id, query.data, access.meeting === null).catch(() => {
      throw unreadable
    })
    response.json(page)
  })
  return router
}

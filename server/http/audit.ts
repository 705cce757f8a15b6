import { type Request, Router } from 'express'
import { type AuditAbout, auditQuerySchema } from '../../shared/protocol.ts'
import type { HeldAccess } from '../access/access.ts'
import type { AuditNote } from '../access/audit.ts'
import type { StoredAccess } from '../access/store.ts'
import { type HttpParts, requireRole, roomOf } from './parts.ts'
import { HttpProblem } from './problems.ts'

/** Notes what a request has done, or was refused. */
export const noteRequest = (
  { audit, door }: HttpParts,
  request: Request,
  access: HeldAccess | null,
  note: Omit<AuditNote, 'access' | 'address'>,
): void => audit.note({ ...note, access, address: door.addressOf(request) })

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

export const auditRoutes = (parts: HttpParts): Router => {
  const router = Router()
  router.get('/api/meetings/:id/audit', (request, response) => {
    const room = roomOf(parts, request)
    requireRole(parts, request, room.id, 'secretariat')
    const query = auditQuerySchema.safeParse(request.query)
    if (!query.success)
      throw new HttpProblem(400, 'malformed', 'The audit takes before, who and outcome (done or refused).')
    response.json(parts.audit.read(room.id, query.data))
  })
  return router
}

import { Router } from 'express'
import { findDelegation, findSession } from '../../shared/meeting/queries.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import { type NewAccess, newAccessSchema } from '../../shared/protocol.ts'
import { actorOf } from '../access/held.ts'
import { aboutAccess, aboutDevice, noteRequest } from './audit.ts'
import { type HttpParts, requireHouse, requireRole, roomOf } from './parts.ts'
import { HttpProblem, notFound } from './problems.ts'

/** A link signs in by its fragment, which a browser never sends: the code stands in no server's log. */
export const signInLink = (origin: string, code: string): string => `${origin}/in#${code}`

/** What an access of each role must name. */
const check = (meeting: Meeting, { role, delegation, session }: NewAccess): void => {
  if (role === 'delegate' && (delegation === undefined || !findDelegation(meeting, delegation)))
    throw new HttpProblem(422, 'unknown-delegation', 'A delegate belongs to a delegation of the meeting.')
  if (role === 'moderator' && (session === undefined || !findSession(meeting, session)))
    throw new HttpProblem(422, 'unknown-session', 'A moderator belongs to a session of the agenda.')
}

export const accessRoutes = (parts: HttpParts): Router => {
  const { desk, door, newId } = parts
  const router = Router()

  router.get('/api/meetings/:id/access', (request, response) => {
    const room = roomOf(parts, request)
    requireRole(parts, request, room.id, 'secretariat')
    response.json(desk.list(room.id))
  })

  router.post('/api/meetings/:id/access', async (request, response) => {
    const room = roomOf(parts, request)
    const access = requireRole(parts, request, room.id, 'secretariat')
    const body = newAccessSchema.safeParse(request.body)
    if (!body.success) throw new HttpProblem(400, 'malformed', 'An access has a role at least.')
    check(room.position().meeting, body.data)
    const { id, code } = await desk.issue(room.id, body.data)
    const { inRoom: _, ...about } = body.data
    noteRequest(parts, request, access, { meeting: room.id, what: 'access-made', about })
    response.status(201).json({ id, code, link: signInLink(door.originOf(request), code) })
  })

  router.delete('/api/meetings/:id/access/:access', async (request, response) => {
    const room = roomOf(parts, request)
    const secretariat = requireRole(parts, request, room.id, 'secretariat')
    const access = String(request.params.access)
    const ended = await desk.revoke(room.id, access)
    if (ended === null) throw notFound()
    const about = aboutAccess(ended)
    noteRequest(parts, request, secretariat, { meeting: room.id, what: 'access-ended', about })
    // Whoever has lost the way in can take nothing back.
    await room.submit(actorOf(secretariat), { id: newId(), type: 'interpreter.clear', access })
    response.status(204).end()
  })

  router.delete('/api/meetings/:id/access/:access/devices/:device', async (request, response) => {
    const room = roomOf(parts, request)
    const own = requireRole(parts, request, room.id, 'secretariat')
    const { access, device } = request.params
    const ended = await desk.revokeDevice(room.id, String(access), String(device))
    if (ended === null) throw notFound()
    const about = aboutDevice(ended)
    noteRequest(parts, request, own, { meeting: room.id, what: 'device-ended', about })
    response.status(204).end()
  })

  // Those of the house, who have all meetings: its own code, and whoever came by the house's own sign-in.
  router.get('/api/access', (request, response) => {
    requireHouse(parts, request)
    response.json(desk.list(null))
  })

  router.delete('/api/access/:access', async (request, response) => {
    const own = requireHouse(parts, request)
    const ended = await desk.revoke(null, request.params.access)
    if (ended === null) throw notFound()
    noteRequest(parts, request, own, { meeting: null, what: 'access-ended', about: aboutAccess(ended) })
    response.status(204).end()
  })

  router.delete('/api/access/:access/devices/:device', async (request, response) => {
    const own = requireHouse(parts, request)
    const ended = await desk.revokeDevice(null, request.params.access, request.params.device)
    if (ended === null) throw notFound()
    noteRequest(parts, request, own, { meeting: null, what: 'device-ended', about: aboutDevice(ended) })
    response.status(204).end()
  })
  return router
}

import express, { type Request, type RequestHandler, Router } from 'express'
import { findDelegation } from '../../shared/meeting/queries.ts'
import { newPersonSchema, personChangeSchema } from '../../shared/people.ts'
import type { NotAdded } from '../people/people.ts'
import { type HttpParts, requireRole, roomOf } from './parts.ts'
import { HttpProblem, notAllowed, notFound } from './problems.ts'

const largestFile = '1mb'
const file = express.text({ type: () => true, limit: largestFile })

const notAdded: Record<NotAdded, string> = {
  'already-there': 'Somebody of that name stands in this delegation already.',
  'too-many-people': 'No more people are taken of this delegation, or of this meeting.',
}
const conflict = (code: NotAdded) => new HttpProblem(409, code, notAdded[code])
const malformed = (detail: string) => new HttpProblem(400, 'malformed', detail)
const fields = 'A person has a delegation, a name and a function; nothing else is held.'

/** A file of names; before the body, which nobody else's is read of. */
export const namesRoutes = (parts: HttpParts): Router => {
  const router = Router()
  const secretariatOnly: RequestHandler = (request, _response, next) => {
    requireRole(parts, request, roomOf(parts, request).id, 'secretariat')
    next()
  }

  router.post('/api/meetings/:id/people/import', secretariatOnly, file, (request, response) => {
    const { id, delegations } = roomOf(parts, request).position().meeting
    const text = typeof request.body === 'string' ? request.body : ''
    const taken = parts.people.take(id, delegations, text)
    if ('lines' in taken)
      throw new HttpProblem(
        422,
        'lines-refused',
        `Nobody was added: ${taken.lines.map(({ line, why }) => `line ${line} (${why})`).join(', ')}.`,
        {},
        taken,
      )
    response.json(taken)
  })
  return router
}

export const peopleRoutes = (parts: HttpParts): Router => {
  const { people } = parts
  const router = Router()

  /** The room, for its secretariat alone. */
  const ownRoom = (request: Request) => {
    const room = roomOf(parts, request)
    requireRole(parts, request, room.id, 'secretariat')
    return room
  }

  router.get('/api/meetings/:id/people', (request, response) => {
    const room = roomOf(parts, request)
    const { role, delegation } = requireRole(parts, request, room.id, 'secretariat', 'delegate')
    const all = people.list(room.position().meeting, room.entries())
    response.json(role === 'secretariat' ? all : all.filter(person => person.delegation === delegation))
  })

  router.post('/api/meetings/:id/people', (request, response) => {
    const room = roomOf(parts, request)
    const { role, delegation } = requireRole(parts, request, room.id, 'secretariat', 'delegate')
    const body = newPersonSchema.safeParse(request.body)
    if (!body.success) throw malformed(fields)
    const isOwn = body.data.delegation === delegation && body.data.status === 'sent'
    if (role === 'delegate' && !isOwn) throw notAllowed()
    if (!findDelegation(room.position().meeting, body.data.delegation))
      throw new HttpProblem(422, 'unknown-delegation', 'A person represents a delegation of the meeting.')
    const added = people.add(room.id, body.data)
    if (typeof added === 'string') throw conflict(added)
    response.status(201).json(added)
  })

  router.patch('/api/meetings/:id/people/:person', (request, response) => {
    const room = ownRoom(request)
    const body = personChangeSchema.safeParse(request.body)
    if (!body.success) throw malformed(fields)
    const changed = people.change(room.id, String(request.params.person), body.data)
    if (changed === null) throw notFound()
    if (typeof changed === 'string') throw conflict(changed)
    response.json(changed)
  })

  router.delete('/api/meetings/:id/people/:person', (request, response) => {
    const room = ownRoom(request)
    if (!people.erase(room.id, String(request.params.person))) throw notFound()
    response.status(204).end()
  })

  router.get('/api/meetings/:id/people/:person/export', (request, response) => {
    const room = ownRoom(request)
    const { meeting } = room.position()
    const held = people.export(meeting, room.entries(), String(request.params.person))
    if (held === null) throw notFound()
    response.attachment('person.json').json(held)
  })
  return router
}

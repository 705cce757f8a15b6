import express, { type Request, Router } from 'express'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { findDelegation } from '../../shared/meeting/queries.ts'
import { newPersonSchema, type Person, personChangeSchema } from '../../shared/people.ts'
import type { AuditAbout, AuditEntry } from '../../shared/protocol.ts'
import { textOf } from '../../shared/spreadsheet.ts'
import type { NotAdded } from '../people/people.ts'
import { audited } from './audit.ts'
import { type HttpParts, requireRole, roomOf } from './parts.ts'
import { HttpProblem, notAllowed, notFound } from './problems.ts'

/** A meeting's file; a delegation's own has sixty lines at the most. */
const files = {
  secretariat: express.raw({ type: () => true, limit: '1mb' }),
  delegate: express.raw({ type: () => true, limit: '64kb' }),
}
/** Files of one delegate's access: reading one holds everybody else up for as long as that takes. */
const mostFiles = { points: 8, duration: 60 }
const tooFast = ({ msBeforeNext }: RateLimiterRes): HttpProblem =>
  new HttpProblem(429, 'too-fast', 'Too many files one after the other; wait a little.', {
    'Retry-After': String(Math.ceil(msBeforeNext / 1000)),
  })

const notAdded: Record<NotAdded, string> = {
  'already-there': 'Somebody of that name stands in this delegation already.',
  'too-many-people': 'No more people are taken of this delegation, or of this meeting.',
}
const conflict = (code: NotAdded) => new HttpProblem(409, code, notAdded[code])
const malformed = (detail: string) => new HttpProblem(400, 'malformed', detail)
const fields = 'A person has a delegation, a name and a function; nothing else is held.'

/** A file of names; before the body, which nobody else's is read of. A delegation sends in its own people alone. */
export const namesRoutes = (parts: HttpParts): Router => {
  const router = Router()
  const sent = new RateLimiterMemory(mostFiles)
  const sender = (request: Request) =>
    requireRole(parts, request, roomOf(parts, request).id, 'secretariat', 'delegate')

  router.post(
    '/api/meetings/:id/people/import',
    async (request, response, next) => {
      const { role, id } = sender(request)
      if (role === 'delegate')
        await sent.consume(id).catch((state: RateLimiterRes) => Promise.reject(tooFast(state)))
      files[role === 'delegate' ? 'delegate' : 'secretariat'](request, response, next)
    },
    audited(parts, 'names-sent', async (request, response) => {
      const { id, delegations } = roomOf(parts, request).position().meeting
      const { role, delegation } = sender(request)
      const text = request.body instanceof Uint8Array ? textOf(request.body) : ''
      const own = role === 'delegate' ? (delegation ?? '') : null
      const taken = await parts.people.take(id, delegations, text, own)
      if ('lines' in taken)
        throw new HttpProblem(
          422,
          'lines-refused',
          `Nobody was added: ${taken.lines.map(({ line, why }) => `line ${line} (${why})`).join(', ')}.`,
          {},
          taken,
        )
      response.json(taken)
      if (taken.added === 0) return null
      return { about: { ...(own === null ? {} : { delegation: own }), count: taken.added } }
    }),
  )
  return router
}

/** What a change of somebody's status is called in the audit. */
const actOf = (before: Person['status'] | undefined, after: Person): AuditEntry['what'] => {
  if (before === after.status) return 'person-changed'
  if (after.status === 'accredited') return 'person-accredited'
  if (before === 'accredited') return 'accreditation-withdrawn'
  return after.status === 'declined' ? 'person-declined' : 'names-sent'
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
  const idIn = (request: Request): string => String(request.params.person)
  const personIn = (request: Request): Person | undefined => {
    const { meeting } = roomOf(parts, request).position()
    return people.list(meeting, []).find(({ id }) => id === idIn(request))
  }
  const aboutPerson = (person: Person | undefined): AuditAbout =>
    person ? { delegation: person.delegation, person: person.id } : {}

  router.get('/api/meetings/:id/people', (request, response) => {
    const room = roomOf(parts, request)
    const { role, delegation } = requireRole(parts, request, room.id, 'secretariat', 'delegate')
    const all = people.list(room.position().meeting, room.entries())
    response.json(role === 'secretariat' ? all : all.filter(person => person.delegation === delegation))
  })

  router.post(
    '/api/meetings/:id/people',
    audited(parts, 'names-sent', async (request, response) => {
      const room = roomOf(parts, request)
      const { role, delegation } = requireRole(parts, request, room.id, 'secretariat', 'delegate')
      const body = newPersonSchema.safeParse(request.body)
      if (!body.success) throw malformed(fields)
      const isOwn = body.data.delegation === delegation && body.data.status === 'sent'
      if (role === 'delegate' && !isOwn) throw notAllowed()
      if (!findDelegation(room.position().meeting, body.data.delegation))
        throw new HttpProblem(422, 'unknown-delegation', 'A person represents a delegation of the meeting.')
      const added = await people.add(room.id, body.data)
      if (typeof added === 'string') throw conflict(added)
      response.status(201).json(added)
      return { what: actOf(undefined, added), about: { ...aboutPerson(added), count: 1 } }
    }),
  )

  router.patch(
    '/api/meetings/:id/people/:person',
    audited(parts, 'person-changed', async (request, response) => {
      const room = ownRoom(request)
      const body = personChangeSchema.safeParse(request.body)
      if (!body.success) throw malformed(fields)
      const before = personIn(request)
      const changed = await people.change(room.id, idIn(request), body.data)
      if (changed === null) throw notFound()
      if (typeof changed === 'string') throw conflict(changed)
      response.json(changed)
      return { what: actOf(before?.status, changed), about: aboutPerson(changed) }
    }),
  )

  router.delete(
    '/api/meetings/:id/people/:person',
    audited(parts, 'person-erased', async (request, response) => {
      const room = roomOf(parts, request)
      const { role, delegation } = requireRole(parts, request, room.id, 'secretariat', 'delegate')
      const person = personIn(request)
      const isOwn = person?.delegation === delegation && person?.status === 'sent'
      if (role === 'delegate' && !isOwn) throw notAllowed()
      const about = aboutPerson(person)
      if (!(await people.erase(room.id, idIn(request)))) throw notFound()
      response.status(204).end()
      return { about }
    }),
  )

  router.get(
    '/api/meetings/:id/people/:person/export',
    audited(parts, 'person-exported', (request, response) => {
      const room = ownRoom(request)
      const held = people.export(room.position().meeting, room.entries(), idIn(request))
      if (held === null) throw notFound()
      response.attachment('person.json').json(held)
      return { about: aboutPerson(held.person) }
    }),
  )
  return router
}

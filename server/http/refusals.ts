import type { ErrorRequestHandler, Request } from 'express'
import { accessOf } from '../access/identity.ts'
import { type Attempt, isNoted, noteRequest } from './audit.ts'
import type { HttpParts } from './parts.ts'
import { HttpProblem } from './problems.ts'

const file = (name: string): Attempt => ({ what: 'record-exported', about: { file: name } })
const command = (type: string): Attempt => ({ what: 'command', about: { command: type } })

/** What a request would have done, by its route; reading is noted only where it was refused. */
const attempts: Record<string, Attempt> = {
  'POST /api/meetings': command('meeting.create'),
  'PUT /api/meetings/:id/agenda': command('agenda.replace'),
  'GET /api/meetings/:id/record.json': file('record.json'),
  'GET /api/meetings/:id/record.csv': file('record.csv'),
  'GET /api/meetings/:id/record.pdf': file('record.pdf'),
  'GET /api/meetings/:id/audit': { what: 'audit-read' },
  'GET /api/meetings/:id/access': { what: 'access-read' },
  'POST /api/meetings/:id/access': { what: 'access-made' },
  'DELETE /api/meetings/:id/access/:access': { what: 'access-ended' },
  'DELETE /api/meetings/:id/access/:access/devices/:device': { what: 'device-ended' },
  'GET /api/access': { what: 'access-read' },
  'DELETE /api/access/:access': { what: 'access-ended' },
  'DELETE /api/access/:access/devices/:device': { what: 'device-ended' },
  'POST /api/meetings/:id/people/import': { what: 'names-sent' },
  'POST /api/meetings/:id/presence': { what: 'room-entered' },
  'POST /api/meetings/:id/screens': { what: 'screen-paired' },
  'PATCH /api/meetings/:id/screens/:screen': { what: 'screen-changed' },
  'POST /api/meetings/:id/screens/:screen/identify': { what: 'screen-identified' },
  'DELETE /api/meetings/:id/screens/:screen': { what: 'access-ended', about: { role: 'screen' } },
}

const attemptOf = ({ method, route }: Request): Attempt => {
  const { path = '' } = (route ?? {}) as { path?: string }
  return attempts[`${method} ${path}`] ?? { what: 'request' }
}

/** Notes what somebody who is signed in may not do, as far as the handler has not noted it. Goes before `problems`. */
export const refusals =
  (parts: HttpParts): ErrorRequestHandler =>
  (error, request, _response, next) => {
    const isRefusal = error instanceof HttpProblem && error.code === 'not-allowed'
    if (!isRefusal || isNoted(request)) return next(error)
    const meeting = parts.meetings.room(request.path.split('/')[3] ?? '')?.id ?? null
    const access = accessOf(parts.desk, request, meeting)
    if (access !== null)
      noteRequest(parts, request, access, {
        meeting: meeting ?? access.meeting,
        ...attemptOf(request),
        refused: error.code,
      })
    next(error)
  }

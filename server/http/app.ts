import type { RequestListener } from 'node:http'
import compression from 'compression'
import express from 'express'
import { isSound } from '../access/payload.ts'
import { accessRoutes } from './access.ts'
import { agendaRoutes } from './agenda.ts'
import { auditRoutes } from './audit.ts'
import { clientFiles } from './client.ts'
import { demoRoutes } from './demo.ts'
import { documentRoutes } from './document.ts'
import { securityHeaders } from './headers.ts'
import { healthRoutes } from './health.ts'
import { meetingRoutes } from './meetings.ts'
import { metricsRoutes } from './metrics.ts'
import { openApiRoutes } from './openapi.ts'
import { openIdRoutes } from './openid.ts'
import type { HttpParts } from './parts.ts'
import { namesRoutes, peopleRoutes } from './people.ts'
import { presenceRoutes } from './presence.ts'
import { HttpProblem, notFound, problems } from './problems.ts'
import { recordRoutes } from './record.ts'
import { refusals } from './refusals.ts'
import { requests } from './requests.ts'
import { screenRoutes } from './screens.ts'
import { signInRoutes } from './sign-in.ts'
import { statusRoutes } from './status.ts'
import { lastSeenBy, openStreams } from './stream.ts'
import { ownHostOnly } from './wrong-host.ts'

const wrongOrigin = new HttpProblem(403, 'wrong-origin', 'This request comes from a page of another site.')

const unsound = new HttpProblem(400, 'malformed', 'This request could not be read.')

/** Everything over HTTP but the sockets: REST, the event stream, the pages. */
export const createApp = (parts: HttpParts): RequestListener => {
  const { door } = parts
  const streams = openStreams(parts)
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('trust proxy', door.trust)
  app.use(requests(parts))
  app.use(securityHeaders(door))
  app.use(healthRoutes(parts))
  app.use(ownHostOnly(door))
  app.use(metricsRoutes(parts))
  app.use((request, _response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD'
    next(reads || door.isOwnOrigin(request) ? undefined : wrongOrigin)
  })
  app.use('/api', async (request, _response, next) => {
    const [, meeting = null] = /^\/meetings\/([^/]+)/.exec(request.path) ?? []
    await parts.arrival(request, meeting, lastSeenBy(request) ?? undefined)
    next()
  })
  app.use(streams.routes)
  app.use(documentRoutes(parts))
  app.use(compression())
  app.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  // An agenda, a record and a file of names are far larger than anything else; their routes read their own bodies.
  app.use(agendaRoutes(parts))
  app.use(recordRoutes(parts))
  app.use(namesRoutes(parts))
  app.use(express.json({ limit: '64kb', strict: true }))
  app.use((request, _response, next) => next(isSound(request.body) ? undefined : unsound))
  for (const routes of [
    signInRoutes,
    openIdRoutes,
    meetingRoutes,
    accessRoutes,
    screenRoutes,
    presenceRoutes,
    auditRoutes,
    statusRoutes,
    peopleRoutes,
    demoRoutes,
    openApiRoutes,
  ])
    app.use(routes(parts))
  app.use('/api', () => {
    throw notFound()
  })
  app.use(clientFiles(parts.clientFolder))
  app.use(refusals(parts))
  app.use(problems(parts.onBug))
  return (request, response) => {
    if (!streams.take(request, response)) app(request, response)
  }
}

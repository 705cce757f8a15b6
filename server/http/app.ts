import compression from 'compression'
import express, { type Express } from 'express'
import helmet from 'helmet'
import { isOwnOrigin } from '../access/origin.ts'
import { accessRoutes } from './access.ts'
import { agendaRoutes } from './agenda.ts'
import { clientFiles } from './client.ts'
import { demoRoutes } from './demo.ts'
import { healthRoutes } from './health.ts'
import { meetingRoutes } from './meetings.ts'
import { openApiRoutes } from './openapi.ts'
import type { HttpParts } from './parts.ts'
import { HttpProblem, notFound, problems } from './problems.ts'
import { recordRoutes } from './record.ts'
import { signInRoutes } from './sign-in.ts'
import { streamRoutes } from './stream.ts'

/** What a page may load and do: its own files and its own server, nothing else, nothing inline. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
}

/** Everything over HTTP but the sockets: REST, the event stream, the pages. */
export const createApp = (parts: HttpParts): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.use(helmet({ contentSecurityPolicy, strictTransportSecurity: false }))
  app.use((request, _response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (reads || isOwnOrigin(request, parts.publicUrl)) return next()
    next(new HttpProblem(403, 'wrong-origin', 'This request comes from a page of another site.'))
  })
  app.use(healthRoutes(parts))
  app.use(streamRoutes(parts))
  app.use(compression())
  app.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  // An agenda is far larger than anything else that comes in as JSON; its routes read their own bodies.
  app.use(agendaRoutes(parts))
  app.use(express.json({ limit: '64kb', strict: true }))
  for (const routes of [signInRoutes, meetingRoutes, accessRoutes, recordRoutes, demoRoutes, openApiRoutes])
    app.use(routes(parts))
  app.use('/api', () => {
    throw notFound()
  })
  app.use(clientFiles(parts.clientFolder))
  app.use(problems(parts.onBug))
  return app
}

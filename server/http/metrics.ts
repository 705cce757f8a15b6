import { createHash, timingSafeEqual } from 'node:crypto'
import { type Request, Router } from 'express'
import type { HttpParts } from './parts.ts'
import { HttpProblem, notFound } from './problems.ts'

const wrongToken = new HttpProblem(401, 'wrong-token', 'The metrics are read with METRICS_TOKEN.', {
  'WWW-Authenticate': 'Bearer',
})

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** By this machine itself, and not by somebody whom a proxy on it has let through. */
const isFromHere = ({ socket, headers }: Request): boolean =>
  /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined

/** What the server counts, for Prometheus: with the token where there is one, else for this machine alone. */
export const metricsRoutes = ({ metrics }: HttpParts): Router => {
  const { token, read } = metrics
  const router = Router()
  router.get('/metrics', async (request, response) => {
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
    if (token === null && !isFromHere(request)) throw notFound()
    if (token !== null && !timingSafeEqual(digest(given), digest(token))) throw wrongToken
    const { type, text } = await read()
    response.set('Cache-Control', 'no-store').type(type).send(text)
  })
  return router
}

import { Router } from 'express'
import { troubleOf } from '../log/log.ts'
import type { HttpParts } from './parts.ts'
import { HttpProblem } from './problems.ts'

export const healthRoutes = ({ log, isStopping }: HttpParts): Router => {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (_request, response) => {
    if (isStopping()) throw new HttpProblem(503, 'stopping', 'Palabra is stopping.')
    await log.check().catch((error: unknown) => {
      const why = troubleOf(error)
      const message = 'The record cannot be written.'
      throw new HttpProblem(503, 'record-unavailable', message, {}, why ? { why } : {})
    })
    response.json({ status: 'ready' })
  })
  return router
}

import { join } from 'node:path'
import express, { Router } from 'express'
import { notFound } from './problems.ts'

/** The built pages. Files with a hash in their names never change; the page itself is asked for each time. */
export const clientFiles = (folder: string | null): Router => {
  const router = Router()
  if (folder === null) return router
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', index: false }),
  )
  router.use('/assets', () => {
    throw notFound()
  })
  router.use(express.static(folder, { index: false }))
  router.get('/{*path}', (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: folder })
  })
  return router
}

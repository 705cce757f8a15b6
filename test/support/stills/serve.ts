import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import express from 'express'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import type { RoomCode } from '../../../shared/protocol.ts'

/** Shows a still by its name on a page, with what its address says besides (`lang=es`). */
export type ShowStill = (page: Page, name: string, besides?: string) => Promise<void>

/**
 * Builds the stills and serves them while a test file runs. Called at the top level of the file. A page that shows
 * stills already goes on to the next one without being loaded again, in the language that it has.
 */
export const servedStills = (): ShowStill => {
  // A folder of its own: other files build theirs at the same time.
  const folder = mkdtempSync(join(tmpdir(), 'palabra-stills-'))
  const app = express().use(express.static(folder))
  app.get('/api/meetings/:id/room-code', (_request, response) => {
    response.json({ code: '482913', until: Number.MAX_SAFE_INTEGER } satisfies Record<
      keyof RoomCode,
      unknown
    >)
  })
  const server = createServer(app)
  beforeAll(async () => {
    await build({
      configFile: resolve(import.meta.dirname, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: folder },
    })
    await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true })
  })
  return async (page, name, besides) => {
    const { port } = server.address() as AddressInfo
    const origin = `http://127.0.0.1:${port}/`
    const search = `?still=${name}${besides === undefined ? '' : `&${besides}`}`
    if (page.url().startsWith(origin)) await page.evaluate(to => history.pushState(null, '', to), search)
    else await page.goto(origin + search)
    await page.locator(`[data-still='${name}'] > *`).first().waitFor({ state: 'attached' })
    await page.evaluate(() => document.fonts.ready)
  }
}

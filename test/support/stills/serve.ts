import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import express from 'express'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'

const folder = resolve(import.meta.dirname, '../../../.build/stills')

/** Shows a still by its name on a page, with what its address says besides (`lang=es`). */
export type ShowStill = (page: Page, name: string, besides?: string) => Promise<void>

/**
 * Builds the stills and serves them while a test file runs. Called at the top level of the file. A page that shows
 * stills already goes on to the next one without being loaded again, in the language that it has.
 */
export const servedStills = (): ShowStill => {
  const server = createServer(express().use(express.static(folder)))
  beforeAll(async () => {
    await build({ configFile: resolve(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' })
    await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
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

import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { opens } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, type Venue } from '../../support/wire.ts'

/** The log goes to a file on the disk that is full: `npm start 2>> palabra.log`. */

const folder = mkdtempSync(join(tmpdir(), 'palabra-log-'))
const file = join(folder, 'palabra.log')
const log = openSync(file, 'a')
let server: Server
let venue: Venue

beforeAll(async () => {
  server = await startServer({}, undefined, log)
  venue = await openVenue(server.origin)
})
afterAll(async () => {
  await server?.dispose()
  closeSync(log)
  rmSync(folder, { recursive: true, force: true })
})

const pressed = async (): Promise<number> =>
  (await venue.secretariat.posts(venue.meeting, opens('second'))).status
const logged = (): { what?: string; count?: number }[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap(line => (line.startsWith('{') && line.endsWith('}') ? [JSON.parse(line)] : []))

test('what cannot be written to the log is left out and counted, and stops nobody', async () => {
  await expect.poll(() => logged().length).toBeGreaterThan(0)
  const makeRoom = server.fill()
  for (let count = 0; count < 20; count += 1) expect(await pressed()).toBe(503)
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  makeRoom()
  await expect.poll(pressed).toBe(200)
  await expect.poll(() => logged().find(({ what }) => what === 'lines-left-out')?.count).toBeGreaterThan(0)
  expect((await server.stop()).code).toBe(0)
})

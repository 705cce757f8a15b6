import { afterAll, beforeAll, expect, test } from 'vitest'
import { opens } from '../support/history.ts'
import { browsing } from '../support/page.ts'
import { freePort, type Server, startServer } from '../support/server.ts'
import { openVenue, type Venue } from '../support/wire.ts'

/** Whoever follows has one of two ways to the meeting, and finds from one to the other without anybody's help. */

const people = browsing()
let server: Server
let venue: Venue

beforeAll(async () => {
  server = await startServer({ PORT: String(await freePort()), FOLLOWERS: '1' })
  venue = await openVenue(server.origin)
  await venue.secretariat.posts(venue.meeting, opens('second'))
})
afterAll(() => server?.dispose())

const gives = (delegation: string) =>
  venue.secretariat.posts(venue.meeting, { type: 'floor.grant', delegation })

test('one follows on the stream, and who finds it full by the document; both outlive the server', async () => {
  const sockets: string[] = []
  const follows = async () => {
    const page = await people.page({ on: 'phone' })
    page.on('websocket', socket => sockets.push(socket.url()))
    const first = page.waitForResponse(response => response.url().endsWith('/stream'))
    await page.goto(`${server.origin}/m/${venue.meeting}`)
    return { page, status: (await first).status() }
  }
  const streaming = await follows()
  const polling = await follows()
  expect([streaming.status, polling.status]).toEqual([200, 503])
  const show = async (name: string) => {
    for (const { page } of [streaming, polling]) await page.getByText(name).first().waitFor()
  }
  await gives('BRA')
  await show('Brasil')
  await server.kill()
  for (const { page } of [streaming, polling]) await page.getByText('No contact since').waitFor()
  server = await server.again()
  for (const { page } of [streaming, polling])
    await page.getByText('No contact since').waitFor({ state: 'detached' })
  await venue.secretariat.posts(venue.meeting, { type: 'floor.yield' })
  await gives('PER')
  await show('Perú')
  expect(sockets).toEqual([])
  expect(people.errors).toEqual([])
})

import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { opens, type Wanted } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { type Connection, openVenue, personAt } from '../../support/wire.ts'

/** What has to happen at a time, the server does by itself, and records like anything else. */

let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.dispose())

const happens = async (console: Connection, ...wanted: Wanted[]): Promise<void> => {
  for (const command of wanted) expect(await console.sends(command)).toMatchObject({ ok: true })
}
const asksFor = (delegation: string): Wanted => ({ type: 'floor.request', kind: 'intervention', delegation })

test('a list that closes in a second is counted down, and is closed then', async () => {
  const venue = await openVenue(server.origin)
  const chair = await venue.chair()
  await happens(chair, opens('second'), { type: 'list.close', inSeconds: 1, consent: true })
  const closing = await chair.until(({ list }) => list.closingAt !== null)
  expect(closing.list.status).toBe('open')
  const closed = await chair.until(({ list }) => list.status === 'closed')
  expect(closed.list).toMatchObject({ closingAt: null, consent: true })
  expect(closed.list.changedAt).toBeGreaterThanOrEqual(closing.list.closingAt ?? Number.NaN)
})

test('the requests of the opening window are drawn as it ends; anyone draws the lot again', async () => {
  const venue = await openVenue(server.origin)
  const chair = await venue.chair()
  await happens(
    chair,
    { type: 'rules.change', openingWindowSeconds: 1 },
    opens('second'),
    ...['BRA', 'CHL', 'PER', 'URY'].map(asksFor),
  )
  const { list } = await chair.until(view => view.list.draw !== null)
  const { seed, order } = list.draw ?? { seed: '', order: [] }
  const ticket = (code: string) => createHash('sha256').update(`${seed}:${code}`).digest('hex')
  expect(order).toEqual(['BRA', 'CHL', 'PER', 'URY'].sort((a, b) => (ticket(a) < ticket(b) ? -1 : 1)))
  expect(list.requests.map(({ delegation }) => delegation)).toEqual(order)
})

test('what came due while the server was down is done when it is up again', async () => {
  const venue = await openVenue(server.origin)
  const chair = await venue.person({ role: 'chair' })
  const console = await chair.joins(venue.meeting)
  await happens(console, opens('second'), { type: 'list.close', inSeconds: 1 })
  const { list } = await console.until(view => view.list.closingAt !== null)
  await server.kill()
  const isDue = () => Date.now() >= (list.closingAt ?? 0)
  while (!isDue()) await new Promise(done => setTimeout(done, 50))
  server = await server.again()
  const again = await personAt(server.origin, chair.cookie).joins(venue.meeting)
  const closed = await again.until(view => view.list.status === 'closed')
  expect(closed.list.changedAt).toBeGreaterThanOrEqual(list.closingAt ?? Number.NaN)
  await again.close()
})

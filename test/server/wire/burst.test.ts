import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RawSocket, rawJoin } from '../../support/raw-socket.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, type Venue } from '../../support/wire.ts'

/** A whole room presses within one moment. */

let server: Server
let venue: Venue
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
})
afterAll(() => server.dispose())

/** How often the record was written so far. */
const writings = async (): Promise<number> => {
  const metrics = await (await venue.secretariat.rest('GET', '/metrics')).text()
  return Number(/^palabra_append_seconds_count (\d+)$/m.exec(metrics)?.[1])
}

const answer = (socket: RawSocket): Promise<string> =>
  new Promise(answered => socket.onMessage(text => text.startsWith('430[') && answered(text)))

test('thirty-four presses on as many lines are written and told at most twice, and each is answered as done', async () => {
  const watcher = await venue.chair()
  await watcher.sends({ type: 'session.open', session: 'second' })
  await watcher.until(view => view.session === 'second')
  const codes = watcher.view.delegations.map(({ code }) => code).slice(0, 34)
  const lines = await Promise.all(
    codes.map(() => rawJoin(server.origin, venue.secretariat.cookie, venue.meeting)),
  )
  const answers = Promise.all(lines.map(answer))
  const written = await writings()
  const told = watcher.messages.length

  const goOn = await server.pause()
  for (const [index, line] of lines.entries()) {
    const command = {
      id: `press-${index}`,
      type: 'floor.request',
      kind: 'intervention',
      delegation: codes[index],
    }
    line.send(`420${JSON.stringify(['command', command])}`)
  }
  goOn()

  for (const text of await answers) expect(text).toContain('"ok":true')
  await watcher.until(view => view.list.waiting === 34)
  expect((await writings()) - written).toBeLessThanOrEqual(2)
  expect(watcher.messages.length - told).toBeLessThanOrEqual(2)
  for (const line of lines) line.close()
})

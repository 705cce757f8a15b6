import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { helloSchema, protocolVersion, viewMessageSchema } from '../../../shared/protocol.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, type Venue } from '../../support/wire.ts'

/** Where something between lets no WebSocket through, or only after a while. */

let server: Server
let venue: Venue
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
})
afterAll(() => server.dispose())

const once = (socket: Socket, event: string): Promise<unknown> =>
  new Promise((came, failed) => {
    socket.once(event, came)
    socket.once('connect_error', failed)
  })

test('whoever is there is pinged every two seconds, so that a page sees within three that it has no contact', async () => {
  const opened = await (await fetch(`${server.origin}/socket.io/?EIO=4&transport=polling`)).text()
  expect(JSON.parse(opened.slice(1))).toMatchObject({ pingInterval: 2000, pingTimeout: 5000 })
})

test.each([
  { by: 'long polling alone', transports: ['polling'], upgrade: false, ends: 'polling' },
  { by: 'long polling first', transports: ['polling', 'websocket'], upgrade: true, ends: 'websocket' },
])('by $by whoever comes is greeted, told and answered as anybody', async ({ transports, upgrade, ends }) => {
  const chair = await venue.person({ role: 'chair' })
  const socket = io(server.origin, {
    transports,
    upgrade,
    forceNew: true,
    reconnection: false,
    auth: { meeting: venue.meeting, protocol: protocolVersion },
    extraHeaders: { cookie: chair.cookie },
  })
  const upgraded = upgrade
    ? new Promise(done => socket.io.on('open', () => socket.io.engine.once('upgrade', done)))
    : null
  expect(helloSchema.parse(await once(socket, 'hello')).you.role).toBe('chair')
  await upgraded
  expect(socket.io.engine.transport.name).toBe(ends)

  const message = `said by ${ends}`
  const told = once(socket, 'view')
  const ack = await socket.emitWithAck('command', {
    id: `show-${ends}`,
    type: 'screen.show',
    layout: 'message',
    message,
  })
  expect(ack).toMatchObject({ ok: true })
  expect(viewMessageSchema.parse(await told).screen).toMatchObject({ message })
  socket.disconnect()
})

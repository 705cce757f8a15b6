import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDoor, trustOf } from '../../server/access/door.ts'
import { openPlaces } from '../../server/access/places.ts'
import { type Engine, openEngine } from '../../server/live/engine.ts'
import { upgradeRequest } from '../support/raw-socket.ts'

let http: Server
let engine: Engine
beforeEach(async () => {
  http = createServer()
  const door = openDoor({ publicUrl: null, hosts: [], trust: trustOf('0'), onStrangeHost: () => undefined })
  engine = openEngine(http, { desk: { roleOf: () => null }, door, places: openPlaces(10) })
  http.listen(0)
  await once(http, 'listening')
})
afterEach(() => engine.io.close())

const knock = (text: string): Socket =>
  connect((http.address() as AddressInfo).port)
    .on('error', () => undefined)
    .setEncoding('utf8')
    .on('connect', function (this: Socket) {
      this.write(text)
    })

const polling = 'GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: localhost\r\n\r\n'

test.each([
  ['a WebSocket', 'upgrade', upgradeRequest(), '101'],
  ['long polling', 'request', polling, '200'],
])(
  'Who asked for %s and is gone before the turn ends nothing and has nothing',
  async (_, event, text, answer) => {
    let came = 0
    http.on(event, ({ socket }: IncomingMessage) => {
      came += 1
      if (came === 1) socket.destroy(new Error('the line is broken'))
    })
    await once(knock(text), 'close')
    const whole = knock(text)
    expect((await once(whole, 'data'))[0]).toMatch(`HTTP/1.1 ${answer} `)
    expect(came).toBe(2)
    expect(engine.io.engine.clientsCount).toBe(1)
    whole.destroy()
  },
)

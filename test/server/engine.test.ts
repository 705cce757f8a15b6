import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { openDoor, trustOf } from '../../server/access/door.ts'
import { openPlaces } from '../../server/access/places.ts'
import { openEngine } from '../../server/live/engine.ts'
import { upgradeRequest } from '../support/raw-socket.ts'

test('A line that breaks before its turn ends nothing, and whoever comes after it is let in', async () => {
  const http = createServer()
  const door = openDoor({ publicUrl: null, hosts: [], trust: trustOf('0'), onStrangeHost: () => undefined })
  const { io } = openEngine(http, { desk: { find: () => null }, door, places: openPlaces(10) })
  const came: Socket[] = []
  http.on('upgrade', (_, line: Socket) => {
    if (came.push(line) === 1) line.destroy(new Error('the line is broken'))
  })
  http.listen(0)
  await once(http, 'listening')
  const knock = () =>
    connect((http.address() as AddressInfo).port)
      .on('error', () => undefined)
      .setEncoding('utf8')
  const [broken, whole] = [knock(), knock()]
  broken.write(upgradeRequest())
  await once(broken, 'close')
  whole.write(upgradeRequest())
  const [answer] = await once(whole, 'data')
  expect(answer).toMatch(/^HTTP\/1.1 101 /)
  expect(came).toHaveLength(2)
  expect(io.engine.clientsCount).toBe(1)
  whole.destroy()
  await io.close()
})

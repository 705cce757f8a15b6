import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Status, statusSchema } from '../../../shared/status.ts'
import { opens } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, type Person, type Venue } from '../../support/wire.ts'

const backup = resolve(import.meta.dirname, '../../../.build/server/backup.js')
let server: Server
let venue: Venue
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
})
afterAll(() => server.dispose())

const statusFor = async (person: Person): Promise<Status> =>
  statusSchema.parse(await (await person.rest('GET', `/api/meetings/${venue.meeting}/status`)).json())

describe('How things stand', () => {
  test('is told to the secretariat alone; what is of the machines, to the house’s', async () => {
    const chair = await venue.person({ role: 'chair' })
    expect((await chair.rest('GET', `/api/meetings/${venue.meeting}/status`)).status).toBe(403)
    expect((await venue.follower.rest('GET', `/api/meetings/${venue.meeting}/status`)).status).toBe(401)
    const own = await venue.person({ role: 'secretariat' })
    expect((await statusFor(own)).house).toBeUndefined()
    expect((await statusFor(venue.secretariat)).house).toBeDefined()
  })

  test('has who watches, by audience', async () => {
    const chair = await venue.chair()
    const follower = await venue.follower.joins(venue.meeting)
    expect(
      (await statusFor(venue.secretariat)).clients.toSorted((a, b) => b.audience.localeCompare(a.audience)),
    ).toEqual([
      { audience: 'public', kind: 'socket', count: 1 },
      { audience: 'podium', kind: 'socket', count: 1 },
    ])
    chair.close()
    follower.close()
    await expect.poll(async () => (await statusFor(venue.secretariat)).clients).toEqual([])
  })

  test('has each screen: what it shows, and how its clock goes', async () => {
    const screen = await venue.person({ role: 'screen', name: 'Left wall' })
    const found = async () =>
      (await statusFor(venue.secretariat)).screens.find(({ id }) => id === screen.access)
    expect(await found()).toMatchObject({ name: 'Left wall', connected: false, report: null })
    const socket = io(server.origin, {
      transports: ['websocket'],
      auth: { meeting: venue.meeting, protocol: 1 },
      extraHeaders: { cookie: screen.cookie },
    })
    const hello: { seq: number } = await new Promise(heard => socket.once('hello', heard))
    const report = { seq: hello.seq, clockOffMs: -4200, withinMs: 3 }
    await socket.emitWithAck('time', report)
    expect(await found()).toMatchObject({
      connected: true,
      report: { behind: 0, clockOffMs: -4200, withinMs: 3 },
    })
    await venue.secretariat.posts(venue.meeting, opens('first'))
    expect((await found())?.report?.behind).toBeGreaterThan(0)
    const { at, changedAt = 0 } = (await found())?.report ?? { at: 0 }
    expect(changedAt).toBeGreaterThanOrEqual(at)
    // It says no more, and answers pings.
    await expect.poll(async () => (await found())?.report?.at, { timeout: 10_000 }).toBeGreaterThan(changedAt)
    // What is no report changes nothing, and the time is told all the same.
    expect(await socket.emitWithAck('time', { seq: 'all of it' })).toEqual(expect.any(Number))
    expect((await found())?.report?.clockOffMs).toBe(-4200)
    socket.disconnect()
    await expect.poll(async () => (await found())?.connected).toBe(false)
  })

  test('says of a screen that nobody has opened yet', async () => {
    const { access } = await venue.person({ role: 'screen', name: 'Left wall' })
    const path = `/api/meetings/${venue.meeting}/access`
    await venue.secretariat.rest('POST', path, { role: 'screen', name: 'Spare' })
    const { screens } = await statusFor(venue.secretariat)
    expect(screens.find(({ name }) => name === 'Spare')).toMatchObject({ connected: false, isAwaited: true })
    expect(screens.find(({ id }) => id === access)?.isAwaited).toBeUndefined()
  })

  test('has the server, its disk, and when a backup was made last', async () => {
    const { house } = await statusFor(venue.secretariat)
    expect(house).toMatchObject({ database: null, backupAt: null })
    expect(house?.servers).toEqual([
      expect.objectContaining({ state: 'here', version: expect.stringMatching(/^\d/) }),
    ])
    expect(house?.servers[0]?.name).toContain(`:${new URL(server.origin).port}`)
    expect(house?.servers[0]?.entries).toBeGreaterThan(0)
    expect(house?.disk?.recordBytes).toBeGreaterThan(0)
    expect(house?.disk?.freeBytes).toBeLessThan(house?.disk?.totalBytes ?? 0)
    const env = { PATH: process.env.PATH, DATA_DIR: server.folder }
    execFileSync(process.execPath, [backup, 'backup', join(server.folder, 'kept')], { env })
    expect((await statusFor(venue.secretariat)).house?.backupAt).toEqual(expect.any(Number))
  })
})

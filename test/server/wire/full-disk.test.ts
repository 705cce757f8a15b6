import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { View } from '../../../shared/protocol.ts'
import { type Status, statusSchema } from '../../../shared/status.ts'
import { asks, next, opens } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { type Connection, openVenue, type Person, personAt, type Venue } from '../../support/wire.ts'

/** The server's files may grow no further: to it that is a disk with no room left. */

let server: Server
let venue: Venue
let chair: Person
let console: Connection
let brazil: Connection
let chile: Person
let before: View
let makeRoom: () => void
const full = { ok: false, error: { code: 'record-unavailable', why: 'full' } }

beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
  chair = await venue.person({ role: 'chair' })
  console = await chair.joins(venue.meeting)
  brazil = await venue.delegate('BRA')
  chile = await venue.person({ role: 'delegate', delegation: 'CHL' })
  expect(await console.sends(opens('second'))).toMatchObject({ ok: true })
  expect(await brazil.sends(asks)).toMatchObject({ ok: true })
  for (const command of [next, { type: 'list.close' as const, inSeconds: 1 }])
    expect(await console.sends(command)).toMatchObject({ ok: true })
  before = await console.until(view => view.list.closingAt !== null)
  makeRoom = server.fill()
})
afterAll(() => server.dispose())

/** As the page of the secretariat has it. */
const recordInStatus = async (): Promise<Status['record']> => {
  const response = await venue.secretariat.rest('GET', `/api/meetings/${venue.meeting}/status`)
  return statusSchema.parse(await response.json()).record
}

describe('While the disk is full', () => {
  test('each press is refused with the reason, whoever pressed, over REST too', async () => {
    expect(await console.sends({ type: 'clock.pause' }, 'pause')).toMatchObject(full)
    expect(await brazil.sends({ type: 'floor.yield' })).toMatchObject(full)
    const posted = await chair.posts(venue.meeting, { type: 'clock.pause' })
    const metrics = await fetch(`${server.origin}/metrics`)
    expect(await metrics.text()).toMatch(/^palabra_record_writable 0$/m)
    expect([posted.status, await posted.json()]).toMatchObject([503, full.error])
    const given = await venue.secretariat.rest('POST', `/api/meetings/${venue.meeting}/access`, {
      role: 'chair',
    })
    expect([given.status, await given.json()]).toMatchObject([503, full.error])
    const made = await venue.secretariat.rest('POST', '/api/meetings', { title: 'Another meeting' })
    expect([made.status, await made.json()]).toMatchObject([503, full.error])
    const ready = await chair.rest('GET', '/readyz')
    const detail = 'The record cannot be written.'
    expect([ready.status, await ready.json()]).toMatchObject([503, { ...full.error, detail }])
    expect((await chair.rest('GET', '/healthz')).status).toBe(200)
  })

  test('the podium is told so without pressing anything, whoever comes to it too; nobody else', async () => {
    const record = await console.untilRecord(trouble => trouble !== null)
    expect(record).toMatchObject({ why: 'full' })
    const other = await chair.joins(venue.meeting)
    expect(other.hello.record).toEqual(record)
    expect((await chile.joins(venue.meeting)).hello.record).toBeUndefined()
    expect((await venue.follower.joins(venue.meeting)).hello.record).toBeUndefined()
    expect(brazil.record).toBeNull()
    expect(await recordInStatus()).toEqual(record)
  })

  test('the clock goes on, and what came due waits', async () => {
    while ((await console.time()) < (before.list.closingAt ?? 0)) await console.time()
    const { hello } = await venue.follower.joins(venue.meeting)
    expect(hello.view.floor?.clock).toEqual(before.floor?.clock)
    expect(hello.view.list.status).toBe('open')
  })
})

describe('When there is room again', () => {
  test('the podium is told by itself, what came due happens, and the press of before is taken', async () => {
    makeRoom()
    await console.untilRecord(trouble => trouble === null)
    const closed = await console.until(view => view.list.status === 'closed')
    expect(closed.list.changedAt).toBeGreaterThanOrEqual(before.list.closingAt ?? Number.NaN)
    expect(await console.sends({ type: 'clock.pause' }, 'pause')).toMatchObject({ ok: true })
    expect((await chair.rest('GET', '/readyz')).status).toBe(200)
    expect((await chair.joins(venue.meeting)).hello.record).toBeUndefined()
    expect(await recordInStatus()).toBeNull()
    const linesOf = (what: string) =>
      server.errors.map(line => JSON.parse(line)).filter(line => line.what === what)
    const causes = [expect.stringMatching(/^SQLITE_/), undefined]
    await expect.poll(() => linesOf('record').map(({ trouble }) => trouble)).toEqual(['full', null])
    expect(linesOf('record').map(({ cause }) => cause)).toEqual(causes)
    await expect.poll(() => linesOf('audit').map(({ cause }) => cause)).toEqual(causes)
    expect(linesOf('bug')).toEqual([])
  })

  test('and everything that was acknowledged is there after a power cut', async () => {
    const { view } = await chair.joins(venue.meeting)
    await server.kill()
    server = await server.again()
    expect((await personAt(server.origin, chair.cookie).joins(venue.meeting)).view).toEqual(view)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opens } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, personAt, type Venue } from '../../support/wire.ts'

let server: Server
let venue: Venue
beforeAll(async () => {
  server = await startServer({ TRUST_PROXY: '1' })
  venue = await openVenue(server.origin)
})
afterAll(() => server.dispose())

const read = async () => (await personAt(server.origin).rest('GET', '/metrics')).text()
/** What is counted under that name; 0 where it does not stand. */
const counted = async (name: string) => {
  const line = (await read()).split('\n').find(row => row.startsWith(`${name} `))
  return Number(line?.split(' ').at(-1) ?? 0)
}

describe('What is counted', () => {
  test('has the clients of each audience, those of the stream too', async () => {
    const chair = await venue.chair()
    const brazil = await venue.delegate('BRA')
    const follower = await venue.follower.joins(venue.meeting)
    const clients = (audience: string, kind = 'socket') =>
      counted(`palabra_clients{audience="${audience}",kind="${kind}"}`)
    expect([await clients('podium'), await clients('room'), await clients('public')]).toEqual([1, 1, 1])
    const leaving = new AbortController()
    await fetch(`${server.origin}/api/meetings/${venue.meeting}/stream`, { signal: leaving.signal })
    await expect.poll(() => clients('public', 'stream')).toBe(1)
    leaving.abort()
    await expect.poll(() => clients('public', 'stream')).toBe(0)
    for (const connection of [chair, brazil, follower]) connection.close()
    await expect.poll(() => clients('podium')).toBe(0)
  })

  test('has each command by its type and how it ended, the time of the record and of the fan-out, and the log’s end', async () => {
    const appended = await counted('palabra_append_seconds_count')
    const chair = await venue.chair()
    const ack = await chair.sends(opens('first'))
    await chair.sends({ type: 'list.remove', request: 'of nobody' })
    await chair.emits({ id: 'any', type: 'a type of mine' })
    const commands = (type: string, outcome: string) =>
      counted(`palabra_commands_total{type="${type}",outcome="${outcome}"}`)
    expect(await commands('session.open', 'done')).toBe(1)
    expect(await commands('list.remove', 'unknown-request')).toBe(1)
    expect(await commands('unread', 'malformed')).toBe(1)
    expect(await counted('palabra_append_seconds_count')).toBeGreaterThan(appended)
    await expect.poll(() => counted('palabra_fan_out_seconds_count')).toBeGreaterThan(0)
    const position = `palabra_log_position{meeting="${venue.meeting}"}`
    await expect.poll(() => counted(position)).toBe(ack.ok ? ack.seq : 'acknowledged')
    expect(await counted('palabra_log_entries')).toBe(await counted(position))
    chair.close()
  })

  test('has the event loop’s lag, of which the time between two measurements is hardly a part', async () => {
    // It is what it was since it was read last.
    expect(await read()).toContain('nodejs_eventloop_lag_p99_seconds')
    for (let more = 0; more < 100; more += 1) await venue.follower.rest('GET', '/readyz')
    expect(await counted('nodejs_eventloop_lag_min_seconds')).toBeLessThan(0.005)
  })

  test('grows by no line for what somebody makes up', async () => {
    // Those of Node say what it is at just now.
    const names = async () =>
      (await read())
        .split('\n')
        .map(line => line.split(' ')[0])
        .filter(name => !name?.startsWith('nodejs_active'))
    await venue.follower.rest('GET', '/api/made-up')
    const before = await names()
    await venue.follower.rest('GET', '/api/made-up-too?and=this')
    await venue.follower.rest('GET', '/api/meetings')
    expect((await names()).filter(name => name?.includes('made-up'))).toEqual([])
    expect((await names()).filter(name => !before.includes(name))).toEqual([
      'palabra_requests_total{route="/api/meetings",method="GET",status="200"}',
    ])
  })
})

describe('Who reads it', () => {
  test('without a token: this machine, and nobody whom a proxy lets through', async () => {
    expect((await personAt(server.origin).rest('GET', '/metrics')).status).toBe(200)
    const proxied = { 'X-Forwarded-For': '203.0.113.9' }
    expect((await personAt(server.origin).rest('GET', '/metrics', undefined, proxied)).status).toBe(404)
  })

  test('with one: whoever has it, and nobody else', async () => {
    const METRICS_TOKEN = 'a token of the house'
    const guarded = await startServer({ METRICS_TOKEN })
    const asks = async (headers: Record<string, string>) =>
      (await personAt(guarded.origin).rest('GET', '/metrics', undefined, headers)).status
    expect(await asks({})).toBe(401)
    expect(await asks({ Authorization: 'Bearer a token of another' })).toBe(401)
    expect(await asks({ Authorization: `Bearer ${METRICS_TOKEN}` })).toBe(200)
    await guarded.dispose()
  })
})

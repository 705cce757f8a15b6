import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chained } from '../../../shared/meeting/chain.ts'
import type { Entry } from '../../../shared/meeting/events.ts'
import { type Ack, viewSchema } from '../../../shared/protocol.ts'
import { ask } from '../../support/ask.ts'
import { opens, type Wanted } from '../../support/history.ts'
import { type RawSocket, rawJoin, rawSocket } from '../../support/raw-socket.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, personAt, refusedConnection, type Venue } from '../../support/wire.ts'

let server: Server
let venue: Venue
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
  await venue.secretariat.posts(venue.meeting, opens('second'))
})
afterAll(() => server.dispose())

const asksFor = (delegation: string): Wanted => ({ type: 'floor.request', kind: 'intervention', delegation })
const codesOf = (acks: Ack[]) => new Set(acks.map(ack => (ack.ok ? 'ok' : ack.error.code)))

describe('How many commands may come', () => {
  test('a whole room that presses at once is heard', async () => {
    const codes = ['ARG', 'BRA', 'CHL', 'COL', 'CRI', 'ECU', 'MEX', 'PAN', 'PER', 'PRY', 'SLV', 'URY']
    const room = await Promise.all(codes.map(code => venue.delegate(code)))
    const acks = await Promise.all(
      room.flatMap(delegate => [
        delegate.sends({ type: 'floor.request', kind: 'intervention' }),
        delegate.sends({ type: 'floor.request', kind: 'intervention' }),
        delegate.sends({ type: 'floor.request', kind: 'intervention' }),
      ]),
    )
    expect(codesOf(acks)).toEqual(new Set(['ok', 'already-listed']))
    for (const delegate of room) delegate.close()
  })

  test('a delegation’s devices share what they may send, over REST too; the others are not hindered', async () => {
    const devices = await Promise.all(Array.from({ length: 5 }, () => venue.delegate('BOL')))
    const acks = await Promise.all(
      devices.flatMap(device => Array.from({ length: 150 }, () => device.sends(asksFor('BOL')))),
    )
    expect(codesOf(acks)).toContain('too-fast')
    expect(acks.filter(ack => ack.ok || ack.error.code !== 'too-fast').length).toBeGreaterThanOrEqual(400)
    const another = await venue.person({ role: 'delegate', delegation: 'BOL' })
    const response = await another.posts(venue.meeting, asksFor('BOL'))
    expect([response.status, await response.json()]).toMatchObject([429, { code: 'too-fast' }])
    expect(await (await venue.delegate('DOM')).sends(asksFor('DOM'))).toMatchObject({ ok: true })
  })

  test('nor goes anybody but the podium on and on: an access sends so many in ten minutes', async () => {
    const { access: _, ...guyana } = await venue.person({ role: 'delegate', delegation: 'GUY' })
    const statuses = []
    for (let device = 0; device < 4; device++) {
      const connection = await guyana.joins(venue.meeting)
      const acks = await Promise.all(Array.from({ length: 90 }, () => connection.sends(asksFor('GUY'))))
      statuses.push(...acks.map(ack => !ack.ok && ack.error.code === 'too-fast'))
      connection.close()
    }
    expect(statuses.indexOf(true)).toBe(300)
  })

  test('a follower’s cost the meeting nothing', async () => {
    const statuses = await Promise.all(
      Array.from(
        { length: 40 },
        async () => (await venue.follower.posts(venue.meeting, asksFor('HTI'))).status,
      ),
    )
    expect(new Set(statuses)).toEqual(new Set([403, 429]))
  })
})

describe('What is too much of anything', () => {
  const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
  const sends = (path: string, body: string, method = 'POST') =>
    ask(`${server.origin}${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie: venue.secretariat.cookie },
      body,
    })

  test.each([
    ['levels', deep(10_000)],
    ['levels, in lists', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['a key that reaches for the prototype of objects', '{"code":"x","__proto__":{"role":"secretariat"}}'],
    ['such a key, deep inside', '{"code":"x","more":[{"__proto__":{"isAdmin":true}}]}'],
  ])('%s: refused as not readable', async (_, body) => {
    for (const path of ['/api/sign-in', '/api/meetings', `/api/meetings/${venue.meeting}/commands`])
      expect(JSON.parse((await sends(path, body)).text)).toMatchObject({ status: 400, code: 'malformed' })
    const agenda = await sends(`/api/meetings/${venue.meeting}/agenda`, body, 'PUT')
    expect(JSON.parse(agenda.text)).toMatchObject({ status: 422, code: 'malformed' })
  })

  test('the same over a socket', async () => {
    const chair = await rawJoin(server.origin, (await venue.person({ role: 'chair' })).cookie, venue.meeting)
    const answered = new Promise<string>(done => chair.onMessage(text => text.startsWith('43') && done(text)))
    chair.send('427["command",{"id":"p","type":"floor.next","__proto__":{"turn":"t"}}]')
    expect(await answered).toContain('"code":"malformed"')
    chair.close()
  })

  test('a message that is longer than any command ends its connection', async () => {
    const socket = await rawJoin(server.origin, '', venue.meeting)
    socket.send(`42["command","${'x'.repeat(40_000)}"]`)
    await socket.ended
  })

  test('a file of more names than a meeting takes: refused as a whole, at its first line', async () => {
    const lines = (count: number) => `delegation,name\n${'zz,b\n'.repeat(count)}`
    const names = (body: string) => sends(`/api/meetings/${venue.meeting}/people/import`, body)
    const refusal = { status: 422, code: 'lines-refused', lines: [{ line: 1, why: 'too-many' }] }
    expect(JSON.parse((await names(lines(190_000))).text)).toMatchObject(refusal)
    expect(JSON.parse((await names(lines(3))).text).lines).toHaveLength(3)
  })

  test('a file of names of a delegate: no more than a delegation has, and no more than some in a minute', async () => {
    const { cookie } = await venue.person({ role: 'delegate', delegation: 'SUR' })
    const path = `${server.origin}/api/meetings/${venue.meeting}/people/import`
    const names = async (body: string) =>
      JSON.parse((await ask(path, { method: 'POST', headers: { cookie }, body })).text)
    expect(await names('a,'.repeat(500_000))).toMatchObject({ status: 413, code: 'too-large' })
    expect(await names(`name,${'a,'.repeat(30_000)}`)).toMatchObject({
      lines: [{ line: 1, why: 'no-header' }],
    })
    expect(await names(`"\n",${'a,'.repeat(30_000)}`)).toMatchObject({
      lines: [{ line: 1, why: 'unreadable' }],
    })
    expect(await names('name\nAnn Cox\n')).toEqual({ added: 1, same: 0 })
    const many = await Promise.all(Array.from({ length: 8 }, () => names('name\nAnn Cox\n')))
    expect(many.filter(({ code }) => code === 'too-fast').length).toBe(4)
    expect(
      JSON.parse((await sends(`/api/meetings/${venue.meeting}/people/import`, 'name\nA')).text),
    ).toMatchObject({
      code: 'lines-refused',
    })
  })

  test('a record of more values than any meeting’s: refused before it is read', async () => {
    for (const body of [`[${'[],'.repeat(8_000_000)}[]]`, `[${'{"seq":1},'.repeat(3_000_000)}0]`])
      expect(JSON.parse((await sends('/api/record/verify', body)).text)).toMatchObject({
        status: 413,
        code: 'too-large',
      })
  })

  test('the longest record is checked while the server goes on', async () => {
    const bare = Array.from({ length: 100_000 }, (_, index) => ({ seq: index + 1 }) as Entry)
    const order: string[] = []
    const checked = sends('/api/record/verify', JSON.stringify(chained(bare))).then(({ text }) => {
      order.push('checked')
      return JSON.parse(text)
    })
    for (let asked = 0; asked < 5; asked++) {
      expect((await ask(`${server.origin}/healthz`)).status).toBe(200)
      order.push('asked')
    }
    expect(await checked).toEqual({ ok: false, what: 'not-a-record' })
    expect(order.at(-1)).toBe('checked')
  })

  test('a document of somebody who may not send any is not read', async () => {
    const body = Buffer.alloc(3_000_000, 'a')
    for (const path of ['/api/agenda/preview', `/api/meetings/${venue.meeting}/agenda`]) {
      const method = path.endsWith('preview') ? 'POST' : 'PUT'
      const asked = { method, headers: { 'content-type': 'text/plain', expect: '100-continue' }, body }
      expect(JSON.parse((await ask(server.origin + path, asked)).text)).toMatchObject({ status: 401 })
    }
  })
})

/** Two of these wait for ten seconds; the third sends a lot. */
const patience = { timeout: 120_000 }

describe.concurrent('Whoever holds a line', patience, () => {
  test('without saying what it wants is let go', async () => {
    const { port, hostname } = new URL(server.origin)
    const socket = connect(Number(port), hostname)
    socket.write('GET /api/me HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
    socket.resume()
    await once(socket, 'close')
  })

  test('and never joins a meeting is let go', async () => {
    const socket = await rawSocket(server.origin)
    socket.onMessage(text => text === '2' && socket.send('3'))
    await socket.ended
  })

  test('and takes nothing is let go before much is kept for it; the others miss nothing', async () => {
    const { cookie } = await venue.person({ role: 'screen' })
    const slow = await rawJoin(server.origin, cookie, venue.meeting)
    const good = await rawJoin(server.origin, cookie, venue.meeting)
    slow.pause()
    const view = async () =>
      viewSchema.parse(
        await (await venue.secretariat.rest('GET', `/api/meetings/${venue.meeting}/view`)).json(),
      )
    for (const { code } of (await view()).delegations)
      await venue.secretariat.posts(venue.meeting, asksFor(code))
    const { list } = await view()
    let sent = 0
    const isSeen = (topic: string) =>
      new Promise<void>(done => good.onMessage(message => message.includes(topic) && done()))
    /** One after the other, so that each is a message of its own; together far more than the network holds. */
    for (let round = 0; round < 6; round++)
      for (const { id } of list.requests) {
        const topic = `${round} of ${id}`
        const seen = isSeen(topic)
        const amend: Wanted = { type: 'floor.amend', request: id, topic: `${topic} ${'é'.repeat(1900)}` }
        expect((await venue.secretariat.posts(venue.meeting, amend)).status).toBe(200)
        await seen
        sent++
      }
    slow.resume()
    await slow.ended
    expect(good.isOpen).toBe(true)
    const seen = ({ messages }: RawSocket) => messages.filter(message => message.includes('"list":')).length
    expect(seen(slow)).toBeLessThan(sent / 2)
    expect(seen(good)).toBeGreaterThanOrEqual(sent)
    good.close()
  })
})

describe('Many connections from one address', () => {
  let small: Server
  let meeting: string
  beforeAll(async () => {
    small = await startServer({ CONNECTIONS_PER_ADDRESS: '20', TRUST_PROXY: 'loopback' })
    meeting = (await openVenue(small.origin)).meeting
  })
  afterAll(() => small.dispose())

  const from = (address: string) => ({ 'x-forwarded-for': address })
  const opensSocket = async (address: string): Promise<RawSocket> => rawSocket(small.origin, from(address))
  const streamStatus = async (address: string): Promise<number> => {
    const asking = request(`${small.origin}/api/meetings/${meeting}/stream`, { headers: from(address) })
    asking.end()
    const [response] = (await once(asking, 'response')) as [IncomingMessage]
    response.on('error', () => undefined)
    asking.destroy()
    return response.statusCode ?? 0
  }

  test('are bounded, by the address that the proxy tells; another address has its own', async () => {
    const held = await Promise.all(Array.from({ length: 20 }, () => opensSocket('203.0.113.7')))
    const more = await opensSocket('203.0.113.7')
    await more.ended
    expect(held.every(({ isOpen }) => isOpen)).toBe(true)
    expect(await streamStatus('203.0.113.7')).toBe(429)
    expect(await streamStatus('203.0.113.8')).toBe(200)
    const person = personAt(small.origin)
    const told = await refusedConnection(person, { meeting, protocol: 1 }, from('203.0.113.7'))
    expect(told.data?.code).toBe('too-many-connections')
    held[0]?.close()
    // Its place is free as soon as the server has seen it go.
    while ((await streamStatus('203.0.113.7')) === 429);
    for (const socket of held) socket.close()
  })
})

test('without a proxy it is the address of the line itself that is bounded', async () => {
  const small = await startServer({ CONNECTIONS_PER_ADDRESS: '5' })
  const { port, hostname } = new URL(small.origin)
  const line = () => connect(Number(port), hostname).on('error', () => undefined)
  const first = line()
  const others = Array.from({ length: 7 }, line)
  await Promise.any(others.map(other => once(other.resume(), 'close')))
  first.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')
  expect(String(await once(first, 'data'))).toContain('200 OK')
  for (const each of [first, ...others]) each.destroy()
  await small.dispose()
})

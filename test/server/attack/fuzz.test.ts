import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agendaSchema } from '../../../shared/meeting/agenda.ts'
import { commandSchema } from '../../../shared/meeting/commands.ts'
import type { RecordJson } from '../../../shared/meeting/proceedings.ts'
import { newAccessSchema, newMeetingSchema, signInSchema } from '../../../shared/protocol.ts'
import { type Garbage, garbage } from '../../support/garbage.ts'
import { next, opens, type Wanted } from '../../support/history.ts'
import { type RawSocket, rawJoin } from '../../support/raw-socket.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, type Person, type Venue } from '../../support/wire.ts'
import { docx, paragraph, table } from '../agenda/docx.ts'

/** A hundred thousand in all, from a seed: a failure is found again. */
const seed = 20241107
const counts = { socket: 94_000, rest: 3_000, line: 500, document: 2_500 }
/** Nothing of what was malformed is kept: less than that in all, whatever the collector has not got round to. */
const mostGrowthBytes = 64_000_000

let server: Server
let venue: Venue
let chair: Person
let before: string
let memoryBefore: number
const at = () => `/api/meetings/${venue.meeting}`

const state = async (): Promise<string> => {
  const record = (await (await venue.secretariat.rest('GET', `${at()}/record.json`)).json()) as RecordJson
  const views = await Promise.all([
    venue.secretariat.rest('GET', `${at()}/view`),
    venue.follower.rest('GET', at()),
  ])
  return [record.chain.hash, ...(await Promise.all(views.map(view => view.text())))].join('\n')
}

beforeAll(async () => {
  // A small heap: what is not let go ends it.
  server = await startServer({ NODE_OPTIONS: '--max-old-space-size=96' })
  venue = await openVenue(server.origin)
  chair = await venue.person({ role: 'chair' })
  for (const wanted of [
    opens('second'),
    { type: 'floor.request', kind: 'intervention', delegation: 'BRA' },
    { type: 'floor.request', kind: 'intervention', delegation: 'CHL' },
    next,
  ] satisfies Wanted[])
    expect((await chair.posts(venue.meeting, wanted)).status).toBe(200)
  before = await state()
  // Once around, so that what is made once is there.
  await overSockets(5000, garbage(1))
  await overRest(500, garbage(2))
  await asDocuments(300, garbage(3))
  memoryBefore = server.memory()
})
afterAll(() => server.dispose())

const wantedOnes: Wanted[] = [
  opens('first'),
  next,
  { type: 'list.move', request: 'r1', before: null },
  { type: 'floor.request', kind: 'intervention', topic: 'What has worked' },
  { type: 'floor.grant', delegation: 'BRA', limitSeconds: 60 },
  { type: 'clock.adjust', seconds: 30 },
  {
    type: 'officer.elect',
    office: 'chair',
    delegation: 'BRA',
    name: 'Ana',
    votes: [{ delegation: 'BRA', votes: 3 }],
  },
  { type: 'screen.show', layout: 'message', message: 'A word' },
  { type: 'rules.change', speakingLimitSeconds: 60 },
]

const malformedCommand = (from: Garbage): unknown => {
  const payload =
    from.below(8) === 0 ? from.value() : from.spoilt({ id: `f${from.below(1e9)}`, ...from.pick(wantedOnes) })
  return commandSchema.safeParse(payload).success ? null : payload
}

/** What is no packet of the wire's, or not one that a client sends. */
const malformedPacket = (from: Garbage): string =>
  from.pick<() => string>([
    () => `${from.below(10)}${from.text()}`,
    () => `4${from.below(10)}${JSON.stringify(from.value())}`,
    () => `42${JSON.stringify([from.text(), from.value()])}`,
    () => `45${from.below(4)}-["command",{"_placeholder":true,"num":${from.below(9)}}]`,
    () => `42${'['.repeat(from.below(9000))}`,
    () => `43${from.below(9)}[${JSON.stringify(from.value())}]`,
    () => `40/${from.text()},${JSON.stringify(from.value())}`,
  ])()

const overSockets = async (count: number, from: Garbage): Promise<void> => {
  const batch = 250
  const cookies = [chair.cookie, chair.cookie, chair.cookie, '']
  const attack = async (cookie: string, batches: number): Promise<void> => {
    const joins = (): Promise<RawSocket> => rawJoin(server.origin, cookie, venue.meeting)
    let socket = await joins()
    for (let done = 0; done < batches; done++) {
      if (!socket.isOpen) socket = await joins()
      const answered = new Promise<void>(seen =>
        socket.onMessage(text => text.startsWith('43999[') && seen()),
      )
      for (let sent = 0; sent < batch - 1; sent++)
        socket.send(`42${sent}["command",${JSON.stringify(malformedCommand(from))}]`)
      // One in a batch may end its connection.
      if (from.below(3) === 0) socket.send(from.bytes(200), from.pick([1, 2, 9]))
      else socket.send(malformedPacket(from))
      socket.send('42999["time"]')
      await Promise.race([answered, socket.ended])
      expect(socket.messages.filter(text => text.startsWith('43') && text.includes('"ok":true'))).toEqual([])
      if (done % 20 === 19) {
        socket.close()
        await socket.ended
      }
    }
    socket.close()
  }
  const batches = Math.ceil(count / batch / cookies.length)
  await Promise.all(cookies.map(cookie => attack(cookie, batches)))
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 })
afterAll(() => agent.destroy())
type Sent = { method: string; path: string; headers: Record<string, string>; body: Buffer | string }
const statusOf = async ({ method, path, headers, body }: Sent): Promise<number> => {
  const asking = request(`${server.origin}${path}`, { method, headers, agent })
  asking.end(body)
  const [response] = (await once(asking, 'response')) as [IncomingMessage]
  response.resume()
  await once(response, 'end')
  return response.statusCode ?? 0
}

/** So many at a time, none of them answered as a failure of the server’s own. */
const sendAll = async (count: number, make: () => Sent): Promise<void> => {
  let left = count
  const send = async (): Promise<void> => {
    while (left-- > 0) {
      const sent = make()
      const status = await statusOf(sent)
      if (status >= 500) throw new Error(`${status} for ${JSON.stringify(sent).slice(0, 2000)}`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, send))
}

const bodies: [
  method: string,
  path: () => string,
  schema: { safeParse(given: unknown): { success: boolean } },
][] = [
  ['POST', () => '/api/sign-in', signInSchema],
  ['POST', () => '/api/meetings', newMeetingSchema],
  ['POST', () => `${at()}/commands`, commandSchema],
  ['POST', () => `${at()}/access`, newAccessSchema],
  ['PUT', () => `${at()}/agenda`, agendaSchema],
]
const models = [...wantedOnes, { code: 'A' }, { title: 'A' }, { role: 'chair' }, { notes: [], days: [] }]

const malformedRequest = (from: Garbage): Sent => {
  const [method, path, schema] = from.pick(bodies)
  const given = from.below(4) === 0 ? from.value() : from.spoilt(from.pick(models))
  const json = JSON.stringify(schema.safeParse(given).success ? null : given)
  const body = from.pick([json, json, json.slice(0, from.below(json.length)), from.bytes(300)])
  const cookie = from.pick([venue.secretariat.cookie, chair.cookie, `palabra=${from.below(1e9)}`])
  const safe = from.bytes(20).toString('base64url')
  if (from.below(5) > 0)
    return { method, path: path(), headers: { cookie, 'content-type': 'application/json' }, body }
  const there = from.pick(['/view', '/stream/x', '/record.json', '/access', '/commands', ''])
  return {
    method: from.pick(['GET', 'HEAD', 'OPTIONS', 'DELETE', 'PATCH', 'POST']),
    path: `/api/meetings/${safe}%${from.below(100)}${there}?${safe}`,
    headers: {
      cookie: `palabra=${safe}; ${safe}`,
      'palabra-as': safe,
      'if-match': safe,
      'content-type': safe || 'x',
    },
    body: '',
  }
}
const overRest = (count: number, from: Garbage) => sendAll(count, () => malformedRequest(from))

const overLines = async (count: number, from: Garbage): Promise<void> => {
  const { port, hostname } = new URL(server.origin)
  for (let sent = 0; sent < count; sent++) {
    const socket = connect(Number(port), hostname).on('error', () => undefined)
    socket.end(
      from.pick([
        from.bytes(300),
        from.damaged(Buffer.from('POST /api/me HTTP/1.1\r\nHost: localhost\r\n\r\n')),
      ]),
    )
    await once(socket.resume(), 'close')
  }
}

const document = docx(
  [
    paragraph('7 November 2024'),
    paragraph('9:00–10:00 Opening', { list: 1 }),
    table([[paragraph('10:00'), paragraph('First session')]]),
  ].join(''),
  ['A note.'],
)
const asDocuments = (count: number, from: Garbage) =>
  sendAll(count, () => ({
    method: 'POST',
    path: '/api/agenda/preview',
    headers: {
      cookie: venue.secretariat.cookie,
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
    body: from.damaged(document),
  }))

/** Some twenty seconds where nothing else goes on. */
const patience = { timeout: 300_000 }

describe.sequential('A hundred thousand malformed messages', patience, () => {
  const unharmed = async () => {
    expect((await venue.follower.rest('GET', '/readyz')).status).toBe(200)
    expect(await state()).toBe(before)
    // A bug is told as an error; a name that nobody knows is a warning, and each request is a line of its own.
    expect(server.errors.filter(line => !/"level":[1234]0/.test(line))).toEqual([])
    expect(server.memory() - memoryBefore).toBeLessThan(mostGrowthBytes)
  }

  test('at the sockets leave the meeting as it is', async () => {
    await overSockets(counts.socket, garbage(seed))
    await unharmed()
  })

  test('at REST, and on lines that speak no HTTP', async () => {
    await overRest(counts.rest, garbage(seed + 1))
    await overLines(counts.line, garbage(seed + 2))
    await unharmed()
  })

  test('as documents', async () => {
    await asDocuments(counts.document, garbage(seed + 3))
    await unharmed()
  })

  test('and the meeting goes on', async () => {
    expect((await chair.posts(venue.meeting, next)).status).toBe(200)
    expect(await state()).not.toBe(before)
  })
})

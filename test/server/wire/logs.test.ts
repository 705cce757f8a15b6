import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opens } from '../../support/history.ts'
import { type Server, secretariatCode, startServer } from '../../support/server.ts'
import { cookieOf, openVenue, personAt, type Venue } from '../../support/wire.ts'

type Line = Record<string, unknown>
const rosa = { name: 'Rosa Quispe Mamani', email: 'rosa.quispe@ministry.example' }
const wrongCodes = ['ABCD-EFGH-JKMN', 'the secretariat of another house', rosa.email]
const secrets = new Set([secretariatCode, rosa.name, 'Quispe', rosa.email, ...wrongCodes])
const isSecret = (text: string) => {
  secrets.add(text)
  secrets.add(text.replaceAll('-', ''))
}

let server: Server
let venue: Venue
const lines = (): Line[] => server.errors.map(line => JSON.parse(line) as Line)
const lineOf = (facts: Line): Promise<Line> =>
  expect
    .poll(() => lines().find(line => Object.entries(facts).every(([key, value]) => line[key] === value)))
    .toBeDefined()
    .then(
      () => lines().find(line => Object.entries(facts).every(([key, value]) => line[key] === value)) ?? {},
    )

beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: 'debug', TRUST_PROXY: 'loopback' })
  venue = await openVenue(server.origin)
})
afterAll(() => server.dispose())

describe('A request', () => {
  test('is told of in one line, by its route, and is found by the id that it was answered with', async () => {
    const { status, headers } = await venue.follower.rest('GET', `/api/meetings/${venue.meeting}?as=nobody`)
    const request = headers.get('X-Request-Id') ?? ''
    expect(request).toMatch(/^\w{12}$/)
    const line = await lineOf({ what: 'request', request })
    expect(line).toMatchObject({ level: 30, method: 'GET', route: '/api/meetings/:id', status })
    expect(line.ms).toEqual(expect.any(Number))
  })

  test('has the id that a trusted proxy has given it, when that is one', async () => {
    const idOf = async (given: string) =>
      (await venue.follower.rest('GET', '/api/me', undefined, { 'X-Request-Id': given })).headers.get(
        'X-Request-Id',
      )
    expect(await idOf('proxy-7f3a.12')).toBe('proxy-7f3a.12')
    expect(await idOf('{"level":60}')).toMatch(/^\w{12}$/)
    const alone = await startServer()
    const { headers } = await personAt(alone.origin).rest('GET', '/api/me', undefined, {
      'X-Request-Id': 'stranger-12',
    })
    expect(headers.get('X-Request-Id')).toMatch(/^\w{12}$/)
    await alone.dispose()
  })

  test('that was refused says in its problem by which id it is found', async () => {
    const response = await venue.follower.rest('GET', '/api/meetings/none')
    expect(await response.json()).toMatchObject({
      code: 'unknown-meeting',
      requestId: response.headers.get('X-Request-Id'),
    })
  })

  test('that was refused before it came to any route is found by its id too', async () => {
    const elsewhere = { Origin: 'https://elsewhere.example' }
    const { status, headers } = await venue.follower.rest('POST', '/api/sign-in', { code: 'x' }, elsewhere)
    const line = await lineOf({ what: 'request', request: headers.get('X-Request-Id') })
    expect(line).toMatchObject({ level: 30, status, route: null })
  })
})

describe('A command', () => {
  test('on a connection: the connection, its id, its type and how it ended', async () => {
    const chair = await venue.chair()
    await chair.sends(opens('first'), 'opened')
    const { connection } = await lineOf({ id: 'opened' })
    expect(await lineOf({ what: 'connected', connection: String(connection) })).toMatchObject({
      role: 'chair',
    })
    expect(await lineOf({ id: 'opened' })).toMatchObject({ type: 'session.open', outcome: 'done' })
    await chair.sends({ type: 'list.remove', request: 'of nobody' }, 'nobody')
    expect(await lineOf({ id: 'nobody' })).toMatchObject({ connection, outcome: 'unknown-request' })
    chair.close()
    expect(await lineOf({ what: 'disconnected', connection: String(connection) })).toBeDefined()
  })

  test('by a request: the request', async () => {
    const response = await venue.secretariat.posts(venue.meeting, { type: 'list.close' }, 'by-rest')
    expect(await lineOf({ id: 'by-rest' })).toMatchObject({
      request: response.headers.get('X-Request-Id'),
      type: 'list.close',
      outcome: 'done',
    })
  })
})

test('Of a played meeting no line has a code, a cookie, a name or an address', async () => {
  const at = `/api/meetings/${venue.meeting}`
  const enters = async (code: string) => {
    const response = await personAt(server.origin).rest('POST', '/api/sign-in', { code })
    const cookie = cookieOf(response)
    if (cookie !== '') isSecret(cookie.split('=')[1] ?? '')
    return personAt(server.origin, cookie)
  }
  for (const code of wrongCodes) await enters(code)
  await enters(secretariatCode)
  await venue.secretariat.rest('POST', `${at}/people`, {
    delegation: 'BRA',
    name: rosa.name,
    function: rosa.email,
  })
  for (const access of [{ role: 'chair', name: rosa.name } as const, { role: 'screen' } as const]) {
    const given = await venue.secretariat.rest('POST', `${at}/access`, access)
    const { code } = (await given.json()) as { code: string }
    isSecret(code)
    const person = await enters(code)
    const connection = await person.joins(venue.meeting)
    await connection.sends({ type: 'officer.elect', office: 'chair', delegation: 'BRA', name: rosa.name })
    await connection.emits({ id: 'unread', type: rosa.name, code })
    await person.rest('GET', `${at}/view?code=${code}`)
    await person.rest('GET', `/in/${code}`)
    await person.rest('POST', `/api/${code}`, rosa)
    await person.rest('POST', '/api/sign-in', `{"code": "${code}`, { 'content-type': 'application/json' })
    connection.close()
  }
  const shown = await venue.secretariat.rest('GET', `${at}/room-code`)
  isSecret(((await shown.json()) as { code: string }).code)
  const { headers } = await venue.follower.rest('GET', '/api/me')
  await lineOf({ request: headers.get('X-Request-Id') })
  expect(server.errors.length).toBeGreaterThan(20)
  const text = lines()
    .map(({ time: _, ...line }) => JSON.stringify(line))
    .join('\n')
  expect([...secrets].filter(secret => text.includes(secret))).toEqual([])
})

test('A server is as silent as it is told to be', async () => {
  const silent = await startServer({ LOG_LEVEL: 'warn' })
  await (await openVenue(silent.origin)).chair()
  await silent.stop()
  expect(silent.errors).toEqual([])
  await silent.dispose()
})

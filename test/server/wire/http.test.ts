import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemSchema, viewSchema } from '../../../shared/protocol.ts'
import { opens } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, refusedConnection, type Venue } from '../../support/wire.ts'

let server: Server
let venue: Venue
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
})
afterAll(() => server.dispose())

const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const problem = problemSchema.parse(await response.json())
  expect(problem.status).toBe(response.status)
  expect(problem.detail).toMatch(/^[A-Z].*\.$/)
  return `${problem.status} ${problem.code}`
}

describe('The public view over HTTP', () => {
  test('it has the shape of the wire, and a CDN may keep it for a second', async () => {
    const response = await venue.follower.rest('GET', `/api/meetings/${venue.meeting}`)
    const view: unknown = await response.json()
    expect(viewSchema.parse(view)).toEqual(view)
    expect(response.headers.get('etag')).toBe(`"${viewSchema.parse(view).seq}"`)
    expect(response.headers.get('cache-control')).toMatch(/public.*max-age=1(,|$)/)
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  test('a meeting that is not made yet is kept by nobody as one that is not there', async () => {
    const response = await venue.follower.rest('GET', '/api/meetings/none')
    expect(await problemOf(response)).toBe('404 unknown-meeting')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('who has it already is sent nothing, until something has happened', async () => {
    const at = `/api/meetings/${venue.meeting}`
    const etag = (await venue.follower.rest('GET', at)).headers.get('etag') ?? ''
    const same = await venue.follower.rest('GET', at, undefined, { 'if-none-match': etag })
    expect([same.status, await same.text()]).toEqual([304, ''])
    expect((await venue.secretariat.posts(venue.meeting, opens('second'))).status).toBe(200)
    const changed = await venue.follower.rest('GET', at, undefined, { 'if-none-match': etag })
    expect(changed.status).toBe(200)
    expect(await changed.json()).toMatchObject({ session: 'second' })
  })

  test('it travels as whoever fetches it can read it, and is the same however it came', async () => {
    const at = `/api/meetings/${venue.meeting}`
    const as = async (encoding: string) => {
      const response = await venue.follower.rest('GET', at, undefined, { 'accept-encoding': encoding })
      const { headers } = response
      expect([headers.get('vary'), headers.get('etag')]).toEqual(['Accept-Encoding', expect.any(String)])
      const size = Number(headers.get('content-length'))
      return { came: headers.get('content-encoding'), size, view: await response.json() }
    }
    const [plain, gzip, best] = [await as('identity'), await as('gzip'), await as('gzip, deflate, br')]
    expect([plain.came, gzip.came, best.came]).toEqual([null, 'gzip', 'br'])
    expect(gzip.size).toBeLessThan(plain.size / 2)
    expect(best.size).toBeLessThan(plain.size / 2)
    expect([gzip.view, best.view]).toEqual([plain.view, plain.view])
  })

  test('the meetings are listed', async () => {
    const all: unknown = await (await venue.follower.rest('GET', '/api/meetings')).json()
    expect(all).toMatchObject([{ id: venue.meeting, title: 'A meeting', firstDay: '2024-11-07' }])
  })
})

describe('An agenda put as a document', () => {
  test('in which no session is found changes nothing', async () => {
    const at = `/api/meetings/${venue.meeting}`
    const before = await (await venue.follower.rest('GET', at)).json()
    for (const text of ['  \n', 'Dear colleagues, the agenda follows.'])
      expect(await problemOf(await venue.secretariat.rest('PUT', `${at}/agenda`, text))).toBe(
        '422 no-sessions',
      )
    expect(await (await venue.follower.rest('GET', at)).json()).toEqual(before)
  })
})

describe('Making a meeting', () => {
  const makes = (body: unknown) => venue.secretariat.rest('POST', '/api/meetings', body)

  test('with a title alone it has every member state, and the four languages', async () => {
    const made = await makes({ title: 'Another' })
    expect(made.status).toBe(201)
    const { id } = (await made.json()) as { id: string }
    const view = viewSchema.parse(await (await venue.follower.rest('GET', `/api/meetings/${id}`)).json())
    expect(view.delegations).toHaveLength(35)
    expect(view.meeting).toMatchObject({
      id,
      title: 'Another',
      status: 'planned',
      languages: ['en', 'es', 'pt', 'fr'],
    })
  })

  test('or with those who take part', async () => {
    const made = await makes({
      title: 'Two',
      delegations: ['BRA', 'URY'],
      timezone: 'America/Montevideo',
      languages: ['es'],
    })
    const { id } = (await made.json()) as { id: string }
    const view = viewSchema.parse(await (await venue.follower.rest('GET', `/api/meetings/${id}`)).json())
    expect(view.delegations.map(({ code }) => code)).toEqual(['BRA', 'URY'])
    expect(view.meeting).toMatchObject({ timezone: 'America/Montevideo', languages: ['es'] })
  })

  test('not with what is not there', async () => {
    expect(await problemOf(await makes({ title: 'X', timezone: 'Mars/Olympus' }))).toBe(
      '422 unknown-timezone',
    )
    expect(await problemOf(await makes({ title: 'X', delegations: ['FRA'] }))).toBe('422 unknown-delegation')
    expect(await problemOf(await makes({ title: '  ' }))).toBe('400 malformed')
    expect(await problemOf(await makes({}))).toBe('400 malformed')
  })

  test('or the demo', async () => {
    const made = await makes({ demo: true })
    expect(made.status).toBe(201)
    const { id } = (await made.json()) as { id: string }
    const view = viewSchema.parse(await (await venue.follower.rest('GET', `/api/meetings/${id}`)).json())
    expect(view.agenda.days).toHaveLength(2)
  })
})

describe('What cannot be read is answered with a problem', () => {
  const sends = (path: string, body: string, type = 'application/json') =>
    venue.secretariat.rest('POST', path, body, { 'content-type': type })

  test.each([
    ['no JSON', '{"code":', '400 malformed'],
    ['no object', '"code"', '400 malformed'],
    ['another object', '{"word":"x"}', '400 malformed'],
    ['nothing', '', '400 malformed'],
    ['far too much', JSON.stringify({ code: 'x'.repeat(100_000) }), '413 too-large'],
  ])('%s', async (_, body, expected) => {
    expect(await problemOf(await sends('/api/sign-in', body))).toBe(expected)
  })

  test.each([
    { type: 'floor.take', id: 'x' },
    { type: 'floor.next' },
    { id: 'x' },
    [],
    'floor.next',
    { type: 'clock.adjust', id: 'x', seconds: '30' },
  ])('%j is no command', async body => {
    const at = `/api/meetings/${venue.meeting}/commands`
    expect(await problemOf(await sends(at, JSON.stringify(body)))).toBe('400 malformed')
  })

  test('an agenda that is none', async () => {
    const puts = (body: string) =>
      venue.secretariat.rest('PUT', `/api/meetings/${venue.meeting}/agenda`, body, {
        'content-type': 'application/json',
      })
    expect(await problemOf(await puts('{'))).toBe('400 malformed')
    expect(await problemOf(await puts('{"days":[{"date":"tomorrow","sessions":[]}],"notes":[]}'))).toBe(
      '422 malformed',
    )
  })

  test('an agenda of a type that nobody reads', async () => {
    const response = await sends('/api/agenda/preview', '%PDF-1.7', 'application/pdf')
    expect(await problemOf(response)).toBe('415 unsupported-type')
  })

  test.each([
    ['GET', '/api/meetings/none'],
    ['GET', '/api/meetings/none/stream'],
    ['GET', '/api/meetings/none/record.json'],
    ['POST', '/api/meetings/none/commands'],
    ['POST', '/api/meetings/none/access'],
  ])('%s %s: there is no such meeting', async (method, path) => {
    const body = method === 'POST' ? {} : undefined
    expect(await problemOf(await venue.secretariat.rest(method, path, body))).toBe('404 unknown-meeting')
  })

  test.each(['/api', '/api/nothing', '/api/meetings/x/y/z', '/api/sign-in'])(
    'nothing is at %s',
    async path => {
      expect(await problemOf(await venue.secretariat.rest('GET', path))).toBe('404 not-found')
    },
  )

  test('a path that is no path', async () => {
    expect(await problemOf(await venue.secretariat.rest('GET', '/api/meetings/%E0%A4%A'))).toBe(
      '400 malformed',
    )
  })
})

describe('A page of another site', () => {
  const elsewhere = { origin: 'https://elsewhere.example' }

  test('acts with nobody’s cookie', async () => {
    const posts = (headers: Record<string, string>) =>
      venue.secretariat.rest('POST', '/api/meetings', { title: 'X' }, headers)
    expect(await problemOf(await posts(elsewhere))).toBe('403 wrong-origin')
    expect(await problemOf(await posts({ origin: 'null' }))).toBe('403 wrong-origin')
    expect((await posts({ origin: server.origin })).status).toBe(201)
  })

  test('opens no connection', async () => {
    const refused = await refusedConnection(
      venue.secretariat,
      { meeting: venue.meeting, protocol: 1 },
      elsewhere,
    )
    expect(refused).toBeInstanceOf(Error)
  })

  test('is not told that it may read', async () => {
    const response = await venue.secretariat.rest(
      'GET',
      `/api/meetings/${venue.meeting}/view`,
      undefined,
      elsewhere,
    )
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('What the server says of itself', () => {
  test('it serves, and its record can be written', async () => {
    expect((await venue.follower.rest('GET', '/healthz')).status).toBe(200)
    expect((await venue.follower.rest('GET', '/readyz')).status).toBe(200)
  })

  /** What a server without a demo, or without a provider of sign-ins, does not have. */
  const onlyWhereSet = ['/api/demo', '/api/sign-in/openid', '/api/sign-in/openid/begin']

  test('every call of the protocol is described, and every one that is described is there', async () => {
    const described = (await (await venue.follower.rest('GET', '/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, unknown>>
    }
    const calls = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`),
    )
    expect(calls).toEqual(
      expect.arrayContaining([
        'POST /api/sign-in',
        'POST /api/sign-out',
        'GET /api/me',
        'GET /api/meetings',
        'POST /api/meetings',
        'GET /api/meetings/{id}',
        'GET /api/meetings/{id}/view',
        'GET /api/meetings/{id}/stream',
        'POST /api/agenda/preview',
        'PUT /api/meetings/{id}/agenda',
        'POST /api/meetings/{id}/access',
        'DELETE /api/meetings/{id}/access/{access}',
        'POST /api/meetings/{id}/commands',
        'GET /api/meetings/{id}/record.json',
        'GET /api/meetings/{id}/record.csv',
        'GET /api/meetings/{id}/record.pdf',
        'GET /api/openapi.json',
      ]),
    )
    for (const call of calls) {
      const [method = '', path = ''] = call.split(' ')
      const response = await venue.follower.rest(
        method,
        path.replace('{id}', venue.meeting).replace('{access}', 'x'),
      )
      await response.body?.cancel()
      const isThere = response.status !== 404 || onlyWhereSet.includes(path)
      expect([call, isThere]).toEqual([call, true])
    }
  })

  test('what a browser is told keeps a page to its own files', async () => {
    const { headers } = await venue.follower.rest('GET', '/healthz')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
  })
})

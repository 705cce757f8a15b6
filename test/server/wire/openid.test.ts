import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Access, problemSchema, type SignInWays, youSchema } from '../../../shared/protocol.ts'
import { opens } from '../../support/history.ts'
import { client, type Provider, startProvider, throughProvider } from '../../support/provider.ts'
import { freePort, type Server, startServer } from '../../support/server.ts'
import { cookieOf, openVenue, type Person, personAt, signIn, type Venue } from '../../support/wire.ts'

let provider: Provider
let server: Server
let venue: Venue
let settings: Record<string, string>

const people = {
  secretary: { email: 'Secretary@House.example', email_verified: true },
  chair: { groups: ['everybody', 'meeting-chairs'] },
  both: { email: 'both@house.example', email_verified: true, groups: ['meeting-chairs'] },
  unverified: { email: 'secretary@house.example', email_verified: false },
  pretender: { groups: ['secretary@house.example'] },
  stranger: { email: 'stranger@house.example', email_verified: true, groups: ['everybody'] },
}

beforeAll(async () => {
  const port = String(await freePort())
  provider = await startProvider(people, `http://127.0.0.1:${port}/in/openid`)
  settings = {
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    OIDC_NAME: 'The House',
    OIDC_SECRETARIAT: 'secretary@house.example, both@house.example',
    OIDC_CHAIRS: 'meeting-chairs',
  }
  server = await startServer(settings)
  venue = await openVenue(server.origin)
})
beforeEach(() => provider.is('chair'))
afterAll(async () => {
  await server.dispose()
  await provider.down()
})

const begins = async (at: Person = personAt(server.origin)) => {
  const response = await at.rest('POST', '/api/sign-in/openid/begin')
  const { to } = (await response.json()) as { to: string }
  const attempt = cookieOf(response)
  return { response, to, at: personAt(server.origin, [at.cookie, attempt].filter(Boolean).join('; ')) }
}
/** The browser comes back, and the page there hands over what it came with. */
const returns = (at: Person, { search }: { search: string }) =>
  at.rest('POST', '/api/sign-in/openid', { search })
const comes = async (person: string | null, at?: Person) => {
  provider.is(person)
  const begun = await begins(at)
  return returns(begun.at, await throughProvider(provider.issuer, begun.to))
}
const sessionOf = (response: Response): Person => {
  const cookie = cookieOf(response)
    .split('; ')
    .find(pair => pair.startsWith('palabra='))
  return personAt(server.origin, cookie ?? '')
}
const refusalOf = async (response: Response) => {
  expect(cookieOf(response)).not.toMatch(/palabra=./)
  return [response.status, problemSchema.parse(await response.json()).code]
}

describe('Signing in by the house’s own sign-in', () => {
  test('it is offered by its name where it is set up, and not where it is not', async () => {
    const ways = async (origin: string) =>
      (await (await personAt(origin).rest('GET', '/api/sign-in/ways')).json()) as SignInWays
    expect(await ways(server.origin)).toEqual({ code: true, openId: { name: 'The House' } })
    const other = await startServer()
    expect(await ways(other.origin)).toEqual({ code: true, openId: null })
    expect((await personAt(other.origin).rest('POST', '/api/sign-in/openid/begin')).status).toBe(404)
    await other.dispose()
  })

  test('the provider is asked for a code with proof of possession, and told the one address to come back to', async () => {
    const { to, response } = await begins()
    const asked = new URL(to)
    expect(asked.origin).toBe(provider.issuer)
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      redirect_uri: `${server.origin}/in/openid`,
      scope: 'openid email groups',
      code_challenge_method: 'S256',
    })
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(/; Path=\/api\/sign-in\/openid; .*HttpOnly; SameSite=Strict$/)
    expect(to).not.toContain(/=([^;]+)/.exec(cookie)?.[1])
  })

  test('a secretary is the secretariat of the house, known by a verified address in any letters', async () => {
    const response = await comes('secretary')
    const you = youSchema.parse(await response.json())
    expect(you).toMatchObject({ role: 'secretariat' })
    expect(you.meeting).toBeUndefined()
    expect(JSON.stringify(you)).not.toMatch(/house\.example/i)
    const secretary = sessionOf(response)
    const made = await secretary.rest('POST', '/api/meetings', { title: 'Made by a secretary' })
    expect(made.status).toBe(201)
    const [cookie] = response.headers.getSetCookie().filter(line => line.startsWith('palabra='))
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/)
  })

  test('a chair, known by a group, presides over every meeting of the house and prepares none', async () => {
    const chair = sessionOf(await comes('chair'))
    const { hello, sends } = await chair.joins(venue.meeting)
    expect(hello.you).toMatchObject({ role: 'chair' })
    expect(await sends(opens('first'))).toMatchObject({ ok: true })
    expect((await chair.rest('POST', '/api/meetings', { title: 'A chair’s own' })).status).toBe(403)
    expect((await chair.rest('GET', '/api/access')).status).toBe(403)
    expect((await chair.rest('GET', `/api/meetings/${venue.meeting}/access`)).status).toBe(403)
  })

  test('whoever is on both lists is the secretariat', async () => {
    expect(await (await comes('both')).json()).toMatchObject({ role: 'secretariat' })
  })

  test.each(['stranger', 'unverified', 'pretender'])('nobody who is on no list comes in: %s', async who => {
    expect(await refusalOf(await comes(who))).toEqual([403, 'not-listed'])
  })

  test('whoever declines there is told so', async () => {
    expect(await refusalOf(await comes(null))).toEqual([401, 'cancelled'])
  })

  test('what a browser has signed in with before, it keeps', async () => {
    const delegate = await venue.person({ role: 'delegate', delegation: 'BRA' })
    const both = sessionOf(await comes('chair', delegate))
    const { hello } = await both.joins(venue.meeting, { as: delegate.access })
    expect(hello.you).toMatchObject({ role: 'delegate', delegation: 'BRA' })
    expect((await both.joins(venue.meeting)).hello.you.role).toBe('chair')
    expect(await (await delegate.rest('GET', '/api/me')).json()).toEqual({ role: 'follower' })
  })
})

describe('A way back that was tampered with', () => {
  test('a state that is not the attempt’s opens nothing', async () => {
    const { at, to } = await begins()
    const back = await throughProvider(provider.issuer, to)
    back.searchParams.set('state', 'A'.repeat(43))
    expect(await refusalOf(await returns(at, back))).toEqual([401, 'lapsed'])
  })

  test('an address that another browser was given opens nothing here', async () => {
    const theirs = await throughProvider(provider.issuer, (await begins()).to)
    expect(await refusalOf(await returns(personAt(server.origin), theirs))).toEqual([401, 'lapsed'])
    expect(await refusalOf(await returns((await begins()).at, theirs))).toEqual([401, 'lapsed'])
  })

  test('another page’s request is no way back', async () => {
    const { at, to } = await begins()
    const { search } = await throughProvider(provider.issuer, to)
    const elsewhere = { origin: 'https://elsewhere.example' }
    const response = await at.rest('POST', '/api/sign-in/openid', { search }, elsewhere)
    expect(await refusalOf(response)).toEqual([403, 'wrong-origin'])
  })

  test('the same one a second time opens nothing, the attempt’s cookie kept or not', async () => {
    const { at, to } = await begins()
    const back = await throughProvider(provider.issuer, to)
    const first = await returns(at, back)
    expect(first.status).toBe(200)
    expect(first.headers.getSetCookie()).toContainEqual(expect.stringMatching(/^palabra-attempt=;.*1970/))
    expect(await refusalOf(await returns(sessionOf(first), back))).toEqual([401, 'lapsed'])
    expect(await refusalOf(await returns(at, back))).toEqual([401, 'refused'])
  })

  test('a token for another attempt’s nonce is not believed', async () => {
    const { at, to } = await begins()
    const bent = new URL(to)
    bent.searchParams.set('nonce', 'another')
    const back = await throughProvider(provider.issuer, bent.href)
    expect(await refusalOf(await returns(at, back))).toEqual([401, 'refused'])
  })

  test('a code for another attempt’s proof is not given out', async () => {
    const { at, to } = await begins()
    const bent = new URL(to)
    bent.searchParams.set('code_challenge', 'A'.repeat(43))
    const back = await throughProvider(provider.issuer, bent.href)
    expect(await refusalOf(await returns(at, back))).toEqual([401, 'refused'])
  })

  test.each([
    ['nothing', {}],
    ['an empty text', { search: '' }],
    ['a number', { search: 7 }],
    ['far too much', { search: 'x'.repeat(9000) }],
  ])('%s is none', async (_, body) => {
    const { at } = await begins()
    expect(await refusalOf(await at.rest('POST', '/api/sign-in/openid', body))).toEqual([400, 'malformed'])
  })
})

describe('A provider that does not answer', () => {
  test('is said to be so, before and after the way there; codes open still, and so does it once it is back', async () => {
    const { at, to } = await begins()
    const back = await throughProvider(provider.issuer, to)
    await provider.down()
    expect(await refusalOf(await returns(at, back))).toEqual([503, 'unreachable'])
    const another = await startServer({ ...settings, PORT: '0', PUBLIC_URL: '' })
    const response = await personAt(another.origin).rest('POST', '/api/sign-in/openid/begin')
    expect(await refusalOf(response)).toEqual([503, 'unreachable'])
    expect((await venue.person({ role: 'chair' })).cookie).not.toBe('')
    await provider.up()
    expect((await personAt(another.origin).rest('POST', '/api/sign-in/openid/begin')).status).toBe(200)
    await another.dispose()
    expect((await comes('chair')).status).toBe(200)
  })
})

describe('Such a sign-in ends', () => {
  const house = async (): Promise<Access[]> =>
    (await (await venue.secretariat.rest('GET', '/api/access')).json()) as Access[]

  test('with signing out, its connections too', async () => {
    const chair = sessionOf(await comes('chair'))
    const connection = await chair.joins(venue.meeting)
    await chair.rest('POST', '/api/sign-out')
    expect(await connection.ended).toBe('io server disconnect')
    expect(await (await chair.rest('GET', '/api/me')).json()).toEqual({ role: 'follower' })
  })

  test('when the house’s secretariat ends it, or one device of it', async () => {
    const [lost, kept] = [sessionOf(await comes('chair')), sessionOf(await comes('chair'))]
    const [lostAt, keptAt] = [await lost.joins(venue.meeting), await kept.joins(venue.meeting)]
    const { access = '' } = keptAt.hello.you
    expect(lostAt.hello.you.access).toBe(access)
    const devices = (await house()).find(({ id }) => id === access)?.devices ?? []
    const path = `/api/access/${access}`
    const [, device] = devices.toSorted((a, b) => b.signedInAt - a.signedInAt)
    expect((await venue.secretariat.rest('DELETE', `${path}/devices/${device?.id}`)).status).toBe(204)
    expect(await lostAt.ended).toBe('io server disconnect')
    expect(await (await kept.rest('GET', '/api/me')).json()).toMatchObject({ role: 'chair' })
    const own = await venue.person({ role: 'secretariat' })
    expect((await own.rest('DELETE', path)).status).toBe(403)
    expect((await venue.secretariat.rest('DELETE', path)).status).toBe(204)
    expect(await keptAt.ended).toBe('io server disconnect')
    expect(await (await kept.rest('GET', '/api/me')).json()).toEqual({ role: 'follower' })
  })

  test('and not with the house’s own code, which nobody can end by mistake', async () => {
    expect((await house()).map(({ id }) => id)).toContain('secretariat')
    expect((await venue.secretariat.rest('DELETE', '/api/access/secretariat')).status).toBe(404)
  })

  test('at a start with another list; with the same one it goes on', async () => {
    const chair = sessionOf(await comes('chair'))
    const secretary = sessionOf(await comes('secretary'))
    const me = async (person: Person) => (await (await person.rest('GET', '/api/me')).json()) as unknown
    await server.stop()
    server = await server.again({ OIDC_CHAIRS: 'other-chairs' })
    expect(await me(chair)).toEqual({ role: 'follower' })
    expect(await me(secretary)).toMatchObject({ role: 'secretariat' })
    const cookie = venue.secretariat.cookie
    expect(await me(personAt(server.origin, cookie))).toMatchObject({ role: 'secretariat' })
    expect((await signIn(server.origin, 'the secretariat of the house')).cookie).not.toBe('')
  })

  test('and neither addresses nor tokens are kept or logged', async () => {
    await comes('secretary')
    const { readdirSync, readFileSync } = await import('node:fs')
    const files = readdirSync(server.folder).map(name => readFileSync(`${server.folder}/${name}`, 'latin1'))
    const kept = [...files, ...server.errors, ...server.lines].join('\n')
    expect(files.join('')).toContain('openid-')
    expect(provider.tokens.length).toBeGreaterThan(1)
    for (const secret of [...provider.tokens, client.secret]) expect(kept).not.toContain(secret)
    expect(kept.toLowerCase()).not.toContain('house.example')
  })
})

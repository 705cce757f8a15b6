import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../../shared/meeting/delegations.ts'
import { ask } from '../../support/ask.ts'
import { type Server, secretariatCode, startInVain, startServer } from '../../support/server.ts'
import { openVenue, refusedConnection, type Venue } from '../../support/wire.ts'

const tls = (name: string): string => resolve(import.meta.dirname, '../../fixtures/tls', name)
const certificate = readFileSync(tls('cert.pem'))
const tlsFiles = { TLS_CERT: tls('cert.pem'), TLS_KEY: tls('key.pem') }

const signIn = (origin: string, headers: Record<string, string> = {}, ca?: Buffer) =>
  ask(`${origin}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ code: secretariatCode }),
    ...(ca ? { ca } : {}),
  })

describe('A room with no settings at all', () => {
  let server: Server
  let venue: Venue
  let port: string
  beforeAll(async () => {
    server = await startServer()
    venue = await openVenue(server.origin)
    port = new URL(server.origin).port
  })
  afterAll(() => server.dispose())

  const opens = async (host: string) =>
    (await ask(`${server.origin}/api/meetings`, { headers: { host } })).status
  const joins = (headers: Record<string, string>) =>
    refusedConnection(venue.secretariat, { meeting: venue.meeting, protocol: 1 }, headers)

  test('somebody who has opened a wrong name reads so in four languages, and no part of that name', async () => {
    const headers = { host: 'evil.example', accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
    const { status, headers: given, text } = await ask(`${server.origin}/m/any`, { headers })
    expect([status, given['content-type']]).toEqual([421, 'text/html; charset=utf-8'])
    for (const language of languages) expect(text).toContain(`<p lang="${language}">`)
    expect(text).not.toContain('evil')
    const program = await ask(`${server.origin}/api/me`, { headers: { host: 'evil.example' } })
    expect(JSON.parse(program.text)).toMatchObject({ code: 'wrong-host' })
  })

  test.each(['127.0.0.1', '192.168.1.20:3000', '[::1]:3000', 'localhost', 'palabra', 'a.localhost:80'])(
    'is reached as %s',
    async host => {
      expect(await opens(host)).toBe(200)
    },
  )

  test('is reached by the machine’s own name', async () => {
    expect(await opens(`${hostname()}:${port}`)).toBe(200)
    expect(await opens(`${hostname()}.local:${port}`)).toBe(200)
  })

  test.each(['elsewhere.example', '127.0.0.1.elsewhere.example', 'localhost.elsewhere.example:3000', 'x y'])(
    'is not %s: another site’s name that was made to lead here',
    async host => {
      const answer = await ask(`${server.origin}/api/meetings`, { headers: { host } })
      expect([answer.status, answer.headers['content-type']]).toEqual([
        421,
        'application/problem+json; charset=utf-8',
      ])
      expect(answer.text).toContain('ALLOWED_HOSTS')
      const page = await ask(server.origin, { headers: { host } })
      expect([page.status, page.text.includes('<script')]).toEqual([421, false])
      const tried = await signIn(server.origin, { host, origin: `http://${host}` })
      expect([tried.status, tried.headers['set-cookie']]).toEqual([421, undefined])
      expect(await joins({ host, origin: `http://${host}` })).toBeInstanceOf(Error)
    },
  )

  test('a name that a proxy is said to have been asked for counts only from a proxy that is trusted', async () => {
    const answer = await signIn(server.origin, {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'elsewhere.example',
    })
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']?.join()).not.toContain('Secure')
    expect(answer.headers['strict-transport-security']).toBeUndefined()
  })

  test.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['a picture on another site, whose request names no origin', { 'sec-fetch-site': 'cross-site' }],
  ])('a socket for %s is not opened', async (_, headers) => {
    expect(await joins(headers)).toBeInstanceOf(Error)
    const { status } = await ask(`${server.origin}/socket.io/?EIO=4&transport=polling`, { headers })
    expect(status).toBe(403)
  })

  test('a form of another site, sent as text, signs nobody in and out', async () => {
    const { cookie } = venue.secretariat
    const form = { cookie, 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' }
    for (const path of ['/api/sign-out', '/api/sign-in', `/api/meetings/${venue.meeting}/commands`])
      expect((await ask(server.origin + path, { method: 'POST', headers: form, body: '{}' })).status).toBe(
        403,
      )
    const own = { 'content-type': 'text/plain', origin: server.origin }
    const body = JSON.stringify({ code: secretariatCode })
    expect((await ask(`${server.origin}/api/sign-in`, { method: 'POST', headers: own, body })).status).toBe(
      400,
    )
    expect((await venue.secretariat.rest('GET', '/api/me')).status).toBe(200)
  })

  test('every answer says what a page may do: nothing inline, nothing from elsewhere, in no frame', async () => {
    for (const path of ['/', '/api/me', '/api/nothing', '/healthz', `/api/meetings/${venue.meeting}`]) {
      const { headers } = await ask(server.origin + path)
      const policy = headers['content-security-policy'] ?? ''
      expect(policy).toMatch(/default-src 'self'.*script-src 'self'.*frame-ancestors 'none'/)
      expect(policy).not.toMatch(/unsafe|\*|http/)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers['permissions-policy']).toContain('microphone=()')
    }
  })

  test('the page itself has nothing inline that such a policy would stop', async () => {
    const { text } = await ask(server.origin)
    expect(text).toContain('<script')
    expect(text).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=|javascript:/i)
  })
})

describe('Behind a proxy that is trusted', () => {
  let server: Server
  beforeAll(async () => {
    server = await startServer({ TRUST_PROXY: 'loopback', ALLOWED_HOSTS: 'palabra.example, other.example' })
  })
  afterAll(() => server.dispose())
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'palabra.example' }

  test('a cookie is for https only, pages come back by https, and links lead there', async () => {
    const answer = await signIn(server.origin, { ...forwarded, origin: 'https://palabra.example' })
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']?.join()).toMatch(/HttpOnly; Secure; SameSite=Strict/)
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=\d{8,}$/)
    expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin')
  })

  test('a page of the same name without encryption is another site', async () => {
    const answer = await signIn(server.origin, { ...forwarded, origin: 'http://palabra.example' })
    expect(answer.status).toBe(403)
  })

  test('the names that were allowed open, and no other', async () => {
    const status = async (host: string) =>
      (await ask(`${server.origin}/api/me`, { headers: { ...forwarded, 'x-forwarded-host': host } })).status
    expect([await status('other.example'), await status('elsewhere.example')]).toEqual([200, 421])
  })

  test('wrong codes count for the address that the proxy tells, not for the whole house', async () => {
    const tries = (address: string, code: string) =>
      ask(`${server.origin}/api/sign-in`, {
        method: 'POST',
        headers: { ...forwarded, 'x-forwarded-for': address, 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      })
    let last = await tries('203.0.113.7', 'WRONG')
    for (let tried = 0; last.status === 401 && tried < 100; tried++)
      last = await tries('203.0.113.7', 'WRONG')
    expect(last.status).toBe(429)
    // What the browser itself says of its address does not help it.
    expect((await tries('198.51.100.1, 203.0.113.7', 'WRONG')).status).toBe(429)
    expect((await tries('203.0.113.8', secretariatCode)).status).toBe(200)
  })
})

describe('Whoever goes through codes', () => {
  let server: Server
  let code: string
  beforeAll(async () => {
    server = await startServer({ TRUST_PROXY: 'loopback' })
    const { secretariat, meeting } = await openVenue(server.origin)
    const given = await secretariat.rest('POST', `/api/meetings/${meeting}/access`, { role: 'chair' })
    code = ((await given.json()) as { code: string }).code
  })
  afterAll(() => server.dispose())

  const tries = (address: string, typed: string) =>
    ask(`${server.origin}/api/sign-in`, {
      method: 'POST',
      headers: { 'x-forwarded-for': address, 'content-type': 'application/json' },
      body: JSON.stringify({ code: typed }),
    })
  const known = (guess: number) => `${code.slice(0, 4)}-GUES-${1000 + guess}`
  /** Nothing on a slip begins with a letter that none has. */
  const unknown = (guess: number) => `OOOO-GUES-${1000 + guess}`

  test('puts no code out of use, at the own address neither, whatever is known of it', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, guess) => tries('203.0.113.20', known(guess))))
    expect((await tries('203.0.113.20', known(60))).status).toBe(429)
    expect((await tries('203.0.113.20', code)).status).toBe(200)
    expect((await tries('203.0.113.21', code)).status).toBe(200)
  })

  test('does not keep out a browser that has signed in before, with whatever code', async () => {
    const from = { 'x-forwarded-for': '203.0.113.50', 'content-type': 'application/json' }
    const signsIn = (cookie: string) =>
      ask(`${server.origin}/api/sign-in`, {
        method: 'POST',
        headers: { ...from, cookie },
        body: JSON.stringify({ code: secretariatCode }),
      })
    const [cookie = ''] = (await tries('203.0.113.51', code)).headers['set-cookie'] ?? []
    await Promise.all(Array.from({ length: 40 }, (_, guess) => tries('203.0.113.50', unknown(guess))))
    expect((await signsIn('')).status).toBe(429)
    expect((await signsIn(`palabra=${'A'.repeat(43)}`)).status).toBe(429)
    expect((await signsIn(cookie.split(';')[0] ?? '')).status).toBe(200)
  })

  test('is answered alike whether or not any code begins so', async () => {
    const answers = async (address: string, typed: (guess: number) => string) => {
      const all = await Promise.all(Array.from({ length: 40 }, (_, guess) => tries(address, typed(guess))))
      // Each has an id of its own in the log.
      const bare = (text: string) => text.replace(/"requestId":"\w+"/, '')
      return all.map(({ status, text }) => `${status} ${bare(text)}`).toSorted()
    }
    expect(await answers('203.0.113.30', known)).toEqual(await answers('203.0.113.31', unknown))
  })
})

describe('With a certificate of its own', () => {
  let server: Server
  beforeAll(async () => {
    server = await startServer(tlsFiles)
  })
  afterAll(() => server.dispose())

  test('it serves by https, with cookies for https only', async () => {
    expect(server.origin).toMatch(/^https:/)
    const answer = await signIn(server.origin, { origin: server.origin }, certificate)
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']?.join()).toMatch(/Secure/)
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=/)
  })

  test('sockets are encrypted too', async () => {
    const socket = io(server.origin, {
      transports: ['websocket'],
      reconnection: false,
      ca: certificate.toString(),
      auth: { meeting: 'none', protocol: 1 },
    })
    const refused = await new Promise<{ data?: unknown }>(done => socket.once('connect_error', done))
    expect(refused.data).toEqual({ code: 'unknown-meeting' })
    socket.disconnect()
  })

  test('without encryption nothing is answered', async () => {
    await expect(ask(server.origin.replace('https:', 'http:'))).rejects.toThrow()
  })
})

describe('Settings of the door that cannot be used', () => {
  test.each([
    ['TLS_CERT', { TLS_KEY: tlsFiles.TLS_KEY }],
    ['TLS_KEY', { TLS_CERT: tlsFiles.TLS_CERT }],
    ['TLS_CERT', { ...tlsFiles, TLS_CERT: '/nowhere/cert.pem' }],
    ['TLS_KEY', { ...tlsFiles, TLS_KEY: tls('other-key.pem') }],
    ['TRUST_PROXY', { TRUST_PROXY: 'my proxy' }],
  ] as [string, Record<string, string>][])('%s: %j', async (name, environment) => {
    const { code, errors } = await startInVain(environment)
    expect(code).toBe(1)
    expect(errors).toEqual([expect.stringMatching(new RegExp(`cannot start: ${name} `))])
  })
})

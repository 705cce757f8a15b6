import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mineSchema, problemSchema, youSchema } from '../../../shared/protocol.ts'
import { type Server, secretariatCode, startServer } from '../../support/server.ts'
import { cookieOf, openVenue, personAt, refusedConnection, signIn, type Venue } from '../../support/wire.ts'

let server: Server
let venue: Venue
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
})
afterAll(() => server.dispose())

const signsIn = (code: unknown) => personAt(server.origin).rest('POST', '/api/sign-in', { code })
const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  return problemSchema.parse(await response.json())
}

describe('Signing in with a code', () => {
  test('the right one says who one is, and gives a cookie that no script and no other site can use', async () => {
    const response = await signsIn(secretariatCode)
    expect(response.status).toBe(200)
    expect(youSchema.parse(await response.json())).toMatchObject({ role: 'secretariat' })
    const [cookie] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^palabra=[\w-]{32,};/)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Strict/)
    expect(cookie).not.toMatch(/; Secure/)
  })

  test('a browser is told all that it is signed in with, the last first, and nothing of others', async () => {
    const chair = await venue.secretariat.rest('POST', `/api/meetings/${venue.meeting}/access`, {
      role: 'chair',
    })
    const { code } = (await chair.json()) as { code: string }
    const brazil = await venue.person({ role: 'delegate', delegation: 'BRA' })
    const both = await brazil.rest('POST', '/api/sign-in', { code })
    const told = await (await personAt(server.origin, cookieOf(both)).rest('GET', '/api/mine')).json()
    expect(mineSchema.array().parse(told)).toMatchObject([
      { you: { role: 'chair', meeting: venue.meeting }, meeting: expect.any(String) },
      { you: { role: 'delegate', delegation: 'BRA' }, delegation: 'Brasil' },
    ])
    expect(await (await personAt(server.origin).rest('GET', '/api/mine')).json()).toEqual([])
  })

  test('a wrong one is refused with its reason, and gives none', async () => {
    const response = await signsIn('not the code of anybody')
    expect([response.status, cookieOf(response)]).toEqual([401, ''])
    expect(await problemOf(response)).toMatchObject({ status: 401, code: 'wrong-code' })
  })

  test.each([undefined, null, 7, '', 'x'.repeat(201), { $ne: '' }])('%j is no code at all', async code => {
    const response = await signsIn(code)
    expect(response.status).toBe(400)
    expect(await problemOf(response)).toMatchObject({ code: 'malformed' })
  })

  test('each access signs in as what it is', async () => {
    const people = [
      { role: 'chair' },
      { role: 'moderator', session: 'first', name: 'Ana Ortiz' },
      { role: 'delegate', delegation: 'BRA', inRoom: false },
      { role: 'screen' },
      { role: 'interpreter' },
    ] as const
    for (const access of people) {
      const person = await venue.person(access)
      const me = await (await person.rest('GET', '/api/me')).json()
      expect(me).toMatchObject({ ...access, meeting: venue.meeting })
      const { hello } = await person.joins(venue.meeting)
      expect(hello.you).toMatchObject(access)
    }
  })

  test('a code is read as people write it: in small letters, without hyphens, with spaces', async () => {
    const given = await venue.secretariat.rest('POST', `/api/meetings/${venue.meeting}/access`, {
      role: 'chair',
    })
    const { code } = (await given.json()) as { code: string }
    const written = code.toLowerCase().replaceAll('-', ' ')
    expect((await signsIn(written)).status).toBe(200)
  })

  test('a letter in place of the figure that looks like it does no harm', async () => {
    const given = await venue.secretariat.rest('POST', `/api/meetings/${venue.meeting}/access`, {
      role: 'chair',
    })
    const { code } = (await given.json()) as { code: string }
    expect(code).toMatch(/^[2-9ACDEFHJKMNPQRTWXY]{4}(-[2-9ACDEFHJKMNPQRTWXY]{4}){2}$/)
    const letters: Record<string, string> = { 2: 'Z', 5: 'S', 6: 'G', 8: 'B' }
    expect((await signsIn(code.replace(/[2568]/g, figure => letters[figure] ?? figure))).status).toBe(200)
  })

  test('nobody signed in is a follower', async () => {
    expect(await (await personAt(server.origin).rest('GET', '/api/me')).json()).toEqual({ role: 'follower' })
    expect((await personAt(server.origin).joins(venue.meeting)).hello.you.role).toBe('follower')
  })

  test('signing out ends it', async () => {
    const person = await signIn(server.origin, secretariatCode)
    expect((await person.rest('POST', '/api/sign-out')).status).toBe(204)
    expect(await (await person.rest('GET', '/api/me')).json()).toEqual({ role: 'follower' })
    expect((await person.rest('GET', `/api/meetings/${venue.meeting}/view`)).status).toBe(401)
  })

  test('one browser may hold two accesses, and says as which it joins', async () => {
    const chair = await venue.person({ role: 'chair' })
    const given = await venue.secretariat.rest('POST', `/api/meetings/${venue.meeting}/access`, {
      role: 'screen',
    })
    const { id, code } = (await given.json()) as { id: string; code: string }
    const both = personAt(server.origin, cookieOf(await chair.rest('POST', '/api/sign-in', { code })))
    expect((await both.joins(venue.meeting)).hello.you.role).toBe('screen')
    expect((await both.joins(venue.meeting, { as: chair.access })).hello.you.role).toBe('chair')
    expect((await both.joins(venue.meeting, { as: id })).hello.you.role).toBe('screen')
    const refused = await refusedConnection(both, { meeting: venue.meeting, protocol: 1, as: 'another' })
    expect(refused.data?.code).toBe('signed-out')
  })

  test('a cookie that nobody was given opens nothing', async () => {
    const forger = personAt(server.origin, `palabra=${'A'.repeat(43)}`)
    expect(await (await forger.rest('GET', '/api/me')).json()).toEqual({ role: 'follower' })
  })

  test('too many wrong codes from one address are refused, and it says how long to wait', async () => {
    const statuses: number[] = []
    let last = await signsIn('0-WRONG-CODE')
    while (last.status === 401 && statuses.length < 100) {
      statuses.push(last.status)
      last = await signsIn(`${statuses.length}-WRONG-CODE`)
    }
    expect(last.status).toBe(429)
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await problemOf(last)).toMatchObject({ status: 429, code: 'too-many-tries' })
    // The house's own code has to wait as well; a code on a slip opens, for the room shares its address.
    expect((await signsIn(secretariatCode)).status).toBe(429)
    expect((await venue.person({ role: 'delegate', delegation: 'CHL' })).cookie).not.toBe('')
    // Whoever is in already is not put out by that.
    expect((await venue.secretariat.rest('GET', `/api/meetings/${venue.meeting}/view`)).status).toBe(200)
  })

  test('a room behind one address signs in while somebody there goes through codes', async () => {
    const codes: string[] = []
    for (const delegation of ['ARG', 'BLZ', 'BRA', 'CAN', 'CHL', 'COL', 'DOM', 'HTI', 'JAM', 'MEX']) {
      const given = await venue.secretariat.rest('POST', `/api/meetings/${venue.meeting}/access`, {
        role: 'delegate',
        delegation,
      })
      codes.push(((await given.json()) as { code: string }).code)
    }
    const guesses = Array.from({ length: 300 }, (_, guess) => signsIn(`GUESS-${guess}-${guess * 7919}`))
    const room = await Promise.all(codes.map(async code => (await signsIn(code)).status))
    expect(room).toEqual(codes.map(() => 200))
    const statuses = await Promise.all(guesses.map(async guess => (await guess).status))
    expect(statuses.filter(status => status === 429).length).toBeGreaterThan(260)
    expect(statuses).not.toContain(200)
  })

  test('whoever goes on at one code is told to wait, and puts it out of use for nobody behind the same address', async () => {
    const made = []
    for (let tablet = 0; tablet < 2; tablet++) {
      const given = await venue.secretariat.rest('POST', `/api/meetings/${venue.meeting}/access`, {
        role: 'delegate',
        delegation: 'URY',
      })
      made.push(((await given.json()) as { code: string }).code)
    }
    const [known = '', other = ''] = made
    const guesses = Array.from({ length: 45 }, (_, guess) => signsIn(`${known.slice(0, 4)}-GUESS-${guess}`))
    await Promise.all(guesses)
    const answer = await signsIn(`${known.slice(0, 4)}-GUESS-AGAIN`)
    expect(answer.status).toBe(429)
    // The longer of the two waits: the code's, not the address's five minutes.
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(300)
    expect(await problemOf(answer)).toMatchObject({ code: 'too-many-tries' })
    expect((await signsIn(known)).status).toBe(200)
    expect((await signsIn(other)).status).toBe(200)
  })
})

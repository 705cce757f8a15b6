import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemSchema } from '../../../shared/protocol.ts'
import { asks, next, opens } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, type Person, signIn, type Venue } from '../../support/wire.ts'

let server: Server
let venue: Venue
const people: Record<string, Person & { access: string }> = {}
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
  people.chair = await venue.person({ role: 'chair' })
  people.moderator = await venue.person({ role: 'moderator', session: 'first' })
  people.delegate = await venue.person({ role: 'delegate', delegation: 'BRA' })
  people.screen = await venue.person({ role: 'screen' })
  people.secretary = await venue.person({ role: 'secretariat' })
})
afterAll(() => server.dispose())

const as = (name: string): Person => people[name] ?? venue.follower
const refusal = async (answer: Promise<Response>) => {
  const response = await answer
  const { status, code } = problemSchema.parse(await response.json())
  expect(status).toBe(response.status)
  return `${status} ${code}`
}

describe('What each may ask of the server', () => {
  test.each(['chair', 'moderator', 'delegate', 'screen'])(
    'the %s makes no meeting and gives no access',
    async name => {
      const at = `/api/meetings/${venue.meeting}`
      expect(await refusal(as(name).rest('POST', '/api/meetings', { title: 'Mine' }))).toBe('403 not-allowed')
      expect(await refusal(as(name).rest('POST', `${at}/access`, { role: 'chair' }))).toBe('403 not-allowed')
      expect(await refusal(as(name).rest('GET', `${at}/access`))).toBe('403 not-allowed')
      expect(await refusal(as(name).rest('DELETE', `${at}/access/x`))).toBe('403 not-allowed')
      expect(await refusal(as(name).rest('PUT', `${at}/agenda`, { notes: [], days: [] }))).toBe(
        '403 not-allowed',
      )
      expect(await refusal(as(name).rest('POST', '/api/agenda/preview', '10:00 Opening'))).toBe(
        '403 not-allowed',
      )
    },
  )

  test('a follower is asked to sign in', async () => {
    const at = `/api/meetings/${venue.meeting}`
    const { follower } = venue
    expect(await refusal(follower.rest('POST', '/api/meetings', { title: 'Mine' }))).toBe('401 sign-in-first')
    expect(await refusal(follower.rest('GET', `${at}/view`))).toBe('401 sign-in-first')
    expect(await refusal(follower.rest('GET', `${at}/record.json`))).toBe('401 sign-in-first')
    expect(await refusal(follower.rest('POST', `${at}/access`, { role: 'chair' }))).toBe('401 sign-in-first')
    expect(await refusal(follower.posts(venue.meeting, next))).toBe('403 not-allowed')
  })

  test('a meeting’s own secretariat runs that meeting, and makes no other', async () => {
    const { secretary } = people
    expect((await secretary?.rest('GET', `/api/meetings/${venue.meeting}/access`))?.status).toBe(200)
    const made = await venue.secretariat.rest('POST', '/api/meetings', { title: 'Another one' })
    const { id: other } = (await made.json()) as { id: string }
    const person = as('secretary')
    expect(await refusal(person.rest('POST', '/api/meetings', { title: 'Mine' }))).toBe('403 not-allowed')
    expect(await refusal(person.rest('GET', `/api/meetings/${other}/access`))).toBe('401 sign-in-first')
    expect(await refusal(person.posts(other, opens('first')))).toBe('403 not-allowed')
    expect((await as('chair').joins(other)).hello.you.role).toBe('follower')
  })

  test('the record is the secretariat’s and the chair’s', async () => {
    for (const file of ['record.json', 'record.csv', 'record.pdf']) {
      const path = `/api/meetings/${venue.meeting}/${file}`
      expect((await venue.secretariat.rest('GET', path)).status).toBe(200)
      expect((await as('chair').rest('GET', path)).status).toBe(200)
      expect(await refusal(as('moderator').rest('GET', path))).toBe('403 not-allowed')
      expect(await refusal(as('delegate').rest('GET', path))).toBe('403 not-allowed')
    }
  })

  test('a code is shown once: the list of accesses has none, nor any hash', async () => {
    const response = await venue.secretariat.rest('POST', `/api/meetings/${venue.meeting}/access`, {
      role: 'delegate',
      delegation: 'CHL',
    })
    const { id, code, link } = (await response.json()) as Record<string, string>
    expect(link).toBe(`${server.origin}/in#${code}`)
    const listed = await (await venue.secretariat.rest('GET', `/api/meetings/${venue.meeting}/access`)).text()
    expect(listed).toContain(id)
    expect(listed).not.toContain(code)
    expect(listed).not.toMatch(/argon|hash|lookup/i)
  })

  test('an access is for somebody there is', async () => {
    const at = `/api/meetings/${venue.meeting}/access`
    const gives = (access: unknown) => refusal(venue.secretariat.rest('POST', at, access))
    expect(await gives({ role: 'delegate', delegation: 'FRA' })).toBe('422 unknown-delegation')
    expect(await gives({ role: 'delegate' })).toBe('422 unknown-delegation')
    expect(await gives({ role: 'moderator', session: 'third' })).toBe('422 unknown-session')
    expect(await gives({ role: 'follower' })).toBe('400 malformed')
    expect(await gives({ role: 'king' })).toBe('400 malformed')
    expect(await gives({})).toBe('400 malformed')
  })

  test('an access that is revoked ends at once, its open connections too', async () => {
    const person = await venue.person({ role: 'delegate', delegation: 'MEX' })
    const connection = await person.joins(venue.meeting)
    const path = `/api/meetings/${venue.meeting}/access/${person.access}`
    expect((await venue.secretariat.rest('DELETE', path)).status).toBe(204)
    expect(await connection.ended).toBe('io server disconnect')
    expect(await refusal(person.rest('GET', `/api/meetings/${venue.meeting}/view`))).toBe('401 sign-in-first')
    expect((await person.joins(venue.meeting)).hello.you.role).toBe('follower')
    expect(await refusal(venue.secretariat.rest('DELETE', path))).toBe('404 not-found')
  })

  test('a code of a revoked access signs nobody in', async () => {
    const at = `/api/meetings/${venue.meeting}/access`
    const given = await venue.secretariat.rest('POST', at, { role: 'chair' })
    const { id, code } = (await given.json()) as { id: string; code: string }
    await signIn(server.origin, code)
    await venue.secretariat.rest('DELETE', `${at}/${id}`)
    await expect(signIn(server.origin, code)).rejects.toThrow(/401/)
  })
})

describe('What each audience sees', () => {
  test('the public the first ten, the room all, the podium what can be undone besides', async () => {
    const chair = await as('chair').joins(venue.meeting)
    await chair.sends(opens('second'))
    const { delegations } = chair.view
    const twelve = delegations.slice(0, 12).map(({ code }) => code)
    for (const delegation of twelve)
      expect(await chair.sends({ type: 'floor.request', kind: 'intervention', delegation })).toMatchObject({
        ok: true,
      })
    const seen = async (person: Person) => {
      const { view } = (await person.joins(venue.meeting)).hello
      return [view.list.waiting, view.list.requests.length, 'undo' in view]
    }
    expect(await seen(venue.follower)).toEqual([12, 10, false])
    expect(await seen(as('delegate'))).toEqual([12, 12, false])
    expect(await seen(as('screen'))).toEqual([12, 12, false])
    expect(await seen(as('moderator'))).toEqual([12, 12, true])
    expect(await seen(venue.secretariat)).toEqual([12, 12, true])
  })

  test('over REST as on a socket', async () => {
    for (const name of ['chair', 'delegate', 'screen']) {
      const response = await as(name).rest('GET', `/api/meetings/${venue.meeting}/view`)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(await response.json()).toEqual((await as(name).joins(venue.meeting)).hello.view)
    }
    const open = await venue.follower.rest('GET', `/api/meetings/${venue.meeting}`)
    expect(await open.json()).toEqual((await venue.follower.joins(venue.meeting)).hello.view)
  })

  test('a delegate asks for the own delegation, whatever the message says', async () => {
    const delegate = await as('delegate').joins(venue.meeting)
    const ack = await delegate.sends({ type: 'floor.request', kind: 'intervention', delegation: 'URY' })
    expect(ack).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    const forged = await delegate.emits({
      id: 'forged',
      type: 'floor.next',
      actor: { role: 'chair' },
      role: 'chair',
    })
    expect(forged).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    const virtual = await venue.person({ role: 'delegate', delegation: 'URY', inRoom: false })
    expect(await (await virtual.joins(venue.meeting)).sends(asks)).toMatchObject({
      ok: false,
      error: { code: 'not-in-room' },
    })
  })
})

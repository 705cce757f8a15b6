import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  problemSchema,
  type RoomCode,
  roomCodeSchema,
  screenSchema,
  youSchema,
} from '../../../shared/protocol.ts'
import { asks, opens } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, type Person, signIn, type Venue } from '../../support/wire.ts'

let server: Server
let venue: Venue
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
  await (await venue.chair()).sends(opens('second'))
})
afterAll(() => server.dispose())

const at = (part: string) => `/api/meetings/${venue.meeting}/${part}`
const remote = (delegation: string) => venue.person({ role: 'delegate', delegation, inRoom: false })
const enters = (person: Person, code: unknown) => person.rest('POST', at('presence'), { code })
const codeNow = async (): Promise<RoomCode> => {
  const answer = await venue.secretariat.rest('GET', at('room-code'))
  return roomCodeSchema.parse(await answer.json())
}
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const refusal = async (answer: Promise<Response>) => {
  const { status, code } = problemSchema.parse(await (await answer).json())
  return `${status} ${code}`
}

describe('The code of the room', () => {
  test('is shown to screens and to the podium, and to nobody else', async () => {
    for (const access of [
      { role: 'screen' },
      { role: 'chair' },
      { role: 'moderator', session: 'first' },
    ] as const) {
      const answer = await (await venue.person(access)).rest('GET', at('room-code'))
      expect(roomCodeSchema.parse(await answer.json()).code).toMatch(/^\d{6}$/)
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    const delegate = await venue.person({ role: 'delegate', delegation: 'BRA' })
    const interpreter = await venue.person({ role: 'interpreter' })
    expect(await refusal(delegate.rest('GET', at('room-code')))).toBe('403 not-allowed')
    expect(await refusal(interpreter.rest('GET', at('room-code')))).toBe('403 not-allowed')
    expect(await refusal(venue.follower.rest('GET', at('room-code')))).toBe('401 sign-in-first')
  })

  test('does not go out with a picture: a screen that is not to show it is not told it, and learns at once when it may', async () => {
    const made = await venue.secretariat.rest('POST', at('access'), { role: 'screen', name: 'Webcast' })
    const { id, code } = (await made.json()) as { id: string; code: string }
    const webcast = await signIn(server.origin, code)
    const there = await webcast.joins(venue.meeting)
    expect(there.hello.you.showsRoomCode).toBe(true)
    const lets = async (showsRoomCode: boolean) => {
      const answer = await venue.secretariat.rest('PATCH', `${at('screens')}/${id}`, { showsRoomCode })
      return screenSchema.parse(await answer.json()).showsRoomCode
    }
    expect(await lets(false)).toBe(false)
    expect((await there.greeted()).you.showsRoomCode).toBe(false)
    expect(await refusal(webcast.rest('GET', at('room-code')))).toBe('403 not-allowed')
    expect(await lets(true)).toBe(true)
    expect((await webcast.rest('GET', at('room-code'))).status).toBe(200)
  })

  test('is the same on every screen, and each meeting has its own', async () => {
    const made = await venue.secretariat.rest('POST', '/api/meetings', { title: 'Another one' })
    const { id } = (await made.json()) as { id: string }
    const other = await venue.secretariat.rest('GET', `/api/meetings/${id}/room-code`)
    const [one, again] = [await codeNow(), await codeNow()]
    expect(again).toEqual(one)
    expect(((await other.json()) as RoomCode).code).not.toBe(one.code)
    expect(one.until - Date.now()).toBeLessThanOrEqual(60_000)
  })

  test('lets a virtual delegate’s device into the room, which is greeted anew and asks for the floor', async () => {
    const person = await remote('URY')
    const there = await person.joins(venue.meeting)
    expect(there.hello.you.inRoom).toBe(false)
    expect(await there.sends(asks)).toMatchObject({ ok: false, error: { code: 'not-in-room' } })
    const { code } = await codeNow()
    const answer = await enters(person, `${code.slice(0, 3)} ${code.slice(3)}`)
    expect(youSchema.parse(await answer.json())).toMatchObject({ delegation: 'URY', inRoom: true })
    expect((await there.greeted()).you.inRoom).toBe(true)
    expect(await there.sends(asks)).toMatchObject({ ok: true })
  })

  test('lets in the device that has entered it, and not the delegation’s others', async () => {
    const given = await venue.secretariat.rest('POST', at('access'), {
      role: 'delegate',
      delegation: 'PER',
      inRoom: false,
    })
    const { code: own } = (await given.json()) as { code: string }
    const [here, elsewhere] = [await signIn(server.origin, own), await signIn(server.origin, own)]
    await enters(here, (await codeNow()).code)
    const from = async (person: Person) => (await person.joins(venue.meeting)).hello.you.inRoom
    expect([await from(here), await from(elsewhere)]).toEqual([true, false])
    expect(await refusal(elsewhere.posts(venue.meeting, asks))).toBe('403 not-in-room')
  })

  test('outlives a restart with whoever has entered it', async () => {
    const person = await remote('COL')
    await enters(person, (await codeNow()).code)
    const { port } = new URL(server.origin)
    await server.stop()
    server = await server.again({ PORT: port })
    expect((await person.joins(venue.meeting)).hello.you.inRoom).toBe(true)
  })

  test('a wrong one lets nobody in, and after some there is a wait for that device alone', async () => {
    const [person, other] = [await remote('CHL'), await remote('MEX')]
    const { code } = await codeNow()
    const answers = []
    for (let attempt = 0; attempt < 11; attempt++) answers.push(await refusal(enters(person, wrong(code))))
    expect(answers).toEqual([...Array(10).fill('422 wrong-room-code'), '429 too-many-tries'])
    expect(await refusal(enters(person, (await codeNow()).code))).toBe('429 too-many-tries')
    expect((await enters(other, (await codeNow()).code)).status).toBe(200)
  })

  test.each([undefined, null, 7, '', 'x'.repeat(21), { $ne: '' }])('%j is no code at all', async code => {
    expect(await refusal(enters(await remote('BRA'), code))).toBe('400 malformed')
  })

  test('is for delegates to enter', async () => {
    const { code } = await codeNow()
    expect(await refusal(enters(venue.follower, code))).toBe('401 sign-in-first')
    expect(await refusal(enters(await venue.person({ role: 'screen' }), code))).toBe('403 not-allowed')
  })

  test('never stands in a view, for anybody', async () => {
    const { code } = await codeNow()
    const screen = await venue.person({ role: 'screen' })
    for (const person of [venue.secretariat, screen])
      expect(await (await person.rest('GET', at('view'))).text()).not.toContain(code)
    expect(await (await venue.follower.rest('GET', at('record.json'))).text()).not.toContain(code)
    expect(readFileSync(`${server.folder}/record.db`).includes(code)).toBe(false)
  })
})

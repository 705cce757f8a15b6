import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { screenDeviceSchema, screenSchema } from '../../../shared/protocol.ts'
import { type Server, startServer } from '../../support/server.ts'
import {
  cookieOf,
  openVenue,
  type Person,
  personAt,
  refusedConnection,
  type Venue,
} from '../../support/wire.ts'

let server: Server
let venue: Venue
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
})
afterAll(() => server.dispose())

/** A machine behind a projector, which has just been switched on. */
const device = async (): Promise<Person & { code: string }> => {
  const response = await personAt(server.origin).rest('POST', '/api/screens')
  const told = screenDeviceSchema.parse(await response.json())
  if (told.status !== 'waiting') throw new Error('a new device is a screen already')
  return { ...personAt(server.origin, cookieOf(response)), code: told.code }
}
const screensOf = () => `/api/meetings/${venue.meeting}/screens`
const claims = (person: Person, code: string, name = 'Front left') =>
  person.rest('POST', screensOf(), { code, name })
const pairedScreen = async (name = 'Front left') => {
  const machine = await device()
  const screen = screenSchema.parse(await (await claims(venue.secretariat, machine.code, name)).json())
  return { machine, screen }
}
const learns = async (machine: Person): Promise<unknown> =>
  (await machine.rest('GET', '/api/screens/mine')).json()
const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { code: string }).code,
]

describe('A screen is paired as a television is', () => {
  test('a device shows a short code without look-alikes, and keeps a cookie that no script can read', async () => {
    const response = await personAt(server.origin).rest('POST', '/api/screens')
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({
      code: expect.stringMatching(/^[2-9ACDEFHJKMNPQRTWXY]{3}-[2-9ACDEFHJKMNPQRTWXY]{3}$/),
    })
    const [cookie] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^palabra-screen=[\w-]{32,};.*HttpOnly; SameSite=Strict/)
  })

  test('the page loaded again shows the same code', async () => {
    const machine = await device()
    expect(await (await machine.rest('POST', '/api/screens')).json()).toMatchObject({ code: machine.code })
  })

  test('who waits is told at once, and joins as that screen', async () => {
    const machine = await device()
    const learnt = learns(machine)
    const claimed = await claims(venue.secretariat, machine.code, ' Front left ')
    expect(claimed.status).toBe(201)
    const screen = screenSchema.parse(await claimed.json())
    expect(screen).toMatchObject({
      role: 'screen',
      name: 'Front left',
      meeting: venue.meeting,
      connected: false,
    })
    expect(await learnt).toEqual({ status: 'paired', meeting: venue.meeting, access: screen.id })
    const { hello } = await machine.joins(venue.meeting, { as: screen.id })
    expect(hello.you).toMatchObject({ role: 'screen', name: 'Front left' })
    expect((await machine.rest('GET', `/api/meetings/${venue.meeting}/room-code`)).status).toBe(200)
    expect(await (await machine.rest('POST', '/api/screens')).json()).toMatchObject({ status: 'paired' })
  })

  test('the code is typed as people type it, and works once', async () => {
    const { code } = await device()
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `
    expect((await claims(venue.secretariat, typed)).status).toBe(201)
    expect(await codeOf(await claims(venue.secretariat, code))).toEqual([422, 'wrong-code'])
  })

  test('the secretariat says while pairing whether it shows the code of the room; it does unless told otherwise', async () => {
    const pairs = async (besides: object) => {
      const machine = await device()
      const body = { code: machine.code, name: 'Webcast overlay', ...besides }
      const claimed = await venue.secretariat.rest('POST', screensOf(), body)
      const { showsRoomCode } = screenSchema.parse(await claimed.json())
      return [showsRoomCode, (await machine.rest('GET', `/api/meetings/${venue.meeting}/room-code`)).status]
    }
    expect(await pairs({})).toEqual([true, 200])
    expect(await pairs({ showsRoomCode: false })).toEqual([false, 403])
  })

  test('the chair may pair one; nobody else may, nor see the screens', async () => {
    const { code } = await device()
    const brazil = await venue.person({ role: 'delegate', delegation: 'BRA' })
    expect((await claims(brazil, code)).status).toBe(403)
    expect((await claims(venue.follower, code)).status).toBe(401)
    expect((await brazil.rest('GET', screensOf())).status).toBe(403)
    const chair = await venue.person({ role: 'chair' })
    expect((await claims(chair, code)).status).toBe(201)
  })

  test('a device may not pair itself, and its code signs nobody in', async () => {
    const machine = await device()
    expect((await claims(machine, machine.code)).status).toBe(401)
    const signsIn = await machine.rest('POST', '/api/sign-in', { code: machine.code })
    expect(signsIn.status).toBe(401)
    expect((await machine.rest('POST', '/api/sign-in', { code: '-' })).status).toBe(401)
  })

  test('few wrong codes may be typed, then the right one has to wait too; others are not held up', async () => {
    const { code } = await device()
    const hasty = await venue.person({ role: 'chair' })
    for (let typed = 0; typed < 10; typed++)
      expect(await codeOf(await claims(hasty, `22222${(typed % 8) + 2}`))).toEqual([422, 'wrong-code'])
    const late = await claims(hasty, code)
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await codeOf(late)).toEqual([429, 'too-many-tries'])
    expect((await claims(venue.secretariat, code)).status).toBe(201)
  })

  test.each([{}, { code: 'ABC-DEF' }, { code: 'ABC-DEF', name: ' ' }, { code: 7, name: 'x' }])(
    '%j pairs nothing',
    async body => {
      expect((await venue.secretariat.rest('POST', screensOf(), body)).status).toBe(400)
    },
  )
})

describe('Those who look after the screens', () => {
  test('see which are connected, and since when', async () => {
    const { machine, screen } = await pairedScreen('Podium')
    const row = async () => {
      const all = await (await venue.secretariat.rest('GET', screensOf())).json()
      return screenSchema
        .array()
        .parse(all)
        .find(({ id }) => id === screen.id)
    }
    const connection = await machine.joins(venue.meeting, { as: screen.id })
    const there = await row()
    expect(there).toMatchObject({ name: 'Podium', connected: true })
    connection.close()
    await expect.poll(row).toMatchObject({ connected: false })
    expect((await row())?.since).toBeGreaterThanOrEqual(there?.since ?? Number.POSITIVE_INFINITY)
  })

  test('have one show its name, and no other', async () => {
    const one = await pairedScreen('Front left')
    const other = await pairedScreen('Front right')
    const shown = await one.machine.joins(venue.meeting, { as: one.screen.id })
    const dark = await other.machine.joins(venue.meeting, { as: other.screen.id })
    expect((await venue.secretariat.rest('POST', `${screensOf()}/${one.screen.id}/identify`)).status).toBe(
      204,
    )
    await expect.poll(() => shown.identified).toEqual(['Front left'])
    expect((await venue.secretariat.rest('POST', `${screensOf()}/${other.screen.id}/identify`)).status).toBe(
      204,
    )
    await expect.poll(() => dark.identified).toEqual(['Front right'])
  })

  test('rename it, without its pages noticing', async () => {
    const { machine, screen } = await pairedScreen()
    const connection = await machine.joins(venue.meeting, { as: screen.id })
    const renamed = await venue.secretariat.rest('PATCH', `${screensOf()}/${screen.id}`, { name: 'Gallery' })
    expect(screenSchema.parse(await renamed.json())).toMatchObject({ name: 'Gallery', connected: true })
    await venue.secretariat.rest('POST', `${screensOf()}/${screen.id}/identify`)
    await expect.poll(() => connection.identified).toEqual(['Gallery'])
  })

  test('point it to another meeting of the house: it leaves this one and finds its way there', async () => {
    const { machine, screen } = await pairedScreen()
    const elsewhere = await openVenue(server.origin)
    const connection = await machine.joins(venue.meeting, { as: screen.id })
    const at = `${screensOf()}/${screen.id}`
    const chair = await venue.person({ role: 'chair' })
    expect((await chair.rest('PATCH', at, { meeting: elsewhere.meeting })).status).toBe(403)
    expect((await venue.secretariat.rest('PATCH', at, { meeting: 'nope' })).status).toBe(404)
    expect((await venue.secretariat.rest('PATCH', at, { meeting: elsewhere.meeting })).status).toBe(200)
    await connection.ended
    const refused = await refusedConnection(machine, { meeting: venue.meeting, protocol: 1, as: screen.id })
    expect(refused.data?.code).toBe('signed-out')
    const told = await (await machine.rest('POST', '/api/screens')).json()
    expect(told).toEqual({ status: 'paired', meeting: elsewhere.meeting, access: screen.id })
    expect((await machine.joins(elsewhere.meeting, { as: screen.id })).hello.you.role).toBe('screen')
  })

  test('remove it: its connections end at once, and it waits with a code again', async () => {
    const { machine, screen } = await pairedScreen()
    const connection = await machine.joins(venue.meeting, { as: screen.id })
    expect((await venue.secretariat.rest('DELETE', `${screensOf()}/${screen.id}`)).status).toBe(204)
    await connection.ended
    const refused = await refusedConnection(machine, { meeting: venue.meeting, protocol: 1, as: screen.id })
    expect(refused.data?.code).toBe('signed-out')
    expect(await (await machine.rest('POST', '/api/screens')).json()).toMatchObject({ status: 'waiting' })
  })

  test('have no say over what is no screen of this meeting', async () => {
    const chair = await venue.person({ role: 'chair' })
    const elsewhere = await openVenue(server.origin)
    const { screen } = await pairedScreen()
    for (const at of [
      `${screensOf()}/${chair.access}`,
      `/api/meetings/${elsewhere.meeting}/screens/${screen.id}`,
    ])
      for (const [method, path, body] of [
        ['DELETE', at],
        ['PATCH', at, { name: 'x' }],
        ['POST', `${at}/identify`],
      ] as const)
        expect((await venue.secretariat.rest(method, path, body)).status).toBe(404)
    expect((await chair.rest('GET', '/api/me')).status).toBe(200)
  })
})

describe('After a restart of the server', () => {
  test('a screen is a screen still, and a device that waits goes on with its code', async () => {
    const { machine, screen } = await pairedScreen()
    const waiting = await device()
    await server.kill()
    server = await server.again()
    const moved = (person: Person) => personAt(server.origin, person.cookie)
    expect((await moved(machine).joins(venue.meeting, { as: screen.id })).hello.you.role).toBe('screen')
    const told = await (await moved(waiting).rest('POST', '/api/screens')).json()
    expect(told).toMatchObject({ status: 'waiting', code: waiting.code })
  })
})

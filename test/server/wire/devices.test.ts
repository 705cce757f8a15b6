import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Access, Device } from '../../../shared/protocol.ts'
import { asks, opens } from '../../support/history.ts'
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

const tablet =
  'Mozilla/5.0 (Linux; Android 14; SM-X200) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36'
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'

const path = () => `/api/meetings/${venue.meeting}/access`
const gives = async (delegation: string): Promise<{ id: string; code: string }> => {
  const given = await venue.secretariat.rest('POST', path(), { role: 'delegate', delegation })
  return (await given.json()) as { id: string; code: string }
}
const signsIn = async (code: string, agent: string, at = personAt(server.origin)): Promise<Person> => {
  const answer = await at.rest('POST', '/api/sign-in', { code }, { 'user-agent': agent })
  expect(answer.status).toBe(200)
  return personAt(server.origin, cookieOf(answer))
}
const devicesOf = async (access: string): Promise<Device[]> => {
  const all = (await (await venue.secretariat.rest('GET', path())).json()) as Access[]
  return all.find(({ id }) => id === access)?.devices ?? []
}
const ends = async (access: string, device: string): Promise<number> =>
  (await venue.secretariat.rest('DELETE', `${path()}/${access}/devices/${device}`)).status

describe('The devices of a delegation', () => {
  test('each that signs in is listed with what it is, where it is and when it was there', async () => {
    const { id, code } = await gives('BRA')
    await signsIn(code, tablet)
    await signsIn(code, phone)
    await signsIn(code, 'curl/8.5.0')
    const devices = await devicesOf(id)
    expect(devices.map(({ browser, system }) => [browser, system])).toEqual([
      ['Chrome', 'Android'],
      ['Safari', 'iPhone'],
      [null, null],
    ])
    expect(new Set(devices.map(device => device.id)).size).toBe(3)
    for (const { address, signedInAt, seenAt } of devices) {
      expect(address).toBe('127.0.0.1')
      expect(seenAt).toBeGreaterThanOrEqual(signedInAt)
    }
  })

  test('one that signs in again is the same device, not another one', async () => {
    const { id, code } = await gives('ARG')
    const person = await signsIn(code, tablet)
    const [before] = await devicesOf(id)
    await signsIn(code, tablet, person)
    const after = await devicesOf(id)
    expect(after.map(device => device.id)).toEqual([before?.id])
  })

  test('a lost tablet is signed out at once, and the other one goes on', async () => {
    const { id, code } = await gives('CHL')
    const [lost, kept] = [await signsIn(code, tablet), await signsIn(code, phone)]
    const [lostAt, keptAt] = [await lost.joins(venue.meeting), await kept.joins(venue.meeting)]
    const [first] = await devicesOf(id)
    expect(await ends(id, first?.id ?? '')).toBe(204)
    expect(await lostAt.ended).toBe('io server disconnect')
    expect((await lost.rest('GET', `/api/meetings/${venue.meeting}/view`)).status).toBe(401)
    const again = await refusedConnection(lost, { meeting: venue.meeting, protocol: 1, as: id })
    expect(again.data?.code).toBe('signed-out')
    const chair = await venue.chair()
    await chair.sends(opens('second'))
    expect(await keptAt.sends(asks)).toMatchObject({ ok: true })
    expect((await devicesOf(id)).map(({ browser }) => browser)).toEqual(['Safari'])
  })

  test('a device is ended by its own meeting, under its own access, once', async () => {
    const [mine, other] = [await gives('COL'), await gives('PER')]
    await signsIn(mine.code, tablet)
    const [device] = await devicesOf(mine.id)
    expect(await ends(other.id, device?.id ?? '')).toBe(404)
    const made = await venue.secretariat.rest('POST', '/api/meetings', { title: 'Another one' })
    const { id: meeting } = (await made.json()) as { id: string }
    const foreign = `/api/meetings/${meeting}/access/${mine.id}/devices/${device?.id}`
    expect((await venue.secretariat.rest('DELETE', foreign)).status).toBe(404)
    const delegate = await venue.person({ role: 'delegate', delegation: 'COL' })
    const own = `${path()}/${mine.id}/devices/${device?.id}`
    expect((await delegate.rest('DELETE', own)).status).toBe(403)
    expect(await ends(mine.id, device?.id ?? '')).toBe(204)
    expect(await ends(mine.id, device?.id ?? '')).toBe(404)
  })

  test('signing out ends the connections of that browser too', async () => {
    const { code } = await gives('URY')
    const person = await signsIn(code, tablet)
    const connection = await person.joins(venue.meeting)
    expect((await person.rest('POST', '/api/sign-out')).status).toBe(204)
    expect(await connection.ended).toBe('io server disconnect')
  })

  test('what devices there are outlives the server', async () => {
    const { id, code } = await gives('MEX')
    const person = await signsIn(code, tablet)
    const before = await devicesOf(id)
    await server.stop()
    const { origin } = server
    server = await server.again({ PORT: new URL(origin).port })
    expect((await devicesOf(id)).map(device => device.id)).toEqual(before.map(device => device.id))
    expect((await person.rest('GET', `/api/meetings/${venue.meeting}/view`)).status).toBe(200)
  })
})

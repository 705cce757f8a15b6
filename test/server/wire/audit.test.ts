import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AuditEntry, type AuditPage, auditPageSchema } from '../../../shared/protocol.ts'
import { asks, next, opens } from '../../support/history.ts'
import { type Server, secretariatCode, startServer } from '../../support/server.ts'
import { openVenue, personAt, signIn, type Venue } from '../../support/wire.ts'

let server: Server
let venue: Venue
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
})
afterAll(() => server.dispose())

const at = (part: string) => `/api/meetings/${venue.meeting}/${part}`
const audit = async (query = ''): Promise<AuditPage> => {
  const answer = await venue.secretariat.rest('GET', at(`audit${query}`))
  expect(answer.status).toBe(200)
  return auditPageSchema.parse(await answer.json())
}
const told = ({ what, about, refused }: AuditEntry): string =>
  [about?.command ?? what, refused].filter(Boolean).join(' refused: ')

describe('The audit', () => {
  test('tells who did what, also over REST and also what was refused, the newest first', async () => {
    const chair = await venue.person({ role: 'chair' })
    const there = await chair.joins(venue.meeting)
    await there.sends(opens('second'))
    await chair.posts(venue.meeting, next)
    const delegate = await venue.person({ role: 'delegate', delegation: 'BRA' })
    await (await delegate.joins(venue.meeting)).sends(asks)
    await delegate.posts(venue.meeting, next)
    const { entries } = await audit()
    expect(entries.slice(0, 8).map(entry => `${entry.delegation ?? entry.role}: ${told(entry)}`)).toEqual([
      'BRA: floor.next refused: not-allowed',
      'BRA: floor.request',
      'BRA: sign-in',
      'secretariat: access-made',
      'chair: floor.next refused: nobody-waiting',
      'chair: session.open',
      'chair: sign-in',
      'secretariat: access-made',
    ])
    expect(entries[0]).toMatchObject({ address: '127.0.0.1', access: delegate.access, count: 1 })
    expect(entries[3]?.about).toEqual({ role: 'delegate', delegation: 'BRA' })
  })

  test('has sign-ins in vain, sign-outs, ended accesses and devices, room codes and files of the record', async () => {
    await personAt(server.origin).rest('POST', '/api/sign-in', { code: 'WRONG-CODE-2222' })
    const given = await venue.secretariat.rest('POST', at('access'), {
      role: 'delegate',
      delegation: 'PER',
      inRoom: false,
    })
    const { id, code } = (await given.json()) as { id: string; code: string }
    const [first, second] = [await signIn(server.origin, code), await signIn(server.origin, code)]
    await first.rest('POST', at('presence'), { code: '0' })
    const { code: shown } = (await (await venue.secretariat.rest('GET', at('room-code'))).json()) as {
      code: string
    }
    await first.rest('POST', at('presence'), { code: shown })
    await second.rest('POST', '/api/sign-out')
    const devices = await (await venue.secretariat.rest('GET', at('access'))).json()
    const [device] = devices.find((access: { id: string }) => access.id === id).devices
    await venue.secretariat.rest('DELETE', at(`access/${id}/devices/${device.id}`))
    await venue.secretariat.rest('DELETE', at(`access/${id}`))
    await venue.secretariat.rest('GET', at('record.csv'))
    const { entries } = await audit()
    expect(entries.slice(0, 10).map(told)).toEqual([
      'record-exported',
      'access-ended',
      'device-ended',
      'sign-out',
      'room-entered',
      'room-entered refused: wrong-room-code',
      'sign-in',
      'sign-in',
      'access-made',
      'sign-in refused: wrong-code',
    ])
    expect(entries[0]?.about).toEqual({ file: 'record.csv' })
    expect(entries[9]).toMatchObject({ role: 'follower', address: '127.0.0.1' })
    // What was typed is nowhere, nor what was right.
    const all = JSON.stringify(entries) + readFileSync(`${server.folder}/audit.db-wal`, 'latin1')
    for (const secret of [code, shown, 'WRONG-CODE-2222', first.cookie.split('=')[1] ?? ''])
      expect(all).not.toContain(secret)
  })

  test('tells who sent in, accredited, handed out and erased representatives, and keeps no name of theirs', async () => {
    const people = (rest = '') => at(`people${rest}`)
    const peru = await venue.person({ role: 'delegate', delegation: 'PER' })
    const sent = await peru.rest('POST', people(), { delegation: 'PER', name: 'Quilla Mamani' })
    const { id } = (await sent.json()) as { id: string }
    await peru.rest('POST', people('/import'), 'name\nIllari Quispe\nSami Condori\n')
    await peru.rest('PATCH', people(`/${id}`), { status: 'accredited' })
    const { secretariat } = venue
    for (const status of ['accredited', 'sent', 'declined'])
      await secretariat.rest('PATCH', people(`/${id}`), { status })
    await secretariat.rest('PATCH', people(`/${id}`), { function: 'Adviser' })
    await secretariat.rest('GET', people(`/${id}/export`))
    await secretariat.rest('DELETE', people(`/${id}`))
    await secretariat.rest('DELETE', people(`/${id}`))
    const { entries } = await audit()
    expect(entries.slice(0, 10).map(entry => `${entry.delegation ?? entry.role}: ${told(entry)}`)).toEqual([
      'secretariat: person-erased refused: not-found',
      'secretariat: person-erased',
      'secretariat: person-exported',
      'secretariat: person-changed',
      'secretariat: person-declined',
      'secretariat: accreditation-withdrawn',
      'secretariat: person-accredited',
      'PER: person-changed refused: not-allowed',
      'PER: names-sent',
      'PER: names-sent',
    ])
    for (const { about } of entries.slice(1, 7)) expect(about).toEqual({ delegation: 'PER', person: id })
    expect(entries.slice(8, 10).map(({ about }) => about)).toEqual([
      { delegation: 'PER', count: 2 },
      { delegation: 'PER', person: id, count: 1 },
    ])
    for (const file of ['audit.db', 'audit.db-wal'])
      expect(readFileSync(`${server.folder}/${file}`, 'latin1')).not.toContain('Quilla')
  })

  test('tells which screens were renamed, shown by name, and pointed to another meeting, in both of them', async () => {
    const { code } = await (await venue.follower.rest('POST', '/api/screens')).json()
    const pairing = await venue.secretariat.rest('POST', at('screens'), { code, name: 'Front left' })
    const { id } = (await pairing.json()) as { id: string }
    const screen = (rest = '') => at(`screens/${id}${rest}`)
    const made = await venue.secretariat.rest('POST', '/api/meetings', { title: 'Next door' })
    const other = ((await made.json()) as { id: string }).id
    const chair = await venue.person({ role: 'chair' })
    expect((await chair.rest('PATCH', screen(), { meeting: other })).status).toBe(403)
    await venue.secretariat.rest('POST', screen('/identify'))
    await venue.secretariat.rest('PATCH', screen(), { name: 'Podium' })
    await venue.secretariat.rest('PATCH', screen(), { name: 'Podium', showsRoomCode: true })
    await venue.secretariat.rest('PATCH', screen(), { showsRoomCode: false })
    await venue.secretariat.rest('PATCH', screen(), { showsRoomCode: true, name: 'Foyer', meeting: other })
    const facts = ({ entries }: AuditPage) =>
      entries.map(entry => [told(entry), entry.about?.name, entry.about?.to])
    const moved = ['screen-moved', 'Foyer', 'Next door']
    expect(facts(await audit()).slice(0, 7)).toEqual([
      moved,
      ['screen-code-shown', 'Foyer', undefined],
      ['screen-renamed', 'Podium', 'Foyer'],
      ['screen-code-hidden', 'Podium', undefined],
      ['screen-renamed', 'Front left', 'Podium'],
      ['screen-identified', 'Front left', undefined],
      ['screen-changed refused: not-allowed', undefined, undefined],
    ])
    const there = await venue.secretariat.rest('GET', `/api/meetings/${other}/audit`)
    expect(facts(auditPageSchema.parse(await there.json()))[0]).toEqual(moved)
  })

  test('tells what somebody who is signed in was refused over REST, once for each', async () => {
    const delegate = await venue.person({ role: 'delegate', delegation: 'CHL' })
    const own = await venue.person({ role: 'secretariat', name: 'Own' })
    const refused: [method: string, path: string, body?: unknown][] = [
      ['GET', at('record.json')],
      ['GET', at('access')],
      ['GET', at('audit')],
      ['POST', at('access'), { role: 'chair' }],
      ['DELETE', at('access/secretariat')],
      ['DELETE', at('access/secretariat/devices/d1')],
      ['PUT', at('agenda'), { days: [] }],
      ['POST', '/api/agenda/preview', 'A day'],
      ['PATCH', at('people/BCDFGHJKLN'), { status: 'accredited' }],
    ]
    for (const [method, path, body] of refused)
      expect((await delegate.rest(method, path, body)).status).toBe(403)
    expect((await own.rest('POST', '/api/meetings', { title: 'Another' })).status).toBe(403)
    expect((await venue.follower.rest('GET', at('access'))).status).toBe(401)
    const { entries } = await audit(`?who=${delegate.access}&outcome=refused`)
    expect(entries.map(told)).toEqual(
      [
        'record-exported',
        'access-read',
        'audit-read',
        'access-made',
        'access-ended',
        'device-ended',
        'agenda.replace',
        'request',
        'person-changed',
      ]
        .map(act => `${act} refused: not-allowed`)
        .toReversed(),
    )
    expect(entries.every(({ count }) => count === 1)).toBe(true)
    expect((await audit(`?who=${own.access}&outcome=refused`)).entries.map(told)).toEqual([
      'meeting.create refused: not-allowed',
    ])
  })

  test('counts what is refused again and again, in one entry', async () => {
    const follower = await venue.follower.joins(venue.meeting)
    for (let press = 0; press < 7; press++) await follower.sends(next)
    const { entries, refused } = await audit('?who=strangers')
    const pressed = entries.filter(entry => told(entry) === 'floor.next refused: not-allowed')
    expect(pressed.reduce((sum, { count }) => sum + count, 0)).toBe(7)
    expect(pressed.length).toBeLessThan(7)
    expect(refused).toBe(entries.reduce((sum, { count }) => sum + count, 0))
  })

  test('is narrowed to a person and an outcome, and read on from an entry', async () => {
    const chair = await venue.person({ role: 'chair', name: 'Tablet' })
    const there = await chair.joins(venue.meeting)
    for (let press = 0; press < 110; press++) await there.sends({ type: 'screen.show', layout: 'list' })
    await there.sends({ type: 'floor.next', turn: 'another' })
    const own = await audit(`?who=${chair.access}`)
    expect([own.entries.length, own.more, own.done, own.refused]).toEqual([100, true, 111, 1])
    expect(own.people).toContainEqual({ access: chair.access, role: 'chair', name: 'Tablet' })
    const last = own.entries.at(-1)?.id
    const older = await audit(`?who=${chair.access}&before=${last}`)
    expect([older.entries.map(told).at(-1), older.entries.length, older.more]).toEqual(['sign-in', 12, false])
    const refused = await audit(`?who=${chair.access}&outcome=refused`)
    expect(refused.entries.map(told)).toEqual(['floor.next refused: stale'])
  })

  test('is the secretariat’s alone, and each meeting has its own', async () => {
    for (const access of [{ role: 'chair' }, { role: 'delegate', delegation: 'BRA' }] as const)
      expect((await (await venue.person(access)).rest('GET', at('audit'))).status).toBe(403)
    expect((await venue.follower.rest('GET', at('audit'))).status).toBe(401)
    expect((await venue.secretariat.rest('GET', at('audit?before=x'))).status).toBe(400)
    const made = await venue.secretariat.rest('POST', '/api/meetings', { title: 'Another one' })
    const { id } = (await made.json()) as { id: string }
    const other = await venue.secretariat.rest('GET', `/api/meetings/${id}/audit?outcome=done`)
    const { entries } = auditPageSchema.parse(await other.json())
    expect(entries.map(told).filter(act => act !== 'sign-in')).toEqual(['meeting.create'])
  })

  test('of a meeting’s own secretariat has nothing of the house, nor what strangers have typed', async () => {
    await personAt(server.origin).rest('POST', '/api/sign-in', { code: 'WRONG-CODE-3333' })
    await signIn(server.origin, secretariatCode)
    const own = await venue.person({ role: 'secretariat', name: 'Desk' })
    const answer = await own.rest('GET', at('audit'))
    const { entries, people } = auditPageSchema.parse(await answer.json())
    expect(entries.filter(({ what }) => what === 'sign-in').every(({ access }) => access !== undefined)).toBe(
      true,
    )
    expect(entries.some(({ access, what }) => what === 'sign-in' && access === 'secretariat')).toBe(false)
    expect(people.some(({ name }) => name === 'Desk')).toBe(true)
    const house = await audit('?who=secretariat')
    expect(house.entries.some(({ what }) => what === 'sign-in')).toBe(true)
  })

  test('outlives the server', async () => {
    const before = await audit()
    await server.stop()
    server = await server.again({ PORT: new URL(server.origin).port })
    expect((await audit()).entries).toEqual(before.entries)
  })
})

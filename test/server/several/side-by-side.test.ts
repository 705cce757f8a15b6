import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditPage, Screen } from '../../../shared/protocol.ts'
import { type Status, statusSchema } from '../../../shared/status.ts'
import { opens } from '../../support/history.ts'
import { type Database, startPostgres } from '../../support/postgres.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, type Person, personAt, type Venue } from '../../support/wire.ts'

const backup = resolve(import.meta.dirname, '../../../.build/server/backup.js')

/** Two servers that share a database: what is asked of one is answered for both. */
let database: Database
let url: string
let servers: Server[]
let venue: Venue
beforeAll(async () => {
  database = await startPostgres()
  url = await database.fresh()
  servers = await Promise.all([1, 2].map(() => startServer({ DATABASE_URL: url, TRUST_PROXY: '1' })))
  venue = await openVenue(servers[0]?.origin ?? '')
}, 120_000)
afterAll(async () => {
  for (const server of servers) await server.dispose()
  await database.dispose()
})

/** The same device, at another server. */
const moved = (person: Person, index: number): Person => personAt(servers[index]?.origin ?? '', person.cookie)
const asked = async <Answer>(index: number, part: string): Promise<Answer> =>
  (await (
    await moved(venue.secretariat, index).rest('GET', `/api/meetings/${venue.meeting}/${part}`)
  ).json()) as Answer
const status = async (index: number): Promise<Status> => statusSchema.parse(await asked(index, 'status'))
const states = async (index: number) => (await status(index)).house?.servers.map(({ state }) => state)

describe('Who is connected', () => {
  test('at one is connected at the other, and gone from both', async () => {
    const screen = await venue.person({ role: 'screen', name: 'Left wall' })
    const connection = await moved(screen, 1).joins(venue.meeting)
    const seen = (index: number) => async () =>
      (await asked<Screen[]>(index, 'screens')).find(({ id }) => id === screen.access)?.connected
    for (const index of [0, 1]) await expect.poll(seen(index)).toBe(true)
    connection.close()
    for (const index of [0, 1]) await expect.poll(seen(index)).toBe(false)
  })

  test('is counted for the meeting, wherever', async () => {
    const watching = await Promise.all(
      [0, 1, 1].map(index => moved(venue.follower, index).joins(venue.meeting)),
    )
    for (const index of [0, 1])
      await expect
        .poll(async () => (await status(index)).clients)
        .toEqual([{ audience: 'public', kind: 'socket', count: 3 }])
    for (const connection of watching) connection.close()
  })
})

describe('The audit', () => {
  const audit = (index: number, filter = '') => asked<AuditPage>(index, `audit${filter}`)

  test('has what was done at either, whichever is asked, and what is refused again and again once', async () => {
    const chair = await venue.person({ role: 'chair' })
    await (await moved(chair, 0).joins(venue.meeting)).sends(opens('first'))
    await (await moved(chair, 1).joins(venue.meeting)).sends({ type: 'list.remove', request: 'of nobody' })
    const commands = (page: AuditPage) =>
      page.entries.filter(({ role, what }) => role === 'chair' && what === 'command')
    for (const index of [0, 1])
      await expect
        .poll(async () =>
          commands(await audit(index))
            .map(({ refused = 'done' }) => refused)
            .toSorted(),
        )
        .toEqual(['done', 'unknown-request'])
    const wrong = () =>
      personAt(servers[1]?.origin ?? '').rest('POST', '/api/sign-in', { code: 'ABCD-EFGH-JKMN' })
    await wrong()
    await expect.poll(async () => (await audit(0, '?who=strangers')).refused).toBe(1)
    await wrong()
    await expect.poll(async () => (await audit(0, '?who=strangers')).refused).toBe(2)
    expect((await audit(1, '?who=strangers')).entries).toHaveLength(1)
    expect(servers.flatMap(({ errors }) => errors.filter(line => line.includes('"level":50')))).toEqual([])
  })

  test('keeps what was done while the database was away, of which the log tells once and as of no bug', async () => {
    const screen = await venue.person({ role: 'screen' })
    const before = (await audit(0)).refused
    await database.stop()
    const { status: refused } = await moved(screen, 0).posts(venue.meeting, opens('first'))
    const unread = await moved(venue.secretariat, 0).rest('GET', `/api/meetings/${venue.meeting}/audit`)
    const unmade = await moved(venue.secretariat, 0).rest('POST', '/api/meetings', { title: 'Another' })
    await database.start()
    expect(unread.status).toBe(503)
    expect([unmade.status, await unmade.json()]).toMatchObject([503, { why: 'away' }])
    expect(refused).toBe(503)
    await expect.poll(async () => (await audit(1)).refused).toBe(before + 1)
    const told = () =>
      (servers[0]?.errors ?? [])
        .map(line => JSON.parse(line))
        .filter(({ what }) => ['audit', 'bug'].includes(what))
        .map(({ level, what, trouble }) => [level, what, trouble])
    await expect.poll(told).toEqual([
      [40, 'audit', 'away'],
      [40, 'audit', null],
    ])
  })
})

describe('Wrong codes', () => {
  test('are counted together: who is told to wait at one waits at the other', async () => {
    const tries = async (index: number) =>
      (
        await personAt(servers[index]?.origin ?? '').rest(
          'POST',
          '/api/sign-in',
          { code: 'WXYZ-2345-6789' },
          { 'X-Forwarded-For': '203.0.113.7' },
        )
      ).status
    const answers: number[] = []
    for (let count = 0; count < 32; count += 1) answers.push(await tries(count % 2))
    expect(answers.filter(status => status === 401)).toHaveLength(20)
    expect(answers.slice(20).every(status => status === 429)).toBe(true)
  })
})

describe('The servers', () => {
  test('keep no record in their folders, and know of the backup that was made from there', async () => {
    const [server] = servers
    if (!server) throw new Error('there is no server')
    const before = (await status(0)).house
    expect([before?.disk?.recordBytes, before?.backupAt]).toEqual([null, null])
    const env = { PATH: process.env.PATH, DATABASE_URL: url, DATA_DIR: server.folder }
    execFileSync(process.execPath, [backup, 'backup', join(server.folder, 'kept')], { env })
    expect((await status(0)).house?.backupAt).toEqual(expect.any(Number))
  })

  test('know each other; one that stops in order is missed by nobody, one that is killed is gone', async () => {
    for (const index of [0, 1]) await expect.poll(() => states(index)).toEqual(['here', 'there'])
    expect((await status(0)).house?.database).toBe('reachable')
    await servers[1]?.stop()
    await expect.poll(() => states(0)).toEqual(['here'])
    servers[1] = (await servers[1]?.again()) as Server
    await expect.poll(() => states(0)).toEqual(['here', 'there'])
    await servers[1].kill()
    await expect.poll(() => states(0)).toEqual(['here', 'gone'])
  })
})

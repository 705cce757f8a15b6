import { join } from 'node:path'
import Database from 'libsql'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { statusSchema } from '../../../shared/status.ts'
import { asks, opens } from '../../support/history.ts'
import { type Database as Postgres, startPostgres } from '../../support/postgres.ts'
import { type Server, secretariatCode, startServer } from '../../support/server.ts'
import {
  openVenue,
  type Person,
  personAt,
  refusedConnection,
  signIn,
  type Venue,
} from '../../support/wire.ts'

/** Two meetings; the record of one is changed by somebody while the server is down. */

type Rows = { query: (text: string, values: string[]) => Promise<unknown[]>; end: () => Promise<void> }

const inFile = (server: Server): Rows => {
  const database = new Database(join(server.folder, 'record.db'))
  return {
    query: async (text, values) => {
      const statement = database.prepare(text.replaceAll(/\$\d/g, '?').replace('palabra_', ''))
      return text.startsWith('SELECT') ? statement.all(...values) : [statement.run(...values)]
    },
    end: async () => {
      database.close()
    },
  }
}
const inPostgres = async (url: string): Promise<Rows> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    query: async (text, values) => (await client.query(text, values)).rows,
    end: () => client.end(),
  }
}

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.dispose())

const places: [string, () => Promise<string | null>][] = [
  ['in a file', async () => null],
  ['in PostgreSQL', () => postgres.fresh()],
]

describe.each(places)('A record that is not as it was written, %s', (_, place) => {
  let server: Server
  let damaged: Venue
  let sound: Venue
  let chair: Person
  let own: Person
  let rows: Rows
  let left: unknown[]
  const read = () => rows.query('SELECT * FROM palabra_entries WHERE meeting = $1', [damaged.meeting])

  beforeAll(async () => {
    const url = await place()
    server = await startServer(url === null ? {} : { DATABASE_URL: url })
    damaged = await openVenue(server.origin)
    sound = await openVenue(server.origin)
    chair = await damaged.person({ role: 'chair' })
    own = await sound.person({ role: 'secretariat' })
    const console = await chair.joins(damaged.meeting)
    expect(await console.sends(opens('second'))).toMatchObject({ ok: true, seq: 3 })
    expect(await (await damaged.delegate('BRA')).sends(asks)).toMatchObject({ ok: true, seq: 4 })
    await server.stop()
    rows = url === null ? inFile(server) : await inPostgres(url)
    await rows.query(
      `UPDATE palabra_entries SET body = replace(body, 'session', 'cession') WHERE meeting = $1 AND seq = 3`,
      [damaged.meeting],
    )
    left = await read()
    server = await server.again()
  })
  afterAll(async () => {
    await rows.end()
    await server.dispose()
  })
  const toldOf = (meeting: string) =>
    server.errors
      .map(line => JSON.parse(line))
      .filter(line => line.what === 'damaged' && line.meeting === meeting)
      .map(({ level, entry }) => ({ level, entry }))
  const get = (path: string) => personAt(server.origin, chair.cookie).rest('GET', path)

  test('is told with its entry, in the log and among the meetings; the others go on', async () => {
    expect(toldOf(damaged.meeting)).toEqual([{ level: 50, entry: 3 }])
    const meetings = (await (await get('/api/meetings')).json()) as { id: string }[]
    expect(meetings.find(({ id }) => id === damaged.meeting)).toMatchObject({
      title: 'A meeting',
      damaged: 3,
    })
    expect(meetings.find(({ id }) => id === sound.meeting)).not.toHaveProperty('damaged')
    expect(await (await get('/metrics')).text()).toMatch(/^palabra_meetings_damaged 1$/m)
    const house = await signIn(server.origin, secretariatCode)
    const console = await house.joins(sound.meeting)
    expect(await console.sends(opens('second'))).toMatchObject({ ok: true })
  })

  test('is told to the house’s secretariat wherever it looks how things stand, and not to a meeting’s own', async () => {
    const statusFor = async (person: Person) =>
      statusSchema.parse(await (await person.rest('GET', `/api/meetings/${sound.meeting}/status`)).json())
    expect((await statusFor(personAt(server.origin, own.cookie))).house).toBeUndefined()
    const { house } = await statusFor(await signIn(server.origin, secretariatCode))
    expect(house?.damaged).toEqual([{ id: damaged.meeting, title: 'A meeting', entry: 3 }])
  })

  test('nobody gets it, over REST, the stream or a socket: it is refused with the entry', async () => {
    const { meeting } = damaged
    for (const path of ['', '/view', '/stream', '/record.json']) {
      const response = await get(`/api/meetings/${meeting}${path}`)
      expect([path, response.status, await response.json()]).toMatchObject([
        path,
        503,
        { code: 'record-damaged', entry: 3 },
      ])
    }
    const refused = await refusedConnection(personAt(server.origin, chair.cookie), { meeting, protocol: 1 })
    expect(refused.data).toEqual({ code: 'record-damaged', entry: 3 })
  })

  test('and nothing is written to it', async () => {
    const posted = await personAt(server.origin, chair.cookie).posts(damaged.meeting, { type: 'list.close' })
    expect([posted.status, await posted.json()]).toMatchObject([503, { code: 'record-damaged', entry: 3 }])
    await server.stop()
    expect(await read()).toEqual(left)
    server = await server.again()
  })

  test('nor does anybody keep one that turns bad while the server runs', async () => {
    const venue = await openVenue(server.origin)
    const { meeting } = venue
    const presides = await venue.person({ role: 'chair' })
    const console = await presides.joins(meeting)
    const stream = await venue.follower.rest('GET', `/api/meetings/${meeting}/stream`)
    await rows.query(`INSERT INTO palabra_entries (meeting, seq, body, hash) VALUES ($1, 3, '{}', 'none')`, [
      meeting,
    ])
    expect(await console.sends(opens('second'))).toMatchObject({ ok: false, error: { why: 'damaged' } })
    await console.ended
    await stream.text()
    const refused = await refusedConnection(presides, { meeting, protocol: 1 })
    expect(refused.data).toEqual({ code: 'record-damaged', entry: 3 })
    const posted = await presides.posts(meeting, opens('second'))
    expect([posted.status, await posted.json()]).toMatchObject([503, { code: 'record-damaged', entry: 3 }])
    const meetings = (await (await get('/api/meetings')).json()) as { id: string }[]
    expect(meetings.filter(({ id }) => id === meeting)).toMatchObject([{ title: 'A meeting', damaged: 3 }])
    expect(toldOf(meeting)).toEqual([{ level: 50, entry: 3 }])
    expect(server.errors.filter(line => line.includes('"bug"'))).toEqual([])
  })
})

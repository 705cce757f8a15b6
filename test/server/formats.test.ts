import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openFile } from '../../server/database/file.ts'
import { openPostgres } from '../../server/database/postgres.ts'
import { openPostgresLog } from '../../server/log/postgres.ts'
import { openPostgresKeeper } from '../../server/shelves/postgres.ts'
import { chained, firstFlaw } from '../../shared/meeting/chain.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { evolve, replay } from '../../shared/meeting/evolve/index.ts'
import { entryFormat } from '../../shared/meeting/upcast.ts'
import { fixtures, makeFiles } from '../support/earlier.ts'
import { next } from '../support/history.ts'
import { type Database as Postgres, startPostgres } from '../support/postgres.ts'
import { type Server, secretariatCode, startServer } from '../support/server.ts'
import { signIn } from '../support/wire.ts'

type Row = { seq: number; body: string; hash: string }
const rowsIn = (file: string): Row[] => {
  const database = new Database(file, { readonly: true })
  const rows = database.prepare('SELECT seq, body, hash FROM entries ORDER BY seq').all() as Row[]
  database.close()
  return rows
}

const earlier: {
  fixture: 'first' | 'before-shelves'
  meeting: string
  chair: string
  floor: object
  waiting: string[]
  people: string[]
}[] = [
  {
    fixture: 'first',
    meeting: 'UDTJx150RBmI',
    chair: 'M4CY-27CN-YF4R',
    floor: { delegation: 'BRA', clock: { status: 'paused', limitMs: 120_000 } },
    waiting: ['CHL', 'PER'],
    people: [],
  },
  {
    fixture: 'before-shelves',
    meeting: 'S4nDn9ztPPiI',
    chair: 'F42N-XNYD-79ER',
    floor: { delegation: 'PER', decision: { awaits: 'ruling' } },
    waiting: ['CHL', 'PER'],
    people: ['Ana Lima'],
  },
]

describe.each(earlier)(
  'Data of an earlier server: $fixture',
  ({ fixture, meeting, chair, floor, waiting, people }) => {
    let server: Server
    let before: Row[]
    beforeAll(async () => {
      server = await startServer({}, async folder => {
        makeFiles(fixture, folder)
        before = rowsIn(join(folder, 'record.db'))
      })
    })
    afterAll(() => server.dispose())

    test('is served: the meeting is as it was left, the codes open, the names are there', async () => {
      const person = await signIn(server.origin, chair)
      const { view } = await person.joins(meeting)
      expect(view).toMatchObject({ floor, meeting: { title: 'An earlier meeting' } })
      expect(view.list.requests.map(({ delegation }) => delegation)).toEqual(waiting)
      const house = await signIn(server.origin, secretariatCode)
      const listed = (await (await house.rest('GET', `/api/meetings/${meeting}/people`)).json()) as {
        name: string
      }[]
      expect(listed.map(({ name }) => name)).toEqual(people)
    })

    test('the meeting goes on from there, in entries of today, and its record can be verified', async () => {
      const console = await (await signIn(server.origin, chair)).joins(meeting)
      const isRuledOn = console.view.floor?.decision === undefined
      const command = isRuledOn ? next : { type: 'order.rule' as const, decision: 'sustained' as const }
      expect(await console.sends(command)).toMatchObject({ ok: true })
      const house = await signIn(server.origin, secretariatCode)
      const record = (await (await house.rest('GET', `/api/meetings/${meeting}/record.json`)).json()) as {
        entries: Entry[]
      }
      expect(firstFlaw(record)).toBeNull()
      expect(record.entries.at(-1)).toMatchObject({ format: entryFormat })
      expect((await house.rest('GET', `/api/meetings/${meeting}/record.pdf`)).status).toBe(200)
    })

    test('no byte of what was there has changed, and the file stands beside as it was', async () => {
      await server.stop()
      const now = rowsIn(join(server.folder, 'record.db'))
      expect(now.slice(0, before.length)).toEqual(before)
      expect(chained(before.map(({ body }) => JSON.parse(body))).chain.hash).toBe(before.at(-1)?.hash)
      expect(rowsIn(join(server.folder, 'record.db.format-1'))).toEqual(before)
      server = await server.again()
    })
  },
)

test('a command that was refused by an earlier server is answered as the first time', async () => {
  const server = await startServer({}, async folder => makeFiles('first', folder))
  const brazil = await signIn(server.origin, 'X4DE-PMNK-NJ8M')
  const again = await (await brazil.joins('UDTJx150RBmI')).sends({ type: 'floor.yield' }, 'early')
  expect(again).toMatchObject({ ok: false, error: { code: 'no-session-open' } })
  await server.dispose()
})

test('an entry of a newer Palabra is not read as if it were understood', () => {
  const entry = { seq: 1, format: entryFormat + 1, events: [] } as unknown as Entry
  expect(() => evolve(null, entry)).toThrow(/entry 1 is of format 3, .* newer one has written it/)
})

describe('A file of an earlier format', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'palabra-formats-'))
    file = join(folder, 'a.db')
    const { database } = openFile(file, [made])
    database.exec("INSERT INTO things VALUES ('one')")
    database.close()
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const made = (database: Database.Database) => database.exec('CREATE TABLE things (name TEXT)')
  const marked = (database: Database.Database) => database.exec("UPDATE things SET name = name || '!'")
  const fails = () => {
    throw new Error('half way')
  }
  const names = (path: string): unknown[] => {
    const database = new Database(path, { readonly: true })
    const rows = database.prepare('SELECT name FROM things').raw().all() as unknown[][]
    const version = database.prepare('PRAGMA user_version').raw().get()
    database.close()
    return [...rows.flat(), version]
  }

  test('takes each step once, in its order', () => {
    openFile(file, [made, marked, marked]).database.close()
    openFile(file, [made, marked, marked]).database.close()
    expect(names(file)).toEqual(['one!!', [3]])
    expect(names(`${file}.format-1`)).toEqual(['one', [1]])
  })

  test('takes all steps or none, and can be tried again', () => {
    expect(() => openFile(file, [made, marked, fails])).toThrow('half way')
    expect(names(file)).toEqual(['one', [1]])
    openFile(file, [made, marked, marked]).database.close()
    expect(names(file)).toEqual(['one!!', [3]])
    expect(names(`${file}.format-1`)).toEqual(['one', [1]])
  })

  test('of a newer one is left as it is, and that is said', () => {
    openFile(file, [made, marked]).database.close()
    const found = readFileSync(file)
    expect(() => openFile(file, [made])).toThrow(
      /is of format 2, and this Palabra knows 1 at the most: a newer/,
    )
    expect(readFileSync(file)).toEqual(found)
    expect(existsSync(`${file}.format-2`)).toBe(false)
  })
})

describe('A PostgreSQL of an earlier format', () => {
  let postgres: Postgres
  let url: string
  beforeAll(async () => {
    postgres = await startPostgres()
    url = await postgres.fresh()
    await postgres.sql(readFileSync(join(fixtures, 'postgres.sql'), 'utf8'), undefined, url)
    const folder = mkdtempSync(join(tmpdir(), 'palabra-formats-'))
    makeFiles('before-shelves', folder)
    for (const { seq, body, hash } of rowsIn(join(folder, 'record.db')))
      await postgres.sql(`INSERT INTO palabra_entries VALUES ('m1', $1, $2, $3)`, [seq, body, hash], url)
    rmSync(folder, { recursive: true })
  })
  afterAll(() => postgres.dispose())
  const opened = async () => {
    const database = await openPostgres({ url, onAway: () => undefined, later: setTimeout })
    try {
      const log = await openPostgresLog(database)
      const keeper = await openPostgresKeeper(database)
      const formats = await database.query('SELECT part, version FROM palabra_format ORDER BY part')
      return { formats, read: await log.read('m1'), kept: await keeper.read() }
    } finally {
      await database.close()
    }
  }

  test('is brought to that of today, with all that is in it', async () => {
    for (const _ of ['the first time', 'and again']) {
      const { formats, read, kept } = await opened()
      expect(formats).toEqual([
        { part: 'house', version: 1 },
        { part: 'record', version: 3 },
      ])
      expect(replay(read.entries)).toMatchObject({ title: 'An earlier meeting' })
      expect(kept).toEqual([{ kind: 'demo', key: 'latest', body: '{}' }])
    }
  })

  test('of a newer one is left as it is, and that is said', async () => {
    await postgres.sql(`UPDATE palabra_format SET version = 99 WHERE part = 'record'`, undefined, url)
    await expect(opened()).rejects.toThrow(/its record is of format 99, .* newer one has written it/)
  })
})

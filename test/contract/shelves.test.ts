import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openPostgres } from '../../server/database/postgres.ts'
import { openEmbeddedKeeper } from '../../server/shelves/embedded.ts'
import { openPostgresKeeper } from '../../server/shelves/postgres.ts'
import { byFact, openShelves, type Shelves, type ShelvesParts } from '../../server/shelves/shelves.ts'
import { type Database as Server, startPostgres } from '../support/postgres.ts'

type Tablet = { id: string; access: string; note: string }
type Place = { open: () => Promise<Shelves>; dispose: () => void }

const parts: ShelvesParts = { later: setTimeout, onBug: () => undefined }
let postgres: Server
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.dispose())

const embedded = async (): Promise<Place & { folder: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'palabra-house-'))
  return {
    folder,
    open: () => openShelves(openEmbeddedKeeper(join(folder, 'house.db')), parts),
    dispose: () => rmSync(folder, { recursive: true }),
  }
}
const shared = async (): Promise<Place> => {
  const url = await postgres.fresh()
  return {
    open: async () => {
      const database = await openPostgres({ url, onAway: () => undefined, later: setTimeout })
      return openShelves(await openPostgresKeeper(database), parts)
    },
    dispose: () => undefined,
  }
}
const places: [name: string, make: () => Promise<Place>][] = [
  ['in a file', embedded],
  ['in PostgreSQL', shared],
]

const tablet = (id: string, access = 'a', note = ''): Tablet => ({ id, access, note })

describe.each(places)('What the house keeps: %s', (_, make) => {
  let place: Place
  let shelves: Shelves
  beforeEach(async () => {
    place = await make()
    shelves = await place.open()
  })
  afterEach(async () => {
    await shelves.close()
    place.dispose()
  })

  test('is there when it was written, and after it was opened anew', async () => {
    const tablets = shelves.shelf<Tablet>('tablet')
    await shelves.write([tablets.put('t1', tablet('t1', 'São')), tablets.put('t2', tablet('t2'))])
    await shelves.write([tablets.take('t2')])
    expect(tablets.all()).toEqual([tablet('t1', 'São')])
    await shelves.close()
    shelves = await place.open()
    expect(shelves.shelf<Tablet>('tablet').get('t1')).toEqual(tablet('t1', 'São'))
    expect(shelves.shelf<Tablet>('tablet').get('t2')).toBeUndefined()
    expect(shelves.shelf<Tablet>('screen').all()).toEqual([])
  })

  test('of what was taken away nothing comes back by a change of it', async () => {
    const tablets = shelves.shelf<Tablet>('tablet')
    await shelves.write([tablets.put('t1', tablet('t1'))])
    const change = tablets.replace('t1', tablet('t1', 'a', 'seen'))
    await shelves.write([change])
    expect(tablets.get('t1')?.note).toBe('seen')
    await Promise.all([shelves.write([tablets.take('t1')]), shelves.write([change])])
    expect(tablets.all()).toEqual([])
    await shelves.close()
    shelves = await place.open()
    expect(shelves.shelf<Tablet>('tablet').all()).toEqual([])
  })

  test('of several changes of one thing the last counts', async () => {
    const tablets = shelves.shelf<Tablet>('tablet')
    await shelves.write([
      tablets.put('t1', tablet('t1')),
      tablets.take('t1'),
      tablets.put('t2', tablet('t2')),
    ])
    expect(tablets.all()).toEqual([tablet('t2')])
  })

  test('is found by what several have in common, and whoever listens is told what was and what is', async () => {
    const tablets = shelves.shelf<Tablet>('tablet')
    const ofAccess = byFact(tablets, ({ access }) => access)
    const told: unknown[] = []
    tablets.onChange((now, before) => told.push([before?.access ?? null, now?.access ?? null]))
    await shelves.write([tablets.put('t1', tablet('t1', 'a')), tablets.put('t2', tablet('t2', 'a'))])
    await shelves.write([tablets.put('t2', tablet('t2', 'b'))])
    await shelves.write([tablets.take('t1')])
    expect([ofAccess('a'), ofAccess('b')]).toEqual([[], [tablet('t2', 'b')]])
    expect(told).toEqual([
      [null, 'a'],
      [null, 'a'],
      ['a', 'b'],
      ['a', null],
    ])
  })
})

test('In a file, what is taken away is so, although its traces can be wiped only with what is written next', async () => {
  const place = await embedded()
  const shelves = await place.open()
  const tablets = shelves.shelf<Tablet>('tablet')
  await shelves.write([tablets.put('t1', tablet('t1', 'São'))])
  const wiping = vi.spyOn(Database.prototype, 'pragma').mockImplementationOnce(() => {
    throw new Error('disk I/O error')
  })
  await shelves.write([tablets.take('t1')])
  expect(wiping).toHaveBeenCalledOnce()
  expect(tablets.all()).toEqual([])
  const log = `${place.folder}/house.db-wal`
  expect(statSync(log).size).toBeGreaterThan(0)
  await shelves.write([tablets.put('t2', tablet('t2'))])
  expect(statSync(log).size).toBe(0)
  wiping.mockRestore()
  await shelves.close()
  place.dispose()
})

describe('What servers share', () => {
  const two = async (): Promise<[Shelves, Shelves]> => {
    const place = await shared()
    return [await place.open(), await place.open()]
  }
  const isTold = (shelves: Shelves): Promise<void> =>
    new Promise(done => shelves.shelf<Tablet>('tablet').onChange(() => done()))

  test('is seen by the other server, and what is ended there is ended here', async () => {
    const [one, other] = await two()
    const here = one.shelf<Tablet>('tablet')
    const there = other.shelf<Tablet>('tablet')
    const seen = isTold(other)
    await one.write([here.put('t1', tablet('t1'))])
    await seen
    expect(there.get('t1')).toEqual(tablet('t1'))
    const ended = isTold(one)
    await other.write([there.take('t1')])
    await ended
    expect(here.get('t1')).toBeUndefined()
    await Promise.all([one.close(), other.close()])
  })

  test('is seen whole, however much was written at once', async () => {
    const [one, other] = await two()
    const here = one.shelf<Tablet>('tablet')
    const seen = isTold(other)
    await one.write(
      Array.from({ length: 500 }, (_, index) => here.put(`t${index}`, tablet(`t${index}`, 'a'.repeat(100)))),
    )
    await seen
    expect(other.shelf<Tablet>('tablet').all()).toHaveLength(500)
    await Promise.all([one.close(), other.close()])
  })

  test('is seen as soon as it can be read, when it could not be at the moment that it was told', async () => {
    const url = await postgres.fresh()
    const database = await openPostgres({ url, onAway: () => undefined, later: setTimeout })
    const again: (() => void)[] = []
    const other = await openShelves(await openPostgresKeeper(database), {
      later: work => again.push(work),
      onBug: () => undefined,
    })
    await postgres.sql('ALTER TABLE palabra_kept RENAME TO elsewhere', [], url)
    await postgres.sql(`SELECT pg_notify('palabra_kept', '[["tablet","t1"]]')`, [], url)
    await expect.poll(() => again).toHaveLength(1)
    again.pop()?.()
    await expect.poll(() => again).toHaveLength(1)
    await postgres.sql('ALTER TABLE elsewhere RENAME TO palabra_kept', [], url)
    await postgres.sql(`INSERT INTO palabra_kept VALUES ('tablet', 't1', '{"id":"t1"}')`, [], url)
    const seen = isTold(other)
    again.pop()?.()
    await seen
    expect(again).toEqual([])
    await other.close()
  })

  test('is seen after the database was away', async () => {
    const [one, other] = await two()
    const here = one.shelf<Tablet>('tablet')
    await postgres.stop()
    await expect(one.write([here.put('t1', tablet('t1'))])).rejects.toThrow()
    expect(here.all()).toEqual([])
    await postgres.start()
    const seen = isTold(other)
    const isWritten = () =>
      one.write([here.put('t1', tablet('t1'))]).then(
        () => true,
        () => false,
      )
    await expect.poll(isWritten).toBe(true)
    await seen
    expect(other.shelf<Tablet>('tablet').get('t1')).toEqual(tablet('t1'))
    await Promise.all([one.close(), other.close()])
  })
})

describe('A database that servers share', () => {
  test('is tried again and again while it is away, and that is told once, without its address', async () => {
    const away: string[] = []
    const again: (() => void)[] = []
    const database = await openPostgres({
      url: await postgres.fresh(),
      onAway: code => away.push(code),
      later: work => again.push(work),
    })
    await postgres.stop()
    for (let tries = 0; tries < 3; tries += 1) {
      await expect.poll(() => again).toHaveLength(1)
      again.pop()?.()
    }
    await expect.poll(() => again).toHaveLength(1)
    expect(away).toEqual(['ECONNREFUSED'])
    await postgres.start()
    const isThere = new Promise<void>(done => database.onGap(done))
    again.pop()?.()
    await isThere
    await database.close()
  })

  test('keeps no connection of a server that could not listen on it', async () => {
    const url = await postgres.fresh()
    const name = new URL(url).pathname.slice(1)
    await postgres.sql(`ALTER DATABASE ${name} SET search_path = public, pg_catalog`)
    await postgres.sql(
      `CREATE FUNCTION public.pg_backend_pid() RETURNS int LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION $$no$$; END'`,
      [],
      url,
    )
    const parts = { onAway: () => undefined, later: setTimeout }
    await expect(openPostgres({ url, ...parts })).rejects.toThrow('no')
    const other = await openPostgres({ url: await postgres.fresh(), ...parts })
    const connections = () =>
      other.query('SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = $1', [name])
    await expect.poll(connections).toEqual([{ count: 0 }])
    await other.close()
  })
})

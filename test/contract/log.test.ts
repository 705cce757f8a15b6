import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openFile } from '../../server/database/file.ts'
import { openPostgres } from '../../server/database/postgres.ts'
import { openEmbeddedLog } from '../../server/log/embedded.ts'
import { type Answer, CorruptRecord, keyOf, type Log } from '../../server/log/log.ts'
import { openPostgresLog } from '../../server/log/postgres.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import type { Trouble } from '../../shared/meeting/refusals.ts'
import { createDatabase } from '../simulation/database.ts'
import { asks, chair, delegateOf, inDialogue, next } from '../support/history.ts'
import { type Database as Postgres, startPostgres } from '../support/postgres.ts'

/** A log on fresh data, and ways to open the same data again and to do it harm. */
type Place = {
  open: () => Promise<Log>
  /** Changes an entry as somebody with access to the data could. */
  forge: (meeting: string, seq: number, body: string) => Promise<void>
  remove: (meeting: string, seq: number) => Promise<void>
  /** Makes it unwritable until the function that it returns is called. */
  hold: () => Promise<() => Promise<void>>
  /** Why it says that it cannot be written then. */
  why: Trouble
  dispose: () => Promise<void>
}

const embedded = async (): Promise<Place & { file: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'palabra-log-'))
  const file = join(folder, 'record.db')
  const change = (statement: string, ...values: (string | number)[]) => {
    const database = new Database(file)
    database.prepare(statement).run(...values)
    database.close()
  }
  return {
    file,
    open: async () => openEmbeddedLog(file),
    forge: async (meeting, seq, body) =>
      change('UPDATE entries SET body = ? WHERE meeting = ? AND seq = ?', body, meeting, seq),
    remove: async (meeting, seq) => change('DELETE FROM entries WHERE meeting = ? AND seq = ?', meeting, seq),
    hold: async () => {
      const database = new Database(file)
      database.exec('BEGIN IMMEDIATE')
      return async () => {
        database.exec('ROLLBACK')
        database.close()
      }
    },
    // Somebody else has locked the file.
    why: 'failing',
    dispose: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.dispose())

const shared = async (): Promise<Place> => {
  const url = await postgres.fresh()
  const readOnly = async (is: 'on' | 'off') => {
    await postgres.sql(`ALTER SYSTEM SET default_transaction_read_only = ${is}`)
    await postgres.sql('SELECT pg_reload_conf()')
  }
  return {
    open: async () =>
      openPostgresLog(await openPostgres({ url, onAway: () => undefined, later: setTimeout })),
    forge: (meeting, seq, body) =>
      postgres.sql(
        'UPDATE palabra_entries SET body = $3 WHERE meeting = $1 AND seq = $2',
        [meeting, seq, body],
        url,
      ),
    remove: (meeting, seq) =>
      postgres.sql('DELETE FROM palabra_entries WHERE meeting = $1 AND seq = $2', [meeting, seq], url),
    hold: async () => {
      await readOnly('on')
      return () => readOnly('off')
    },
    why: 'read-only',
    dispose: async () => undefined,
  }
}

/** The one that the simulation runs on. */
const simulated = async (): Promise<Place> => {
  const database = createDatabase({
    time: () => 0,
    random: () => 0,
    clock: () => 0,
    after: (_, act) => {
      const soon = setImmediate(act)
      return () => clearImmediate(soon)
    },
  })
  return {
    open: async () => database.connect().log,
    forge: async (...entry) => database.records.forge(...entry),
    remove: async (...entry) => database.records.remove(...entry),
    why: 'read-only',
    hold: async () => {
      database.isReadOnly = true
      return async () => {
        database.isReadOnly = false
      }
    },
    dispose: async () => undefined,
  }
}

/** Every log keeps to this; another implementation is added here, and nothing below changes. */
const logs: [name: string, place: () => Promise<Place>][] = [
  ['the embedded log', embedded],
  ['the log in PostgreSQL', shared],
  ['the simulated one', simulated],
]

const { entries } = inDialogue(
  ['14:01:00', delegateOf('BRA'), asks],
  ['14:01:00.125', delegateOf('CHL'), asks],
  ['14:02:00', chair, next],
)
const first = entries.slice(0, 2)
const others = entries.slice(2)
const answer: Answer = {
  key: 'chair/c9',
  ack: { ok: false, error: { code: 'nobody-waiting', message: 'Nobody waits for the floor.' } },
}
/** Another server was first. */
const overtaken = { written: false, answers: [] }
const forged = (entry: Entry | undefined): string => JSON.stringify({ ...entry, at: 0 })

describe.each(logs)('The record is kept: %s', (_, makePlace) => {
  let place: Place
  let log: Log
  beforeEach(async () => {
    place = await makePlace()
    log = await place.open()
  })
  afterEach(async () => {
    await log.close().catch(() => undefined)
    await place.dispose()
  })
  const again = async (): Promise<Log> => {
    await log.close()
    log = await place.open()
    return log
  }

  test('it begins empty', async () => {
    expect(await log.meetings()).toEqual([])
    expect(await log.read('m1')).toEqual({ entries: [], answers: [] })
  })

  test('what was appended is read as it was written, in order, now and after it was opened anew', async () => {
    await log.append('m1', 0, [...first], [])
    await log.append('m1', 2, [...others], [answer])
    expect(await log.read('m1')).toEqual({ entries, answers: [answer] })
    expect(await (await again()).read('m1')).toEqual({ entries, answers: [answer] })
  })

  test('each meeting has a record of its own; the oldest comes first', async () => {
    const earlier = first.slice(0, 1).map(entry => ({ ...entry, at: 1 as Entry['at'] }))
    await log.append('later', 0, [...first], [])
    await log.append('earlier', 0, earlier, [answer])
    expect(await log.meetings()).toEqual(['earlier', 'later'])
    expect(await log.read('later')).toEqual({ entries: first, answers: [] })
    expect((await log.read('earlier')).answers).toEqual([answer])
  })

  test('all of it or nothing: when one entry’s place is taken, none is written, nor any answer', async () => {
    await log.append('m1', 0, [...entries.slice(0, 3)], [])
    expect(await log.append('m1', 2, [...others], [answer])).toEqual(overtaken)
    expect(await (await again()).read('m1')).toEqual({ entries: entries.slice(0, 3), answers: [] })
    await log.append('m1', 3, [...entries.slice(3)], [])
    expect((await log.read('m1')).entries).toEqual(entries)
  })

  test('two servers that append the same place: one of them is told, reads on and goes on from there', async () => {
    const other = await place.open()
    await log.append('m1', 0, [...first], [])
    expect(await other.append('m1', 0, [...first], [])).toEqual(overtaken)
    expect((await other.read('m1', 1)).entries).toEqual(first.slice(1))
    expect(await other.append('m1', 2, [...others], [])).toEqual({ written: true })
    expect((await log.read('m1', 2)).entries).toEqual(others)
    expect((await log.read('m1')).entries).toEqual(entries)
    await other.close()
  })

  test('a refusal that was decided on an earlier state is not kept, and whoever decided is told', async () => {
    await log.append('m1', 0, [...entries], [])
    expect(await log.append('m1', 2, [], [answer])).toEqual(overtaken)
    expect((await log.read('m1')).answers).toEqual([])
  })

  test('a command has one answer: whoever brings another one is told the first', async () => {
    await log.append('m1', 0, [...first], [])
    await log.append('m1', 2, [], [answer])
    const another: Answer = {
      key: answer.key,
      ack: { ok: true, seq: 2, at: entries[1]?.at ?? (0 as Entry['at']) },
    }
    const told = { written: false, answers: [answer] }
    expect(await log.append('m1', 2, [], [another])).toEqual(told)
    const command = { id: 'c9', type: 'floor.next' as const }
    const late = others.map(entry => ({
      ...entry,
      actor: { role: 'chair' as const, access: 'chair' },
      command,
    }))
    expect(await log.append('m1', 2, late.slice(0, 1), [])).toEqual(told)
    expect(await (await again()).read('m1')).toEqual({ entries: first, answers: [answer] })
  })

  test('an answer that nobody asks for again is forgotten, and its command may be answered anew; an entry’s never', async () => {
    const other: Answer = { ...answer, key: 'chair/c10' }
    await log.append('m1', 0, [...first], [answer, other])
    const ofEntries = first.map(({ actor, command }) => keyOf(actor, command.id))
    expect(await log.append('m1', 2, [], [], [answer.key, ...ofEntries])).toEqual({ written: true })
    expect((await (await again()).read('m1')).answers).toEqual([other])
    expect(await log.append('m1', 2, [], [answer])).toEqual({ written: true })
    expect((await log.read('m1')).entries).toEqual(first)
  })

  test('answers are found again in the order in which they were given, whatever their keys', async () => {
    const ids = ['m', 'z', 'a', 'k', 'b']
    await log.append('m1', 0, [...first], [])
    for (const id of ids) await log.append('m1', first.length, [], [{ ...answer, key: `someone/${id}` }])
    const reopened = await (await again()).read('m1')
    expect(reopened.answers.map(({ key }) => key)).toEqual(ids.map(id => `someone/${id}`))
  })

  test('nothing is forgotten by whoever does not know the last entry', async () => {
    await log.append('m1', 0, [...first], [answer])
    expect(await log.append('m1', 1, [], [], [answer.key])).toEqual(overtaken)
    expect((await log.read('m1')).answers).toEqual([answer])
  })

  test('any text comes back as it was', async () => {
    const names = ['Haïti', '“São”', '\u0000', '🇧🇷', "'; DROP TABLE entries; --", '\\', 'a\nb']
    const odd: Answer[] = names.map(key => ({ key, ack: answer.ack }))
    await log.append('m1', 0, [...first], odd)
    expect((await (await again()).read('m1')).answers.map(({ key }) => key).toSorted()).toEqual(
      names.toSorted(),
    )
  })

  test.each([1, 2, 4])('an entry that was changed is found, by its number: %i', async seq => {
    await log.append('m1', 0, [...entries], [])
    await place.forge('m1', seq, forged(entries[seq - 1]))
    const reading = (await again()).read('m1')
    await expect(reading).rejects.toThrow(CorruptRecord)
    await expect(reading).rejects.toMatchObject({ meeting: 'm1', seq, sound: entries.slice(0, seq - 1) })
  })

  test('so is one that was taken out of the middle', async () => {
    await log.append('m1', 0, [...entries], [])
    await place.remove('m1', 3)
    await expect((await again()).read('m1')).rejects.toMatchObject({ meeting: 'm1', seq: 3 })
  })

  test('so is the first, of a meeting that is still among the others', async () => {
    await log.append('m1', 0, [...entries], [])
    await log.append('m2', 0, [...entries], [])
    await place.remove('m1', 1)
    await place.forge('m2', 1, 'not an entry')
    expect((await (await again()).meetings()).toSorted()).toEqual(['m1', 'm2'])
    for (const meeting of ['m1', 'm2'])
      await expect(log.read(meeting)).rejects.toMatchObject({ meeting, seq: 1, sound: [] })
  })

  test('the other meetings can be read all the same', async () => {
    await log.append('m1', 0, [...entries], [])
    await log.append('m2', 0, [...first], [])
    await place.forge('m1', 2, forged(entries[1]))
    expect((await (await again()).read('m2')).entries).toEqual(first)
  })

  test('it says when it cannot be written, writes nothing then, and goes on afterwards', async () => {
    const isWritable = () =>
      log.check().then(
        () => true,
        () => false,
      )
    expect(await isWritable()).toBe(true)
    const release = await place.hold()
    // A server of databases tells its connections one after the other.
    await expect.poll(isWritable).toBe(false)
    await expect(log.append('m1', 0, [...first], [answer])).rejects.toMatchObject({ why: place.why })
    expect(await log.read('m1')).toEqual({ entries: [], answers: [] })
    await release()
    await expect.poll(isWritable).toBe(true)
    await log.append('m1', 0, [...first], [])
    expect((await log.read('m1')).entries).toEqual(first)
  })
})

describe('The embedded log after a crash', () => {
  let place: Awaited<ReturnType<typeof embedded>>
  beforeEach(async () => {
    place = await embedded()
  })
  afterEach(() => place.dispose())

  /** The files as a crash leaves them: copied while the log is open, nothing tidied up. */
  const crashed = async (tear: (writeAheadLog: string) => void): Promise<Log> => {
    const log = await place.open()
    await log.append('m1', 0, [...first], [])
    await log.append('m1', 2, [...others], [answer])
    const copy = `${place.file}.crashed`
    copyFileSync(place.file, copy)
    copyFileSync(`${place.file}-wal`, `${copy}-wal`)
    await log.close()
    tear(`${copy}-wal`)
    return openEmbeddedLog(copy)
  }

  test('everything that was appended is there', async () => {
    const log = await crashed(() => undefined)
    expect(await log.read('m1')).toEqual({ entries, answers: [answer] })
    await log.close()
  })

  test('a last write that is torn is as if it had not begun, and the log goes on from there', async () => {
    const log = await crashed(file => truncateSync(file, statSync(file).size - 100))
    expect(await log.read('m1')).toEqual({ entries: first, answers: [] })
    await log.append('m1', 2, [...others], [])
    expect((await log.read('m1')).entries).toEqual(entries)
    await log.close()
  })

  test('a page of the file that cannot be read is told with the entry, and the other meetings are read', async () => {
    const log = await place.open()
    const many = Array.from({ length: 200 }, (_, index) => ({
      ...(entries[1] as Entry),
      seq: index + 2,
      command: { id: `press-${index + 2}`, type: 'floor.next' as const },
    }))
    for (const meeting of ['m1', 'm2', 'm3'])
      await log.append(meeting, 0, [...entries.slice(0, 1), ...many], [])
    await log.close()
    const database = new Database(place.file)
    database.pragma('wal_checkpoint(TRUNCATE)')
    database.close()
    const bytes = readFileSync(place.file)
    const pageSize = bytes.readUInt16BE(16)
    // The second meeting's entry 100, as it lies in the file: meeting, number, body.
    const at = bytes.indexOf(`m2${String.fromCharCode(100)}{"seq":100,`)
    const page = Math.floor(at / pageSize) * pageSize
    bytes.fill(0, page, page + 16)
    writeFileSync(place.file, bytes)
    const again = await place.open()
    expect((await again.meetings()).toSorted()).toEqual(['m1', 'm2', 'm3'])
    const broken: CorruptRecord = await again.read('m2').then(Promise.reject, error => error)
    expect(broken).toBeInstanceOf(CorruptRecord)
    expect(broken.seq).toBeGreaterThan(50)
    expect(broken.seq).toBeLessThanOrEqual(100)
    expect(broken.sound).toHaveLength(broken.seq - 1)
    for (const meeting of ['m1', 'm3']) expect((await again.read(meeting)).entries).toHaveLength(201)
    await again.close()
  })

  test('of a newer format it is left alone', async () => {
    const database = new Database(place.file)
    database.pragma('user_version = 99')
    database.close()
    await expect(place.open()).rejects.toThrow(/newer/)
  })
})

test('a mistake of our own in the middle of a writing is no trouble of the disk, and nothing of the writing is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'palabra-log-'))
  const { database, transaction } = openFile(join(folder, 'some.db'), [
    file => file.exec('CREATE TABLE some (thing TEXT)'),
  ])
  const mistaken = () => {
    database.exec(`INSERT INTO some VALUES ('half')`)
    throw new TypeError('a mistake')
  }
  expect(() => transaction(mistaken)).toThrow(TypeError)
  expect(database.prepare('SELECT * FROM some').all()).toEqual([])
  database.close()
  rmSync(folder, { recursive: true })
})

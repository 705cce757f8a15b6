import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openEmbeddedLog } from '../../server/log/embedded.ts'
import { type Answer, CorruptRecord, type Log } from '../../server/log/log.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { asks, chair, delegateOf, inDialogue, next } from '../support/history.ts'

/** A log on fresh data, and ways to open the same data again and to do it harm. */
type Place = {
  open: () => Log
  /** Changes an entry as somebody with access to the data could. */
  forge: (meeting: string, seq: number, body: string) => void
  remove: (meeting: string, seq: number) => void
  /** Makes it unwritable until the function that it returns is called. */
  hold: () => () => void
  dispose: () => void
}

const embedded = (): Place & { file: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'palabra-log-'))
  const file = join(folder, 'record.db')
  const change = (statement: string, ...values: (string | number)[]) => {
    const database = new Database(file)
    database.prepare(statement).run(...values)
    database.close()
  }
  return {
    file,
    open: () => openEmbeddedLog(file),
    forge: (meeting, seq, body) =>
      change('UPDATE entries SET body = ? WHERE meeting = ? AND seq = ?', body, meeting, seq),
    remove: (meeting, seq) => change('DELETE FROM entries WHERE meeting = ? AND seq = ?', meeting, seq),
    hold: () => {
      const database = new Database(file)
      database.exec('BEGIN IMMEDIATE')
      return () => {
        database.exec('ROLLBACK')
        database.close()
      }
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Every log keeps to this; another implementation is added here, and nothing below changes. */
const logs: [name: string, place: () => Place][] = [['the embedded log', embedded]]

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
const forged = (entry: Entry | undefined): string => JSON.stringify({ ...entry, at: 0 })

describe.each(logs)('The record is kept: %s', (_, makePlace) => {
  let place: Place
  let log: Log
  beforeEach(() => {
    place = makePlace()
    log = place.open()
  })
  afterEach(async () => {
    await log.close().catch(() => undefined)
    place.dispose()
  })
  const again = async (): Promise<Log> => {
    await log.close()
    log = place.open()
    return log
  }

  test('it begins empty', async () => {
    expect(await log.meetings()).toEqual([])
    expect(await log.read('m1')).toEqual({ entries: [], answers: [] })
  })

  test('what was appended is read as it was written, in order, now and after it was opened anew', async () => {
    await log.append('m1', [...first], [])
    await log.append('m1', [...others], [answer])
    expect(await log.read('m1')).toEqual({ entries, answers: [answer] })
    expect(await (await again()).read('m1')).toEqual({ entries, answers: [answer] })
  })

  test('each meeting has a record of its own; the oldest comes first', async () => {
    const earlier = first.slice(0, 1).map(entry => ({ ...entry, at: 1 as Entry['at'] }))
    await log.append('later', [...first], [])
    await log.append('earlier', earlier, [answer])
    expect(await log.meetings()).toEqual(['earlier', 'later'])
    expect(await log.read('later')).toEqual({ entries: first, answers: [] })
    expect((await log.read('earlier')).answers).toEqual([answer])
  })

  test('all of it or nothing: when one entry’s place is taken, none is written, nor any answer', async () => {
    await log.append('m1', [...entries.slice(0, 3)], [])
    await expect(log.append('m1', [...others], [answer])).rejects.toThrow()
    expect(await (await again()).read('m1')).toEqual({ entries: entries.slice(0, 3), answers: [] })
    await log.append('m1', [...entries.slice(3)], [])
    expect((await log.read('m1')).entries).toEqual(entries)
  })

  test('two servers that append the same place: one of them is refused', async () => {
    const other = place.open()
    await log.append('m1', [...first], [])
    await expect(other.append('m1', [...first], [])).rejects.toThrow()
    await other.append('m1', [...others], [])
    expect((await log.read('m1')).entries).toEqual(entries)
    await other.close()
  })

  test('answers without an entry are kept, the first for each key', async () => {
    await log.append('m1', [...first], [])
    await log.append('m1', [], [answer])
    const another: Answer = {
      key: answer.key,
      ack: { ok: true, seq: 2, at: entries[1]?.at ?? (0 as Entry['at']) },
    }
    await log.append('m1', [], [another])
    expect((await (await again()).read('m1')).answers).toEqual([answer])
  })

  test('any text comes back as it was', async () => {
    const names = ['Haïti', '“São”', '\u0000', '🇧🇷', "'; DROP TABLE entries; --", '\\', 'a\nb']
    const odd: Answer[] = names.map(key => ({ key, ack: answer.ack }))
    await log.append('m1', [...first], odd)
    expect((await (await again()).read('m1')).answers.map(({ key }) => key).toSorted()).toEqual(
      names.toSorted(),
    )
  })

  test.each([1, 2, 4])('an entry that was changed is found, by its number: %i', async seq => {
    await log.append('m1', [...entries], [])
    place.forge('m1', seq, forged(entries[seq - 1]))
    const reading = (await again()).read('m1')
    await expect(reading).rejects.toThrow(CorruptRecord)
    await expect(reading).rejects.toMatchObject({ meeting: 'm1', seq })
  })

  test('so is one that was taken out of the middle', async () => {
    await log.append('m1', [...entries], [])
    place.remove('m1', 3)
    await expect((await again()).read('m1')).rejects.toMatchObject({ meeting: 'm1', seq: 3 })
  })

  test('the other meetings can be read all the same', async () => {
    await log.append('m1', [...entries], [])
    await log.append('m2', [...first], [])
    place.forge('m1', 2, forged(entries[1]))
    expect((await (await again()).read('m2')).entries).toEqual(first)
  })

  test('it says when it cannot be written, writes nothing then, and goes on afterwards', async () => {
    await expect(log.check()).resolves.toBeUndefined()
    const release = place.hold()
    await expect(log.check()).rejects.toThrow()
    await expect(log.append('m1', [...first], [answer])).rejects.toThrow()
    expect(await log.read('m1')).toEqual({ entries: [], answers: [] })
    release()
    await expect(log.check()).resolves.toBeUndefined()
    await log.append('m1', [...first], [])
    expect((await log.read('m1')).entries).toEqual(first)
  })
})

describe('The embedded log after a crash', () => {
  let place: ReturnType<typeof embedded>
  beforeEach(() => {
    place = embedded()
  })
  afterEach(() => place.dispose())

  /** The files as a crash leaves them: copied while the log is open, nothing tidied up. */
  const crashed = async (tear: (writeAheadLog: string) => void): Promise<Log> => {
    const log = place.open()
    await log.append('m1', [...first], [])
    await log.append('m1', [...others], [answer])
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
    await log.append('m1', [...others], [])
    expect((await log.read('m1')).entries).toEqual(entries)
    await log.close()
  })

  test('of a newer format it is left alone', () => {
    const database = new Database(place.file)
    database.pragma('user_version = 99')
    database.close()
    expect(() => place.open()).toThrow(/newer/)
  })
})

import { randomBytes } from 'node:crypto'
import { appendFileSync, copyFileSync, cpSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFile } from '../../../server/database/file.ts'
import { openEmbeddedLog } from '../../../server/log/embedded.ts'
import { opens, type Wanted } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, type Person, personAt } from '../../support/wire.ts'

/**
 * The power goes in the middle of a write: of the file to which the database writes first, only a part is on the disk, or
 * something else than was written. What was acknowledged before is there; the torn write is as if it had not begun.
 */

const place = mkdtempSync(join(tmpdir(), 'palabra-torn-'))
const presses = 12
const says = (press: number): Wanted => ({ type: 'screen.show', layout: 'message', message: `${press}` })
let server: Server
let meeting: string
let chair: Person
/** How long that file was when an entry was acknowledged. */
const acked: { seq: number; bytes: number }[] = []

beforeAll(async () => {
  server = await startServer()
  const venue = await openVenue(server.origin)
  meeting = venue.meeting
  chair = await venue.person({ role: 'chair' })
  const console = await chair.joins(meeting)
  await console.sends(opens('second'))
  for (let press = 0; press < presses; press++) {
    const ack = await console.sends(says(press))
    if (ack.ok) acked.push({ seq: ack.seq, bytes: statSync(join(server.folder, 'record.db-wal')).size })
  }
  await server.kill()
})
afterAll(async () => {
  await server.dispose()
  rmSync(place, { recursive: true, force: true })
})

let copies = 0
/** The record as it is found when that was done to the file. */
const foundAfter = async (harm: (writeAhead: string) => void | Promise<void>): Promise<number> => {
  const file = join(place, `record-${copies++}.db`)
  copyFileSync(join(server.folder, 'record.db'), file)
  copyFileSync(join(server.folder, 'record.db-wal'), `${file}-wal`)
  await harm(`${file}-wal`)
  const log = openEmbeddedLog(file)
  // Each entry is checked against its hash as it is read.
  const { entries } = await log.read(meeting)
  await log.close()
  return entries.at(-1)?.seq ?? 0
}
/** The last entry that was acknowledged while the file was no longer than that. */
const lastWithin = (bytes: number): number => acked.findLast(one => one.bytes <= bytes)?.seq ?? 0

test('each press was on the disk when it was acknowledged', () => {
  expect(acked).toHaveLength(presses)
  expect(new Set(acked.map(({ bytes }) => bytes)).size).toBe(presses)
})

describe('What is on the disk ends in the middle of a write', () => {
  test.each([0, 1, 23, 24, 100, 4095, 4096, 4097])(
    '%i bytes after one that was acknowledged',
    async extra => {
      for (const { bytes } of acked) {
        const length = Math.min(bytes + extra, acked.at(-1)?.bytes ?? 0)
        expect(await foundAfter(file => truncateSync(file, length))).toBe(lastWithin(length))
      }
    },
  )
})

describe('What is on the disk is not what was written', () => {
  test('garbage in place of the last write', async () => {
    const [before, last] = acked.slice(-2)
    if (!before || !last) throw new Error('too few presses')
    for (const from of [before.bytes, before.bytes + 30, last.bytes - 10])
      expect(
        await foundAfter(async file => {
          const handle = await open(file, 'r+')
          await handle.write(randomBytes(last.bytes - from), 0, last.bytes - from, from)
          await handle.close()
        }),
      ).toBe(before.seq)
  })

  test('garbage after it', async () => {
    for (const length of [1, 24, 4096, 20_000])
      expect(await foundAfter(file => appendFileSync(file, randomBytes(length)))).toBe(acked.at(-1)?.seq)
  })
})

test('a server goes on from there, and who was signed in still is', async () => {
  const middle = acked[presses / 2]
  if (!middle) throw new Error('too few presses')
  const folder = join(place, 'server')
  cpSync(server.folder, folder, { recursive: true })
  rmSync(join(folder, 'record.db-shm'))
  truncateSync(join(folder, 'record.db-wal'), middle.bytes + 2000)
  const again = await startServer({ DATA_DIR: folder })
  const console = await personAt(again.origin, chair.cookie).joins(meeting)
  expect(console.view.seq).toBe(middle.seq)
  expect(await console.sends(says(presses))).toMatchObject({ ok: true, seq: middle.seq + 1 })
  await again.dispose()
})

test('the database waits for the disk at each write', () => {
  const { database } = openFile(join(place, 'new.db'), [() => undefined])
  const setting = (name: string) => (database.prepare(`PRAGMA ${name}`).raw().get() as unknown[])[0]
  expect([setting('journal_mode'), setting('synchronous')]).toEqual(['wal', 2])
  database.close()
})

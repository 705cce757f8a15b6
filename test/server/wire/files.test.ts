import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { opens } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, signIn, type Venue } from '../../support/wire.ts'

/** What somebody may do to the files of a server that has been ended, and what it says of that. */

let server: Server
let venue: Venue
let other: Venue
beforeEach(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
  other = await openVenue(server.origin)
  const console = await (await venue.person({ role: 'chair' })).joins(venue.meeting)
  expect(await console.sends(opens('second'))).toMatchObject({ ok: true })
})
afterEach(() => server.dispose())

const file = (name: string): string => join(server.folder, name)
/** Over the pages after the first, which says what the file is. */
const spoil = async (name: string): Promise<void> => {
  const handle = await open(file(name), 'r+')
  const { size } = await handle.stat()
  await handle.write(Buffer.alloc(size - 4096, 0xab), 0, size - 4096, 4096)
  await handle.close()
}

describe('A house whose record is gone', () => {
  const missing =
    /cannot start: DATA_DIR cannot be used: record\.db is missing or empty, and house\.db is not/

  test('does not begin anew as if it were its first day, and nothing is written', async () => {
    await server.stop()
    rmSync(file('record.db'))
    await expect(server.again()).rejects.toThrow(missing)
    expect(existsSync(file('record.db'))).toBe(false)
  })

  test('nor when its file is empty: what waits beside it is left there', async () => {
    await server.kill()
    truncateSync(file('record.db'), 0)
    const before = readdirSync(server.folder).toSorted()
    expect(before).toContain('record.db-wal')
    await expect(server.again()).rejects.toThrow(missing)
    expect(readdirSync(server.folder).toSorted()).toEqual(before)
  })
})

test('After an orderly end each file has everything: a copy of it alone is whole', async () => {
  await server.stop()
  const copied = mkdtempSync(join(tmpdir(), 'palabra-files-'))
  for (const name of ['record.db', 'house.db', 'audit.db']) copyFileSync(file(name), join(copied, name))
  const countIn = (folder: string): number => {
    const database = new Database(join(folder, 'record.db'))
    const { entries } = database.prepare('SELECT count(*) AS entries FROM entries').get() as {
      entries: number
    }
    database.close()
    return entries
  }
  const waiting = readdirSync(server.folder).filter(name => name.endsWith('-wal'))
  expect(waiting.map(name => statSync(file(name)).size)).toEqual(waiting.map(() => 0))
  expect([countIn(copied), countIn(server.folder)]).toEqual([5, 5])
  rmSync(copied, { recursive: true })
})

test('An answer that is not as it was written is of its own meeting: the others go on', async () => {
  await server.stop()
  const database = new Database(file('record.db'))
  database
    .prepare(`INSERT INTO answers (meeting, key, ack) VALUES (?, 'garbage', 'nonsense')`)
    .run(venue.meeting)
  database.close()
  server = await server.again()
  const house = await signIn(server.origin, 'the secretariat of the house')
  const damaged = await house.rest('GET', `/api/meetings/${venue.meeting}/record.json`)
  const sound = await house.rest('GET', `/api/meetings/${other.meeting}/record.json`)
  expect([damaged.status, sound.status]).toEqual([503, 200])
  const line = expect.objectContaining({ what: 'damaged', meeting: venue.meeting })
  await expect.poll(() => server.errors.map(told => JSON.parse(told))).toContainEqual(line)
})

test('A file that cannot be read is named at the start', async () => {
  await server.stop()
  await spoil('house.db')
  await expect(server.again()).rejects.toThrow(/DATA_DIR cannot be used: house\.db: /)
})

test('A backup keeps what can be read, and names what cannot', async () => {
  await server.stop()
  await spoil('audit.db')
  const kept = mkdtempSync(join(tmpdir(), 'palabra-files-'))
  const tool = resolve(import.meta.dirname, '../../../.build/server/backup.js')
  const said = await new Promise<string>(done => {
    execFile(
      process.execPath,
      [tool, 'backup', kept],
      { env: { DATA_DIR: server.folder } },
      (_, __, stderr) => done(stderr),
    )
  })
  expect(said).toMatch(/audit\.db cannot be copied: /)
  expect(said).toContain(`What could be copied is in ${kept}.`)
  expect(readdirSync(kept).toSorted()).toEqual(['house.db', 'record.db'])
  rmSync(kept, { recursive: true })
})

import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backupMark } from '../../../server/operation/disk.ts'
import type { View } from '../../../shared/protocol.ts'
import { makeFiles } from '../../support/earlier.ts'
import { opens, type Wanted } from '../../support/history.ts'
import { type Database as Postgres, startPostgres } from '../../support/postgres.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, type Person, personAt, signIn, type Venue } from '../../support/wire.ts'

const tool = resolve(import.meta.dirname, '../../../.build/server/backup.js')
const run = promisify(execFile)
const runs = (act: 'backup' | 'restore', data: string, folder: string) =>
  run(process.execPath, [tool, act, folder], {
    env: data.startsWith('postgres:') ? { DATABASE_URL: data } : { DATA_DIR: data },
  })
/** What it has found in each meeting. */
const found = ({ stdout }: { stdout: string }): string[] => stdout.split('\n').slice(1)
const fails = (act: 'backup' | 'restore', data: string, folder: string): Promise<string> =>
  runs(act, data, folder).then(
    () => 'it went well',
    (error: { stderr: string }) => error.stderr,
  )

describe('A drill: a backup while the meeting runs, the machine lost, another one goes on', () => {
  const place = mkdtempSync(join(tmpdir(), 'palabra-backup-'))
  const kept = join(place, 'kept')
  let server: Server
  let other: Server | null = null
  let venue: Venue
  beforeAll(async () => {
    server = await startServer()
    venue = await openVenue(server.origin)
  })
  afterAll(async () => {
    await server.dispose()
    await other?.dispose()
    rmSync(place, { recursive: true, force: true })
  })

  test('what was acknowledged before the backup is there afterwards, and who was signed in still is', async () => {
    const chair = await venue.person({ role: 'chair' })
    const console = await chair.joins(venue.meeting)
    const asksFor = (delegation: string): Wanted => ({
      type: 'floor.request',
      kind: 'intervention',
      delegation,
    })
    for (const command of [opens('second'), asksFor('BRA'), asksFor('CHL')])
      expect(await console.sends(command)).toMatchObject({ ok: true })
    let isOver = false
    const acked: number[] = []
    const pressing = (async () => {
      while (!isOver) {
        const ack = await console.sends({ type: 'list.announce' })
        if (ack.ok) acked.push(ack.seq)
        await new Promise(done => setImmediate(done))
      }
    })()
    const before = console.view.seq
    const { stdout } = await runs('backup', server.folder, kept)
    isOver = true
    await pressing
    expect(stdout).toContain(`${venue.meeting}: `)
    await server.kill()

    const again = join(place, 'again')
    expect((await runs('restore', again, kept)).stdout).toContain('each entry as it was written')
    other = await startServer({ DATA_DIR: again })
    const back = await personAt(other.origin, chair.cookie).joins(venue.meeting)
    expect(back.hello.you.role).toBe('chair')
    expect(back.view.seq).toBeGreaterThanOrEqual(before)
    expect(back.view.list.requests.map(({ delegation }) => delegation)).toEqual(['BRA', 'CHL'])
    expect(await back.sends(asksFor('PER'))).toMatchObject({ ok: true })
  })

  test('neither writes over anything', async () => {
    expect(await fails('backup', server.folder, kept)).toContain('is not empty')
    expect(await fails('restore', server.folder, kept)).toContain('is not empty')
    expect(await fails('backup', join(place, 'nowhere'), join(place, 'new'))).toContain('no record')
  })

  test('a copy that is not as it was written is not put back, and the entry is named', async () => {
    const changed = join(place, 'changed')
    cpSync(kept, changed, { recursive: true })
    const database = new Database(join(changed, 'record.db'))
    database.prepare("UPDATE entries SET body = replace(body, 'A meeting', 'B meeting') WHERE seq = 1").run()
    database.close()
    expect(await fails('restore', join(place, 'never'), changed)).toMatch(/entry 1\b/)
    expect(await fails('backup', changed, join(place, 'all-the-same'))).toMatch(
      /entry 1 on\n.* as it is here/,
    )
    expect(readdirSync(join(place, 'all-the-same')).toSorted()).toEqual(readdirSync(kept).toSorted())
    expect(existsSync(join(changed, backupMark))).toBe(false)
  })
})

describe('A backup that is put back', () => {
  const place = mkdtempSync(join(tmpdir(), 'palabra-backup-'))
  let postgres: Postgres
  let chair: Person
  let meeting: string
  let view: View
  const lost = join(place, 'lost')
  const kept = join(place, 'kept')
  const showsTheSame = async (environment: Record<string, string>) => {
    const server = await startServer(environment)
    expect((await personAt(server.origin, chair.cookie).joins(meeting)).view).toEqual(view)
    await server.dispose()
  }
  beforeAll(async () => {
    postgres = await startPostgres()
    const server = await startServer()
    const venue = await openVenue(server.origin)
    meeting = venue.meeting
    chair = await venue.person({ role: 'chair' })
    const console = await chair.joins(meeting)
    expect(await console.sends(opens('second'))).toMatchObject({ ok: true })
    expect(await console.sends({ type: 'floor.next' })).toMatchObject({ ok: false })
    view = await console.until(({ seq }) => seq === 3)
    await server.kill()
    cpSync(server.folder, lost, { recursive: true })
    await server.dispose()
    await runs('backup', lost, kept)
  })
  afterAll(async () => {
    await postgres.dispose()
    rmSync(place, { recursive: true, force: true })
  })

  test('may be a folder that was copied by hand as the power cut had left it', async () => {
    const again = join(place, 'again')
    await runs('restore', again, lost)
    await showsTheSame({ DATA_DIR: again })
  })

  test('may go into a PostgreSQL that is empty, and come from there again, with the same closing hashes', async () => {
    const url = await postgres.fresh()
    const there = found(await runs('restore', url, kept))
    expect(there).toEqual([expect.stringContaining(`${meeting}: 3 entries`), ''])
    expect(await fails('restore', url, kept)).toContain('is not empty')
    await showsTheSame({ DATABASE_URL: url })
    const back = join(place, 'back')
    expect(found(await runs('backup', url, back))).toEqual(there)
    const again = join(place, 'from-postgres')
    expect(found(await runs('restore', again, back))).toEqual(there)
    await showsTheSame({ DATA_DIR: again })
  })

  test('may be of an earlier Palabra, and is not changed by it', async () => {
    const earlier = join(place, 'earlier')
    mkdirSync(earlier)
    makeFiles('before-shelves', earlier)
    const files = () => readdirSync(earlier).map(file => [file, readFileSync(join(earlier, file))])
    const before = files()
    const url = await postgres.fresh()
    await runs('restore', url, earlier)
    const server = await startServer({ DATABASE_URL: url })
    const person = await signIn(server.origin, 'F42N-XNYD-79ER')
    expect((await person.joins('S4nDn9ztPPiI')).view.meeting.title).toBe('An earlier meeting')
    await server.dispose()
    expect(files()).toEqual(before)
  })
})

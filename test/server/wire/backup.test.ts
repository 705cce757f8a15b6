import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opens, type Wanted } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, personAt, type Venue } from '../../support/wire.ts'

const tool = resolve(import.meta.dirname, '../../../.build/server/backup.js')
const run = promisify(execFile)
const runs = (act: 'backup' | 'restore', data: string, folder: string) =>
  run(process.execPath, [tool, act, folder], { env: { DATA_DIR: data } })
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
  })
})

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Ack } from '../../../shared/protocol.ts'
import { asks, next, opens, type Wanted } from '../../support/history.ts'
import { type Server, secretariatCode, startServer } from '../../support/server.ts'
import { openVenue, type Person, personAt, signIn, type Venue } from '../../support/wire.ts'

let server: Server
let venue: Venue
beforeEach(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
})
afterEach(() => server.dispose())

const asksFor = (delegation: string): Wanted => ({ type: 'floor.request', kind: 'intervention', delegation })
/** The same person, at the server as it is reached now. */
const atNew = (person: Person): Person => personAt(server.origin, person.cookie)
const killed = async (): Promise<void> => {
  await server.kill()
  server = await server.again()
}
const recorded = async (): Promise<string[]> => {
  const path = `/api/meetings/${venue.meeting}/record.json`
  const response = await (await signIn(server.origin, secretariatCode)).rest('GET', path)
  const { entries } = (await response.json()) as { entries: { command: { id: string } }[] }
  return entries.map(({ command }) => command.id)
}

describe('The plug is pulled in the middle of a turn', () => {
  test('after the restart everything is as it was, the clock’s deadline too', async () => {
    const chair = await venue.person({ role: 'chair' })
    const console = await chair.joins(venue.meeting)
    for (const command of [
      opens('second'),
      asksFor('BRA'),
      asksFor('CHL'),
      next,
      { type: 'clock.adjust', seconds: 30 },
    ] as Wanted[])
      expect(await console.sends(command)).toMatchObject({ ok: true })
    const before = await console.until(view => view.floor?.clock.limitMs === 150_000)
    await killed()
    const { hello } = await atNew(chair).joins(venue.meeting)
    expect(hello.you).toMatchObject({ role: 'chair' })
    expect(hello.view).toEqual(before)
    expect(hello.view.floor?.clock).toMatchObject({ status: 'running', limitMs: 150_000 })
  })

  test('the meeting goes on from there', async () => {
    const chair = await venue.person({ role: 'chair' })
    const console = await chair.joins(venue.meeting)
    for (const command of [opens('second'), asksFor('BRA'), asksFor('CHL'), next])
      await console.sends(command)
    await killed()
    const again = await atNew(chair).joins(venue.meeting)
    expect(await again.sends({ type: 'floor.next', turn: again.view.floor?.turn ?? '' })).toMatchObject({
      ok: true,
    })
    expect((await again.until(view => view.list.waiting === 0)).floor?.delegation).toBe('CHL')
    expect(await again.sends({ type: 'undo' })).toMatchObject({ ok: true })
    expect((await again.until(view => view.list.waiting === 1)).floor?.delegation).toBe('BRA')
  })

  test('what was acknowledged is in the record, and every id sent again happens once', async () => {
    const chair = await venue.person({ role: 'chair' })
    const console = await chair.joins(venue.meeting)
    await console.sends(opens('second'))
    const codes = console.view.delegations.map(({ code }) => code)
    const acks = new Map<string, Ack>()
    const presses = Promise.allSettled(
      codes.map(async code => {
        const ack = await console.sends(asksFor(code), `ask-${code}`)
        acks.set(`ask-${code}`, ack)
        // In the middle of it: some are answered, some are written, some are on their way.
        if (acks.size === 1) await server.kill()
      }),
    )
    await presses
    server = await server.again()
    const kept = await recorded()
    for (const id of acks.keys()) expect(kept).toContain(id)
    const again = await atNew(chair).joins(venue.meeting)
    for (const code of codes) {
      const ack = await again.sends(asksFor(code), `ask-${code}`)
      expect(ack).toMatchObject({ ok: true })
      if (acks.has(`ask-${code}`)) expect(ack).toEqual(acks.get(`ask-${code}`))
    }
    const ids = (await recorded()).filter(id => id.startsWith('ask-'))
    expect(ids.toSorted()).toEqual(codes.map(code => `ask-${code}`).toSorted())
  })

  test('a refusal is answered as the first time after it as well', async () => {
    const brazil = await venue.person({ role: 'delegate', delegation: 'BRA' })
    const first = await (await brazil.joins(venue.meeting)).sends(asks, 'early')
    expect(first).toMatchObject({ ok: false, error: { code: 'no-session-open' } })
    await killed()
    const secretariat = await signIn(server.origin, secretariatCode)
    expect((await secretariat.posts(venue.meeting, opens('second'))).status).toBe(200)
    expect(await (await atNew(brazil).joins(venue.meeting)).sends(asks, 'early')).toEqual(first)
    expect(await (await atNew(brazil).joins(venue.meeting)).sends(asks, 'now')).toMatchObject({ ok: true })
  })

  test('who was signed in still is, and codes still open', async () => {
    const given = await venue.secretariat.rest('POST', `/api/meetings/${venue.meeting}/access`, {
      role: 'chair',
    })
    const { code } = (await given.json()) as { code: string }
    await killed()
    expect(await (await atNew(venue.secretariat).rest('GET', '/api/me')).json()).toMatchObject({
      role: 'secretariat',
    })
    expect((await (await signIn(server.origin, code)).joins(venue.meeting)).hello.you.role).toBe('chair')
  })

  test('no secret lies in the data folder in the clear', async () => {
    const files = await readdir(server.folder)
    expect(files).toContain('record.db')
    const { execFileSync } = await import('node:child_process')
    const found = () => execFileSync('grep', ['-rl', secretariatCode, server.folder], { encoding: 'utf8' })
    expect(found).toThrow()
  })
})

describe('The server is ended', () => {
  test('what it has accepted is durable and answered, and it leaves within five seconds', async () => {
    const chair = await (await venue.person({ role: 'chair' })).joins(venue.meeting)
    const follower = await venue.follower.joins(venue.meeting)
    const stream = await venue.follower.rest('GET', `/api/meetings/${venue.meeting}/stream`)
    await chair.sends(opens('second'))
    const answered: string[] = []
    const presses = Promise.allSettled(
      chair.view.delegations.map(async ({ code }) => {
        const id = `ask-${code}`
        const ack = await chair.sends(asksFor(code), id)
        expect(ack).toMatchObject({ ok: true })
        answered.push(id)
      }),
    )
    const began = performance.now()
    const exit = await server.stop()
    await presses
    expect(exit).toEqual({ code: 0, signal: null })
    expect(performance.now() - began).toBeLessThan(5000)
    await follower.ended
    await stream.body?.cancel().catch(() => undefined)
    server = await server.again()
    expect((await recorded()).filter(id => id.startsWith('ask-')).toSorted()).toEqual(answered.toSorted())
  })

  test('twice is once', async () => {
    const [first, second] = await Promise.all([server.stop(), server.stop()])
    expect([first.code, second.code]).toEqual([0, 0])
  })
})

describe('A record that is not as it was written', () => {
  test('stops the server from serving it as if it were, and it says which entry', async () => {
    const { default: Database } = await import('libsql')
    await server.stop()
    const database = new Database(join(server.folder, 'record.db'))
    database.prepare("UPDATE entries SET body = replace(body, 'A meeting', 'B meeting') WHERE seq = 1").run()
    database.close()
    await expect(server.again()).rejects.toThrow(/entry 1\b/)
  })
})

import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ack, View } from '../../../shared/protocol.ts'
import { asks, next, opens, type Wanted } from '../../support/history.ts'
import { type Server, secretariatCode, startServer } from '../../support/server.ts'
import { openVenue, type Person, personAt, signIn, type Venue } from '../../support/wire.ts'

let server: Server
let venue: Venue
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
})
afterAll(() => server.dispose())

const asksFor = (delegation: string): Wanted => ({ type: 'floor.request', kind: 'intervention', delegation })
/** The same person, at the server as it is reached now. */
const atNew = (person: Person): Person => personAt(server.origin, person.cookie)
const recorded = async (): Promise<string[]> => {
  const path = `/api/meetings/${venue.meeting}/record.json`
  const response = await (await signIn(server.origin, secretariatCode)).rest('GET', path)
  const { entries } = (await response.json()) as { entries: { command: { id: string } }[] }
  return entries.map(({ command }) => command.id)
}

describe('The plug is pulled in the middle of a turn', () => {
  let chair: Person
  let brazil: Person
  let before: View
  let early: Ack
  let code: string
  beforeAll(async () => {
    brazil = await venue.person({ role: 'delegate', delegation: 'BRA' })
    early = await (await brazil.joins(venue.meeting)).sends(asks, 'early')
    const given = await venue.secretariat.rest('POST', `/api/meetings/${venue.meeting}/access`, {
      role: 'chair',
    })
    code = ((await given.json()) as { code: string }).code
    chair = await venue.person({ role: 'chair' })
    const console = await chair.joins(venue.meeting)
    const longer: Wanted = { type: 'clock.adjust', seconds: 30 }
    for (const command of [opens('second'), asksFor('BRA'), asksFor('CHL'), next, longer])
      expect(await console.sends(command)).toMatchObject({ ok: true })
    before = await console.until(view => view.floor?.clock.limitMs === 150_000)
    await server.kill()
    server = await server.again()
  })

  test('after the restart everything is as it was, the clock’s deadline too', async () => {
    const { hello } = await atNew(chair).joins(venue.meeting)
    expect(hello.view).toEqual(before)
    expect(hello.view.floor?.clock).toMatchObject({ status: 'running', limitMs: 150_000 })
  })

  test('who was signed in still is, and codes still open', async () => {
    expect((await atNew(chair).joins(venue.meeting)).hello.you).toMatchObject({ role: 'chair' })
    expect(await (await atNew(venue.secretariat).rest('GET', '/api/me')).json()).toMatchObject({
      role: 'secretariat',
    })
    expect((await (await signIn(server.origin, code)).joins(venue.meeting)).hello.you.role).toBe('chair')
  })

  test('a refusal is answered as the first time, although the press would be taken by now', async () => {
    expect(early).toMatchObject({ ok: false, error: { code: 'no-session-open' } })
    const again = await atNew(brazil).joins(venue.meeting)
    expect(await again.sends(asks, 'early')).toEqual(early)
    expect(await again.sends(asks, 'now')).toMatchObject({ ok: true })
  })

  test('the meeting goes on from there', async () => {
    const console = await atNew(chair).joins(venue.meeting)
    const turn = before.floor?.turn ?? ''
    expect(await console.sends({ type: 'floor.next', turn })).toMatchObject({ ok: true })
    expect((await console.until(view => view.floor?.turn !== turn)).floor?.delegation).toBe('CHL')
    expect(await console.sends({ type: 'undo' })).toMatchObject({ ok: true })
    expect((await console.until(view => view.floor?.turn === turn)).floor?.clock).toEqual(before.floor?.clock)
  })

  test('no code lies in the data folder in the clear', () => {
    for (const secret of [secretariatCode, code, code.replaceAll('-', '')])
      expect(() => execFileSync('grep', ['-rlF', secret, server.folder])).toThrow()
    expect(execFileSync('grep', ['-rlF', 'secretariat', server.folder], { encoding: 'utf8' })).not.toBe('')
  })
})

describe('The plug is pulled while presses are on their way', () => {
  test('what was acknowledged is in the record, and every id sent again happens once', async () => {
    const chair = atNew(venue.secretariat)
    const console = await chair.joins(venue.meeting)
    const press = (index: number): Wanted => ({ type: 'clock.adjust', seconds: index + 1 })
    const ids = Array.from({ length: 40 }, (_, index) => `press-${index}`)
    const acks = new Map<string, Ack>()
    await Promise.allSettled(
      ids.map(async (id, index) => {
        acks.set(id, await console.sends(press(index), id))
        // In the middle of it: some are answered, some are written, some are on their way.
        if (acks.size === 1) await server.kill()
      }),
    )
    await server.kill()
    server = await server.again()
    const kept = await recorded()
    expect(acks.size).toBeGreaterThan(0)
    for (const id of acks.keys()) expect(kept).toContain(id)
    const again = await atNew(chair).joins(venue.meeting)
    for (const [index, id] of ids.entries()) {
      const ack = await again.sends(press(index), id)
      expect(ack).toMatchObject({ ok: true })
      if (acks.has(id)) expect(ack).toEqual(acks.get(id))
    }
    const written = (await recorded()).filter(id => id.startsWith('press-'))
    expect(written.toSorted()).toEqual(ids.toSorted())
  })
})

describe('The server is ended', () => {
  test('what it has accepted is durable and answered, and it leaves within five seconds', async () => {
    const chair = atNew(venue.secretariat)
    const console = await chair.joins(venue.meeting)
    const watching = personAt(server.origin)
    const watcher = await watching.joins(venue.meeting)
    const stream = await watching.rest('GET', `/api/meetings/${venue.meeting}/stream`)
    const answered: string[] = []
    const presses = Promise.allSettled(
      Array.from({ length: 40 }, async (_, index) => {
        const id = `late-${index}`
        expect(await console.sends({ type: 'clock.adjust', seconds: 1 }, id)).toMatchObject({ ok: true })
        answered.push(id)
      }),
    )
    const began = performance.now()
    // Twice, as an impatient operator does.
    const exits = await Promise.all([server.stop(), server.stop()])
    expect(exits).toEqual([
      { code: 0, signal: null },
      { code: 0, signal: null },
    ])
    expect(performance.now() - began).toBeLessThan(5000)
    await presses
    await watcher.ended
    await stream.body?.cancel().catch(() => undefined)
    server = await server.again()
    const late = (await recorded()).filter(id => id.startsWith('late-'))
    expect(late.toSorted()).toEqual(answered.toSorted())
  })
})

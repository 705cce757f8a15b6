import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { View } from '../../../shared/protocol.ts'
import type { Status } from '../../../shared/status.ts'
import { asks, next, opens, type Wanted } from '../../support/history.ts'
import { secretariatCode } from '../../support/server.ts'
import { type Several, startSeveral } from '../../support/several.ts'
import { openVenue, type Person, personAt, signIn, type Venue } from '../../support/wire.ts'

/** Each server is spoken to by itself; what comes through the proxy is in `behind-a-proxy.test.ts`. */
let house: Several
let venue: Venue
beforeAll(async () => {
  house = await startSeveral()
  venue = await openVenue(at(0))
}, 120_000)
afterAll(() => house?.dispose())

const at = (index: number): string => house.at(index)
/** The same device, at another server. */
const moved = (person: Person, index: number): Person => personAt(at(index), person.cookie)
const asksFor = (delegation: string): Wanted => ({ type: 'floor.request', kind: 'intervention', delegation })

describe('Several servers, one meeting', () => {
  test('whoever signed in at one is signed in at all, and what is pressed at one is seen at all', async () => {
    const chair = await venue.person({ role: 'chair' })
    const consoles = await Promise.all([0, 1, 2].map(index => moved(chair, index).joins(venue.meeting)))
    expect(await consoles[1]?.sends(opens('second'))).toMatchObject({ ok: true })
    for (const console of consoles) await console.until(view => view.session === 'second')
    const brazil = await venue.person({ role: 'delegate', delegation: 'BRA' })
    const tablet = await moved(brazil, 2).joins(venue.meeting)
    expect(await tablet.sends(asks)).toMatchObject({ ok: true })
    for (const console of consoles) await console.until(view => view.list.requests.length === 1)
    expect(await consoles[0]?.sends(next)).toMatchObject({ ok: true })
    const views = await Promise.all(consoles.map(console => console.until(view => view.floor !== null)))
    expect(new Set(views.map(view => JSON.stringify(view))).size).toBe(1)
  })

  test('presses at all of them at once are all in the record, once each, and in one order', async () => {
    const { secretariat } = venue
    const consoles = await Promise.all([0, 1, 2].map(index => moved(secretariat, index).joins(venue.meeting)))
    const ids = Array.from({ length: 60 }, (_, index) => `at-once-${index}`)
    const acks = await Promise.all(
      ids.map((id, index) => consoles[index % 3]?.sends({ type: 'clock.adjust', seconds: 1 }, id)),
    )
    expect(acks.every(ack => ack?.ok)).toBe(true)
    const seqs = acks.flatMap(ack => (ack?.ok ? [ack.seq] : []))
    expect(new Set(seqs).size).toBe(ids.length)
    for (const console of consoles) await console.until(view => view.seq >= Math.max(...seqs))
    const records = await Promise.all(
      [0, 1, 2].map(async index => {
        const response = await moved(secretariat, index).rest(
          'GET',
          `/api/meetings/${venue.meeting}/record.json`,
        )
        return (await response.json()) as { entries: { command: { id: string } }[]; chain: unknown }
      }),
    )
    for (const { entries, chain } of records) {
      expect(
        entries
          .map(({ command }) => command.id)
          .filter(id => ids.includes(id))
          .toSorted(),
      ).toEqual(ids.toSorted())
      expect(chain).toEqual(records[0]?.chain)
    }
  })

  test('two consoles at two servers press next at once: the floor is given once', async () => {
    const { secretariat } = venue
    const one = await moved(secretariat, 0).joins(venue.meeting)
    const other = await moved(secretariat, 1).joins(venue.meeting)
    for (const code of ['CHL', 'PER']) expect(await one.sends(asksFor(code))).toMatchObject({ ok: true })
    const turn = (await other.until(view => view.list.requests.length === 2)).floor?.turn ?? ''
    const acks = await Promise.all([one, other].map(console => console.sends({ type: 'floor.next', turn })))
    expect(acks.filter(({ ok }) => ok)).toHaveLength(1)
    expect(acks.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'stale' } })
  })

  test('what was refused at one is refused at another when it is sent again', async () => {
    const brazil = await venue.person({ role: 'delegate', delegation: 'ARG' })
    const first = await (await moved(brazil, 0).joins(venue.meeting)).sends(
      { type: 'list.close' },
      'the-same',
    )
    expect(first).toMatchObject({ ok: false })
    expect(
      await (await moved(brazil, 1).joins(venue.meeting)).sends({ type: 'list.close' }, 'the-same'),
    ).toEqual(first)
    const asked = await (await moved(brazil, 1).joins(venue.meeting)).sends(asks, 'asked')
    expect(await (await moved(brazil, 2).joins(venue.meeting)).sends(asks, 'asked')).toEqual(asked)
  })

  test('an access that is ended at one server is ended at all, with its open connections', async () => {
    const chair = await venue.person({ role: 'chair' })
    const connections = await Promise.all([0, 1, 2].map(index => moved(chair, index).joins(venue.meeting)))
    await moved(venue.secretariat, 2).rest('DELETE', `/api/meetings/${venue.meeting}/access/${chair.access}`)
    await Promise.all(connections.map(({ ended }) => ended))
    for (const index of [0, 1, 2])
      expect(await (await moved(chair, index).rest('GET', '/api/me')).json()).toMatchObject({
        role: 'follower',
      })
  })

  test('their clocks show the same time', async () => {
    const consoles = await Promise.all([0, 1, 2].map(index => personAt(at(index)).joins(venue.meeting)))
    const before = await Promise.all(consoles.map(console => console.time()))
    const after = await Promise.all(consoles.map(console => console.time()))
    expect(Math.max(...before)).toBeLessThanOrEqual(Math.min(...after) + 20)
  })

  test('a follower who leaves while a server still reads what the others have written has taken no place', async () => {
    // A cookie that no server knows yet may be of an access that another one has just given.
    const follows = (signal: AbortSignal | null) =>
      fetch(`${at(0)}/api/meetings/${venue.meeting}/stream?x=1`, {
        headers: { cookie: `palabra=${'x'.repeat(43)}` },
        signal,
      })
    const following = async (): Promise<number> => {
      const response = await venue.secretariat.rest('GET', `/api/meetings/${venue.meeting}/status`)
      return ((await response.json()) as Status).clients.find(({ kind }) => kind === 'stream')?.count ?? 0
    }
    const before = await following()
    const goOn = house.database.freeze()
    const leaving = new AbortController()
    const left = follows(leaving.signal).catch(String)
    // The server has taken the request when it answers the next one.
    await personAt(at(0)).rest('GET', '/healthz')
    leaving.abort()
    expect(await left).toContain('AbortError')
    await personAt(at(0)).rest('GET', '/healthz')
    const staying = follows(null)
    goOn()
    const stream = await staying
    expect(stream.status).toBe(200)
    expect(await following()).toBe(before + 1)
    await stream.body?.cancel()
    await expect.poll(following).toBe(before)
  })

  test('a follower who has seen at one what another does not know yet is shown nothing older there', async () => {
    const { secretariat, meeting } = venue
    const other = personAt(at(1))
    const { seq } = (await (await other.rest('GET', `/api/meetings/${meeting}`)).json()) as View
    const goOn = house.servers[1]?.freeze()
    const seen = seq + 1
    const asked = other.rest('GET', `/api/meetings/${meeting}/stream`, undefined, {
      'last-event-id': String(seen),
    })
    const shows: Wanted = { type: 'screen.show', layout: 'message', message: 'Coffee' }
    expect((await secretariat.posts(meeting, shows)).status).toBe(200)
    goOn?.()
    const reader = (await asked).body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    while (!text.includes('\n\n')) text += (await reader?.read())?.value ?? ''
    await reader?.cancel()
    const [, shown = seen] = /^id: (\d+)$/m.exec(text) ?? []
    expect(Number(shown)).toBeGreaterThanOrEqual(seen)
  })

  test('one is killed in the middle of presses: what it has answered is kept, the rest is sent to another', async () => {
    const { secretariat } = venue
    const console = await moved(secretariat, 2).joins(venue.meeting)
    const ids = Array.from({ length: 40 }, (_, index) => `killed-${index}`)
    const press: Wanted = { type: 'clock.adjust', seconds: -1 }
    const acks = new Map<string, unknown>()
    await Promise.allSettled(
      ids.map(async id => {
        acks.set(id, await console.sends(press, id))
        if (acks.size === 1) await house.servers[2]?.kill()
      }),
    )
    await house.servers[2]?.kill()
    const other = await moved(secretariat, 0).joins(venue.meeting)
    for (const id of ids) {
      const ack = await other.sends(press, id)
      expect(ack).toMatchObject({ ok: true })
      if (acks.has(id)) expect(ack).toEqual(acks.get(id))
    }
    await house.killed(2)
    const back = await moved(secretariat, 2).joins(venue.meeting)
    await other.until(view => view.seq >= back.view.seq)
    expect(back.view).toEqual(other.view)
  })

  test('the database restarts under presses: they are refused meanwhile, and all goes on by itself', async () => {
    const { secretariat } = venue
    const consoles = await Promise.all([0, 1, 2].map(index => moved(secretariat, index).joins(venue.meeting)))
    const answered: string[] = []
    let isOver = false
    let last = 0
    const pressing = consoles.map(async (console, index) => {
      for (let press = 0; !isOver; press += 1) {
        const id = `away-${index}-${press}`
        const ack = await console.sends({ type: 'clock.adjust', seconds: 1 }, id)
        if (ack.ok) {
          answered.push(id)
          last = Math.max(last, ack.seq)
        } else {
          expect(ack.error.code).toBe('record-unavailable')
          await new Promise(done => setImmediate(done))
        }
      }
    })
    await expect.poll(() => answered.length).toBeGreaterThan(10)
    await house.database.stop()
    for (const console of consoles)
      await expect
        .poll(async () => {
          const ack = await console.sends({ type: 'undo' })
          return ack.ok || ack.error.code
        })
        .toBe('record-unavailable')
    for (const console of consoles) await console.untilRecord(record => record?.why === 'away')
    expect((await personAt(at(1)).rest('POST', '/api/sign-in', { code: secretariatCode })).status).toBe(503)
    expect((await personAt(at(0)).rest('GET', '/readyz')).status).toBe(503)
    expect((await personAt(at(0)).rest('GET', `/api/meetings/${venue.meeting}`)).status).toBe(200)
    const before = answered.length
    await house.database.start()
    await expect.poll(() => answered.length).toBeGreaterThan(before + 10)
    isOver = true
    await Promise.all(pressing)
    for (const console of consoles) await console.untilRecord(record => record === null)
    for (const console of consoles) await console.until(view => view.seq >= last)
    const response = await moved(secretariat, 1).rest('GET', `/api/meetings/${venue.meeting}/record.json`)
    const { entries } = (await response.json()) as { entries: { command: { id: string } }[] }
    const kept = entries.map(({ command }) => command.id).filter(id => id.startsWith('away-'))
    expect(kept.toSorted()).toEqual(answered.toSorted())
  })

  test('one that an operator ends while the database stands still ends all the same; its press is for another', async () => {
    const { secretariat } = venue
    const console = await moved(secretariat, 1).joins(venue.meeting)
    const press: Wanted = { type: 'clock.adjust', seconds: 1 }
    const goOn = house.database.freeze()
    const sent = console.sends(press, 'stood-still').catch(String)
    const exit = await house.servers[1]?.stop().finally(goOn)
    expect(exit).toEqual({ code: 0, signal: null })
    expect(await sent).toBe('Error: socket has been disconnected')
    await house.up(1)
    const again = await (await moved(secretariat, 1).joins(venue.meeting)).sends(press, 'stood-still')
    expect(again).toMatchObject({ ok: true })
    expect(await (await moved(secretariat, 2).joins(venue.meeting)).sends(press, 'stood-still')).toEqual(
      again,
    )
  })

  test('a code that one has made opens at another, and a meeting that one has made is at all', async () => {
    const other = await openVenue(at(1))
    const chair = await other.person({ role: 'chair' })
    expect((await moved(chair, 2).joins(other.meeting)).hello.you.role).toBe('chair')
    expect(
      (await (await signIn(at(0), secretariatCode)).rest('GET', `/api/meetings/${other.meeting}`)).status,
    ).toBe(200)
  })
})

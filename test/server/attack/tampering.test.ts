import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordJson } from '../../../server/record/json.ts'
import { chained, firstFlaw, hashWords } from '../../../shared/meeting/chain.ts'
import type { Entry } from '../../../shared/meeting/events.ts'
import { replay } from '../../../shared/meeting/evolve/index.ts'
import type { RecordJson } from '../../../shared/meeting/proceedings.ts'
import { asks, chair, delegateOf, inDialogue, next, opens } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, type Venue } from '../../support/wire.ts'

const { entries } = inDialogue(
  ['14:01:00', delegateOf('BRA'), asks],
  ['14:01:00.125', delegateOf('CHL'), asks],
  ['14:02:00', chair, next],
)
const whole = () => JSON.parse(JSON.stringify(chained(entries))) as ReturnType<typeof chained>
const last = entries.length

/** What an exported record holds: lists and tables, their ends texts and numbers. */
type Json = { [key: string]: Json } | Json[] | string | number | boolean | null
const ends = (value: Json, path: (string | number)[] = []): (string | number)[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => ends(part, [...path, key]))
    : [path]
const put = (value: Json, [first = '', ...rest]: (string | number)[], change: (old: Json) => Json): void => {
  const table = value as Record<string, Json>
  const old = table[first] ?? null
  if (rest.length === 0) table[first] = change(old)
  else put(old, rest, change)
}
const otherwise = (old: Json): Json => (typeof old === 'number' ? old + 1 : `${old}.`)

describe('The chain of the entries', () => {
  test('is whole in a record that nobody has changed, read from its file as well', () => {
    expect(firstFlaw(whole())).toBeNull()
    expect(firstFlaw(JSON.parse(JSON.stringify(whole(), null, 2)))).toBeNull()
  })

  test('tells any word that was changed, by its entry', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (which, where) => {
        const record = whole()
        const index = which % last
        const { previous: _, ...entry } = record.entries[index] ?? {}
        const places = ends(entry as Json)
        const place = places[where % places.length] ?? []
        put(record.entries[index] as unknown as Json, place, otherwise)
        const what = place[0] === 'seq' ? 'missing' : 'changed'
        expect(firstFlaw(record)).toEqual({ what, seq: index + 1 })
      }),
    )
  })

  test('tells one that was left out, also the last ones, and one put in', () => {
    for (let seq = 1; seq <= last; seq++) {
      const record = whole()
      record.entries.splice(seq - 1, 1)
      expect(firstFlaw(record)).toEqual({ what: 'missing', seq })
    }
    const doubled = whole()
    doubled.entries.splice(2, 0, ...doubled.entries.slice(1, 2))
    expect(firstFlaw(doubled)).toEqual({ what: 'missing', seq: 3 })
  })

  test('tells one that was left out and papered over with new numbers', () => {
    const record = whole()
    record.entries.splice(2, 1)
    for (const [index, entry] of record.entries.entries()) entry.seq = index + 1
    record.chain.entries = record.entries.length
    expect(firstFlaw(record)).toEqual({ what: 'changed', seq: 2 })
  })

  test('tells two that changed places', () => {
    const record = whole()
    record.entries.splice(2, 2, ...record.entries.slice(2, 4).toReversed())
    expect(firstFlaw(record)).toEqual({ what: 'missing', seq: 3 })
  })

  test('closes with another hash when everything was written anew: paper tells', () => {
    const record = chained(
      entries.map(entry => (entry.seq === 2 ? { ...entry, at: 0 as Entry['at'] } : entry)),
    )
    expect(firstFlaw(record)).toBeNull()
    expect(record.chain.hash).not.toBe(whole().chain.hash)
  })

  test.each([null, 7, 'record', [], {}, { entries: [] }, { entries: [1], chain: {} }, { entries: {} }])(
    '%j is no record',
    given => {
      expect(firstFlaw(given)).toEqual({ what: 'not-a-record' })
    },
  )
})

describe('An exported record', () => {
  let server: Server
  let venue: Venue
  let folder: string
  let exported: RecordJson
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'palabra-record-'))
    server = await startServer()
    venue = await openVenue(server.origin)
    const podium = await venue.chair()
    await podium.sends(opens('second'))
    await podium.sends({ type: 'floor.request', kind: 'intervention', delegation: 'BRA' })
    await podium.sends({ type: 'floor.grant', delegation: 'BRA' })
    await podium.sends({ type: 'floor.yield' })
    await podium.sends({ type: 'floor.grant', delegation: 'CHL' })
    await podium.sends({ type: 'undo' })
    const response = await venue.secretariat.rest('GET', `/api/meetings/${venue.meeting}/record.json`)
    exported = (await response.json()) as RecordJson
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await server.dispose()
  })

  const changed = (change: (record: RecordJson) => void): RecordJson => {
    const record = structuredClone(exported)
    change(record)
    return record
  }
  const verify = (record: unknown, ...hash: string[]) => {
    const file = join(folder, 'record.json')
    writeFileSync(file, typeof record === 'string' ? record : JSON.stringify(record))
    const program = resolve(import.meta.dirname, '../../../.build/server/verify.js')
    const { status, stdout } = spawnSync(process.execPath, [program, file, ...hash], { encoding: 'utf8' })
    return { status, stdout }
  }
  const asks = async (record: unknown) =>
    (await venue.secretariat.rest('POST', '/api/record/verify', record)).json()

  test('as it came is confirmed, with its closing hash, which may be given to compare', async () => {
    const { hash } = exported.chain
    expect(verify(exported)).toMatchObject({ status: 0, stdout: expect.stringContaining(hashWords(hash)) })
    expect(verify(exported, hash).status).toBe(0)
    expect(verify(exported, ...hashWords(hash).toUpperCase().split(' ')).status).toBe(0)
    expect(
      verify(
        exported,
        hash.replace(/^./, digit => (digit === '0' ? '1' : '0')),
      ).status,
    ).toBe(1)
    expect(await asks(exported)).toMatchObject({ ok: true, chain: exported.chain, here: 'same' })
  })

  test('the first entry that was changed is named, with what stands there now', async () => {
    const forged = changed(({ entries }) => {
      const given = entries.findIndex(({ command }) => command.type === 'floor.grant')
      for (const index of [given, given + 1])
        if (entries[index]) entries[index].at = (entries[index].at + 1) as never
    })
    const seq = forged.entries.findIndex(({ command }) => command.type === 'floor.grant') + 1
    const { status, stdout } = verify(forged)
    expect(status).toBe(1)
    expect(stdout).toMatch(
      new RegExp(`^Entry ${seq} is not as it was written. Now there: floor.grant by chair, 20`),
    )
    expect(await asks(forged)).toMatchObject({
      ok: false,
      what: 'changed',
      seq,
      entry: { type: 'floor.grant' },
    })
  })

  test('so is a turn that is not what the entries tell', async () => {
    const forged = changed(({ turns }) => {
      if (turns[0]) turns[0].spentMs = 1 as never
    })
    expect(verify(forged)).toMatchObject({ status: 1, stdout: expect.stringContaining('“turns”') })
    expect(await asks(forged)).toEqual({ ok: false, what: 'part', part: 'turns' })
  })

  test('one that was written anew is whole in itself, and not this server’s; an earlier one is', async () => {
    const bare = exported.entries.map(({ previous: _, ...entry }) => entry as Entry)
    const earlier = bare.slice(0, -2)
    expect(await asks({ ...exported, ...chained(earlier) })).toMatchObject({ ok: true, here: 'same' })
    const created = structuredClone(bare.slice(0, 1))
    const event = created[0]?.events[0]
    if (event?.type === 'meeting.created') event.title = 'Another title'
    const meeting = replay(created)
    if (meeting === null) throw new Error('a meeting was created')
    expect(await asks(recordJson(meeting, created))).toMatchObject({ ok: true, here: 'different' })
  })

  test.each(['{', '[]', '{"entries":[{"seq":1}],"chain":{"entries":1}}'])('%s is none', text => {
    expect(verify(text).status).toBe(1)
  })

  test('only the secretariat and the chair may ask about one', async () => {
    expect((await venue.follower.rest('POST', '/api/record/verify', exported)).status).toBe(401)
    const delegate = await venue.person({ role: 'delegate', delegation: 'BRA' })
    expect((await delegate.rest('POST', '/api/record/verify', exported)).status).toBe(403)
  })
})

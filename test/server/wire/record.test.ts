import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wallTime } from '../../../shared/meeting/calendar.ts'
import { replay } from '../../../shared/meeting/evolve/index.ts'
import type { RecordJson } from '../../../shared/meeting/proceedings.ts'
import { asks, next, opens, timezone, type Wanted, yields } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { openVenue, type Venue } from '../../support/wire.ts'

let server: Server
let venue: Venue
beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
  const chair = await venue.chair()
  const brazil = await venue.delegate('BRA')
  const does = async (command: Wanted) => expect(await chair.sends(command)).toMatchObject({ ok: true })
  await does(opens('first'))
  await does(next)
  await does(next)
  await does({ type: 'item.open', item: 'first:dialogue' })
  await brazil.sends({ ...asks, type: 'floor.request', kind: 'intervention', topic: 'What has worked' })
  await does({ type: 'floor.request', kind: 'intervention', delegation: 'CHL' })
  await does(next)
  await does({ type: 'clock.adjust', seconds: 30 })
  await brazil.sends(yields)
  // A slip, which leaves no turn.
  await does(next)
  await does({ type: 'undo' })
  await does({ type: 'floor.grant', delegation: 'CHL', limitSeconds: 1 })
  const { floor } = await chair.until(view => view.floor?.clock.limitMs === 1000)
  const deadline = floor?.clock.status === 'running' ? floor.clock.deadline : Number.NaN
  while ((await chair.time()) < deadline + 150);
  await does(yields)
})
afterAll(() => server.dispose())

const file = (name: string) => venue.secretariat.rest('GET', `/api/meetings/${venue.meeting}/${name}`)
const recordJson = async () => (await (await file('record.json')).json()) as RecordJson

test('the record has every turn: session, item, speaker, kind, times, limit, extensions, overtime', async () => {
  const { turns } = await recordJson()
  expect(turns).toMatchObject([
    { kind: 'prepared', speaker: 'speaker-1', name: 'Marie Joseph', item: null, limitMs: 600_000 },
    { kind: 'prepared', speaker: 'speaker-2', name: 'Luis Prado', endedBy: 'podium' },
    {
      kind: 'intervention',
      delegation: 'BRA',
      name: 'Brasil',
      topic: 'What has worked',
      session: { id: 'first' },
      item: { id: 'first:dialogue' },
      limitMs: 120_000,
      extensionsMs: 30_000,
      overtimeMs: 0,
      endedBy: 'holder',
    },
    { kind: 'intervention', delegation: 'CHL', limitMs: 1000, extensionsMs: 0 },
  ])
  const [, , , overrun] = turns
  expect(overrun?.overtimeMs).toBeGreaterThanOrEqual(150)
  expect(overrun?.spentMs).toBeCloseTo(1000 + (overrun?.overtimeMs ?? 0), 3)
})

test('everything that happened is in it, in order, the undone too; its replay is the meeting', async () => {
  const { entries, turns } = await recordJson()
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1))
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted((a, b) => a - b))
  expect(entries.some(({ events }) => events.some(({ type }) => type === 'undone'))).toBe(true)
  expect(replay(entries)?.turns.map(({ id }) => id)).toEqual(turns.map(({ turn }) => turn))
})

test('who acted stands in it, and no code does', async () => {
  const { entries } = await recordJson()
  const roles = new Set(entries.map(({ actor }) => actor.role))
  expect(roles).toEqual(new Set(['secretariat', 'chair', 'delegate']))
  expect(JSON.stringify(entries)).not.toMatch(/argon|"code":"[A-Z0-9]{4}-/)
})

test('the spreadsheet has the same turns to the second, in the hours of the meeting’s place', async () => {
  const response = await file('record.csv')
  expect(response.headers.get('content-type')).toMatch(/^text\/csv/)
  expect(response.headers.get('content-disposition')).toMatch(/attachment/)
  const rows = parse<Record<string, string>>(await response.text(), { columns: true, bom: true })
  const { turns } = await recordJson()
  expect(rows).toHaveLength(turns.length)
  for (const [index, turn] of turns.entries()) {
    const given = wallTime(timezone, turn.grantedAt)
    expect(rows[index]).toMatchObject({
      turn: turn.turn,
      date: given.date,
      session: 'The first session',
      kind: turn.kind,
      floor_given_at: given.time,
      ended_at: wallTime(timezone, turn.endedAt).time,
      limit_seconds: String(turn.limitMs / 1000),
      extension_seconds: String(turn.extensionsMs / 1000),
    })
    expect(Number(rows[index]?.spoken_seconds)).toBeCloseTo(turn.spentMs / 1000, 0)
    expect(Number(rows[index]?.overtime_seconds)).toBeCloseTo(turn.overtimeMs / 1000, 0)
  }
})

test('time that was given before the clock was reset stands in it, and is not counted', async () => {
  const chair = await venue.chair()
  const more = (seconds: number): Wanted => ({ type: 'clock.adjust', seconds, noObjection: true })
  for (const wanted of [
    { type: 'floor.grant', delegation: 'PER' },
    more(60),
    { type: 'clock.reset' },
    more(30),
    yields,
  ] as Wanted[])
    expect(await chair.sends(wanted)).toMatchObject({ ok: true })
  const rows = parse<Record<string, string>>(await (await file('record.csv')).text(), {
    columns: true,
    bom: true,
  })
  const row = rows.findLast(({ delegation }) => delegation === 'PER')
  expect(row?.extension_seconds).toBe('30')
  expect(row?.extensions).toMatch(
    /^\d\d:\d\d(:\d\d)? \+60 s, no objection, until the clock was reset; \d\d:\d\d(:\d\d)? \+30 s, no objection$/,
  )
})

test('a cell that a spreadsheet could take for a formula is none', async () => {
  const chair = await venue.chair()
  const topic = '=HYPERLINK("http://elsewhere.example")'
  await chair.sends({ type: 'floor.request', kind: 'intervention', delegation: 'URY', topic })
  await chair.sends({ type: 'floor.grant', delegation: 'URY' })
  await chair.sends(yields)
  const rows = parse<Record<string, string>>(await (await file('record.csv')).text(), {
    columns: true,
    bom: true,
  })
  expect(rows.at(-1)?.topic).toBe(`'${topic}`)
})

test('it lists what was ruled, elected and drawn, who was there, and what became of the list', async () => {
  const chair = await venue.chair()
  const secretariat = await venue.secretariat.joins(venue.meeting)
  const steps: Wanted[] = [
    { type: 'list.close', consent: true },
    { type: 'floor.grant', delegation: 'PER' },
    { type: 'floor.request', kind: 'point-of-order', delegation: 'ARG' },
    next,
    { type: 'order.rule', decision: 'sustained' },
    { type: 'speaker.call', act: 'conclude', reason: 'time' },
    yields,
    { type: 'officer.elect', office: 'chair', delegation: 'PER', name: 'Rosa Quispe' },
    { type: 'precedence.draw', by: 'lot', language: 'en' },
  ]
  for (const step of steps) expect(await chair.sends(step)).toMatchObject({ ok: true })
  await secretariat.sends({ type: 'attendance.check-in', delegation: 'BRA', representative: 'Ana Lima' })
  const record = await recordJson()
  expect(record).toMatchObject({
    rulings: [{ delegation: 'ARG', decision: 'sustained', stands: 'sustained', session: 'first' }],
    elections: [{ office: 'chair', delegation: 'PER', name: 'Rosa Quispe', votes: null }],
    motions: [],
    handOvers: [],
    absences: [],
    draws: [{ of: 'precedence', method: 'lot', by: 'chair' }],
    attendance: [{ delegation: 'BRA', representative: 'Ana Lima', is: 'in', by: 'secretariat' }],
  })
  expect(record.lists.at(-1)).toMatchObject({ change: 'closed', consent: true, by: 'chair' })
  const rows = parse<Record<string, string>>(await (await file('record.csv')).text(), {
    columns: true,
    bom: true,
  })
  // Whoever was interrupted had been given the floor before.
  expect(rows.at(-1)).toMatchObject({ kind: 'point-of-order', delegation: 'ARG', ruling: 'sustained' })
  expect(rows.at(-2)?.calls).toMatch(/^\d\d:\d\d:\d\d conclude, time$/)
})

test('it can be printed', async () => {
  for (const query of ['', '?lang=es', '?lang=pt', '?lang=fr']) {
    const response = await file(`record.pdf${query}`)
    expect(response.headers.get('content-type')).toMatch(/^application\/pdf/)
    expect((await response.text()).slice(0, 5)).toBe('%PDF-')
  }
  expect((await file('record.pdf?lang=xx')).status).toBe(400)
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asks, next, opens, type Wanted, yields } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { type Connection, openVenue, type Venue } from '../../support/wire.ts'

let server: Server
let venue: Venue
let chair: Connection
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.dispose())
beforeEach(async () => {
  venue = await openVenue(server.origin)
  chair = await venue.chair()
  await chair.sends(opens('second'))
})

const asksFor = (delegation: string): Wanted => ({ type: 'floor.request', kind: 'intervention', delegation })
const office = ({ view }: Connection) => view.ruleBook?.packs
const entriesNow = async (): Promise<{ seq: number; command: { id: string; type: string } }[]> => {
  const response = await venue.secretariat.rest('GET', `/api/meetings/${venue.meeting}/record.json`)
  return ((await response.json()) as { entries: { seq: number; command: { id: string; type: string } }[] })
    .entries
}

describe('A command is answered', () => {
  test('with its place in the record and the hour, after it is there', async () => {
    const before = await chair.time()
    const ack = await chair.sends(asksFor('BRA'), 'press-1')
    if (!ack.ok) throw new Error(ack.error.message)
    expect(ack.at).toBeGreaterThanOrEqual(before)
    expect((await entriesNow()).find(({ seq }) => seq === ack.seq)?.command).toEqual({
      id: 'press-1',
      type: 'floor.request',
    })
  })

  test('or with a code and words that say why not', async () => {
    expect(await chair.sends(next)).toEqual({
      ok: false,
      error: { code: 'nobody-waiting', message: expect.stringMatching(/^[A-Z].*\.$/) },
    })
  })

  test.each([
    null,
    undefined,
    'floor.next',
    7,
    [],
    {},
    { id: 'x', type: 'floor.take' },
    { type: 'floor.next' },
  ])('%j is no command, and the connection goes on', async payload => {
    expect(await chair.emits(payload)).toMatchObject({ ok: false, error: { code: 'malformed' } })
    expect(await chair.sends(asksFor('BRA'))).toMatchObject({ ok: true })
  })

  test('over REST as over a socket', async () => {
    const done = await venue.secretariat.posts(venue.meeting, asksFor('BRA'))
    expect([done.status, await done.json()]).toEqual([200, { ok: true, seq: 4, at: expect.any(Number) }])
    const refused = await venue.secretariat.posts(venue.meeting, asksFor('BRA'))
    expect([refused.status, await refused.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'already-listed' }),
    ])
  })

  const pack = (rules: object, others: object = {}) => ({
    id: 'press-of-a-pack',
    type: 'pack.save',
    pack: { id: 'of-the-house', title: 'Of the house', rules, sources: {}, ...others },
  })
  test.each([
    [
      'a limit too short',
      pack({ speakingLimitSeconds: 5 }),
      ['pack', 'rules', 'speakingLimitSeconds'],
      { least: 10 },
    ],
    ['one too long', pack({ warnAtSeconds: 4000 }), ['pack', 'rules', 'warnAtSeconds'], { most: 3600 }],
    [
      'a second reply too short',
      pack({ replyLimitsSeconds: [300, 5] }),
      ['pack', 'rules', 'replyLimitsSeconds', 1],
      { least: 10 },
    ],
    ['no such order', pack({ order: ['loudest'] }), ['pack', 'rules', 'order', 0], {}],
    ['no source but a number', pack({}, { sources: { order: 7 } }), ['pack', 'sources', 'order'], {}],
    ['no title', pack({}, { title: '' }), ['pack', 'title'], { least: 1 }],
  ])('what is nearly a command, with the place at fault: %s', async (_, payload, path, bounds) => {
    const refused = await venue.secretariat.joins(venue.meeting).then(office => office.emits(payload))
    expect(refused).toEqual({
      ok: false,
      error: { code: 'malformed', message: expect.any(String), at: { path, ...bounds } },
    })
    const overRest = await venue.secretariat.rest('POST', `/api/meetings/${venue.meeting}/commands`, payload)
    expect([overRest.status, await overRest.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'malformed', at: { path, ...bounds } }),
    ])
    expect(office(await venue.secretariat.joins(venue.meeting))).toEqual([])
  })

  test('what is no command at all has no place in it, and no more of what was sent comes back than a name', async () => {
    const answer = await chair.emits({ id: 'x', type: 'floor.take' })
    expect(answer).toEqual({ ok: false, error: { code: 'malformed', message: expect.any(String) } })
    const long = await chair.emits(pack({}, { sources: { ['x'.repeat(9000)]: 'y' } }))
    expect(JSON.stringify(long).length).toBeLessThan(400)
  })

  test('a device that presses without end is told to wait, and nobody else is', async () => {
    const follower = await venue.follower.joins(venue.meeting)
    const acks = await Promise.all(Array.from({ length: 40 }, () => follower.sends(next)))
    const codes = new Set(acks.map(ack => (ack.ok ? 'ok' : ack.error.code)))
    expect(codes).toEqual(new Set(['not-allowed', 'too-fast']))
    expect(await chair.sends(asksFor('BRA'))).toMatchObject({ ok: true })
  })
})

describe('The same id sent again is answered as the first time, and happens once', () => {
  test('a command that was carried out', async () => {
    const first = await chair.sends(asksFor('BRA'), 'once')
    await chair.sends(asksFor('CHL'))
    expect(await chair.sends(asksFor('BRA'), 'once')).toEqual(first)
    expect(await chair.sends(asksFor('URY'), 'once')).toEqual(first)
    expect((await entriesNow()).filter(({ command }) => command.id === 'once')).toHaveLength(1)
    const { list } = await chair.until(view => view.list.waiting > 1)
    expect(list.requests.map(({ delegation }) => delegation)).toEqual(['BRA', 'CHL'])
  })

  test('sent twice within one moment', async () => {
    const [first, second] = await Promise.all([
      chair.sends(asksFor('BRA'), 'twice'),
      chair.sends(asksFor('BRA'), 'twice'),
    ])
    expect(second).toEqual(first)
    expect(first).toMatchObject({ ok: true })
    expect((await entriesNow()).filter(({ command }) => command.id === 'twice')).toHaveLength(1)
  })

  test('a refusal, although it would be carried out by now', async () => {
    const first = await chair.sends(next, 'too early')
    expect(first).toMatchObject({ ok: false, error: { code: 'nobody-waiting' } })
    await chair.sends(asksFor('BRA'))
    expect(await chair.sends(next, 'too early')).toEqual(first)
    expect((await chair.until(view => view.list.waiting === 1)).floor).toBeNull()
  })

  test('a press that changed nothing', async () => {
    const first = await chair.sends({ type: 'list.open' }, 'open already')
    await chair.sends({ type: 'list.close' })
    expect(await chair.sends({ type: 'list.open' }, 'open already')).toEqual(first)
    expect((await chair.until(view => view.list.status === 'closed')).list.status).toBe('closed')
  })

  test('over another connection of the same access, or over REST', async () => {
    const person = await venue.person({ role: 'delegate', delegation: 'BRA' })
    const first = await (await person.joins(venue.meeting)).sends(asks, 'mine')
    expect(await (await person.joins(venue.meeting)).sends(asks, 'mine')).toEqual(first)
    expect(await (await person.posts(venue.meeting, asks, 'mine')).json()).toEqual(first)
  })

  test('an id is the client’s own: another one’s same id is another command', async () => {
    const [brazil, chile] = [await venue.delegate('BRA'), await venue.delegate('CHL')]
    const acks = [await brazil.sends(asks, '1'), await chile.sends(asks, '1')]
    expect(acks).toMatchObject([
      { ok: true, seq: 4 },
      { ok: true, seq: 5 },
    ])
  })
})

describe('A command that acts on what a person saw', () => {
  test('two consoles press “next” at once: the floor is given once', async () => {
    const secretariat = await venue.secretariat.joins(venue.meeting)
    for (const code of ['BRA', 'CHL', 'URY']) await chair.sends(asksFor(code))
    await chair.sends(next)
    const { floor } = await secretariat.until(view => view.floor?.delegation === 'BRA')
    const turn = floor?.turn ?? ''
    const acks = await Promise.all([
      chair.sends({ type: 'floor.next', turn }),
      secretariat.sends({ type: 'floor.next', turn }),
    ])
    expect(acks.map(ack => (ack.ok ? 'ok' : ack.error.code)).toSorted()).toEqual(['ok', 'stale'])
    const after = await chair.until(view => view.floor?.turn !== turn)
    expect([after.floor?.delegation, after.list.waiting]).toEqual(['CHL', 1])
  })

  test('who yields as the chair presses “next” does not end the next one’s turn', async () => {
    const brazil = await venue.delegate('BRA')
    await brazil.sends(asks)
    await chair.sends(asksFor('CHL'))
    await chair.sends(next)
    const { floor } = await brazil.until(view => view.floor?.delegation === 'BRA')
    const turn = floor?.turn ?? ''
    await chair.sends({ type: 'floor.next', turn })
    expect(await brazil.sends({ ...yields, type: 'floor.yield', turn })).toMatchObject({
      error: { code: 'stale' },
    })
    expect((await chair.until(view => view.floor?.turn !== turn)).floor?.delegation).toBe('CHL')
  })
})

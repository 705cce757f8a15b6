import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { viewSchema } from '../../../shared/protocol.ts'
import { asks, next, opens, type Wanted, yields } from '../../support/history.ts'
import { type Server, startServer } from '../../support/server.ts'
import { type Connection, openVenue, refusedConnection, type Venue } from '../../support/wire.ts'

let server: Server
let venue: Venue
let chair: Connection
let follower: Connection
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.dispose())
beforeEach(async () => {
  venue = await openVenue(server.origin)
  chair = await venue.chair()
  follower = await venue.follower.joins(venue.meeting)
})

const closesList: Wanted = { type: 'list.close' }
const asksFor = (delegation: string): Wanted => ({ type: 'floor.request', kind: 'intervention', delegation })
const inDialogue = async (...commands: Wanted[]): Promise<void> => {
  for (const command of [opens('second'), ...commands])
    expect(await chair.sends(command)).toMatchObject({ ok: true })
}
const sectionsOf = (message: object | undefined): string[] =>
  Object.keys(message ?? {}).filter(key => key !== 'seq' && key !== 'at')
/** It has been sent everything that has happened so far. */
const caughtUp = async (connection: Connection): Promise<void> => {
  const { hello } = await venue.follower.joins(venue.meeting)
  await connection.until(view => view.seq >= hello.seq)
}

describe('A connection', () => {
  test('is greeted with the whole view of its audience, the server’s clock and who one is', async () => {
    const before = await chair.time()
    const { hello } = await venue.follower.joins(venue.meeting)
    expect(hello).toMatchObject({ protocol: 1, you: { role: 'follower' } })
    expect(hello.seq).toBe(hello.view.seq)
    expect(hello.serverTime).toBeGreaterThanOrEqual(before)
    expect(hello.serverTime).toBeLessThanOrEqual(await chair.time())
  })

  test('is greeted so each time', async () => {
    await inDialogue()
    follower.close()
    const again = await venue.follower.joins(venue.meeting)
    expect(again.hello.view).toMatchObject({ session: 'second', seq: 3 })
  })

  test('of an unsupported version is refused with the code “protocol”', async () => {
    for (const protocol of [0, 2, 1.5]) {
      const refused = await refusedConnection(venue.follower, { meeting: venue.meeting, protocol })
      expect(refused.data).toEqual({ code: 'protocol' })
    }
  })

  test('of a later version that says other things besides is told the same', async () => {
    const refused = await refusedConnection(venue.follower, { room: venue.meeting, protocol: 2 })
    expect(refused.data).toEqual({ code: 'protocol' })
  })

  test('to no meeting is refused', async () => {
    expect((await refusedConnection(venue.follower, { meeting: 'none', protocol: 1 })).data?.code).toBe(
      'unknown-meeting',
    )
    expect((await refusedConnection(venue.follower, {})).data?.code).toBe('malformed')
  })
})

describe('Every change travels as a view', () => {
  test('of the sections that changed, each whole, and nothing else', async () => {
    await inDialogue()
    await caughtUp(follower)
    const before = follower.messages.length
    await chair.sends(closesList)
    await follower.until(view => view.list.status === 'closed')
    const [message, ...more] = follower.messages.slice(before)
    expect(more).toEqual([])
    expect(sectionsOf(message)).toEqual(['list'])
    expect(message?.list).toMatchObject({ status: 'closed', waiting: 0, requests: [] })
  })

  test('what all messages leave is what somebody sees who comes later, in each audience', async () => {
    const delegate = await venue.delegate('BRA')
    const secretariat = await venue.secretariat.joins(venue.meeting)
    await inDialogue(asksFor('CHL'), asksFor('URY'))
    await delegate.sends(asks)
    for (const command of [
      next,
      { type: 'clock.pause' },
      { type: 'clock.adjust', seconds: 30 },
      next,
      { type: 'undo' },
      yields,
      closesList,
      { type: 'screen.show', layout: 'message', message: 'Coffee' },
      { type: 'rules.change', speakingLimitSeconds: 60 },
      { type: 'item.open', item: 'second:dialogue' },
      { type: 'session.suspend', session: 'second' },
    ] satisfies Wanted[])
      expect(await chair.sends(command)).toMatchObject({ ok: true })
    for (const [connection, person] of [
      [follower, venue.follower],
      [delegate, await venue.person({ role: 'delegate', delegation: 'BRA' })],
      [secretariat, venue.secretariat],
    ] as const) {
      const { view } = (await person.joins(venue.meeting)).hello
      await connection.until(({ seq }) => seq === view.seq)
      expect(connection.view).toEqual(view)
      expect(viewSchema.parse(connection.view)).toEqual(connection.view)
    }
  })

  test('never an older one after a newer', async () => {
    await inDialogue(...['ARG', 'BRA', 'CHL', 'COL', 'MEX', 'PER'].map(asksFor), next, next, next, yields)
    await caughtUp(follower)
    const seqs = follower.messages.map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
    expect(new Set(seqs).size).toBe(seqs.length)
  })

  test('the public is not sent what is the podium’s', async () => {
    await inDialogue(asksFor('BRA'), { type: 'undo' }, ...['ARG', 'BRA'].map(asksFor))
    await caughtUp(follower)
    await caughtUp(chair)
    expect(follower.messages.length).toBeGreaterThan(0)
    expect(follower.messages.filter(message => 'undo' in message)).toEqual([])
    expect(chair.messages.some(message => 'undo' in message)).toBe(true)
  })

  test('thirty-four presses at once are a few messages, and nobody’s is lost', async () => {
    const codes = chair.view.delegations.map(({ code }) => code).slice(0, 34)
    // Thirty-four devices; that one access is behind them all spares their sign-ins.
    const devices = await Promise.all(codes.map(() => venue.secretariat.joins(venue.meeting)))
    await inDialogue()
    await caughtUp(follower)
    const before = follower.messages.length
    const acks = await Promise.all(devices.map((device, index) => device.sends(asksFor(codes[index] ?? ''))))
    expect(acks.filter(({ ok }) => !ok)).toEqual([])
    await follower.until(({ list }) => list.waiting === 34)
    expect(follower.messages.length - before).toBeLessThanOrEqual(10)
    await chair.until(({ list }) => list.requests.length === 34)
    expect(chair.view.list.requests.map(({ delegation }) => delegation).toSorted()).toEqual(codes.toSorted())
    for (const device of devices) device.close()
  })
})

describe('Nothing is sent while nothing changes', () => {
  test('not for a press that changes nothing, nor for one that is refused', async () => {
    await inDialogue(asksFor('BRA'), next)
    await caughtUp(follower)
    const before = follower.messages.length
    expect(await chair.sends({ type: 'clock.resume' })).toMatchObject({ ok: true })
    expect(await chair.sends({ type: 'list.open' })).toMatchObject({ ok: true })
    expect(await chair.sends(next)).toMatchObject({ ok: false })
    await chair.sends(closesList)
    await follower.until(view => view.list.status === 'closed')
    expect(follower.messages.slice(before).map(sectionsOf)).toEqual([['list']])
  })

  test('not while a clock runs, nor as it passes its end', async () => {
    await inDialogue({ type: 'floor.grant', delegation: 'BRA', limitSeconds: 1 })
    await caughtUp(follower)
    const before = follower.messages.length
    const clock = follower.view.floor?.clock
    const deadline = clock?.status === 'running' ? clock.deadline : Number.NaN
    while ((await follower.time()) < deadline + 100);
    await chair.sends({ type: 'clock.pause' })
    await follower.until(view => view.floor?.clock.status === 'paused')
    expect(follower.messages.slice(before).map(sectionsOf)).toEqual([['floor']])
    const paused = follower.view.floor?.clock
    expect(paused?.status === 'paused' && paused.remainingMs).toBeLessThanOrEqual(-100)
  })
})

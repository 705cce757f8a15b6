import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PressAnswer } from '../../../client/live/answer.ts'
import type { Live } from '../../../client/live/connection.ts'
import { createWorld } from '../../live/world.ts'
import { ask } from '../../support/ask.ts'
import { agenda, delegations, timezone } from '../../support/history.ts'
import { startProxy } from '../../support/proxy.ts'
import { secretariatCode } from '../../support/server.ts'
import { type Several, startSeveral } from '../../support/several.ts'
import { tablet } from '../../support/tablet.ts'
import { openVenue, type Person, personAt, refusedConnection, type Venue } from '../../support/wire.ts'

/** Everybody comes through the proxy, with the connection that the pages use. */
let house: Several
let venue: Venue
let console: Live
const room: Live[] = []

beforeAll(async () => {
  house = await startSeveral()
  venue = await openVenue(house.proxy.origin, { timezone, agenda })
  console = await joins(venue.secretariat)
  await console.press.openSession('second')
  for (const { code } of delegations.slice(0, 8))
    room.push(await joins(await venue.person({ role: 'delegate', delegation: code })))
}, 120_000)
afterAll(async () => {
  for (const live of [console, ...room]) live.close()
  await house?.dispose()
})

const until = async (live: Live, isSo: (live: Live) => boolean): Promise<void> =>
  new Promise(done => {
    const look = () => {
      if (!isSo(live)) return
      stop()
      done()
    }
    const stop = live.store.subscribe(look)
    look()
  })
const joins = async (person: Person): Promise<Live> => {
  const live = tablet(person, venue.meeting)
  await until(live, ({ store }) => store.getState().contact.status === 'live')
  return live
}

type Entry = { seq: number; actor: { access?: string }; command: { type: string } }
/** As soon as a server can tell that it has all of it. */
const record = async (): Promise<Entry[]> => {
  const asks = () => venue.secretariat.rest('GET', `/api/meetings/${venue.meeting}/record.json`)
  let response = await asks()
  await expect
    .poll(async () => {
      if (response.status === 503) response = await asks()
      return response.status
    })
    .toBe(200)
  return ((await response.json()) as { entries: Entry[] }).entries
}

/** A delegation asks and withdraws, as quickly as a finger does, until it is over; each as it was answered. */
const presses = async (live: Live, isOver: () => boolean, heard: () => void): Promise<PressAnswer[]> => {
  const answers: PressAnswer[] = []
  while (!isOver()) {
    const { view, you } = live.store.getState()
    const own = view?.list.requests.find(({ delegation }) => delegation === you?.delegation)
    const answer = await (own ? live.press.withdraw(own.id) : live.press.request('intervention'))
    answers.push(answer)
    heard()
    if (answer.ok) await until(live, ({ store }) => store.getState().seq >= answer.seq)
    await new Promise(done => setTimeout(done, 250))
  }
  return answers
}

/** What the room presses while something happens to the house, from the moment at which so many are answered. */
const during = async (answered: number, happens: () => Promise<void>): Promise<PressAnswer[]> => {
  let heard = 0
  let isOver = false
  const pressing = room.map(live =>
    presses(
      live,
      () => isOver,
      () => {
        heard += 1
      },
    ),
  )
  await expect.poll(() => heard, { interval: 5 }).toBeGreaterThanOrEqual(answered)
  await happens()
  const before = heard
  await expect.poll(() => heard).toBeGreaterThan(before + room.length)
  isOver = true
  return (await Promise.all(pressing)).flat()
}

/** All that was answered is in the record, once, and nothing else of the room; everybody sees the same. */
const nothingIsLost = async (before: number, answers: PressAnswer[]): Promise<void> => {
  const kept = answers.flatMap(answer => (answer.ok ? [answer.seq] : []))
  const entries = await record()
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1))
  const theirs = entries.slice(before).filter(({ command }) => command.type.startsWith('floor.'))
  expect(theirs.map(({ seq }) => seq)).toEqual(kept.toSorted((a, b) => a - b))
  for (const live of room) await until(live, ({ store }) => store.getState().seq >= entries.length)
  const views = room.map(({ store }) => store.getState().view)
  for (const view of views) expect(view).toEqual(views[0])
}

describe('Through the proxy', () => {
  test('a request is whose it is, and what a browser says of where it comes from is not believed', async () => {
    const { origin } = house.proxy
    const signsIn = (headers: Record<string, string>) =>
      personAt(origin).rest('POST', '/api/sign-in', { code: secretariatCode }, headers)
    const forged = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' }
    const answer = await signsIn({ ...forged, origin })
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie().join()).not.toContain('Secure')
    expect((await signsIn({ origin: 'http://elsewhere.example' })).status).toBe(403)
    const hosted = { origin: 'http://elsewhere.example', 'x-forwarded-host': 'elsewhere.example' }
    expect((await signsIn(hosted)).status).toBe(403)
    const auth = { meeting: venue.meeting, protocol: 1 }
    await refusedConnection(venue.secretariat, auth, hosted)

    const chair = await venue.person({ role: 'chair' })
    const addresses = async () => {
      const listed = await venue.secretariat.rest('GET', `/api/meetings/${venue.meeting}/access`)
      const accesses = (await listed.json()) as { id: string; devices: { address: string }[] }[]
      return accesses.find(({ id }) => id === chair.access)?.devices.map(({ address }) => address)
    }
    await expect.poll(addresses).toEqual(['127.0.0.1'])
  })

  test('who has signed in stays at one server; what is public is anybody’s, and cacheable', async () => {
    const { rest, cookie } = venue.secretariat
    const path = `/api/meetings/${venue.meeting}`
    const at = (answer: Response) => answer.headers.getSetCookie().join()
    const first = at(await rest('GET', `${path}/view`))
    expect(first).toMatch(/^palabra-at=(one|two|three);/)
    const again = await personAt(venue.origin, `${cookie}; ${first.split(';')[0]}`).rest(
      'GET',
      `${path}/view`,
    )
    expect([again.status, at(again)]).toEqual([200, ''])
    const open = await venue.follower.rest('GET', path)
    expect([at(open), open.headers.get('cache-control')]).toEqual(['', expect.stringContaining('public')])
  })

  test('by TLS, cookies and browsers are told so', async () => {
    const tls = (name: string) => readFileSync(resolve(import.meta.dirname, '../../fixtures/tls', name))
    const folder = await mkdtemp(join(tmpdir(), 'palabra-certificate-'))
    await writeFile(join(folder, 'both.pem'), `${tls('cert.pem')}${tls('key.pem')}`)
    const encrypted = await startProxy(
      house.servers.map(({ origin }) => origin),
      join(folder, 'both.pem'),
    )
    const answer = await ask(`${encrypted.origin}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: encrypted.origin },
      body: JSON.stringify({ code: secretariatCode }),
      ca: tls('cert.pem'),
    })
    await encrypted.dispose()
    await rm(folder, { recursive: true })
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']?.join()).toContain('Secure')
    expect(answer.headers['strict-transport-security']).toBeDefined()
  })

  test('followers hear what happens as it happens', async () => {
    const response = await fetch(`${house.proxy.origin}/api/meetings/${venue.meeting}/stream`)
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const text = new TextDecoder()
    let heard = ''
    const hears = async (wanted: string) => {
      while (!heard.includes(wanted)) heard += text.decode((await reader.read()).value, { stream: true })
    }
    await hears('event: hello')
    const answer = await room[0]?.press.request('intervention')
    await hears(`id: ${answer?.ok && answer.seq}\n`)
    await reader.cancel()
  })

  test('where WebSockets do not get through, long polling stays at one server', async () => {
    const sockets = Array.from({ length: 6 }, () =>
      io(house.proxy.origin, {
        transports: ['polling'],
        upgrade: false,
        forceNew: true,
        reconnection: false,
        withCredentials: true,
        auth: { meeting: venue.meeting, protocol: 1 },
      }),
    )
    await Promise.all(
      sockets.map(
        socket =>
          new Promise<void>((greeted, failed) => {
            socket.once('hello', () => greeted())
            socket.once('connect_error', failed)
          }),
      ),
    )
    for (let asked = 0; asked < 3; asked += 1)
      for (const socket of sockets) expect(await socket.emitWithAck('time')).toBeGreaterThan(0)
    for (const socket of sockets) socket.disconnect()
  })

  test.each([1, 2])(
    'one is killed while the room presses: nothing is lost, and its people are at another (seed %i)',
    async seed => {
      const { random } = createWorld(seed * 7919)
      const before = (await record()).length
      const answers = await during(5 + Math.floor(random() * 20), () =>
        house.killed(Math.floor(random() * 3)),
      )
      expect(answers.filter(({ ok }) => !ok)).toEqual([])
      await nothingIsLost(before, answers)
    },
  )

  test('all three are restarted, one after the other, while the room presses: no press is lost', async () => {
    const before = (await record()).length
    const answers = await during(10, async () => {
      for (const index of [0, 1, 2]) await house.restarted(index)
    })
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
    await nothingIsLost(before, answers)
  })

  test('while the database is away presses are refused with the reason, and nobody’s view goes', async () => {
    const before = (await record()).length
    const contacts = new Set<string>()
    const stops = room.map(({ store }) => store.subscribe(({ contact }) => contacts.add(contact.status)))
    const refusals = () => room.map(({ store }) => store.getState().refused?.code)
    const answers = await during(10, async () => {
      await house.database.stop()
      // Those that may have been written meanwhile wait for their answer.
      await expect.poll(refusals).toContain('record-unavailable')
      await house.database.start()
    })
    for (const stop of stops) stop()
    expect([...contacts]).toEqual(['live'])
    const codes = answers.flatMap(answer => (answer.ok ? [] : [answer.error.code]))
    expect(new Set(codes)).toEqual(new Set(['record-unavailable']))
    await nothingIsLost(before, answers)
  })

  test('screens at all servers show the same second, also at one whose machine’s clock is wrong', async () => {
    if (console.store.getState().view?.list.waiting === 0) await room[0]?.press.request('intervention')
    expect(await console.press.next()).toMatchObject({ ok: true })
    const wrong = (ms: number) => ({ NODE_OPTIONS: `--import ${JSON.stringify(machineClockOff(ms))}` })
    await house.killed(1, wrong(90_000))
    await house.killed(2, wrong(-3_600_000))
    const screens = await Promise.all(
      [0, 1, 2].map(async index => {
        const screen = tablet(personAt(house.at(index)), venue.meeting)
        await expect.poll(() => screen.clock.quality()?.samples ?? 0).toBeGreaterThan(8)
        return screen
      }),
    )
    const clocks = screens.map(({ store }) => store.getState().view?.floor?.clock)
    expect(clocks[0]?.status).toBe('running')
    for (const clock of clocks) expect(clock).toEqual(console.store.getState().view?.floor?.clock)
    const apart = screens.map(({ clock }) => Math.abs(clock.now() - console.clock.now()))
    for (const screen of screens) screen.close()
    for (const ms of apart) expect(ms).toBeLessThan(500)
  })
})

/** A module that, loaded first, makes a process believe in a machine whose clock is off by that much. */
const machineClockOff = (ms: number): string =>
  `data:text/javascript,${encodeURIComponent(`
    const origin = performance.timeOrigin + ${ms}
    Object.defineProperty(performance, 'timeOrigin', { value: origin })
    Date.now = () => Math.round(origin + performance.now())
  `)}`

import { describe, expect, it } from 'vitest'
import { connect, type Live } from '../../client/live/connection.ts'
import type { Manner } from '../../client/live/silence.ts'
import { watching } from '../../client/live/stream.ts'
import { instant } from '../../shared/meeting/clock.ts'
import type { You } from '../../shared/protocol.ts'
import { brazil, chair, turnOf } from './room.ts'
import { createServer, type FakeServer, type Weather } from './server.ts'
import { createDevice, createWorld, type FakeDevice, type World } from './world.ts'

type Page = { world: World; server: FakeServer; weather: Weather; device: FakeDevice; live: Live }

/** A page in a room whose network takes 5 to 40 ms, more on the way there. */
const createPage = (seed = 1, you: You = chair, manner?: Manner): Page => {
  const world = createWorld(seed)
  const weather = { there: () => 5 + world.random() * 25, back: () => 5 + world.random() * 10 }
  const server = createServer(world, you, weather)
  const device = createDevice(world)
  return {
    world,
    server,
    weather,
    device,
    live: connect({ meeting: 'm1', as: you.access }, server.openLine, device, manner),
  }
}

const joined = (seed?: number): Page => {
  const page = createPage(seed)
  page.world.pass(5000)
  return page
}

/** The page has been there for so long that it asks for the time seldom, and a random while more. */
const settled = (seed?: number, you?: You): Page => {
  const page = createPage(seed, you)
  page.world.pass(1_000_000 + page.world.random() * 200_000)
  return page
}

const contactOf = ({ live }: Page) => live.store.getState().contact
const seqOf = ({ live }: Page) => live.store.getState().seq

describe('joining', () => {
  it('says who is there and shows the whole view of the greeting', () => {
    const page = createPage()
    expect(contactOf(page)).toEqual({ status: 'connecting' })
    page.world.pass(200)
    const { contact, you, view, seq } = page.live.store.getState()
    expect([contact, you, view?.seq, seq]).toEqual([{ status: 'live' }, chair, 1, 1])
    expect(page.server.handshakes).toEqual([{ meeting: 'm1', protocol: 1, as: 'a-chair' }])
  })

  it("knows the server's clock to some milliseconds within a second", () => {
    const { world, live } = createPage()
    world.pass(1000)
    expect(Math.abs(live.clock.now() - world.server())).toBeLessThan(10)
    expect(live.clock.quality()?.samples).toBeGreaterThanOrEqual(8)
  })

  it('takes a second greeting on the same line: who one is has changed, and no press is lost or sent twice', () => {
    const page = joined()
    const { server, world, live } = page
    void live.press.request('intervention', {}, 'BRA')
    server.greetAgain({ ...chair, name: 'Somebody else' })
    world.pass(2000)
    expect(live.store.getState().you?.name).toBe('Somebody else')
    expect(server.received.map(({ type }) => type)).toEqual(['floor.request'])
    expect(live.store.getState().pending).toEqual([])
    expect(contactOf(page)).toEqual({ status: 'live' })
    expect(server.handshakes.length).toBe(1)
  })

  it('tries again until the server is there', () => {
    const page = createPage()
    page.server.kill()
    page.world.pass(20_000)
    expect(contactOf(page)).toEqual({ status: 'connecting' })
    page.server.start()
    page.world.pass(3500)
    expect(contactOf(page)).toEqual({ status: 'live' })
    expect(page.server.openLines()).toBe(1)
  })

  it('reloads a page whose wire is too old once, and then says so', () => {
    const page = createPage()
    page.server.refusesLines = 'protocol'
    page.world.pass(1000)
    expect(page.device.reloads()).toBe(1)
    const again = connect({ meeting: 'm1' }, page.server.openLine, page.device)
    page.world.pass(10_000)
    expect(page.device.reloads()).toBe(1)
    expect(again.store.getState().contact).toEqual({ status: 'refused', code: 'protocol' })
  })

  it('may reload again for a later version, after it has been let in', () => {
    const page = createPage()
    page.server.refusesLines = 'protocol'
    page.world.pass(1000)
    page.server.refusesLines = null
    const reloaded = connect({ meeting: 'm1' }, page.server.openLine, page.device)
    page.world.pass(1000)
    page.server.refusesLines = 'protocol'
    page.server.kill()
    page.server.start()
    page.world.pass(1000)
    expect(reloaded.store.getState().view).not.toBeNull()
    expect(page.device.reloads()).toBe(2)
  })

  it('says why the server does not let it in, and goes in when it may', () => {
    const page = createPage()
    page.server.refusesLines = 'unknown-meeting'
    page.world.pass(1000)
    expect(contactOf(page)).toEqual({ status: 'refused', code: 'unknown-meeting' })
    page.server.refusesLines = null
    page.world.pass(5000)
    expect(contactOf(page)).toEqual({ status: 'live' })
  })
})

describe('the view', () => {
  it('replaces the sections that come, whole, and leaves the others as they are', () => {
    const page = joined()
    const before = page.live.store.getState().view
    page.server.change({ floor: turnOf('t2', instant(120_000)) })
    page.world.pass(100)
    const after = page.live.store.getState().view
    expect(after?.floor?.turn).toBe('t2')
    expect(after?.list).toBe(before?.list)
    expect(seqOf(page)).toBe(2)
  })

  it('is never replaced by an older one that comes late', () => {
    const page = joined()
    page.server.change({ item: 'older' }, 300)
    page.server.change({ item: 'newer' }, 10)
    page.world.pass(1000)
    expect(page.live.store.getState().view).toMatchObject({ seq: 3, item: 'newer' })
  })

  it('is the greeting’s after a break, whatever was missed', () => {
    const page = joined()
    page.server.isCut = true
    page.server.change({ item: 'missed' })
    page.world.pass(60_000)
    page.server.isCut = false
    page.world.pass(10_000)
    expect(page.live.store.getState().view).toMatchObject({ seq: 2, item: 'missed' })
  })
})

describe('contact', () => {
  /** Gives how long before the cable was pulled something was heard last. */
  const pullsCable = (page: Page): number => {
    const pulledAt = page.world.server()
    page.server.isCut = true
    page.world.pass(3000)
    const contact = contactOf(page)
    expect(contact.status).toBe('lost')
    const since = contact.status === 'lost' ? contact.since : 0
    const { toldAt } = page.server
    expect(toldAt).toBeLessThanOrEqual(pulledAt)
    expect(Math.abs(since - toldAt)).toBeLessThan(10)
    return pulledAt - toldAt
  }

  it('is lost within three seconds after the cable is pulled, and says since when', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const page = joined(seed)
      page.world.pass(page.world.random() * 1000)
      expect(pullsCable(page)).toBeLessThan(1100)
    }
  })

  it('is lost as soon on a page that asks for nothing any more, by pings', () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const page = settled(seed)
      const { timesAsked } = page.server
      page.world.pass(page.world.random() * 2000)
      expect(pullsCable(page)).toBeLessThan(2100)
      expect(page.server.timesAsked - timesAsked).toBeLessThanOrEqual(1)
    }
  })

  it('is lost within three seconds after the server is killed', () => {
    const page = joined()
    page.server.kill()
    page.world.pass(3000)
    expect(contactOf(page).status).toBe('lost')
  })

  it('is not lost while nothing changes, for an hour', () => {
    const page = joined()
    const seen = new Set<string>()
    page.live.store.subscribe(({ contact }) => seen.add(contact.status))
    page.world.pass(3_600_000)
    expect([...seen]).toEqual([])
    expect(page.server.handshakes).toHaveLength(1)
  })

  it.each([
    ['300 ms each way', 300],
    ['600 ms each way, so that pings alone would be too seldom', 600],
  ])('is not lost in an hour of delays up to %s', (_, ms) => {
    const page = createPage()
    page.weather.there = () => page.world.random() * ms
    page.weather.back = () => page.world.random() * ms
    page.world.pass(5000)
    const seen = new Set<string>()
    page.live.store.subscribe(({ contact }) => seen.add(contact.status))
    page.world.pass(3_600_000)
    expect([...seen]).toEqual([])
    expect(page.server.handshakes).toHaveLength(1)
  })

  it('is not shown as lost when the server is back at once', () => {
    const page = joined()
    const seen = new Set<string>()
    page.live.store.subscribe(({ contact }) => seen.add(contact.status))
    page.server.kill()
    page.world.pass(300)
    page.server.start()
    page.world.pass(5000)
    expect([...seen]).toEqual(['live'])
    expect(page.server.handshakes.length).toBeGreaterThan(1)
  })

  it('comes back by itself, within ten seconds of the network’s return', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const page = joined(seed)
      page.server.isCut = true
      page.world.pass(4000 + page.world.random() * 60_000)
      page.server.isCut = false
      page.world.pass(10_000)
      expect(contactOf(page)).toEqual({ status: 'live' })
      expect(page.server.openLines()).toBe(1)
    }
  })

  it('comes back at once when the device says that it has a network again', () => {
    const page = joined()
    page.server.kill()
    page.world.pass(60_000)
    page.server.start()
    page.device.findNetwork()
    page.world.pass(200)
    expect(contactOf(page)).toEqual({ status: 'live' })
  })

  it('is asked for at once by a page that is shown again, and found', () => {
    const page = joined()
    page.device.show(false)
    page.world.pass(600_000)
    expect(contactOf(page)).toEqual({ status: 'live' })
    page.device.show(true)
    page.world.pass(3000)
    expect(contactOf(page)).toEqual({ status: 'live' })
    expect(page.server.handshakes).toHaveLength(1)
  })

  it('is not declared lost by a page that only watches, when it is shown again', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const page = createPage(seed, { role: 'follower' }, watching)
      const seen = new Set<string>()
      page.world.pass(5000)
      page.live.store.subscribe(({ contact }) => seen.add(contact.status))
      page.device.show(false)
      page.world.pass(60_000 + page.world.random() * 2000)
      page.device.show(true)
      page.world.pass(20_000)
      expect([...seen]).toEqual([])
      expect(page.server.handshakes).toHaveLength(1)
    }
  })

  it('is lost soon on a page that is shown again when nobody is there any more', () => {
    const page = joined()
    page.device.show(false)
    page.world.pass(600_000)
    page.server.isCut = true
    page.device.show(true)
    page.world.pass(1500)
    expect(contactOf(page).status).toBe('lost')
  })

  it('is not declared lost by a page that stood still itself', () => {
    const page = joined()
    const seen = new Set<string>()
    page.live.store.subscribe(({ contact }) => seen.add(contact.status))
    page.server.isCut = true
    page.device.freeze(8000)
    page.server.isCut = false
    page.world.pass(5000)
    expect([...seen]).toEqual([])
  })

  it('waits for a line that is slow to open, instead of beginning again', () => {
    const page = joined()
    page.weather.there = () => 1400
    page.weather.back = () => 1400
    page.server.kill()
    page.server.start()
    page.world.pass(6000)
    expect(contactOf(page)).toEqual({ status: 'live' })
    expect(page.server.handshakes).toHaveLength(2)
  })

  it('with a server that goes down for a moment is nothing else than with one that is away', () => {
    const page = joined()
    const seen = new Set<string>()
    page.live.store.subscribe(({ contact }) => seen.add(contact.status))
    page.server.refusesLines = 'stopping'
    page.server.kill()
    page.server.start()
    page.world.pass(1500)
    page.server.refusesLines = null
    page.world.pass(3000)
    expect(contactOf(page)).toEqual({ status: 'live' })
    expect([...seen]).not.toContain('refused')
  })

  it('is not declared lost by a device that has only just woken', () => {
    const page = joined()
    page.device.sleep(120_000)
    page.world.pass(2000)
    expect(contactOf(page)).toEqual({ status: 'live' })
    expect(Math.abs(page.live.clock.now() - page.world.server())).toBeLessThan(20)
  })

  it('is asked for the time at once, many times, by a device that has woken or whose clock was set', () => {
    const page = joined()
    page.world.pass(30_000)
    const anew = [() => page.device.sleep(120_000), () => page.device.setWall(-3_600_000)]
    for (const happens of anew) {
      happens()
      const before = page.server.timesAsked
      page.world.pass(1500)
      expect(page.server.timesAsked - before).toBeGreaterThanOrEqual(8)
      expect(Math.abs(page.live.clock.now() - page.world.server())).toBeLessThan(5)
      page.world.pass(30_000)
    }
  })

  it('is looked for most often by the podium, and least often by who only watches', () => {
    const tries = [chair, brazil, { role: 'follower' } as const].map(you => {
      const page = createPage(1, you)
      page.world.pass(5000)
      page.server.kill()
      page.world.pass(30_000)
      return page.server.handshakes.length
    })
    expect(tries).toEqual([...tries].sort((a, b) => b - a))
    expect(new Set(tries).size).toBe(3)
  })

  it('is not looked for by a page that was closed', () => {
    const page = joined()
    page.live.close()
    page.server.kill()
    page.server.start()
    page.world.pass(60_000)
    expect(page.server.handshakes).toHaveLength(1)
    expect(page.server.openLines()).toBe(0)
  })
})

describe('the time', () => {
  const asksIn = (page: Page, ms: number): number => {
    const before = page.server.timesAsked
    page.world.pass(ms)
    return page.server.timesAsked - before
  }

  it('is asked for each second until the drift is known, and then once in three minutes', () => {
    const page = joined()
    expect(asksIn(page, 600_000)).toBeGreaterThan(590)
    page.world.pass(400_000)
    expect(asksIn(page, 1_800_000)).toBeLessThanOrEqual(10)
    expect(asksIn(page, 181_000)).toBeGreaterThanOrEqual(1)
    expect(Math.abs(page.live.clock.now() - page.world.server())).toBeLessThan(5)
  })

  it('is asked for in a burst after a break, and seldom again', () => {
    const page = settled()
    page.server.kill()
    page.server.start()
    expect(asksIn(page, 3000)).toBeGreaterThanOrEqual(8)
    expect(asksIn(page, 900_000)).toBeLessThanOrEqual(5)
  })

  it('is asked for each second again when the clocks contradict what was known', () => {
    const page = settled()
    const { server } = page.world
    page.world.server = () => instant(server() + 300)
    page.world.pass(180_000)
    expect(asksIn(page, 60_000)).toBeGreaterThan(55)
    expect(Math.abs(page.live.clock.now() - page.world.server())).toBeLessThan(5)
  })

  it('is asked for each second after contact was lost for no reason that the page could see', () => {
    const page = settled()
    page.server.isCut = true
    page.world.pass(3000)
    page.server.isCut = false
    page.world.pass(20_000)
    expect(contactOf(page)).toEqual({ status: 'live' })
    expect(asksIn(page, 60_000)).toBeGreaterThan(55)
  })

  it('is asked for by a screen once more when it shows something else, so that one knows', () => {
    const page = settled(1, { role: 'screen' })
    const before = page.server.timesAsked
    page.server.change({ item: 'next' })
    page.world.pass(100)
    expect(page.server.timesAsked - before).toBeGreaterThanOrEqual(1)
    expect(page.server.reports.at(-1)).toMatchObject({ seq: 2 })
    expect(asksIn(page, 170_000)).toBeLessThanOrEqual(1)
  })

  it('is told by a screen that it is hidden, and that it is seen again', () => {
    const page = createPage(1, { role: 'screen', access: 'a-screen' })
    page.world.pass(5000)
    expect(page.server.reports.at(-1)).not.toHaveProperty('isHidden')
    page.device.show(false)
    page.world.pass(100)
    expect(page.server.reports.at(-1)).toMatchObject({ isHidden: true })
    page.device.show(true)
    page.world.pass(1000)
    expect(page.server.reports.at(-1)).not.toHaveProperty('isHidden')
  })
})

describe('a server that says that it stops', () => {
  /** What the page says of its contact while the server is away for so long, and for three seconds after. */
  const contactsOver = (awayMs: number, seed: number, you: You): string[] => {
    const page = createPage(seed, you)
    page.world.pass(5000)
    const said: string[] = []
    page.live.store.subscribe(({ contact }) => said.push(contact.status))
    page.server.stop()
    page.world.pass(awayMs)
    page.server.start()
    page.world.pass(3000)
    expect(contactOf(page)).toEqual({ status: 'live' })
    expect(page.server.openLines()).toBe(1)
    return [...new Set(said)]
  }
  const seeds = Array.from({ length: 20 }, (_, index) => index + 1)

  it('and is back within the time until contact is said to be lost, is not missed on any page', () => {
    for (const seed of seeds)
      for (const you of [chair, brazil, { role: 'screen' } as const])
        expect(contactsOver(1800, seed, you)).toEqual(['live'])
  })

  it('and stays away longer, is missed as any other', () => {
    for (const seed of seeds) expect(contactsOver(4000, seed, chair)).toContain('lost')
  })
})

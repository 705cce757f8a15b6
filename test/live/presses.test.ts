import { describe, expect, it } from 'vitest'
import type { PressAnswer } from '../../client/live/answer.ts'
import { connect, type Live } from '../../client/live/connection.ts'
import { instant } from '../../shared/meeting/clock.ts'
import type { You } from '../../shared/protocol.ts'
import { booth, brazil, chair, listOf, requestOf, turnOf } from './room.ts'
import { createServer, type FakeServer } from './server.ts'
import { createDevice, createStorage, createWorld, type FakeDevice, type World } from './world.ts'

type Page = { world: World; server: FakeServer; device: FakeDevice; live: Live }

const joined = (you: You, seed = 3): Page => {
  const world = createWorld(seed)
  const server = createServer(world, you, {
    there: () => 5 + world.random() * 25,
    back: () => 5 + world.random() * 10,
  })
  const device = createDevice(world, { lasting: createStorage() })
  const live = connect({ meeting: 'm1' }, server.openLine, device)
  world.pass(2000)
  return { world, server, device, live }
}

/** The same device with the page loaded anew. */
const reloaded = (page: Page): Page => {
  page.live.close()
  return { ...page, live: connect({ meeting: 'm1' }, page.server.openLine, page.device) }
}

const withoutContact = (you: You): Page => {
  const page = joined(you)
  page.server.isCut = true
  page.world.pass(3000)
  expect(page.live.store.getState().contact.status).toBe('lost')
  return page
}

/** What a press is answered, while time passes. */
const answerTo = async ({ world }: Page, pressed: Promise<PressAnswer>, withinMs = 500) => {
  let answer: PressAnswer | null = null
  void pressed.then(given => {
    answer = given
  })
  world.pass(withinMs)
  await Promise.resolve()
  await Promise.resolve()
  return answer as PressAnswer | null
}

const pendingOf = ({ live }: Page) =>
  live.store.getState().pending.map(({ command, kept }) => ({ type: command.type, kept }))
/** What is known of the one press that has no answer. */
const standingOf = ({ live }: Page) => {
  const [press, ...others] = live.store.getState().pending
  expect(others).toEqual([])
  return press && { wasSent: press.wasSent, isTakenBack: press.isTakenBack }
}
/** Brazil's page without contact: its request arrived, which it does not know, and was taken back. */
const takenBackAfterItArrived = (): Page => {
  const page = joined(brazil)
  page.server.losesAcks = true
  void page.live.press.request('intervention')
  page.world.pass(35)
  page.server.isCut = true
  page.world.pass(3000)
  page.live.press.takeBack(page.live.store.getState().pending[0]?.id ?? '')
  page.server.losesAcks = false
  return page
}
const typesOf = (commands: { type: string }[]) => commands.map(({ type }) => type)

describe('a press', () => {
  it('is shown as on its way until it is answered', async () => {
    const page = joined(brazil)
    const pressed = page.live.press.request('intervention', { topic: 'Prevention' })
    expect(pendingOf(page)).toEqual([{ type: 'floor.request', kept: false }])
    expect(await answerTo(page, pressed)).toMatchObject({ ok: true, seq: 2 })
    expect(pendingOf(page)).toEqual([])
    expect(page.server.happened).toMatchObject([{ type: 'floor.request', topic: 'Prevention' }])
  })

  it('stays on the page until the view shows what came of it', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const page = joined(brazil, seed)
      void page.live.press.request('intervention')
      const gaps: boolean[] = []
      page.live.store.subscribe(({ pending, view }) =>
        gaps.push(pending.length === 0 && view?.list.requests.length === 0),
      )
      page.world.pass(1000)
      expect(gaps).not.toEqual([])
      expect(gaps).not.toContain(true)
    }
  })

  it('leaves the page soon when nothing changed for it to see', async () => {
    const page = joined(chair)
    page.server.tellsNobody = true
    const pressed = page.live.press.closeList()
    await answerTo(page, pressed, 1000)
    expect(pendingOf(page)).toEqual([])
  })

  it('has an id of its own', () => {
    const page = joined(chair)
    void page.live.press.adjustClock(30)
    void page.live.press.adjustClock(30)
    page.world.pass(500)
    expect(new Set(page.server.happened.map(({ id }) => id)).size).toBe(2)
  })

  it('is refused in the words of the server, until the next press', async () => {
    const page = joined(chair)
    page.server.refusesCommands = 'nobody-waiting'
    const answer = await answerTo(page, page.live.press.next())
    expect(answer).toMatchObject({ ok: false, error: { code: 'nobody-waiting' } })
    expect(page.live.store.getState().refused).toMatchObject({
      command: { type: 'floor.next' },
      code: 'nobody-waiting',
    })
    void page.live.press.openList()
    expect(page.live.store.getState().refused).toBeNull()
  })

  it('lets its refusal be dismissed', async () => {
    const page = joined(chair)
    page.server.refusesCommands = 'nobody-waiting'
    await answerTo(page, page.live.press.next())
    page.live.press.dismissRefusal()
    expect(page.live.store.getState().refused).toBeNull()
  })

  it('names the turn that was on screen, or that the floor was free', () => {
    const page = joined(chair)
    void page.live.press.next()
    page.world.pass(500)
    page.server.change({ floor: turnOf('t9', instant(0)) })
    page.world.pass(500)
    void page.live.press.yield()
    void page.live.press.grant({ delegation: 'PER' }, 180)
    page.world.pass(500)
    expect(page.server.happened).toMatchObject([
      { type: 'floor.next', turn: null },
      { type: 'floor.yield', turn: 't9' },
      { type: 'floor.grant', turn: 't9', delegation: 'PER', limitSeconds: 180 },
    ])
  })
})

describe('a press whose acknowledgement is lost', () => {
  it('of the podium is told with the moment until which it is tried; a delegate’s is tried for as long as it takes', () => {
    const page = joined(chair)
    page.server.isCut = true
    void page.live.press.next()
    const [press] = page.live.store.getState().pending
    expect(press?.wasSent).toBe(true)
    expect((press?.triedUntil ?? 0) - (press?.pressedAt ?? 0)).toBe(10_000)
    page.world.pass(9900)
    expect(page.live.store.getState().pending).toHaveLength(1)
    page.world.pass(200)
    expect(page.live.store.getState()).toMatchObject({ pending: [], refused: { code: 'unanswered' } })
    const phone = withoutContact(brazil)
    void phone.live.press.request('intervention')
    expect(phone.live.store.getState().pending).toMatchObject([{ triedUntil: null }])
  })

  it('is sent again with the same id when contact is back, and happens once', async () => {
    const page = joined(brazil)
    page.server.losesAcks = true
    const pressed = page.live.press.request('intervention')
    page.world.pass(200)
    page.server.losesAcks = false
    page.server.kill()
    page.server.start()
    expect(await answerTo(page, pressed, 2000)).toMatchObject({ ok: true, seq: 2 })
    expect(typesOf(page.server.received)).toEqual(['floor.request', 'floor.request'])
    expect(typesOf(page.server.happened)).toEqual(['floor.request'])
    expect(pendingOf(page)).toEqual([])
  })

  it('is answered once on the podium too, when contact is back in time', async () => {
    const page = joined(chair)
    page.server.losesAcks = true
    const pressed = page.live.press.adjustClock(30)
    page.world.pass(200)
    page.server.losesAcks = false
    page.server.kill()
    page.server.start()
    expect(await answerTo(page, pressed, 2000)).toMatchObject({ ok: true })
    expect(typesOf(page.server.happened)).toEqual(['clock.adjust'])
  })
})

describe('a press whose acknowledgement is lost, at a server that cannot reach the record', () => {
  it.each([
    ['a delegate’s', brazil, (page: Page) => page.live.press.request('intervention')],
    ['the chair’s', chair, (page: Page) => page.live.press.adjustClock(30)],
  ])('is not refused, but asked after until it is known what came of it: %s', async (_, you, press) => {
    const page = joined(you)
    page.server.losesAcks = true
    const pressed = press(page)
    page.world.pass(200)
    page.server.losesAcks = false
    page.server.isOutOfReach = true
    page.server.kill()
    page.server.start()
    expect(await answerTo(page, pressed, 5000)).toBeNull()
    expect(page.live.store.getState().refused).toBeNull()
    page.server.isOutOfReach = false
    expect(await answerTo(page, pressed, 2000)).toMatchObject({ ok: true, seq: 2 })
    expect(page.server.happened).toHaveLength(1)
  })

  it('is refused at once when it goes out for the first time', async () => {
    const page = joined(brazil)
    page.server.isOutOfReach = true
    const pressed = page.live.press.request('intervention')
    expect(await answerTo(page, pressed)).toMatchObject({ error: { code: 'record-unavailable' } })
  })
})

describe('a delegate’s press without contact', () => {
  it('is kept, shown as not received, and sent when contact is back', async () => {
    const page = withoutContact(brazil)
    const pressed = page.live.press.request('intervention')
    expect(pendingOf(page)).toEqual([{ type: 'floor.request', kept: true }])
    expect(standingOf(page)).toEqual({ wasSent: false, isTakenBack: false })
    page.world.pass(90_000)
    expect(page.server.received).toEqual([])
    page.server.isCut = false
    expect(await answerTo(page, pressed, 10_000)).toMatchObject({ ok: true })
    expect(typesOf(page.server.happened)).toEqual(['floor.request'])
    expect(pendingOf(page)).toEqual([])
  })

  it('that was on its way is shown as kept when contact is lost', () => {
    const page = joined(brazil)
    page.server.isCut = true
    void page.live.press.request('intervention')
    expect(pendingOf(page)).toEqual([{ type: 'floor.request', kept: false }])
    page.world.pass(3000)
    expect(pendingOf(page)).toEqual([{ type: 'floor.request', kept: true }])
    expect(standingOf(page)).toEqual({ wasSent: true, isTakenBack: false })
  })

  it('is still there after the page was loaded anew, and happens once', () => {
    const page = withoutContact(brazil)
    void page.live.press.request('intervention', { topic: 'Prevention' })
    page.server.isCut = false
    const again = reloaded(page)
    again.world.pass(2000)
    expect(page.server.happened).toMatchObject([{ type: 'floor.request', topic: 'Prevention' }])
    expect(pendingOf(again)).toEqual([])
    reloaded(again).world.pass(2000)
    expect(page.server.received).toHaveLength(1)
  })

  it('is shown on a page that was loaded anew and has no contact yet, and may be taken back there', () => {
    const page = withoutContact(brazil)
    void page.live.press.request('intervention')
    const again = reloaded(page)
    again.world.pass(5000)
    expect(pendingOf(again)).toEqual([{ type: 'floor.request', kept: true }])
    expect(standingOf(again)).toEqual({ wasSent: true, isTakenBack: false })
    expect(again.live.press.takeBack(again.live.store.getState().pending[0]?.id ?? '')).toBe(true)
    expect(standingOf(again)).toEqual({ wasSent: true, isTakenBack: true })
    page.server.isCut = false
    again.world.pass(10_000)
    expect(page.server.received).toEqual([])
    expect(pendingOf(again)).toEqual([])
  })

  it('may be taken back, and then never reaches the server', async () => {
    const page = withoutContact(brazil)
    const pressed = page.live.press.request('intervention')
    const [kept] = page.live.store.getState().pending
    expect(page.live.press.takeBack(kept?.id ?? '')).toBe(true)
    expect(await answerTo(page, pressed, 0)).toMatchObject({ ok: false, error: { code: 'taken-back' } })
    expect(page.live.store.getState()).toMatchObject({ pending: [], refused: null })
    page.server.isCut = false
    reloaded(page).world.pass(10_000)
    expect(page.server.received).toEqual([])
  })

  it('is withdrawn after all when it was taken back but had reached the server', () => {
    const page = takenBackAfterItArrived()
    expect(standingOf(page)).toEqual({ wasSent: true, isTakenBack: true })
    page.server.isCut = false
    page.world.pass(10_000)
    expect(typesOf(page.server.happened)).toEqual(['floor.request', 'floor.withdraw'])
    expect(page.live.store.getState().view?.list.requests).toEqual([])
    expect(pendingOf(page)).toEqual([])
  })

  it('that was taken back but had reached the server is withdrawn by the page that was loaded anew', () => {
    const again = reloaded(takenBackAfterItArrived())
    expect(standingOf(again)).toEqual({ wasSent: true, isTakenBack: true })
    again.server.isCut = false
    again.world.pass(10_000)
    expect(typesOf(again.server.happened)).toEqual(['floor.request', 'floor.withdraw'])
    expect(pendingOf(again)).toEqual([])
    reloaded(again).world.pass(2000)
    expect(again.server.received).toHaveLength(2)
  })

  it('that was taken back withdraws nothing that was asked for in the next session', () => {
    const again = reloaded(takenBackAfterItArrived())
    again.server.change({ session: 's2', list: listOf(requestOf('r9', 'BRA')) })
    again.server.isCut = false
    again.world.pass(10_000)
    expect(typesOf(again.server.happened)).toEqual(['floor.request'])
    expect(pendingOf(again)).toEqual([])
  })

  it('that was taken back stays so when the page is loaded anew', () => {
    const page = joined(brazil)
    page.server.isCut = true
    void page.live.press.request('intervention')
    page.world.pass(3000)
    page.live.press.takeBack(page.live.store.getState().pending[0]?.id ?? '')
    page.server.isCut = false
    reloaded(page).world.pass(10_000)
    expect(page.server.received).toEqual([])
  })

  it('cannot be taken back while it is on its way', () => {
    const page = joined(brazil)
    void page.live.press.request('intervention')
    const [sent] = page.live.store.getState().pending
    expect(page.live.press.takeBack(sent?.id ?? '')).toBe(false)
    page.world.pass(500)
    expect(typesOf(page.server.happened)).toEqual(['floor.request'])
  })

  it('is not sent into a session that began meanwhile', async () => {
    const page = withoutContact(brazil)
    const pressed = page.live.press.request('intervention')
    page.server.change({ session: 's2' })
    page.server.isCut = false
    expect(await answerTo(page, pressed, 10_000)).toMatchObject({
      ok: false,
      error: { code: 'session-closed' },
    })
    expect(page.server.received).toEqual([])
    expect(page.live.store.getState().refused).toMatchObject({ code: 'session-closed' })
  })

  it('is not said to be unsent when it has happened, and its session was over before the answer', async () => {
    const page = joined(brazil)
    page.server.losesAcks = true
    const pressed = page.live.press.request('intervention')
    page.world.pass(35)
    page.server.isCut = true
    page.world.pass(3000)
    page.server.losesAcks = false
    page.server.change({ session: 's2' })
    page.server.isCut = false
    expect(await answerTo(page, pressed, 10_000)).toMatchObject({ ok: false, error: { code: 'unanswered' } })
    expect(typesOf(page.server.happened)).toEqual(['floor.request'])
    expect(page.live.store.getState().refused).toMatchObject({ code: 'unanswered' })
  })

  it('that was a point of order is not made of the next speech', async () => {
    const page = joined(brazil)
    page.server.change({ floor: turnOf('t1', instant(page.world.server() + 60_000)) })
    page.world.pass(100)
    page.server.isCut = true
    page.world.pass(3000)
    const pressed = page.live.press.request('point-of-order')
    page.server.change({ floor: turnOf('t2', instant(page.world.server() + 60_000)) })
    page.server.isCut = false
    expect(await answerTo(page, pressed, 10_000)).toMatchObject({ ok: false, error: { code: 'too-late' } })
    expect(page.server.received).toEqual([])
    expect(page.live.store.getState().refused).toMatchObject({ code: 'too-late' })
    expect(pendingOf(page)).toEqual([])
  })

  it('that was a point of order goes while the same speech lasts, although it is interrupted', async () => {
    const page = joined(brazil)
    const speech = turnOf('t1', instant(page.world.server() + 60_000))
    page.server.change({ floor: speech })
    page.world.pass(100)
    page.server.isCut = true
    page.world.pass(3000)
    const pressed = page.live.press.request('point-of-order')
    page.server.change({ floor: { ...turnOf('t2', speech.grantedAt), interrupted: speech } })
    page.server.isCut = false
    expect(await answerTo(page, pressed, 10_000)).toMatchObject({ ok: true })
  })

  it('is not sent by somebody else who signs in on the same device', () => {
    const page = withoutContact(brazil)
    void page.live.press.request('intervention')
    page.server.you = { ...brazil, access: 'a-per', delegation: 'PER' }
    page.server.isCut = false
    const peru = reloaded(page)
    peru.world.pass(10_000)
    expect(pendingOf(peru)).toEqual([])
    expect(page.server.received).toEqual([])
    page.server.you = brazil
    reloaded(peru).world.pass(10_000)
    expect(typesOf(page.server.happened)).toEqual(['floor.request'])
  })

  it('is sent once by two tabs of one delegate', () => {
    const page = withoutContact(brazil)
    void page.live.press.request('intervention')
    const otherTab: Page = {
      ...page,
      live: connect({ meeting: 'm1' }, page.server.openLine, page.device),
    }
    page.server.isCut = false
    page.world.pass(10_000)
    expect(typesOf(page.server.happened)).toEqual(['floor.request'])
    expect([pendingOf(page), pendingOf(otherTab)]).toEqual([[], []])
  })
})

describe('a press on the podium without contact', () => {
  it('is refused at once, and not made up for later', async () => {
    const page = withoutContact(chair)
    const answer = await answerTo(page, page.live.press.next(), 0)
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-contact' } })
    expect(page.live.store.getState().refused).toMatchObject({ code: 'no-contact' })
    page.server.isCut = false
    page.world.pass(20_000)
    expect(page.server.received).toEqual([])
  })

  it('is not told of any longer once there is contact again, as any other refusal is', async () => {
    const page = withoutContact(chair)
    void page.live.press.next()
    expect(page.live.store.getState().refused).toMatchObject({ code: 'no-contact' })
    page.server.isCut = false
    page.world.pass(10_000)
    expect(page.live.store.getState()).toMatchObject({ contact: { status: 'live' }, refused: null })

    page.server.refusesCommands = 'nobody-waiting'
    await answerTo(page, page.live.press.next())
    page.server.kill()
    page.world.pass(1000)
    page.server.start()
    page.world.pass(10_000)
    expect(page.live.store.getState().refused).toMatchObject({ code: 'nobody-waiting' })
  })

  it('is sent when the connection was only just gone', async () => {
    const page = joined(chair)
    page.server.kill()
    const pressed = page.live.press.next()
    page.world.pass(100)
    page.server.start()
    expect(await answerTo(page, pressed, 2000)).toMatchObject({ ok: true })
  })

  it('that was on its way and stays unanswered is given up after ten seconds', async () => {
    const page = joined(chair)
    page.server.isCut = true
    const pressed = page.live.press.pauseClock()
    expect(await answerTo(page, pressed, 9900)).toBeNull()
    expect(await answerTo(page, pressed, 200)).toMatchObject({ ok: false, error: { code: 'unanswered' } })
    page.server.isCut = false
    page.world.pass(10_000)
    expect(page.server.received).toEqual([])
  })

  it('that was never sent is given up as not sent', async () => {
    const page = joined(chair)
    page.server.kill()
    const pressed = page.live.press.pauseClock()
    expect(await answerTo(page, pressed, 10_100)).toMatchObject({ ok: false, error: { code: 'no-contact' } })
  })

  it('is refused before the server has greeted', async () => {
    const page = joined(chair)
    const early = reloaded(page)
    const answer = await answerTo(early, early.live.press.next(), 0)
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-contact' } })
  })

  it('raised for a hand in the room is no delegate’s press', async () => {
    const page = withoutContact(chair)
    const answer = await answerTo(page, page.live.press.request('intervention', undefined, 'PER'), 0)
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-contact' } })
  })
})

describe('a signal of a booth', () => {
  it('pressed without contact is kept, and goes once by itself when contact is soon back', async () => {
    const page = withoutContact(booth)
    const pressed = page.live.press.signal('slower', true)
    expect(pendingOf(page)).toEqual([{ type: 'interpreter.signal', kept: true }])
    page.server.isCut = false
    expect(await answerTo(page, pressed, 9000)).toMatchObject({ ok: true })
    expect(page.server.happened).toMatchObject([{ type: 'interpreter.signal', signal: 'slower', on: true }])
    expect(pendingOf(page)).toEqual([])
  })

  it('is not sent when it is no longer meant', async () => {
    const page = withoutContact(booth)
    const pressed = page.live.press.signal('slower', true)
    expect(await answerTo(page, pressed, 10_100)).toMatchObject({ ok: false, error: { code: 'no-contact' } })
    page.server.isCut = false
    page.world.pass(10_000)
    expect(page.server.received).toEqual([])
  })

  it('that was kept is taken back before it goes', () => {
    const page = withoutContact(booth)
    void page.live.press.signal('cannot-hear', true)
    expect(page.live.press.takeBack(page.live.store.getState().pending[0]?.id ?? '')).toBe(true)
    expect(pendingOf(page)).toEqual([])
    page.server.isCut = false
    page.world.pass(10_000)
    expect(page.server.received).toEqual([])
  })

  it('that was taken back, and may have arrived, is taken back at the server too', () => {
    const page = joined(booth)
    page.server.losesAcks = true
    void page.live.press.signal('slower', true)
    page.world.pass(100)
    page.server.losesAcks = false
    page.server.isCut = true
    page.world.pass(3000)
    expect(pendingOf(page)).toEqual([{ type: 'interpreter.signal', kept: true }])
    expect(page.live.press.takeBack(page.live.store.getState().pending[0]?.id ?? '')).toBe(true)
    page.server.isCut = false
    page.world.pass(6000)
    expect(page.server.happened).toMatchObject([{ on: true }, { on: false }])
  })
})

it('a list with a request in it lets the delegate withdraw it by its id', () => {
  const page = joined(brazil)
  page.server.change({
    list: listOf(requestOf('r5', 'BRA')),
  })
  page.world.pass(500)
  void page.live.press.withdraw('r5')
  page.world.pass(500)
  expect(page.live.store.getState().view?.list.requests).toEqual([])
})

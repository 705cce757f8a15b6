import { connect, createServer, type Server as Net, type Socket } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browsing } from '../support/page.ts'
import { type Database, startPostgres } from '../support/postgres.ts'
import { type Server, startServer } from '../support/server.ts'
import { codeFor, comesIn, consoleAt, decidesOn, makeDemo, showsTimeOf } from './scene.ts'

/** Two servers behind one address; the one that serves is ended in order in the middle of a turn. */
const people = browsing()
let database: Database
let servers: Server[]
let door: Net
let origin: string
/** Who comes to the door goes on to this one. */
let serving = 0

const through = (socket: Socket): void => {
  const there = connect(Number(new URL(servers[serving]?.origin ?? '').port), '127.0.0.1')
  for (const [from, to] of [
    [socket, there],
    [there, socket],
  ] as const) {
    from.on('error', () => to.destroy())
    from.pipe(to)
  }
}

beforeAll(async () => {
  database = await startPostgres()
  const DATABASE_URL = await database.fresh()
  servers = await Promise.all([1, 2].map(() => startServer({ DATABASE_URL })))
  door = createServer(through).listen(0, '127.0.0.1')
  await new Promise(listening => door.once('listening', listening))
  const address = door.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(async () => {
  expect(people.errors).toEqual([])
  door.close()
  for (const server of servers) await server.dispose()
  await database.dispose()
})

/** From now on the page keeps every text of its clock, and whether it ever said that it has no contact. */
const watches = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = { clock: [] as string[], alarms: 0 }
    const look = () => {
      const text = document.querySelector('[role=timer]')?.textContent ?? ''
      if (seen.clock.at(-1) !== text) seen.clock.push(text)
      if (/Not\s*confirmed|No contact|Contact lost/.test(document.body.textContent ?? '')) seen.alarms += 1
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
    look()
    Object.assign(window, { seen })
  })
const seenOn = (page: Page): Promise<{ clock: string[]; alarms: number }> =>
  page.evaluate(() => (window as unknown as { seen: { clock: string[]; alarms: number } }).seen)
const secondsOf = (text: string): number => {
  const [minutes = 0, seconds = 0] = text.split(':').map(Number)
  return minutes * 60 + seconds
}
const secondsOn = async (page: Page): Promise<number> => secondsOf((await seenOn(page)).clock.at(-1) ?? '')

const risesOn = async (page: Page): Promise<number> => {
  const seconds = (await seenOn(page)).clock.map(secondsOf)
  return seconds.filter((left, index) => left > (seconds[index - 1] ?? left)).length
}

test('No page says that contact is lost, and no clock jumps', async () => {
  const meeting = await makeDemo(origin)
  const podium = await comesIn(people, origin, await codeFor(origin, meeting, { role: 'chair' }), {
    on: 'tablet',
  })
  const screen = await comesIn(people, origin, await codeFor(origin, meeting, { role: 'screen' }), {
    on: 'projector',
  })
  const console = await consoleAt(servers[1]?.origin ?? '', meeting)
  const session = console.view.agenda.days.flatMap(day => day.sessions).find(({ kind }) => kind === 'plenary')
  await console.sends({ type: 'session.open', session: session?.id ?? '' })
  await console.sends({ type: 'item.open', item: `${session?.id}:dialogue` })
  for (const delegation of ['BRA', 'CHL'])
    await console.sends({ type: 'floor.request', kind: 'intervention', delegation })
  await decidesOn(podium, 'Give the floor to Brasil')
  const { floor } = await console.until(view => view.floor?.delegation === 'BRA')
  if (!floor) throw new Error('nobody has the floor')
  for (const page of [screen, podium]) {
    await page.getByText('Brasil').first().waitFor()
    await page.getByRole('timer').first().waitFor()
    await watches(page)
  }
  // So far into the turn that the next one's time is seen to be more.
  for (const page of [screen, podium]) await expect.poll(() => secondsOn(page)).toBeLessThan(115)

  serving = 1
  await servers[0]?.stop()
  // Whoever presses now presses at the other server, and every page shows it.
  await decidesOn(podium, 'Give the floor to Chile')
  const now = await console.until(view => view.floor?.delegation === 'CHL')
  for (const page of [screen, podium]) {
    // The time goes up once, when the next one begins.
    await expect.poll(() => risesOn(page)).toBe(1)
    expect((await seenOn(page)).alarms).toBe(0)
    if (now.floor) await showsTimeOf(page, now.floor.clock, console)
  }
})

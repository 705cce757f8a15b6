import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewAccess, View } from '../../shared/protocol.ts'
import { type Beside, beside } from '../support/beside.ts'
import type { Wanted } from '../support/history.ts'
import { browsing, type Viewport } from '../support/page.ts'
import type { Server } from '../support/server.ts'
import { openVenue } from '../support/wire.ts'
import { consoleAt, startHere } from './scene.ts'

/** A delegate in front of the page, the chair on the wire. */

const people = browsing()
const { device, errors } = people
let server: Server
beforeAll(async () => {
  server = await startHere()
})
afterAll(async () => {
  expect(errors).toEqual([])
  await server.dispose()
})

type Line = {
  /** Nothing of the page's connection comes through, though its files do. */
  isCut: boolean
}
type Seat = { page: Page; chair: Beside; line: Line; meeting: string }

const opens: Wanted = { type: 'session.open', session: 'second' }
const next: Wanted = { type: 'floor.next' }
const asksFor = (delegation: string): Wanted => ({ type: 'floor.request', kind: 'intervention', delegation })

const happens = async (chair: Pick<Beside, 'sends'>, ...wanted: Wanted[]): Promise<void> => {
  for (const command of wanted) expect(await chair.sends(command)).toMatchObject({ ok: true })
}

/** Saint Lucia's delegate at a device of their own, in a meeting of their own. */
const seat = async (
  steps: Wanted[] = [opens],
  on: Viewport = 'phone',
  access: Partial<NewAccess> = {},
): Promise<Seat> => {
  const venue = await openVenue(server.origin)
  const chair = beside(people, await venue.chair())
  await happens(chair, ...steps)
  const person = await venue.person({ role: 'delegate', delegation: 'LCA', ...access })
  const context = await device({ on })
  const [name = '', value = ''] = person.cookie.split('=')
  await context.addCookies([{ name, value, url: venue.origin }])
  const line = { isCut: false }
  await context.routeWebSocket(/socket\.io/, socket => {
    if (line.isCut) void socket.close()
    else socket.connectToServer()
  })
  await context.route(/socket\.io/, route => (line.isCut ? route.abort() : route.continue()))
  const page = await context.newPage()
  await page.goto(`${venue.origin}/m/${venue.meeting}/delegate`)
  await page.locator('.delegate .id').waitFor()
  return { page, chair, line, meeting: venue.meeting }
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const asked = ({ list }: View) => list.requests.map(({ delegation }) => delegation)

describe('A delegate who asks for the floor', () => {
  test('sees the place in the list, becomes next, has the floor, and yields it by two presses', async () => {
    const { page, chair } = await seat([opens, asksFor('BRA'), next, asksFor('PER')])
    await says(page, '1 waiting.')
    await button(page, 'Ask for the floor').tap()
    await says(page, 'You are 2nd in the list of speakers.')
    await happens(chair, next)
    await page.getByRole('heading', { name: 'You are next' }).waitFor()
    await happens(chair, next)
    await page.getByRole('heading', { name: 'You have the floor' }).waitFor()
    await button(page, /Yield the floor/).click()
    await button(page, /Yield now\?/).waitFor()
    expect((await chair.now()).floor?.delegation).toBe('LCA')
    // Whoever does not mean it lets three seconds pass.
    await button(page, /Yield the floor/).waitFor()
    await button(page, /Yield the floor/).click()
    await button(page, /Yield now\?/).click()
    await chair.until(view => view.floor === null)
    await says(page, 'The list of speakers is open')
  })

  test('does not go on to withdraw when the thumb bounces', async () => {
    const { page, chair } = await seat([opens, asksFor('BRA')])
    await button(page, 'Ask for the floor').tap({ trial: true })
    const ask = await button(page, 'Ask for the floor').boundingBox()
    const spot = { x: (ask?.x ?? 0) + 100, y: (ask?.y ?? 0) + 95 }
    await page.touchscreen.tap(spot.x, spot.y)
    await page.touchscreen.tap(spot.x, spot.y)
    await says(page, 'You are 2nd in the list of speakers.')
    await button(page, 'Withdraw my request').waitFor()
    expect(asked(await chair.now())).toEqual(['BRA', 'LCA'])
  })

  test('withdraws by two presses', async () => {
    const { page, chair } = await seat()
    await button(page, 'Ask for the floor').tap()
    await chair.until(view => view.list.waiting === 1)
    await button(page, 'Withdraw my request').click()
    await button(page, 'Press again to withdraw').click()
    await chair.until(view => view.list.waiting === 0)
    await button(page, 'Ask for the floor').waitFor()
  })

  test('may say on what, and the topic is remembered', async () => {
    const { page, chair } = await seat([
      { type: 'session.open', session: 'first' },
      { type: 'item.open', item: 'first:dialogue' },
    ])
    await button(page, /Your request/).click()
    await button(page, 'What has not').click()
    await page.reload()
    await button(page, /What has not/).waitFor()
    await button(page, 'Ask for the floor').click()
    const view = await chair.until(({ list }) => list.waiting === 1)
    expect(view.list.requests).toMatchObject([{ delegation: 'LCA', topic: 'What has not' }])
    await says(page, 'On: What has not')
  })

  test('asks with the big button while the topics are open', async () => {
    const { page, chair } = await seat([
      { type: 'session.open', session: 'first' },
      { type: 'item.open', item: 'first:dialogue' },
    ])
    await button(page, /Your request/).click()
    await button(page, 'Ask for the floor').click()
    await chair.until(({ list }) => list.waiting === 1)
    await page.getByRole('heading', { name: 'You are next' }).waitFor()
  })
})

describe('A delegate without contact', () => {
  test('presses, the press is kept, also when the page is loaded anew, and is in the list once', async () => {
    const { page, chair, line, meeting } = await seat()
    await button(page, 'Ask for the floor').waitFor()
    chair.close()
    await server.kill()
    line.isCut = true
    await says(page, /No contact for \d/)
    await button(page, 'Ask for the floor').tap()
    await page.getByRole('heading', { name: 'Kept, not sent' }).waitFor()
    await says(page, /Pressed at \d\d:\d\d:\d\d/)

    server = await server.again()
    await page.reload()
    await page.getByRole('heading', { name: 'Not confirmed' }).waitFor()
    await says(page, 'No contact yet.')
    const rest = () => fetch(`${server.origin}/api/meetings/${meeting}`).then(answer => answer.json())
    expect(await rest()).toMatchObject({ list: { waiting: 0 } })

    line.isCut = false
    await page.getByRole('heading', { name: 'You are next' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'You are next' }).waitFor()
    expect(await rest()).toMatchObject({ list: { waiting: 1, requests: [{ delegation: 'LCA' }] } })
  })

  test('takes a kept press back, and never asks', async () => {
    const { page, chair, meeting } = await seat()
    await button(page, 'Ask for the floor').waitFor()
    chair.close()
    await server.kill()
    await says(page, /No contact for \d/)
    await button(page, 'Ask for the floor').tap()
    await button(page, 'Do not ask after all').click()
    await button(page, 'Ask for the floor').waitFor()
    server = await server.again()
    await page.getByText(/No contact for/).waitFor({ state: 'detached' })
    expect(asked((await consoleAt(server.origin, meeting)).view)).toEqual([])
  })

  test('is told that the list was closed before the press arrived', async () => {
    const { page, chair, line, meeting } = await seat()
    await button(page, 'Ask for the floor').waitFor()
    chair.close()
    await server.kill()
    line.isCut = true
    await says(page, /No contact for \d/)
    await button(page, 'Ask for the floor').tap()
    await page.getByRole('heading', { name: 'Kept, not sent' }).waitFor()

    server = await server.again()
    await happens(await consoleAt(server.origin, meeting), { type: 'list.close' })
    line.isCut = false
    await page.getByRole('alert').filter({ hasText: 'closed before your request arrived' }).waitFor()
    await page.getByRole('heading', { name: 'The list of speakers is closed' }).waitFor()
    await button(page, 'Understood').click()
    await page.getByText('closed before your request arrived').waitFor({ state: 'detached' })
  })
})

describe('On a closed list', () => {
  test('a point of order and a right of reply may still be asked for, and withdrawn', async () => {
    const { page, chair } = await seat([opens, asksFor('BRA'), { type: 'list.close' }])
    await says(page, 'with one still to speak')
    expect(await button(page, 'Ask for the floor').count()).toBe(0)
    await button(page, 'Right of reply').click()
    await says(page, 'You are 1st in the list of replies.')
    await button(page, 'Point of order').click()
    await page.getByRole('heading', { name: 'Point of order raised' }).waitFor()
    expect((await chair.now()).list.requests.map(({ kind }) => kind)).toEqual([
      'point-of-order',
      'intervention',
      'right-of-reply',
    ])
    await button(page, 'Withdraw the point of order').click()
    await button(page, 'Press again to withdraw').click()
    await button(page, 'Withdraw the right of reply').click()
    await button(page, 'Press again to withdraw').click()
    await chair.until(view => view.list.waiting === 1)
    await page.getByRole('heading', { name: 'The list of speakers is closed' }).waitFor()
  })
})

describe('A virtual participant', () => {
  test('sees who speaks and who waits, and that there is only the code of the room to enter', async () => {
    const { page } = await seat([opens, asksFor('BRA'), next, asksFor('PER')], 'phone', { inRoom: false })
    await says(page, 'Brasil')
    await says(page, 'Perú')
    await says(page, 'the floor is open to people in the room only')
    expect(await page.getByRole('button').allTextContents()).toEqual(['Enter the code on the screen'])
  })
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { View } from '../../shared/protocol.ts'
import { type Beside, beside } from '../support/beside.ts'
import { agenda, opens } from '../support/history.ts'
import { noonHere } from '../support/noon.ts'
import { browsing, scrollsSideways } from '../support/page.ts'
import { type Server, startServer } from '../support/server.ts'
import { openVenue, type Venue } from '../support/wire.ts'
import { codeFor, comesIn } from './scene.ts'

/** Who is in the room, and on which devices: a phone from elsewhere, the room's screen, a tablet that is lost. */

const people = browsing()
let server: Server
let venue: Venue
let chair: Beside

beforeAll(async () => {
  server = await startServer()
  // What the room's code opens ends with the day.
  venue = await openVenue(server.origin, { timezone: noonHere().timezone, agenda })
  chair = beside(people, await venue.chair())
  await chair.sends(opens('second'))
})
afterAll(async () => {
  expect(people.errors).toEqual([])
  await server.dispose()
})

const comes = async (
  access: Parameters<typeof codeFor>[2],
  on: 'phone' | 'tablet' | 'laptop' | 'projector',
) => comesIn(people, server.origin, await codeFor(server.origin, venue.meeting, access), { on })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const asked = ({ list }: View) => list.requests.map(({ delegation }) => delegation)

describe('A delegate’s own phone that was meant for elsewhere', () => {
  let phone: Page
  let screen: Page
  beforeAll(async () => {
    screen = await comes({ role: 'screen', name: 'Front left' }, 'projector')
    phone = await comes({ role: 'delegate', delegation: 'LCA', inRoom: false }, 'phone')
  })

  /** As somebody in the room reads it. */
  const codeOnScreen = async (): Promise<string> => {
    const words = await screen.getByText(/\d{3}\s\d{3}/).textContent()
    return words?.replace(/\D/g, '') ?? ''
  }

  test('sees everything, may not ask, and is told why', async () => {
    await phone.getByText('people in the room only').waitFor()
    expect(await button(phone, 'Ask for the floor').count()).toBe(0)
    const refused = await phone
      .context()
      .request.post(`${server.origin}/api/meetings/${venue.meeting}/commands`, {
        data: { id: 'tried', type: 'floor.request', kind: 'intervention' },
      })
    expect([refused.status(), (await refused.json()).code]).toEqual([403, 'not-in-room'])
  })

  test('is told when the code is not the one on the screen', async () => {
    await button(phone, 'Enter the code on the screen').click()
    const field = phone.getByRole('textbox', { name: 'The code on the screen' })
    await field.waitFor()
    await expect.poll(() => field.evaluate(input => input === document.activeElement)).toBe(true)
    expect(await field.getAttribute('inputmode')).toBe('numeric')
    expect(await scrollsSideways(phone)).toBe(false)
    const code = await codeOnScreen()
    await phone.keyboard.type(String((Number(code) + 1) % 1_000_000).padStart(6, '0'))
    await phone.getByText('not the code on the screen').waitFor()
    await expect.poll(() => field.inputValue()).toBe('')
  })

  test('enters the code that the screen shows, and asks for the floor', async () => {
    await phone.locator('input:focus').waitFor()
    await phone.keyboard.type(await codeOnScreen())
    await button(phone, 'Ask for the floor').click()
    await chair.until(view => view.list.requests.some(({ delegation }) => delegation === 'LCA'))
    await phone.getByText('people in the room only').waitFor({ state: 'detached' })
  })

  test('is in the room after it has been loaded anew, too', async () => {
    await phone.reload()
    await button(phone, /Withdraw/).waitFor()
    expect(await phone.getByText('people in the room only').count()).toBe(0)
  })
})

describe('A tablet that is lost', () => {
  test('is signed out at once by two presses, and the delegation’s other tablet goes on', async () => {
    const code = await codeFor(server.origin, venue.meeting, { role: 'delegate', delegation: 'PER' })
    const lost = await comesIn(people, server.origin, code, { on: 'tablet' })
    const kept = await comesIn(people, server.origin, code, { on: 'phone' })
    for (const page of [lost, kept]) await button(page, 'Ask for the floor').waitFor()

    const office = await comes({ role: 'secretariat' }, 'laptop')
    await office.goto(office.url().replace('/secretariat', '/secretariat/access'))
    const devices = office.getByRole('list', { name: 'Where Perú is signed in' })
    await devices.getByText('Chrome on Linux').first().waitFor()
    await expect.poll(() => devices.getByRole('listitem').count()).toBe(2)
    await devices.getByRole('button', { name: 'Sign out' }).first().click()
    await devices.getByRole('button', { name: 'Sign this device out now' }).click()

    await lost.getByRole('heading', { name: 'This device has been signed out' }).waitFor()
    await devices.getByRole('listitem').nth(1).waitFor({ state: 'detached' })
    await button(kept, 'Ask for the floor').click()
    await chair.until(view => asked(view).includes('PER'))

    await office.getByRole('link', { name: 'Audit' }).click()
    const newest = office.getByRole('row').nth(1)
    await office.getByRole('row', { name: /Perú.*Ask for the floor.*Done/ }).waitFor()
    await office.getByRole('row', { name: /Sign out a device of Perú: Chrome on Linux/ }).waitFor()
    await expect.poll(() => newest.textContent()).toContain('Perú')
    await office.getByText('Refused', { exact: true }).click()
    await office.getByRole('row', { name: /Saint Lucia.*Enter the room’s code.*Not the code/ }).waitFor()
  })
})

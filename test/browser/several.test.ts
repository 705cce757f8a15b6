import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opens } from '../support/history.ts'
import { browsing } from '../support/page.ts'
import { type Several, startSeveral } from '../support/several.ts'
import { openVenue } from '../support/wire.ts'
import { codeFor, comesIn, consoleAt, decidesOn } from './scene.ts'

/** Three servers behind the proxy; the one that a page is at is killed, and stays away. */

const people = browsing()
let house: Several
let meeting: string
let podium: Page
let brazil: Page

beforeAll(async () => {
  house = await startSeveral()
  const { origin } = house.proxy
  meeting = (await openVenue(origin)).meeting
  const console = await consoleAt(origin, meeting)
  await console.sends(opens('second'))
  console.close()
  const comes = async (access: Parameters<typeof codeFor>[2], on: 'tablet' | 'phone') =>
    comesIn(people, origin, await codeFor(origin, meeting, access), { on })
  podium = await comes({ role: 'chair' }, 'tablet')
  brazil = await comes({ role: 'delegate', delegation: 'BRA' }, 'phone')
})
afterAll(() => house?.dispose())

/** The server that the proxy keeps a browser at. */
const under = async (page: Page): Promise<number> => {
  const cookies = await page.context().cookies()
  const at = cookies.find(({ name }) => name === 'palabra-at')?.value ?? 'none'
  return ['one', 'two', 'three'].indexOf(at)
}
const killUnder = async (page: Page) => house.servers[await under(page)]?.kill()

describe('When the server under a page is killed', () => {
  test('the page goes on at another, and what was pressed meanwhile happens', async () => {
    await brazil.getByRole('button', { name: 'Ask for the floor' }).waitFor()
    const before = await under(brazil)
    expect(await killUnder(brazil)).toMatchObject({ signal: 'SIGKILL' })
    await brazil.getByRole('button', { name: 'Ask for the floor' }).click()
    await brazil.getByText('You are next').first().waitFor()
    expect(await under(brazil)).not.toBe(before)
  })

  test('the podium too, in the middle of the session', async () => {
    await podium.locator('button.decide').filter({ hasText: 'Give the floor to Brasil' }).waitFor()
    expect(await killUnder(podium)).toMatchObject({ signal: 'SIGKILL' })
    await decidesOn(podium, 'Give the floor to Brasil')
    await brazil.getByText('You have the floor').first().waitFor()
    const console = await consoleAt(house.proxy.origin, meeting)
    expect(console.view.floor).toMatchObject({ delegation: 'BRA', clock: { status: 'running' } })
    console.close()
    expect(people.errors).toEqual([])
  })
})

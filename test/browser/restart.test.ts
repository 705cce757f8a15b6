import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browsing } from '../support/page.ts'
import type { Server } from '../support/server.ts'
import { personAt } from '../support/wire.ts'
import {
  codeFor,
  comesIn,
  consoleAt,
  decidesOn,
  makeMeeting,
  openDialogue,
  putAgenda,
  showsTimeOf,
  startHere,
} from './scene.ts'

/** The server is killed in the middle of a turn, with presses under way, and started again. */

const people = browsing()
let server: Server
let meeting: string
let podium: Page
let screen: Page
let brazil: Page
let panama: Page
let peru: Page

beforeAll(async () => {
  server = await startHere()
  meeting = (await makeMeeting(server.origin)).meeting
  await putAgenda(server.origin, meeting)
  const opens = async (access: Parameters<typeof codeFor>[2], on: 'tablet' | 'projector' | 'phone') =>
    comesIn(people, server.origin, await codeFor(server.origin, meeting, access), { on })
  podium = await opens({ role: 'chair' }, 'tablet')
  screen = await opens({ role: 'screen' }, 'projector')
  brazil = await opens({ role: 'delegate', delegation: 'BRA' }, 'phone')
  panama = await opens({ role: 'delegate', delegation: 'PAN' }, 'phone')
  peru = await opens({ role: 'delegate', delegation: 'PER' }, 'phone')
})
afterAll(() => server?.dispose())

describe('A power cut in the middle of a turn', () => {
  test('loses no request, and the clock has gone on', async () => {
    const secretary = await consoleAt(server.origin, meeting)
    await openDialogue(secretary)
    await brazil.getByRole('button', { name: 'Ask for the floor' }).click()
    await secretary.until(view => view.list.waiting === 1)
    await panama.getByRole('button', { name: 'Ask for the floor' }).click()
    await secretary.until(view => view.list.waiting === 2)
    await decidesOn(podium, 'Give the floor to Brasil')
    const before = await secretary.until(view => view.floor?.delegation === 'BRA')
    await screen.getByText('Brasil').first().waitFor()

    await server.kill()
    await screen
      .getByText(/Not\s*confirmed/)
      .first()
      .waitFor()
    await screen.getByText('No contact since').first().waitFor()
    await podium.getByText('Contact lost').first().waitFor({ state: 'attached' })
    await peru.getByRole('button', { name: 'Ask for the floor' }).click()
    await peru.getByText('Kept,').first().waitFor()

    server = await server.again()
    const again = await consoleAt(server.origin, meeting)
    const after = await again.until(view => view.list.waiting === 2)
    expect(after.floor).toEqual(before.floor)
    expect(after.list.requests.map(({ delegation }) => delegation)).toEqual(['PAN', 'PER'])

    await screen
      .getByText(/Not\s*confirmed/)
      .first()
      .waitFor({ state: 'detached' })
    await peru.getByText('in the list of speakers').first().waitFor()
    await panama.getByText('You are next').first().waitFor()
    const clock = after.floor?.clock
    if (clock === undefined) throw new Error('nobody has the floor')
    for (const page of [screen, brazil]) await showsTimeOf(page, clock, again)
    await decidesOn(podium, 'Give the floor to Panamá')
    await again.until(view => view.floor?.delegation === 'PAN')
  })

  test('and the public page is back too', async () => {
    const publicView = await (await personAt(server.origin).rest('GET', `/api/meetings/${meeting}`)).json()
    expect(publicView).toMatchObject({ floor: { delegation: 'PAN' }, list: { waiting: 1 } })
    expect(people.errors).toEqual([])
  })
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browsing } from '../support/page.ts'
import { type Server, startServer } from '../support/server.ts'
import { openVenue, type Venue } from '../support/wire.ts'
import { codeFor, comesIn, consoleAt } from './scene.ts'

/** A booth in front of its page, and what the podium sees of it. */

const people = browsing()
let server: Server
let venue: Venue
let booth: Page
let podium: Page
let access: string

beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
  const { origin, meeting, secretariat } = venue
  const given = await secretariat.rest('POST', `/api/meetings/${meeting}/access`, {
    role: 'interpreter',
    name: 'Français',
  })
  const { id, code } = (await given.json()) as { id: string; code: string }
  access = id
  booth = await comesIn(people, origin, code, { on: 'laptop' })
  podium = await comesIn(people, origin, await codeFor(origin, meeting, { role: 'chair' }), { on: 'laptop' })
  const wire = await consoleAt(origin, meeting)
  for (const wanted of [
    { type: 'session.open', session: 'second' },
    { type: 'floor.request', kind: 'intervention', delegation: 'BRA', language: 'pt' },
    { type: 'floor.request', kind: 'intervention', delegation: 'PER', language: 'es' },
    { type: 'floor.next' },
  ] as const)
    expect(await wire.sends(wanted)).toMatchObject({ ok: true })
})
afterAll(async () => {
  expect(people.errors).toEqual([])
  await server.dispose()
})

const button = (name: RegExp) => booth.getByRole('button', { name })
const band = () => podium.locator('.signals')

describe('A booth', () => {
  test('has the link’s page, and sees who speaks and who comes, in which language', async () => {
    expect(new URL(booth.url()).pathname).toBe(`/m/${venue.meeting}/booth`)
    await booth.getByRole('heading', { name: 'French booth' }).waitFor()
    await booth.getByRole('heading', { name: 'Brasil' }).waitFor()
    await booth.getByRole('main').getByText('Português').waitFor()
    const next = booth.getByRole('complementary', { name: 'Who comes next' })
    await next.getByText('Perú').waitFor()
    await next.getByText('Español').waitFor()
  })

  test('asks for slower speech by a key, and is told that the podium sees it', async () => {
    await booth.keyboard.press('s')
    await button(/^Slower, please Seen at the podium since/).waitFor()
    expect(await button(/Slower/).getAttribute('aria-pressed')).toBe('true')
    await band().getByText('Slower, please').waitFor()
    expect(await band().textContent()).toContain('French booth')
    expect(await band().getAttribute('role')).toBe('status')
    await booth.keyboard.press('s')
    await button(/^Slower, please Press to tell the podium/).waitFor()
    await band().getByText('Slower, please').waitFor({ state: 'detached' })
  })

  test('tells by a press that it hears nothing; signed out, it tells nothing more', async () => {
    await button(/Cannot hear/).click()
    await band().getByText('Cannot hear').waitFor()
    const revoked = await venue.secretariat.rest('DELETE', `/api/meetings/${venue.meeting}/access/${access}`)
    expect(revoked.status).toBe(204)
    await band().getByText('Cannot hear').waitFor({ state: 'detached' })
    await booth.getByRole('heading', { name: 'This link no longer works' }).waitFor()
  })
})

import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browsing } from '../support/page.ts'
import { type Server, secretariatCode } from '../support/server.ts'
import { signIn } from '../support/wire.ts'
import { comesIn, makeMeeting, startHere } from './scene.ts'

/** Machines behind projectors become screens of the room, and stay that. */

const people = browsing()
let server: Server
let meeting: string
let office: Page
let machine: BrowserContext
let screen: Page

const codeOn = async (page: Page): Promise<string> => {
  await page.locator('.pairing-code').waitFor()
  return (await page.locator('.pairing-code').innerText()).replace(/\s+/g, ' ')
}
const isShowing = (page: Page, id = meeting) => page.waitForURL(url => url.pathname === `/m/${id}/screen`)
const isWaiting = (page: Page) => page.waitForURL(url => url.pathname === '/screen')
const pairs = async (code: string, name: string) => {
  await office.getByLabel('Code on the screen').fill(code)
  await office.getByRole('button', { name, exact: true }).click()
  await office.getByRole('button', { name: 'Pair', exact: true }).click()
}
const row = (name: string) => office.getByRole('region', { name, exact: true })
const nameOn = (page: Page, name: string) => page.getByRole('status').filter({ hasText: name })

beforeAll(async () => {
  server = await startHere()
  meeting = (await makeMeeting(server.origin)).meeting
  office = await people.page({ on: 'laptop' })
  await office.request.post(`${server.origin}/api/sign-in`, {
    data: { code: secretariatCode },
    headers: { origin: server.origin },
  })
  await office.goto(`${server.origin}/m/${meeting}/secretariat/screens`)
  machine = await people.device({ on: 'projector', wantsLessMotion: true })
  screen = await machine.newPage()
  await screen.goto(`${server.origin}/screen`)
})
afterAll(() => server?.dispose())

describe('A machine behind a projector', () => {
  test('shows a code and says in each language what to do with it, to the last row', async () => {
    expect(await codeOn(screen)).toMatch(/^[2-9A-Y]{3} [2-9A-Y]{3}$/)
    for (const words of ['under Screens', 'en Pantallas', 'em Telas', 'sous Écrans'])
      await screen.getByText(words).waitFor()
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 1280, height: 720 },
    ]) {
      await screen.setViewportSize(size)
      const boxes = screen.locator('.pairing-code span, .pairing-lines span')
      const seen = await boxes.evaluateAll(spans =>
        spans.map(span => ({
          size: Number.parseFloat(getComputedStyle(span).fontSize),
          right: span.getBoundingClientRect().right,
        })),
      )
      expect(seen).toHaveLength(6)
      expect(Math.min(...seen.map(box => box.size))).toBeGreaterThanOrEqual((88 * size.height) / 1080 - 0.1)
      expect(Math.max(...seen.map(box => box.right))).toBeLessThanOrEqual(size.width)
    }
    await screen.setViewportSize({ width: 1920, height: 1080 })
    const { violations } = await new AxeBuilder({ page: screen }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  test('a wrong code is said to be none', async () => {
    await pairs('222 222', 'Front left')
    await office.getByText('No screen shows this code now.').waitFor()
  })

  test('once its code has been typed, it shows the meeting by itself', async () => {
    await pairs((await codeOn(screen)).toLowerCase(), 'Front left')
    await isShowing(screen)
    await row('Front left').getByText('Connected since').waitFor()
    await office.getByText('One screen.').waitFor()
    const { violations } = await new AxeBuilder({ page: office }).analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  })

  test('asked to, it shows its name over everything for some seconds, and no other does', async () => {
    const other = await people.page({ on: 'projector' })
    await other.goto(`${server.origin}/screen`)
    await pairs(await codeOn(other), 'Front right')
    await isShowing(other)
    await row('Front right').getByText('Connected since').waitFor()
    await row('Front left')
      .getByRole('button', { name: /^Show its name/ })
      .click()
    await nameOn(screen, 'Front left').waitFor()
    expect(await nameOn(screen, 'Front left').boundingBox()).toEqual({
      x: 0,
      y: 0,
      width: 1920,
      height: 1080,
    })
    expect(await other.getByText('Front right').count()).toBe(0)
    await nameOn(screen, 'Front left').waitFor({ state: 'detached' })
    await row('Front right').getByRole('button', { name: 'Remove Front right', exact: true }).click()
    await row('Front right')
      .getByRole('button', { name: /^Remove this screen now/ })
      .click()
    await isWaiting(other)
    await other.close()
  })

  test('shows the code of the room, unless its picture goes out of it; that can be changed at any time', async () => {
    const overlay = await people.page({ on: 'projector' })
    await overlay.goto(`${server.origin}/screen`)
    await screen.getByText('Room code').first().waitFor()
    await pairs(await codeOn(overlay), 'Webcast overlay')
    await isShowing(overlay)
    const own = row('Webcast overlay')
    await own.getByText('it must not go out with a picture').waitFor()
    await own.getByText('Connected since').waitFor()
    expect(await overlay.getByText('Room code').count()).toBe(0)
    await own.getByText('Shown', { exact: true }).click()
    await overlay.getByText('Room code').first().waitFor()
    await own.getByText('Not shown', { exact: true }).click()
    await overlay.getByText('Room code').first().waitFor({ state: 'detached' })
    await own.getByRole('button', { name: 'Remove Webcast overlay', exact: true }).click()
    await own.getByRole('button', { name: /^Remove this screen now/ }).click()
    await isWaiting(overlay)
    await overlay.close()
  })

  test('is renamed, and shows the new name then', async () => {
    await row('Front left')
      .getByRole('button', { name: /^Rename/ })
      .click()
    await row('Front left').getByLabel('Name of the screen').fill('Gallery')
    await office.keyboard.press('Enter')
    await row('Gallery')
      .getByRole('button', { name: /^Show its name/ })
      .click()
    await nameOn(screen, 'Gallery').waitFor()
  })

  test('after a power cut of the server, and then of its own, it is back by itself', async () => {
    const waiting = await people.page({ on: 'projector' })
    await waiting.goto(`${server.origin}/screen`)
    const before = await codeOn(waiting)
    await server.kill()
    await screen.getByText('No contact since').waitFor()
    await waiting.getByText('No contact with the server').waitFor()
    server = await server.again()
    await screen.getByText('No contact since').waitFor({ state: 'detached' })
    await waiting.getByText('under Screens').waitFor()
    expect(await codeOn(waiting)).toBe(before)
    await waiting.close()

    await screen.close()
    await row('Gallery').getByText('Not connected since').waitFor()
    screen = await machine.newPage()
    await screen.goto(`${server.origin}/screen?tone=light`)
    await isShowing(screen)
    expect(new URL(screen.url()).searchParams.get('tone')).toBe('light')
    await row('Gallery').getByText('Connected since', { exact: false }).waitFor()
  })

  test('is pointed to another meeting, and goes there', async () => {
    const house = await signIn(server.origin, secretariatCode)
    const made = await house.rest('POST', '/api/meetings', { title: 'Eighth meeting', timezone: 'UTC' })
    const { id } = (await made.json()) as { id: string }
    await row('Gallery')
      .getByRole('button', { name: /^Another meeting/ })
      .click()
    await row('Gallery').getByRole('button', { name: 'Eighth meeting' }).click()
    await isShowing(screen, id)
    await row('Gallery').waitFor({ state: 'detached' })
    await office.goto(`${server.origin}/m/${id}/secretariat/screens`)
    await row('Gallery').getByText('Connected since').waitFor()
  })

  test('removed, it shows a code again', async () => {
    await row('Gallery').getByRole('button', { name: 'Remove Gallery', exact: true }).click()
    await row('Gallery').getByRole('button', { name: 'Remove this screen now Gallery' }).click()
    await isWaiting(screen)
    await codeOn(screen)
    await row('Gallery').waitFor({ state: 'detached' })
    expect(people.errors).toEqual([])
  })

  test('the chair pairs one from the podium, points it, lets it go back to what all show, and removes it', async () => {
    const house = await signIn(server.origin, secretariatCode)
    const given = await house.rest('POST', `/api/meetings/${meeting}/access`, { role: 'chair' })
    const { code } = (await given.json()) as { code: string }
    const chair = await comesIn(people, server.origin, code, { on: 'tablet' })
    await chair.goto(`${server.origin}/m/${meeting}/podium`)
    await chair.getByRole('button', { name: 'More', exact: true }).click()
    await chair.getByRole('button', { name: 'Screens', exact: true }).click()
    await chair.getByRole('link', { name: 'Pair and point screens' }).click()
    await chair.getByLabel('Code on the screen').fill(await codeOn(screen))
    await chair.getByRole('button', { name: 'Podium', exact: true }).click()
    await chair.getByRole('button', { name: 'Pair', exact: true }).click()
    await isShowing(screen)
    const own = chair.getByRole('region', { name: 'Podium', exact: true })
    await own.getByText('What all screens show.').waitFor()
    await own.getByText('Message', { exact: true }).click()
    await own.getByRole('textbox').fill('Interpretation: channel 3')
    await own.getByRole('button', { name: 'Show this message' }).click()
    await screen.getByText('Interpretation: channel 3').waitFor()
    await own.getByText('As all', { exact: true }).click()
    await own.getByText('What all screens show.').waitFor()
    await screen.getByText('Interpretation: channel 3').waitFor({ state: 'detached' })
    await own.getByRole('button', { name: /^Show its name/ }).click()
    await nameOn(screen, 'Podium').waitFor()
    expect(await own.getByRole('button', { name: /^Another meeting/ }).count()).toBe(0)
    const { violations } = await new AxeBuilder({ page: chair }).analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    await own.getByRole('button', { name: 'Remove Podium', exact: true }).click()
    await own.getByRole('button', { name: /^Remove this screen now/ }).click()
    await isWaiting(screen)
    await chair.getByRole('link', { name: 'Back to the podium' }).click()
    await chair.waitForURL(url => url.pathname === `/m/${meeting}/podium`)
    expect(people.errors).toEqual([])
  })

  test('a secretary of one meeting alone is not offered another one', async () => {
    const { meeting: third, code } = await makeMeeting(server.origin)
    const secretary = await comesIn(people, server.origin, code, { on: 'tablet' })
    await secretary.goto(`${server.origin}/m/${third}/secretariat/screens`)
    await secretary.getByLabel('Code on the screen').fill(await codeOn(screen))
    await secretary.getByRole('button', { name: 'Podium', exact: true }).click()
    await secretary.getByRole('button', { name: 'Pair', exact: true }).click()
    await isShowing(screen, third)
    await secretary.getByRole('button', { name: /^Rename/ }).waitFor()
    expect(await secretary.getByRole('button', { name: /^Another meeting/ }).count()).toBe(0)
  })
})

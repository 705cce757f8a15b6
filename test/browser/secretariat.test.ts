import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agenda } from '../support/history.ts'
import { browsing, scrollsSideways } from '../support/page.ts'
import { type Server, secretariatCode, startServer } from '../support/server.ts'

const { page: newPage, errors } = browsing()
let server: Server

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.dispose())

const signInAs = async (page: Page, code: string): Promise<void> => {
  const response = await page.request.post(`${server.origin}/api/sign-in`, {
    data: { code },
    headers: { origin: server.origin },
  })
  expect(response.status()).toBe(200)
}

/** The house's secretariat, who has just made a meeting and stands on its first page. */
const withMeeting = async (page: Page, title: string): Promise<string> => {
  await signInAs(page, secretariatCode)
  await page.goto(`${server.origin}/meetings`)
  await page.getByLabel('Title').fill(title)
  await page.getByLabel(/Time zone/).fill('America/Lima')
  await page.getByRole('button', { name: 'Make this meeting' }).click()
  await page.getByRole('heading', { name: 'Now' }).waitFor()
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

const goTo = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click()

const seriousOn = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

describe('the secretariat prepares a meeting', () => {
  it('makes it, chooses delegations, makes all links; a delegate signs in by the link shown, until it is ended', async () => {
    const office = await newPage()
    await withMeeting(office, 'Seventh meeting')

    await goTo(office, 'Delegations')
    await office.getByText('35 of 35 member states take part.').waitFor()
    await office.getByRole('button', { name: /None takes part/ }).click()
    await office.getByRole('button', { name: /Take out all member states/ }).click()
    for (const name of ['Brasil', 'Haïti', 'Panamá']) await office.getByRole('checkbox', { name }).check()
    await office.getByText('3 of 35 member states take part.').waitFor()

    await goTo(office, 'Links')
    // The chair, four booths, three delegations.
    await office.getByRole('button', { name: 'Make all 8 missing links' }).click()
    await office.getByRole('heading', { name: '8 links, just made' }).waitFor()
    expect(await seriousOn(office)).toEqual([])
    const slip = office.getByRole('listitem').filter({ hasText: 'Pour demander la parole' })
    await slip.getByRole('img', { name: /Haïti/ }).waitFor()
    const link = (await slip.getByRole('link').getAttribute('href')) ?? ''
    expect(link).toMatch(/\/in#[A-Z0-9]{4}-/)

    await office.getByText('No tablet can open these links.').waitFor()
    await office.getByRole('button', { name: /^Put away/ }).click()
    await office.getByRole('button', { name: /^Lose these codes/ }).waitFor()
    await office.getByRole('button', { name: 'Keep', exact: true }).click()
    await slip.waitFor()

    const tablet = await newPage({ on: 'tablet', speaks: 'fr' })
    await tablet.goto(link)
    await tablet.getByText('Haïti').first().waitFor()
    expect(tablet.url()).not.toContain('#')

    await goTo(office, 'Now')
    await office.getByText('1 of 3 delegations has signed in').waitFor()

    await goTo(office, 'Links')
    const row = office.locator('.access-line').filter({ hasText: 'Haïti' })
    await row.getByText(/Signed in/).waitFor()
    await row.getByRole('button', { name: 'End Haïti' }).click()
    await row.getByRole('button', { name: 'End this access now Haïti' }).click()
    await row.getByText('No link yet').waitFor()
    await tablet.reload()
    const again = await tablet.request.get(`${server.origin}/api/me`)
    expect(await again.json()).toEqual({ role: 'follower' })

    await row.getByRole('button', { name: 'Make a link Haïti' }).click()
    await row.getByText(/not used yet/).waitFor()
    await expect.poll(() => slip.getByRole('link').getAttribute('href')).not.toBe(link)
    expect(errors).toEqual([])
  })

  it('adds an observer, and is told why a delegation that waits on the list cannot be taken out', async () => {
    const office = await newPage()
    const meeting = await withMeeting(office, 'A meeting with observers')
    await office.request.put(`${server.origin}/api/meetings/${meeting}/agenda`, {
      data: agenda,
      headers: { origin: server.origin },
    })
    await goTo(office, 'Delegations')
    await office.getByRole('button', { name: 'Add an observer, organ or organization' }).click()
    await office.getByLabel('Code, such as OSCE').fill('OSCE')
    await office.getByLabel('Name, English, on the nameplate').fill('OSCE Secretariat')
    await office.getByRole('button', { name: 'Add', exact: true }).click()
    await office.getByText('35 of 35 member states and one other body take part.').waitFor()

    const id = agenda.days[0]?.sessions.find(({ kind }) => kind === 'plenary')?.id
    for (const command of [
      { id: 'test-open', type: 'session.open', session: id },
      { id: 'test-ask', type: 'floor.request', kind: 'intervention', delegation: 'BRA' },
    ])
      await office.request.post(`${server.origin}/api/meetings/${meeting}/commands`, {
        data: command,
        headers: { origin: server.origin },
      })
    await office.getByRole('checkbox', { name: 'Brasil' }).click()
    await office.getByRole('alert').filter({ hasText: 'in use just now' }).waitFor()
    await expect.poll(() => office.getByRole('checkbox', { name: 'Brasil' }).isChecked()).toBe(true)
  })
})

describe('while a session is open', () => {
  const inSession = async (page: Page): Promise<string> => {
    const meeting = await withMeeting(page, 'A meeting under way')
    const send = (path: string, data: unknown, method: 'put' | 'post') =>
      page.request[method](`${server.origin}/api/meetings/${meeting}/${path}`, {
        data,
        headers: { origin: server.origin },
      })
    await send('agenda', agenda, 'put')
    const session = agenda.days[0]?.sessions.find(({ kind }) => kind === 'plenary')?.id
    await send('commands', { id: `open-${meeting}`, type: 'session.open', session }, 'post')
    await page.getByRole('combobox', { name: 'Delegation' }).waitFor()
    return meeting
  }

  it('six hands raised in the room are entered from the keyboard alone, and one is withdrawn', async () => {
    const office = await newPage()
    await inSession(office)
    await office.reload()
    await office.locator('[role=combobox]:focus').waitFor()
    for (const letters of ['br', 'co', 'us', 'ht', 'vc', 'ur']) {
      await office.keyboard.type(letters)
      await office.keyboard.press('Enter')
    }
    const list = office.getByRole('region', { name: /List open/ })
    await list.getByText('6 waiting').waitFor()
    expect(await seriousOn(office)).toEqual([])
    expect(await list.getByRole('listitem').locator('b').allTextContents()).toEqual([
      'Brasil',
      'Colombia',
      'United States',
      'Haïti',
      'Saint Vincent and the Grenadines',
      'Uruguay',
    ])
    await list.getByRole('button', { name: 'Withdraw Colombia' }).click()
    await list.getByText('5 waiting').waitFor()
    await list.getByRole('button', { name: 'Undo' }).click()
    await list.getByText('6 waiting').waitFor()

    // Also on the smallest screen that an office has.
    await office.setViewportSize({ width: 1024, height: 768 })
    const hours = list.getByRole('listitem').getByText(/^\d\d:\d\d$/)
    for (const hour of await hours.all()) expect(await hour.isVisible()).toBe(true)
    expect(await hours.count()).toBe(6)
    expect(await scrollsSideways(office)).toBe(false)

    await office.keyboard.press('Tab')
    await office.getByRole('combobox', { name: 'Delegation' }).fill('haiti')
    await office.keyboard.press('Enter')
    await office.getByText('Haïti: This delegation is on the list already.').waitFor()
  })

  it('the list closes in the way that is chosen; the countdown, the consent and who was excepted are read there', async () => {
    const office = await newPage()
    const meeting = await inSession(office)
    const region = (name: RegExp) => office.getByRole('region', { name })
    await region(/^List open/)
      .getByRole('button', { name: 'Close list' })
      .click()
    expect(await seriousOn(office)).toEqual([])
    await office.getByRole('button', { name: 'Close in 2 min' }).click()
    const closing = region(/^Closes in (2:00|1:5\d)/)
    await closing.getByRole('button', { name: 'Keep open' }).click()
    await region(/^List open/)
      .getByRole('button', { name: 'Close list' })
      .click()
    await office.getByRole('button', { name: 'No objection: close now' }).click()
    await region(/^List closed/)
      .getByText('Closed with the consent of the meeting.')
      .waitFor()
    await office.request.post(`${server.origin}/api/meetings/${meeting}/commands`, {
      data: { id: `except-${meeting}`, type: 'list.except', delegation: 'HTI', admitted: true },
      headers: { origin: server.origin },
    })
    await region(/^List closed/)
      .getByText('May still ask to speak: Haïti.')
      .waitFor()
    expect(await seriousOn(office)).toEqual([])
    await office.getByRole('button', { name: 'Open list' }).click()
    await region(/^List open/).waitFor()
  })

  it('a limit that is changed for one session holds there, is refused in words, and falls back again', async () => {
    const office = await newPage()
    await inSession(office)
    await goTo(office, 'Rules')
    const rule = office.getByRole('row', { name: /^For a delegation/ })
    await rule.getByText('National authorities', { exact: true }).waitFor()
    await rule.getByRole('button', { name: 'For a delegation' }).click()
    const field = office.getByRole('textbox', { name: 'For a delegation' })
    await field.fill('3:30')
    await field.press('Enter')
    await rule.getByText('the session’s own').waitFor()
    await rule.getByText('3:30').waitFor()
    await office.getByText('One rule of its own.').waitFor()
    await field.fill('soon')
    await field.press('Enter')
    await office.getByRole('alert').filter({ hasText: 'Not changed' }).waitFor()
    await expect.poll(() => field.inputValue()).toBe('3:30')
    expect(await seriousOn(office)).toEqual([])
    await office.getByRole('button', { name: /^Drop it here: then 2:00/ }).click()
    await rule.getByText('National authorities', { exact: true }).waitFor()
  })

  it('a pack is chosen for a session, compared with another, and kept under a title of one’s own', async () => {
    const office = await newPage()
    await inSession(office)
    await goTo(office, 'Rules')
    const head = (pack: string) => office.getByRole('columnheader', { name: new RegExp(`^${pack}`) })
    await head('UN General Assembly')
      .getByRole('button', { name: /^Choose/ })
      .click()
    await head('UN General Assembly')
      .getByRole('button', { name: /^Replace the rules here by/ })
      .click()
    await office.getByText('Follows UN General Assembly.').waitFor()
    const replies = office.getByRole('row', { name: /^Replies are heard/ })
    await replies.getByText('UN General Assembly, for the session').waitFor()

    await head('Model UN')
      .getByRole('button', { name: /^Compare/ })
      .click()
    await replies.getByText('in the list').waitFor()
    await head('OAS General Assembly').waitFor({ state: 'detached' })
    await office
      .getByText(/rules? (is|are) alike/)
      .first()
      .waitFor()
    await office.getByRole('button', { name: 'All packs' }).click()

    await office.getByRole('button', { name: 'Save as a pack' }).click()
    await office.getByRole('textbox', { name: 'Title of the pack' }).fill('House rules')
    await office.getByRole('button', { name: 'Save the pack' }).click()
    await head('House rules').getByRole('button', { name: /^Edit/ }).click()
    await office.getByText(/The pack settles \d+ rules\./).waitFor()
    await head('House rules')
      .getByRole('button', { name: /^Remove/ })
      .click()
    await head('House rules')
      .getByRole('button', { name: /^Remove it now/ })
      .click()
    await head('House rules').waitFor({ state: 'detached' })
    expect(errors).toEqual([])
  })

  it('a message goes to all screens as it was written, and the first page says so', async () => {
    const office = await newPage()
    await inSession(office)
    await goTo(office, 'Screens')
    await office.getByRole('region', { name: 'All screens' }).getByText('Message', { exact: true }).click()
    await office.getByLabel(/What it says/).fill('We resume at 15:30.')
    await office.getByRole('button', { name: 'Show this message' }).click()
    await office.getByText('A message, until something else is chosen.').waitFor()
    await goTo(office, 'Now')
    await office.getByText('All screens show a message').waitFor()
  })
})

describe('the secretariat’s pages', () => {
  const places = ['', '/delegations', '/attendance', '/officers', '/access', '/rules', '/screens', '/record']

  it.each(['laptop', 'tablet', 'phone'] as const)(
    'show nothing that axe calls serious, and are never pushed sideways, on a %s',
    async on => {
      const office = await newPage({ on, speaks: 'es' })
      await signInAs(office, secretariatCode)
      const made = await office.request.post(`${server.origin}/api/meetings`, {
        data: { demo: true },
        headers: { origin: server.origin },
      })
      const { id } = await made.json()
      for (const place of places) {
        await office.goto(`${server.origin}/m/${id}/secretariat${place}`)
        await office.getByRole('heading', { level: 1 }).waitFor()
        await office.getByRole('status').filter({ hasText: 'En contacto' }).waitFor()
        expect(await seriousOn(office), place).toEqual([])
        expect(await scrollsSideways(office), place).toBe(false)
      }
    },
  )

  it('are refused in words to whoever has another role', async () => {
    const somebody = await newPage()
    await signInAs(somebody, secretariatCode)
    const made = await somebody.request.post(`${server.origin}/api/meetings`, {
      data: { title: 'Not theirs' },
      headers: { origin: server.origin },
    })
    const { id } = await made.json()
    const stranger = await newPage()
    await stranger.goto(`${server.origin}/m/${id}/secretariat`)
    await stranger.getByRole('heading', { name: 'This page is the secretariat’s' }).waitFor()
  })
})

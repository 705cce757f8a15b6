import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../shared/meeting/delegations.ts'
import { browsing, scrollsSideways } from '../support/page.ts'
import { type Server, startServer } from '../support/server.ts'

/** Where everybody begins, with the demo meeting there to be tried out. */

const people = browsing()
let server: Server

beforeAll(async () => {
  server = await startServer({ DEMO: 'on' })
})
afterAll(() => server?.dispose())

describe('The start page', () => {
  test('fits a phone in every language, and everybody can read it', async () => {
    const page = await people.page({ on: 'small-phone' })
    for (const language of languages) {
      await page.goto(`${server.origin}/?lang=${language}`)
      await page.getByRole('link', { name: 'Brasil' }).waitFor()
      expect(await scrollsSideways(page), language).toBe(false)
    }
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  test('says in words that a code is wrong, and that there is none', async () => {
    const page = await people.page({ on: 'phone' })
    await page.goto(server.origin)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('Type the code that the secretariat gave you.').waitFor()
    await page.getByLabel('Your code').fill('ABCD-EFGH-JKMN')
    await page.keyboard.press('Enter')
    await page.getByText('No access has this code.').waitFor()
    expect(await page.getByLabel('Your code').inputValue()).toBe('ABCD-EFGH-JKMN')
  })

  test('takes a code as people type it', async () => {
    const page = await people.page({ on: 'phone' })
    await page.goto(server.origin)
    const link = await page.getByRole('link', { name: 'Brasil' }).getAttribute('href')
    const typed = (link?.split('#')[1] ?? '').toLowerCase().replaceAll('-', ' ')
    await page.getByLabel('Your code').fill(` ${typed} `)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/delegate\?as=/)
    await page.getByText('Brasil').first().waitFor()
  })

  test('a link signs in, and its code does not stay in the address', async () => {
    const page = await people.page({ on: 'laptop' })
    await page.goto(server.origin)
    const link = await page.getByRole('link', { name: 'The chair’s podium' }).getAttribute('href')
    await page.goto(link ?? '')
    await page.waitForURL(/\/podium\?as=/)
    const code = link?.split('#')[1] ?? ''
    expect(code).not.toBe('')
    expect(page.url()).not.toContain(code)
    await page.goBack()
    expect(page.url()).not.toContain(code)
  })

  test('a link that comes from elsewhere signs nobody in beside somebody else without asking', async () => {
    const page = await people.page({ on: 'phone' })
    await page.goto(server.origin)
    const linkOf = async (name: string) =>
      (await page.getByRole('link', { name }).first().getAttribute('href')) ?? ''
    const [chair, brazil] = [await linkOf('The chair’s podium'), await linkOf('Brasil')]
    await page.goto(chair)
    await page.waitForURL(/\/podium\?as=/)
    const podium = page.url()
    await page.goto(brazil)
    await page.getByText('This browser is signed in already.').waitFor()
    expect(new URL(page.url()).hash).toBe('')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.getByRole('link', { name: 'Chair' }).click()
    await page.waitForURL(podium)
    await page.goto(brazil)
    await page.getByRole('button', { name: 'Sign in with this link' }).click()
    await page.waitForURL(/\/delegate\?as=/)
    await page.goto(server.origin)
    await page.getByRole('heading', { name: 'You are signed in' }).waitFor()
    for (const language of languages) {
      await page.goto(`${server.origin}/?lang=${language}`)
      await page.locator('.home-held a').nth(1).waitFor()
      expect(await scrollsSideways(page), language).toBe(false)
    }
    await page.goto(`${server.origin}/?lang=en`)
    await page.locator('.home-held').getByRole('link', { name: 'Chair' }).click()
    await page.waitForURL(podium)
  })

  test('a second link in the tab of the first begins anew, and asks', async () => {
    const page = await people.page({ on: 'phone' })
    await page.goto(server.origin)
    const linkOf = async (name: string) =>
      (await page.getByRole('link', { name }).first().getAttribute('href')) ?? ''
    const [chair, brazil] = [await linkOf('The chair’s podium'), await linkOf('Brasil')]
    await page.goto(chair)
    await page.waitForURL(/\/podium\?as=/)
    await page.goto(`${server.origin}/in#NOPE`)
    await page.getByText('This browser is signed in already.').waitFor()
    await page.getByRole('button', { name: 'Sign in with this link' }).click()
    await page.getByText('No access has this code.').waitFor()
    await page.evaluate(address => location.assign(address), brazil)
    await page.getByText('This browser is signed in already.').waitFor()
    expect(new URL(page.url()).hash).toBe('')
    await page.getByRole('button', { name: 'Sign in with this link' }).click()
    await page.waitForURL(/\/delegate\?as=/)
  })

  test('a link signs nobody in while it is not known who is signed in already', async () => {
    const page = await people.page({ on: 'phone' })
    await page.goto(server.origin)
    const link = await page.getByRole('link', { name: 'Brasil' }).getAttribute('href')
    await page.route('**/api/mine', route => route.fulfill({ status: 503, body: '' }))
    await page.goto(link ?? '')
    await page.getByText('so the link was not used').waitFor()
    expect(await scrollsSideways(page)).toBe(false)
    await page.unroute('**/api/mine')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.waitForURL(/\/delegate\?as=/)
  })

  test('the podium and its screens say to a delegate whose they are', async () => {
    const page = await people.page({ on: 'tablet' })
    await page.goto(server.origin)
    await page.goto((await page.getByRole('link', { name: 'Brasil' }).getAttribute('href')) ?? '')
    await page.waitForURL(/\/delegate\?as=/)
    const { pathname } = new URL(page.url().replace('/delegate', '/podium'))
    await page.goto(`${server.origin}${pathname}`)
    await page.getByText('This page runs the floor.').waitFor()
    await page.goto(`${server.origin}${pathname}/screens`)
    await page.getByText('This page is for whoever presides').waitFor()
  })

  test('a link of this page needs no question: whoever tries out the demo has several roles', async () => {
    const page = await people.page({ on: 'laptop' })
    await page.goto(server.origin)
    for (const [name, where] of [
      ['The chair’s podium', /\/podium\?as=/],
      ['Brasil', /\/delegate\?as=/],
    ] as const) {
      const [tab] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('link', { name }).first().click(),
      ])
      await tab.waitForURL(where)
      await tab.close()
    }
  })

  test('an address that names no access opens with the one that fits the page', async () => {
    const page = await people.page({ on: 'laptop' })
    await page.goto(server.origin)
    for (const name of ['The chair’s podium', 'Brasil']) {
      const link = page.getByRole('link', { name }).first()
      const [tab] = await Promise.all([page.waitForEvent('popup'), link.click()])
      await tab.waitForURL(/\?as=/)
      await tab.close()
    }
    const { meeting } = await (await page.request.get(`${server.origin}/api/me`)).json()
    await page.goto(`${server.origin}/m/${meeting}/podium`)
    await page.waitForURL(/\/podium\?as=/)
    await page.locator('.podium').waitFor()
  })

  test.each(['', '/podium', '/delegate', '/screen'])(
    'an address of a meeting that does not exist says so: /m/nope%s',
    async rest => {
      const page = await people.page({ on: 'phone' })
      await page.goto(`${server.origin}/m/nope${rest}`)
      await page.getByText('There is no such meeting').waitFor()
    },
  )

  test('a link whose code is no code says so', async () => {
    const page = await people.page({ on: 'phone' })
    await page.goto(`${server.origin}/in#%`)
    await page.getByText('No access has this code.').waitFor()
    expect(new URL(page.url()).hash).toBe('')
    expect(people.errors).toEqual([])
  })
})

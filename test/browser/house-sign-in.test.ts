import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../shared/meeting/delegations.ts'
import { browsing, scrollsSideways } from '../support/page.ts'
import { client, type Provider, startProvider } from '../support/provider.ts'
import { freePort, type Server, secretariatCode, startServer } from '../support/server.ts'
import { openVenue, type Venue } from '../support/wire.ts'

/** Officials sign in with what they have at the house already. */

const people = browsing()
let provider: Provider
let server: Server
let venue: Venue

beforeAll(async () => {
  const port = String(await freePort())
  provider = await startProvider(
    { secretary: { groups: ['secretaries'] }, chair: { groups: ['chairs'] }, stranger: {} },
    `http://localhost:${port}/in/openid`,
  )
  server = await startServer({
    PORT: port,
    PUBLIC_URL: `http://localhost:${port}`,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    OIDC_NAME: 'the House’s account',
    OIDC_SECRETARIAT: 'secretaries',
    OIDC_CHAIRS: 'chairs',
  })
  venue = await openVenue(server.origin)
})
afterAll(async () => {
  expect(people.errors).toEqual([])
  await server.dispose()
  await provider.down()
})

const entry = { name: 'Sign in with the House’s account' }

describe('The sign-in of the house', () => {
  test('leads a chair to the meetings, from there to the podium, and no code stays in the address', async () => {
    provider.is('chair')
    const page = await people.page({ on: 'tablet' })
    const visited: string[] = []
    page.on('framenavigated', frame => visited.push(frame.url()))
    await page.goto(server.origin)
    await page.getByRole('button', entry).click()
    await page.getByRole('heading', { name: 'Meetings' }).waitFor()
    expect(visited.some(url => url.includes('/in/openid'))).toBe(true)
    expect(await page.getByRole('button', { name: 'Make this meeting' }).count()).toBe(0)
    await page.getByRole('link', { name: /A meeting/ }).click()
    await page.waitForURL(/\/podium\?as=/)
    await page.getByText('The first session').first().waitFor({ state: 'attached' })
    await page.goBack()
    await page.goBack()
    expect(page.url()).not.toContain('code=')
  })

  test('lets a secretary make meetings, and is seen and ended on the page of links', async () => {
    provider.is('secretary')
    const secretary = await people.page({ on: 'laptop' })
    await secretary.goto(server.origin)
    await secretary.getByRole('button', entry).click()
    await secretary.getByRole('button', { name: 'Make this meeting' }).waitFor()

    const office = await people.page({ on: 'laptop' })
    await office.goto(server.origin)
    await office.getByLabel('Your code').fill(secretariatCode)
    await office.keyboard.press('Enter')
    await office.waitForURL(/\/meetings/)
    await office.goto(`${server.origin}/m/${venue.meeting}/secretariat/access`)
    const house = office.getByRole('region', { name: 'All meetings of the house' })
    const row = house.getByRole('listitem').filter({ hasText: /Secretariat.*By the house’s own sign-in/ })
    await row.getByRole('button', { name: /^Sign out Chrome on Linux/ }).waitFor()
    await row.getByRole('button', { name: 'End Secretariat' }).click()
    await row.getByRole('button', { name: 'End this access now' }).click()
    await row.waitFor({ state: 'detached' })
    await secretary.reload()
    await secretary.getByText('To work on a meeting, sign in').waitFor()
  })

  test('tells somebody on no list so, in each language, and still takes a code there', async () => {
    provider.is('stranger')
    const said = {
      en: 'nobody has given you access',
      es: 'nadie le ha dado acceso',
      pt: 'ninguém lhe deu acesso',
      fr: 'personne ne vous a donné accès',
    }
    for (const language of languages) {
      const page = await people.page({ on: 'small-phone', speaks: language })
      await page.goto(server.origin)
      await page.getByRole('button', { name: /the House’s account/ }).click()
      await page.getByText(said[language]).waitFor()
      expect(await scrollsSideways(page), language).toBe(false)
      await page.getByRole('button', { name: /the House’s account/ }).waitFor()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id }) => id)).toEqual([])
      await page.getByRole('textbox').fill(secretariatCode)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/meetings/)
      await page.close()
    }
  })

  test('says when what it came back with is nobody’s', async () => {
    const page = await people.page({ on: 'phone' })
    await page.goto(server.origin)
    await page.goto(`${server.origin}/in/openid?code=made-up&state=made-up`)
    await page.getByText('This sign-in was not begun in this browser').waitFor()
    expect(page.url()).toBe(`${server.origin}/in/openid`)
  })
})

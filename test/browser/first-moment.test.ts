import { afterAll, beforeAll, expect, test } from 'vitest'
import { browsing } from '../support/page.ts'
import { type Server, startServer } from '../support/server.ts'
import { openVenue } from '../support/wire.ts'

const people = browsing()
let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.dispose())

/** Keeps every figure of more than four digits that the page shows, if only for a frame. */
const watch = () => {
  const seen: string[] = []
  Object.assign(window, { largeFigures: seen })
  const look = () => {
    const text = document.body?.innerText ?? ''
    seen.push(...(text.match(/\d[\d,.\u202f\u00a0]{5,}/g) ?? []))
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
}

test('a page that loads while a clock runs never takes the time that it does not know for now', async () => {
  const venue = await openVenue(server.origin)
  const chair = await venue.chair()
  for (const command of [
    { type: 'session.open', session: 'second' },
    { type: 'floor.grant', delegation: 'PER' },
    { type: 'floor.request', kind: 'intervention', delegation: 'CHL' },
    { type: 'floor.request', kind: 'intervention', delegation: 'BRA' },
  ] as const)
    expect(await chair.sends(command)).toMatchObject({ ok: true })

  const brazil = await venue.person({ role: 'delegate', delegation: 'BRA' })
  const device = await people.device({ on: 'phone' })
  const [name = '', value = ''] = brazil.cookie.split('=')
  await device.addCookies([{ name, value, url: venue.origin }])
  const page = await device.newPage()
  await page.addInitScript(watch)
  for (let load = 0; load < 3; load++) {
    await page.goto(`${venue.origin}/m/${venue.meeting}/delegate`)
    await page.getByText(/About \d+ minutes/).waitFor()
    expect(await page.evaluate(() => (window as unknown as { largeFigures: string[] }).largeFigures)).toEqual(
      [],
    )
  }
  expect(people.errors).toEqual([])
})

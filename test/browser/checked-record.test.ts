import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chained, hashWords } from '../../shared/meeting/chain.ts'
import { languages } from '../../shared/meeting/delegations.ts'
import type { RecordJson } from '../../shared/meeting/proceedings.ts'
import { asks, opens } from '../support/history.ts'
import { browsing, scrollsSideways } from '../support/page.ts'
import { type Server, secretariatCode, startServer } from '../support/server.ts'
import { openVenue, type Venue } from '../support/wire.ts'

/** Somebody brings a file and says that it is the record. */

const people = browsing()
let server: Server
let venue: Venue
let office: Page
let exported: string

const copy = () => JSON.parse(exported) as RecordJson
/** The last entry says something else. */
const mended = () => {
  const { entries, ...rest } = copy()
  const change = (entry: (typeof entries)[number], index: number) =>
    index === entries.length - 1 ? { ...entry, command: { ...entry.command, type: 'floor.withdraw' } } : entry
  return { ...rest, entries: entries.map(change) }
}
const section = () => office.getByRole('region', { name: 'Check an exported record' })
const brings = (file: unknown, name = 'record.json') =>
  section()
    .locator('input[type=file]')
    .setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(typeof file === 'string' ? file : JSON.stringify(file)),
    })
const isTold = (words: string | RegExp) => section().getByRole('status').getByText(words).waitFor()

beforeAll(async () => {
  server = await startServer()
  venue = await openVenue(server.origin)
  const chair = await venue.chair()
  await chair.sends(opens('first'))
  await chair.sends({ ...asks, type: 'floor.request', kind: 'intervention', delegation: 'BRA' })
  const file = await venue.secretariat.rest('GET', `/api/meetings/${venue.meeting}/record.json`)
  exported = await file.text()
  office = await people.page({ on: 'laptop' })
  await office.goto(server.origin)
  await office.getByLabel('Your code').fill(secretariatCode)
  await office.keyboard.press('Enter')
  await office.waitForURL(/\/meetings/)
  await office.goto(`${server.origin}/m/${venue.meeting}/secretariat/record`)
})
afterAll(async () => {
  expect(people.errors).toEqual([])
  await server.dispose()
})

describe('An exported record that is checked', () => {
  test('is as it was written, and the closing hash is the one that the page has of this meeting', async () => {
    const hash = hashWords(copy().chain.hash)
    await section().getByText(hash).waitFor()
    await brings(exported)
    await isTold(`Each of its ${copy().chain.entries} entries is as it was written.`)
    await isTold('This server’s own record has the same entries.')
    await isTold(hash)
  })

  test('in which an entry was changed: which one, what it says now, and what it says here', async () => {
    const changed = mended()
    await brings(changed, 'mended.json')
    await isTold(`Entry ${changed.entries.length} is not as it was written.`)
    await isTold('mended.json')
    await isTold(/^In the file: .*Chair, floor\.withdraw$/)
    await isTold(/^On this server: .*Chair, floor\.request$/)
  })

  test('from which one was left out, or which was never one', async () => {
    const shortened = copy()
    await brings({ ...shortened, entries: shortened.entries.slice(0, -1) })
    await isTold(`Entry ${shortened.entries.length} is missing, or not in its place.`)
    await brings('{ not json', 'letter.json')
    await isTold('letter.json is not a record that Palabra has exported.')
    await brings({ ...shortened, turns: [{}] })
    await isTold('The entries are as they were written, but “turns” is not what they tell.')
  })

  test('that was written anew as a whole is not this server’s', async () => {
    const entries = copy().entries.map(({ previous: _, command, ...entry }) => {
      return { ...entry, command: { ...command, id: `${command.id}x` } as typeof command }
    })
    await brings({ ...copy(), ...chained(entries) })
    await isTold('This server’s own record of that meeting has other entries')
  })

  test('fits the secretariat’s screens in every language, and everybody can read it', async () => {
    const changed = mended()
    for (const size of [
      { width: 1440, height: 900 },
      { width: 1024, height: 768 },
    ]) {
      await office.setViewportSize(size)
      for (const language of languages) {
        await office.goto(`${server.origin}/m/${venue.meeting}/secretariat/record?lang=${language}`)
        const check = office.locator('.check')
        await check.locator('input[type=file]').setInputFiles({
          name: 'record.json',
          mimeType: 'application/json',
          buffer: Buffer.from(JSON.stringify(language === 'es' ? copy() : changed)),
        })
        await check.locator('.check-verdict').waitFor()
        expect(await scrollsSideways(office), language).toBe(false)
      }
    }
    const { violations } = await new AxeBuilder({ page: office }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})

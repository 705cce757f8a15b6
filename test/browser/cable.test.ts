import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beside } from '../support/beside.ts'
import { type Cable, layCable } from '../support/cable.ts'
import { browsing } from '../support/page.ts'
import { type Server, secretariatCode, startServer } from '../support/server.ts'
import { type Connection, type Person, signIn } from '../support/wire.ts'
import { codeFor, comesIn, consoleAt, makeMeeting, openDialogue, putAgenda } from './scene.ts'

/** The room's network goes away in the middle of a turn, and nobody is told; the server and its own console go on. */

const people = browsing()
let server: Server
let cable: Cable
let meeting: string
let house: Person
/** Beside the cable. */
let wire: Connection
const pages: Record<string, Page> = {}
const pageOf = (who: string): Page => {
  const page = pages[who]
  if (page === undefined) throw new Error(`nobody has opened a page as ${who}`)
  return page
}
const shows = (who: string, words: string | RegExp): Promise<void> =>
  pageOf(who).getByText(words).filter({ visible: true }).first().waitFor()

beforeAll(async () => {
  server = await startServer()
  cable = await layCable(server.origin)
  meeting = (await makeMeeting(server.origin)).meeting
  house = await signIn(server.origin, secretariatCode)
  await putAgenda(server.origin, meeting)
  const opens = async (access: Parameters<typeof codeFor>[2], on: Parameters<typeof comesIn>[3]['on']) =>
    comesIn(people, cable.origin, await codeFor(server.origin, meeting, access), on ? { on } : {})
  pages.podium = await opens({ role: 'chair' }, 'tablet')
  pages.secretariat = await opens({ role: 'secretariat' }, 'laptop')
  pages.booth = await opens({ role: 'interpreter', name: 'Français' }, 'tablet-upright')
  pages.screen = await opens({ role: 'screen' }, 'projector')
  pages.panama = await opens({ role: 'delegate', delegation: 'PAN' }, 'phone')
  pages.chile = await opens({ role: 'delegate', delegation: 'CHL' }, 'phone')
  pages.follower = await people.page({ on: 'phone' })
  await pages.follower.goto(`${cable.origin}/m/${meeting}`)

  wire = await consoleAt(server.origin, meeting)
  const secretary = beside(people, wire)
  await openDialogue(secretary)
  await secretary.sends({ type: 'floor.grant', delegation: 'BRA' })
})
afterAll(async () => {
  await cable?.close()
  await server?.dispose()
})

const whoever = ['podium', 'secretariat', 'booth', 'screen', 'follower']
const delegates = ['panama', 'chile']

describe('A network that goes away for a minute', () => {
  test('leaves every page saying since when nothing is confirmed, and how old it is', async () => {
    for (const who of delegates)
      await pageOf(who).getByRole('button', { name: 'Ask for the floor' }).waitFor()
    cable.pull()
    // Before anybody can know.
    await pageOf('panama').getByRole('button', { name: 'Ask for the floor' }).click()
    for (const who of whoever) await shows(who, /No contact since \d\d:\d\d:\d\d, \d+ s ago/)
    for (const who of delegates) await shows(who, /No contact for \d+ seconds/)
    await shows('panama', 'It may be in the list already.')
    await pageOf('chile').getByRole('button', { name: 'Ask for the floor' }).click()
    await shows('chile', 'Kept,')
  })

  test('and each press that was made meanwhile happens once, also when the page was loaded anew', async () => {
    await wire.sends({ type: 'floor.yield', turn: wire.view.floor?.turn ?? null })
    const chile = pageOf('chile')
    const device = chile.context()
    await chile.close()
    cable.plug()
    pages.chile = await device.newPage()
    await pages.chile.goto(`${cable.origin}/m/${meeting}/delegate`)
    await beside(people, wire).until(view => view.list.waiting === 2)
    for (const who of delegates) await shows(who, /in the list of speakers|You are next/)
    for (const who of [...whoever, ...delegates])
      await pageOf(who).getByText('No contact').first().waitFor({ state: 'detached' })
    expect(wire.view.list.requests.map(({ delegation }) => delegation).sort()).toEqual(['CHL', 'PAN'])
    const record = await (await house.rest('GET', `/api/meetings/${meeting}/record.json`)).text()
    expect(record.match(/"type":\s*"floor\.request"/g)).toHaveLength(2)
    expect(people.errors).toEqual([])
  })
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameplate } from '../../shared/meeting/delegations.ts'
import type { Beside } from '../support/beside.ts'
import { browsing } from '../support/page.ts'
import { type Server, secretariatCode, startServer } from '../support/server.ts'
import { signIn } from '../support/wire.ts'
import { codeFor, comesIn, consoleBeside, decidesOn, makeDemo } from './scene.ts'

/** What delegations settle with each other and with the chair, each at a device of its own, in one session of the demo. */

const people = browsing()
let server: Server
let meeting: string
let wire: Beside
let podium: Page
let screen: Page
let brazil: Page
let peru: Page

beforeAll(async () => {
  server = await startServer()
  meeting = await makeDemo(server.origin)
  wire = await consoleBeside(people, server.origin, meeting)
  const phoneOf = async (delegation: string) =>
    comesIn(people, server.origin, await codeFor(server.origin, meeting, { role: 'delegate', delegation }), {
      on: 'phone',
    })
  podium = await comesIn(people, server.origin, await codeFor(server.origin, meeting, { role: 'chair' }), {
    on: 'laptop',
  })
  brazil = await phoneOf('BRA')
  peru = await phoneOf('PER')
  screen = await people.page({ on: 'projector' })
  await screen.goto(`${server.origin}/m/${meeting}/screen`)
})
afterAll(async () => {
  expect(people.errors).toEqual([])
  await server.dispose()
})

const happens = async (...wanted: Parameters<Beside['sends']>[0][]): Promise<void> => {
  for (const command of wanted)
    expect({ command, ...(await wire.sends(command)) }).toMatchObject({ command, ok: true })
}
const plateOf = (code: string): string => {
  const found = wire.view.delegations.find(delegation => delegation.code === code)
  return found ? nameplate(found) : code
}
const sessionWithItems = () => {
  const found = wire.view.agenda.days
    .flatMap(day => day.sessions)
    .find(({ kind, items }) => kind === 'business' && items.length > 1)
  if (!found) throw new Error('the demo has such a session')
  return found
}
const presses = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const pressesTwice = async (page: Page, name: string | RegExp, again: string | RegExp): Promise<void> => {
  await presses(page, name)
  await presses(page, again)
}
const opensPanel = async (name: RegExp, page = podium): Promise<void> => {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await presses(page, name)
}
const listed = (view = wire.view) => view.list.requests.map(({ delegation }) => delegation)
const ordinals = ['1st', '2nd', '3rd', '4th']
const placeOf = (code: string, view = wire.view): string => ordinals[listed(view).indexOf(code)] ?? ''

describe('Between delegations, and with the chair', () => {
  test('who asks in the opening window has no place before the lot, which the screen shows with its seed', async () => {
    await happens(
      { type: 'rules.change', openingWindowSeconds: 600 },
      { type: 'session.open', session: sessionWithItems().id },
    )
    for (const phone of [brazil, peru]) {
      await presses(phone, 'Ask for the floor')
      await phone.getByRole('heading', { name: 'Your request is in the lot' }).waitFor()
    }
    await happens(
      { type: 'floor.request', kind: 'intervention', delegation: 'CHL' },
      { type: 'floor.request', kind: 'intervention', delegation: 'JAM' },
    )
    await brazil.getByText('4 requests so far.').waitFor()
    await opensPanel(/^List/)
    await presses(podium, 'Draw now')
    const { list } = await wire.until(view => view.list.draw !== null)
    const order = list.draw?.order ?? []
    expect(order.toSorted()).toEqual(['BRA', 'CHL', 'JAM', 'PER'])
    expect(listed()).toEqual(order)
    await screen.getByText(`Seed ${list.draw?.seed}`).waitFor()
    await expect.poll(() => screen.locator('ol .nm').allTextContents()).toEqual(order.map(plateOf))
    await peru.getByText(`Drawn ${placeOf('PER')} by lot.`).waitFor()
  })

  test('two delegations swap their places through their phones', async () => {
    const [brazilian, peruvian] = [placeOf('BRA'), placeOf('PER')]
    await presses(brazil, 'Procedure')
    await presses(brazil, /Perú/)
    await presses(brazil, /^Back$/)
    await brazil.getByText(`You have offered Perú, ${peruvian}, to swap places.`).waitFor()
    await peru.getByText(`Brasil, ${brazilian}, offers to swap places.`).waitFor()
    expect(placeOf('BRA', await wire.now())).toBe(brazilian)
    await presses(peru, 'Swap')
    await wire.until(view => placeOf('BRA', view) === peruvian)
    expect(placeOf('PER')).toBe(brazilian)
    for (const phone of [brazil, peru]) await phone.getByText(/Places swapped at/).waitFor()
  })

  test('a pass in a round is taken back', async () => {
    const item = sessionWithItems().items[0]?.id ?? ''
    await happens({ type: 'round.begin', item, by: 'alphabetical' })
    await pressesTwice(peru, 'Pass in this round', 'Press again to pass')
    const peruIs = (wanted: string) =>
      wire.until(({ round }) =>
        (round?.entries ?? []).some(({ delegation, status }) => delegation === 'PER' && status === wanted),
      )
    await peruIs('passed')
    await peru.getByText('You have passed in this round.').waitFor()
    await presses(peru, 'Report after all')
    await peruIs('waiting')
    await peru.getByRole('button', { name: 'Pass in this round' }).waitFor()
    await happens({ type: 'round.end' })
  })

  test('candidates are nominated, and a chair is elected by a count at the podium', async () => {
    const nominates = async (letters: string, name: string) => {
      await presses(podium, /^Nominate/)
      await podium.getByRole('combobox', { name: 'Delegation' }).pressSequentially(letters)
      await podium.keyboard.press('Enter')
      await podium.getByLabel(/Name of the candidate/).fill(name)
      await presses(podium, 'For: chair')
      await wire.until(({ officers }) => officers.candidates.some(candidate => candidate.name === name))
    }
    await opensPanel(/^Officers/)
    await nominates('bras', 'Ana Ruiz')
    await nominates('jam', 'Jo Reid')
    await podium.getByRole('textbox', { name: 'Ana Ruiz', exact: true }).fill('18')
    await podium.getByRole('textbox', { name: 'Jo Reid', exact: true }).fill('15')
    await presses(podium, /Ana Ruiz is elected with 18/)
    const { officers } = await wire.until(view => view.officers.chair !== null)
    expect(officers).toMatchObject({
      presiding: 'chair',
      election: {
        delegation: 'BRA',
        votes: [
          { delegation: 'BRA', votes: 18 },
          { delegation: 'JAM', votes: 15 },
        ],
      },
    })
    await brazil.getByText('Your delegation presides.').waitFor()
  })

  test('who presides and wants to speak hands over on the refusal, and takes the chair again', async () => {
    await happens({ type: 'officer.elect', office: 'vice-chair', delegation: 'CHL', name: 'Eva Soto' })
    const givesFloorTo = async (letters: string) => {
      await podium.keyboard.press('Escape')
      await opensPanel(/^Give the floor to …/)
      await podium.getByRole('combobox', { name: 'Delegation' }).pressSequentially(letters)
      await podium.keyboard.press('Enter')
    }
    await givesFloorTo('bras')
    await presses(podium, 'Hand over the chair')
    await wire.until(({ officers }) => officers.presiding === 'vice-chair')
    await decidesOn(podium, 'Accept the chair')
    await wire.until(({ officers }) => (officers.handOver?.acceptedAt ?? null) !== null)
    await givesFloorTo('bras')
    await wire.until(({ floor }) => floor?.delegation === 'BRA')
    await pressesTwice(brazil, /Yield the floor/, /Yield now/)
    await wire.until(({ floor }) => floor === null)
    await opensPanel(/^Officers/)
    await presses(podium, 'Back to the chair')
    await wire.until(({ officers }) => officers.presiding === 'chair')
    await decidesOn(podium, 'Accept the chair')
    await wire.until(({ officers }) => (officers.handOver?.acceptedAt ?? null) !== null)
  })

  test('more time that the secretariat allows privately shows on no other page', async () => {
    const code = await codeFor(server.origin, meeting, { role: 'secretariat' })
    const office = await comesIn(people, server.origin, code, { on: 'laptop' })
    await office.goto(office.url().replace('/secretariat', '/podium'))
    await happens({ type: 'floor.grant', delegation: 'CHL' })
    await opensPanel(/^Speaker/, office)
    await presses(office, /^More time, privately/)
    await presses(office, /^Another delegation/)
    await office.getByRole('combobox', { name: 'Delegation' }).pressSequentially('jam')
    await office.keyboard.press('Enter')
    await office.getByRole('heading', { name: 'Jamaica' }).waitFor()
    await presses(office, '+ two minutes')
    await wire.until(({ allowances }) => allowances?.JAM === 120_000)
    const seen = await (await signIn(server.origin, secretariatCode)).rest('GET', `/api/meetings/${meeting}`)
    expect(JSON.stringify(await seen.json())).not.toContain('allowances')
    expect(wire.view.list.requests.find(({ delegation }) => delegation === 'JAM')?.limitMs).toBe(120_000)
    for (const page of [screen, brazil, peru])
      expect(await page.locator('body').innerText()).not.toMatch(/privately|(?<!\d)4:00/)
    await happens({ type: 'floor.yield' }, { type: 'floor.grant', delegation: 'JAM' })
    const { floor } = await wire.until(view => view.floor?.delegation === 'JAM')
    expect(floor?.clock.limitMs).toBe(240_000)
  })
})

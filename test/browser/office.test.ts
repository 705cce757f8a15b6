import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Beside } from '../support/beside.ts'
import { browsing } from '../support/page.ts'
import { type Server, startServer } from '../support/server.ts'
import { codeFor, comesIn, consoleBeside, makeDemo } from './scene.ts'

/** The demo meeting as its secretary prepares it at seven in the morning, with the podium beside. */

const people = browsing()
let server: Server
let meeting: string
let wire: Beside
let office: Page

const goTo = (name: string) => office.getByRole('navigation').getByRole('link', { name, exact: true }).click()
const types = async (field: string | RegExp, letters: string) => {
  await office.getByRole('combobox', { name: field }).fill(letters)
  await office.keyboard.press('Enter')
}

beforeAll(async () => {
  server = await startServer()
  meeting = await makeDemo(server.origin)
  wire = await consoleBeside(people, server.origin, meeting)
  const code = await codeFor(server.origin, meeting, { role: 'secretariat' })
  office = await comesIn(people, server.origin, code, { on: 'laptop' })
  await office.goto(`${server.origin}/m/${meeting}/secretariat`)
})
afterAll(async () => {
  expect(people.errors).toEqual([])
  await server.dispose()
})

const firstPlenary = () => {
  const sessions = wire.view.agenda.days.flatMap(day => day.sessions)
  const found = sessions.find(({ kind }) => kind === 'plenary')
  if (!found) throw new Error('the demo has a plenary')
  return found
}

describe('The secretary prepares the day', () => {
  test('a delegation that is checked in is counted on the podium at once', async () => {
    const code = await codeFor(server.origin, meeting, { role: 'chair' })
    const podium = await comesIn(people, server.origin, code, { on: 'tablet' })
    await goTo('Attendance')
    await types(/^Check in/, 'bra')
    await podium.getByText(/^1 of 34 present/).waitFor()
    await types(/^Check in/, 'hai')
    await podium.getByText(/^2 of 34 present/).waitFor()
    await wire.now()
    await office.getByRole('button', { name: 'Undo', exact: true }).click()
    await podium.getByText(/^1 of 34 present/).waitFor()
    await podium.close()
  })

  test('officers are nominated and elected with the count that was announced', async () => {
    await goTo('Officers')
    const chairs = office.getByRole('region', { name: 'Chair: candidates', exact: true })
    for (const [letters, name] of [
      ['chi', 'Eva Soto'],
      ['jam', 'Jo Reid'],
      ['hai', 'Marie Joseph'],
    ] as const) {
      await chairs.getByRole('combobox').fill(letters)
      await office.keyboard.press('Enter')
      await chairs.getByRole('textbox', { name: /^Who, of/ }).fill(name)
      await office.keyboard.press('Enter')
      await chairs.getByText(name, { exact: true }).first().waitFor()
    }
    await chairs.getByRole('button', { name: 'Withdraw Marie Joseph' }).click()
    await chairs.getByText('Marie Joseph').first().waitFor({ state: 'detached' })
    await chairs.getByRole('button', { name: 'With the count' }).click()
    await chairs.getByLabel('Votes for Eva Soto').fill('13')
    await chairs.getByLabel('Votes for Jo Reid').fill('20')
    await chairs.getByRole('button', { name: 'Jo Reid is elected' }).click()
    await office.getByText('Jo Reid, Jamaica, presides: Chair').waitFor()
    await goTo('Record')
    await office.getByText('Chair: Jo Reid (Jamaica) elected. Votes: Chile 13, Jamaica 20.').waitFor()
  })

  test('delegations come by CSV; a bad line is refused with its number, and nothing is applied until it is mended', async () => {
    await goTo('Delegations')
    const region = office.getByRole('region', { name: 'Add by CSV' })
    const chooses = (...lines: string[]) =>
      region.locator('input[type=file]').setInputFiles({
        name: 'observers.csv',
        mimeType: 'text/csv',
        // As a spreadsheet of Windows saves it.
        buffer: Buffer.from(['Código;en;Categoría', ...lines].join('\n').replaceAll(',', ';'), 'latin1'),
      })
    await chooses('OSCE,OSCE Secretariat,observer', 'UNODC,UN Office on Drugs and Crime,guest')
    await region.getByText('Line 3: a category is member, observer, organ or civil-society').waitFor()
    expect(await region.getByRole('button', { name: 'Apply all of it' }).count()).toBe(0)
    await chooses('OSCE,OSCE Secrétariat,observer', 'UNODC,UN Office on Drugs and Crime,organ')
    await region.getByRole('button', { name: 'Apply all of it' }).click()
    const { delegations } = await wire.until(view => view.delegations.some(({ code }) => code === 'UNODC'))
    expect(delegations.find(({ code }) => code === 'OSCE')).toMatchObject({
      category: 'observer',
      names: { en: 'OSCE Secrétariat' },
    })
    expect(delegations.some(({ code }) => code === 'BRA')).toBe(true)
  })

  test('a pack of one’s own is saved, adopted for a session, and gives its limit there', async () => {
    await goTo('Rules')
    const rule = office.getByRole('row', { name: /^For a delegation/ })
    await rule.getByRole('button', { name: 'For a delegation' }).click()
    const field = office.getByRole('textbox', { name: 'For a delegation' })
    await field.fill('1:30')
    await field.press('Enter')
    await rule.getByText('1:30').first().waitFor()
    await office.getByRole('button', { name: 'Save as a pack' }).click()
    await office.getByRole('textbox', { name: 'Title of the pack' }).fill('House rules')
    await office.getByRole('button', { name: 'Save the pack' }).click()
    const head = office.getByRole('columnheader', { name: /^House rules/ })
    await head.waitFor()
    // What the meeting itself settles is undone again: the limit is the pack's alone.
    await wire.sends({ type: 'rules.change', speakingLimitSeconds: 120 })

    const { id, title } = firstPlenary()
    await office.getByLabel('Rules for').selectOption({ value: `session ${id}` })
    await head.getByRole('button', { name: /^Choose/ }).click()
    await head.getByRole('button', { name: /^Replace the rules here by/ }).click()
    await office.getByText('Follows House rules.').waitFor()
    for (const wanted of [
      { type: 'session.open', session: id },
      { type: 'item.open', item: `${id}:dialogue` },
      { type: 'floor.grant', delegation: 'BRA' },
    ] as const)
      expect(await wire.sends(wanted)).toMatchObject({ ok: true })
    await wire.until(({ floor }) => floor?.grantedLimitMs === 90_000)
    await goTo('Now')
    await office.getByText('Floor given to Brasil').waitFor()
    await goTo('Record')
    await office.getByText(`Rules adopted for ${title}: House rules.`).waitFor()
  })

  test('a pack goes out as a file and comes back changed; the rule at fault is named, and nothing is saved before', async () => {
    await goTo('Rules')
    const takes = (text: string) =>
      office.getByLabel('Import from a file').setInputFiles({
        name: 'house.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      })
    const packs = async () => (await wire.now()).ruleBook?.packs.map(({ id }) => id)
    await office.getByLabel('Rules for').selectOption({ value: 'pack house-rules' })
    await office.getByText(/The pack settles \d+ rules/).waitFor()
    const going = office.waitForEvent('download')
    await office.getByRole('button', { name: 'Export to a file' }).click()
    const file = await going
    expect(file.suggestedFilename()).toBe('house-rules.json')
    const text = await readFile(await file.path(), 'utf8')
    expect(text).toContain('"speakingLimitSeconds": 90')

    await takes(text.replace('"warnAtSeconds"', '"warnings"'))
    await office
      .getByRole('alert')
      .filter({ hasText: 'rules that Palabra does not know: warnings' })
      .waitFor()

    await takes(
      text
        .replace('"house-rules"', '"of-the-file"')
        .replace('"speakingLimitSeconds": 90', '"speakingLimitSeconds": 5'),
    )
    await office.getByRole('form', { name: 'house.json' }).getByText('Nothing of it is saved yet.').waitFor()
    await office.getByRole('status').getByText('For a delegation: no shorter than 0:10').waitFor()
    await office.getByRole('textbox', { name: 'Title of the pack' }).fill('Out of a file')
    await office.getByRole('button', { name: 'Save the pack' }).click()
    await office.getByRole('alert').filter({ hasText: 'For a delegation: no shorter than 0:10' }).waitFor()
    const rule = office.getByRole('row', { name: /^For a delegation/ })
    await rule.getByText('no shorter than 0:10').waitFor()
    expect(await packs()).toEqual(['house-rules'])

    await rule.getByRole('button', { name: 'For a delegation' }).click()
    const field = office.getByRole('textbox', { name: 'For a delegation' })
    await field.fill('1:15')
    await field.press('Enter')
    await rule.getByText('1:15').waitFor()
    expect(await packs()).toEqual(['house-rules'])
    await office.getByRole('button', { name: 'Save the pack' }).click()
    await office.getByRole('columnheader', { name: /^Out of a file/ }).waitFor()
    const { ruleBook } = await wire.until(view => view.ruleBook?.packs.length === 2)
    expect(ruleBook?.packs.at(-1)).toMatchObject({
      id: 'of-the-file',
      title: 'Out of a file',
      rules: { speakingLimitSeconds: 75 },
      conduct: [{ ground: 'subject' }, { ground: 'conduct' }],
    })
  })

  test('the record is read by kind: what is not asked for is left out', async () => {
    await goTo('Record')
    const heading = office.getByRole('heading', { level: 2, name: /^First plenary session/ })
    await heading.waitFor()
    await office.getByText('Officers', { exact: true }).last().click()
    await heading.waitFor({ state: 'detached' })
    await office.getByText(/Jo Reid \(Jamaica\) elected/).waitFor()
    await office.getByRole('combobox', { name: 'Session', exact: true }).selectOption(firstPlenary().id)
    await office.getByText('Nothing of this kind is on the record here.').waitFor()
  })
})

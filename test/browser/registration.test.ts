import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ListedPerson } from '../../shared/people.ts'
import type { Beside } from '../support/beside.ts'
import { browsing, scrollsSideways } from '../support/page.ts'
import { type Server, secretariatCode, startServer } from '../support/server.ts'
import { signIn } from '../support/wire.ts'
import { codeFor, comesIn, consoleBeside, makeDemo } from './scene.ts'

/** Seven in the morning: the desk has a laptop and a scanner, the podium its tablet. */

const browsers = browsing()
let server: Server
let meeting: string
let wire: Beside
let office: Page
let podium: Page

const csv = `delegation,name,function
Perú,Ana Pérez,Jefa de delegación
PER,Luis Rojas,Asesor
Peru,María Díaz,Asesora
PER,Raúl Soto,Asesor
BRA,João Brandão,Chefe de delegação
Saint Vincent and the Grenadines,Joy Brown,Head of delegation
`

const goTo = (name: string) => office.getByRole('navigation').getByRole('link', { name, exact: true }).click()
const field = () => office.getByRole('combobox', { name: /^Check in/ })
const sends = (name: string, text: string) =>
  office
    .getByLabel('Names from a file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const people = async (): Promise<ListedPerson[]> => {
  const house = await signIn(server.origin, secretariatCode)
  return (await house.rest('GET', `/api/meetings/${meeting}/people`)).json() as Promise<ListedPerson[]>
}
const idOf = async (name: string): Promise<string> => {
  const found = (await people()).find(person => person.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found.id
}
const seriousOn = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

beforeAll(async () => {
  server = await startServer()
  meeting = await makeDemo(server.origin)
  wire = await consoleBeside(browsers, server.origin, meeting)
  const code = await codeFor(server.origin, meeting, { role: 'secretariat' })
  office = await comesIn(browsers, server.origin, code, { on: 'laptop' })
  podium = await comesIn(browsers, server.origin, await codeFor(server.origin, meeting, { role: 'chair' }), {
    on: 'tablet',
  })
  await office.goto(`${server.origin}/m/${meeting}/secretariat/people`)
})
afterAll(async () => {
  expect(browsers.errors).toEqual([])
  await server.dispose()
})

describe('Accreditation', () => {
  test('a file with a line that cannot be read adds nobody and names the line', async () => {
    await sends('names.csv', `${csv}Atlantis,Lost Name,\n`)
    await office.getByText('Line 8: no delegation of this meeting is called so').waitFor()
    expect(await people()).toEqual([])
  })

  test('one that can be read is decided on, a delegation at once or name by name', async () => {
    await sends('names.csv', csv)
    await office.getByText('6 names were taken in.').waitFor()
    await office.getByRole('button', { name: 'Accredit all 4 Perú' }).click()
    await office.getByRole('button', { name: 'Accredit João Brandão' }).click()
    await office.getByRole('button', { name: 'Decline Joy Brown' }).click()
    await office.getByText('Nothing to decide. 5 people are accredited.').waitFor()
    expect(await seriousOn(office)).toEqual([])
    expect(await scrollsSideways(office)).toBe(false)
  })

  test('a name is added, corrected, and erased in two presses', async () => {
    await office.getByRole('button', { name: /^Brasil/ }).click()
    await office.getByLabel('Name', { exact: true }).fill('Rui Mello')
    await office.keyboard.press('Enter')
    await office.getByRole('button', { name: 'Correct Rui Mello' }).click()
    await office.getByLabel('Name', { exact: true }).first().fill('Rui Melo')
    await office.keyboard.press('Enter')
    await office.getByRole('button', { name: 'Correct Rui Melo' }).click()
    await office.getByRole('button', { name: 'Erase Rui Melo' }).click()
    await office.getByRole('button', { name: /^Erase all that is held/ }).click()
    await office.getByText('Rui Melo').first().waitFor({ state: 'detached' })
    expect((await people()).map(({ name }) => name)).not.toContain('Rui Melo')
  })
})

describe('The desk', () => {
  test('two letters and Enter: who came is said large, and counted on the podium', async () => {
    await goTo('Attendance')
    await field().waitFor()
    await office.keyboard.type('an')
    await office.getByRole('option', { name: /^Ana Pérez/ }).waitFor()
    await office.keyboard.press('Enter')
    await office.getByText('Ana Pérez, Perú: checked in, 1 of 4').waitFor()
    await podium.getByText(/^1 of 34 present/).waitFor()
    await office.keyboard.type('luis')
    await office.keyboard.press('Enter')
    await office.getByText('Luis Rojas, Perú: checked in, 2 of 4').waitFor()
    await office.getByText('2 of 5 accredited people').waitFor()
    await office.getByText('not yet: María Díaz, Raúl Soto').waitFor()
    expect(await seriousOn(office)).toEqual([])
  })

  test('it is taken back in one press, by the keyboard too', async () => {
    await office.keyboard.press('Tab')
    await office.keyboard.press('Enter')
    await office.getByText('Luis Rojas, Perú: checked out').waitFor()
    await office.getByText('1 of 5 accredited people').waitFor()
  })

  test('a scanner types a badge’s code and Enter, wherever the focus is', async () => {
    const id = await idOf('João Brandão')
    await office.getByRole('button', { name: /^Check in Canada/ }).focus()
    await office.keyboard.type(id.toLowerCase())
    await office.keyboard.press('Enter')
    await office.getByText('João Brandão, Brasil: checked in, 1 of 1').waitFor()
    await podium.getByText(/^2 of 34 present/).waitFor()
    await wire.until(({ attendance }) => attendance.present.BRA?.[0] === id)
    await office.keyboard.type(id)
    await office.keyboard.press('Enter')
    await office.getByText(/^João Brandão, Brasil: already in since \d\d:\d\d$/).waitFor()
    await office.keyboard.type('BCDFGBCDFG')
    await office.keyboard.press('Enter')
    await office.getByText('Not a badge of this meeting: BCDFGBCDFG').waitFor()
  })

  test('who is not accredited is not checked in, until the secretariat accredits', async () => {
    await office.keyboard.type('joy')
    await office.keyboard.press('Enter')
    await office.getByText('Joy Brown, Saint Vincent and the Grenadines: not accredited; declined').waitFor()
    expect((await wire.now()).attendance.present.VCT).toBeUndefined()
    await office.getByRole('button', { name: 'Accredit and check in' }).click()
    await office.getByText('Joy Brown, Saint Vincent and the Grenadines: checked in, 1 of 1').waitFor()
    await podium.getByText(/^3 of 34 present/).waitFor()
  })

  test('a name that is on no list is registered first: the record has an id, never the name', async () => {
    await office.keyboard.type('svg')
    await office.keyboard.press('ArrowDown')
    await office.keyboard.press('Enter')
    await office.getByLabel('Who, of Saint Vincent and the Grenadines').fill('Ted Late')
    await office.keyboard.press('Enter')
    await office.getByText('Ted Late, Saint Vincent and the Grenadines: checked in, 2 of 2').waitFor()
    const house = await signIn(server.origin, secretariatCode)
    const record = await (await house.rest('GET', `/api/meetings/${meeting}/record.json`)).text()
    for (const { name } of await people()) expect(record).not.toContain(name)
    expect(record).toContain(await idOf('Ted Late'))
  })

  test('somebody erased while checked in is a representative still, and is checked out alone', async () => {
    const id = await idOf('Ted Late')
    const house = await signIn(server.origin, secretariatCode)
    await house.rest('DELETE', `/api/meetings/${meeting}/people/${id}`)
    await office
      .getByRole('button', { name: 'Check out a representative, Saint Vincent and the Grenadines' })
      .click()
    await office.getByText('a representative, Saint Vincent and the Grenadines: checked out').waitFor()
    const { attendance } = await wire.until(view => !view.attendance.present.VCT?.includes(id))
    expect(attendance.present.VCT).toEqual([await idOf('Joy Brown')])
  })

  test('a delegation without names is checked in as a whole', async () => {
    await office.keyboard.type('hai')
    await office.keyboard.press('Enter')
    await office.getByText('Haïti: checked in').waitFor()
  })
})

test('a camera reads a badge where there is one', async () => {
  // What the page reads with where the browser cannot; the picture is drawn, as no camera stands here.
  const { encode } = await import('uqr')
  const { default: read } = await import('jsqr')
  const id = await idOf('María Díaz')
  const { size, data } = encode(id, { ecc: 'Q', border: 4 })
  const scale = 8
  const side = size * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (data[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  expect(read(pixels, side, side)?.data).toBe(id)
})

describe('Badges', () => {
  test('stand eight to a page, each with its name whole and its code', async () => {
    await office.goto(`${server.origin}/m/${meeting}/secretariat/badges`)
    await office.getByText('6 badges, on one page.').waitFor()
    expect(await office.locator('.badge').count()).toBe(6)
    const overflows = await office
      .locator('.badge-who')
      .evaluateAll(boxes => boxes.filter(box => box.scrollHeight > box.clientHeight + 1).length)
    expect(overflows).toBe(0)
    expect(
      (await office.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g),
    ).toHaveLength(1)
  })
})

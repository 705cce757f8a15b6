import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../shared/meeting/delegations.ts'
import { browsing, scrollsSideways } from '../support/page.ts'
import { type Server, secretariatCode } from '../support/server.ts'
import { type Person, signIn } from '../support/wire.ts'
import { codeFor, comesIn, makeDemo, startHere } from './scene.ts'

/** Before the meeting a delegation sends in who represents it, from a phone. */

const people = browsing()
let server: Server
let meeting: string
let house: Person
let phone: Page
const line = (name: string) => phone.getByRole('listitem').filter({ hasText: name })

beforeAll(async () => {
  server = await startHere()
  meeting = await makeDemo(server.origin)
  house = await signIn(server.origin, secretariatCode)
  const code = await codeFor(server.origin, meeting, { role: 'delegate', delegation: 'BRA', inRoom: false })
  phone = await comesIn(people, server.origin, code, { on: 'phone' })
})
afterAll(() => server?.dispose())

test('it finds the way there from its page, types a name and sees what becomes of it', async () => {
  await phone.getByRole('link', { name: 'Who represents the delegation' }).click()
  await phone.getByRole('link', { name: 'Back to the list of speakers' }).click()
  // On its plate in every situation, a session or none.
  await phone.getByRole('banner').getByRole('link', { name: 'Brasil' }).click()
  await phone.getByText('No name has been sent in yet.').waitFor()
  await phone.getByLabel('Name', { exact: true }).fill('Ana Lima')
  await phone.getByLabel('Function, if you wish').fill('Head of delegation')
  await phone.getByRole('button', { name: 'Send this name' }).click()
  await line('Ana Lima').getByText('sent in', { exact: true }).waitFor()
  await expect.poll(() => phone.getByLabel('Name', { exact: true }).inputValue()).toBe('')
  const at = `/api/meetings/${meeting}/people`
  const held = (await (await house.rest('GET', at)).json()) as { id: string; name: string }[]
  const ana = held.find(({ name }) => name === 'Ana Lima')
  await house.rest('PATCH', `${at}/${ana?.id}`, { status: 'accredited' })
  await line('Ana Lima').getByText('accredited', { exact: true }).waitFor()
  await phone.getByLabel('Name', { exact: true }).fill('ana lima')
  await phone.getByRole('button', { name: 'Send this name' }).click()
  await phone.getByText('Somebody of that name stands in this delegation already.').waitFor()
})

test('a name sent by mistake is taken back by two presses', async () => {
  await phone.getByLabel('Name', { exact: true }).fill('Ana Limma')
  await phone.getByRole('button', { name: 'Send this name' }).click()
  await phone.getByRole('button', { name: 'Take back: Ana Limma' }).click()
  await phone.getByRole('button', { name: 'Press again to take back: Ana Limma' }).click()
  await line('Ana Limma').waitFor({ state: 'detached' })
  expect(await line('Ana Lima').getByRole('button').count()).toBe(0)
})

test('a file of its own people is taken in whole, or its lines are named', async () => {
  const sends = (text: string) =>
    phone
      .locator('input[type=file]')
      .setInputFiles({ name: 'names.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await sends('delegation,name\nBRA,Rui Braga\nPER,Luis Rojas\n')
  await phone.getByText('Line 3: of another delegation').waitFor()
  await sends('name,function\nRui Braga,Adviser\nIsabel Couto,\n')
  await phone.getByText('2 names were taken in.').waitFor()
  await line('Isabel Couto').waitFor()
  expect(await line('Luis Rojas').count()).toBe(0)
})

test('it fits a phone in every language, and everybody can use it', async () => {
  for (const language of languages) {
    await phone.goto(`${server.origin}/m/${meeting}/delegation?lang=${language}`)
    await line('Ana Lima').waitFor()
    expect(await scrollsSideways(phone)).toBe(false)
    const { violations } = await new AxeBuilder({ page: phone }).analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  }
  expect(people.errors).toEqual([])
})

test('another’s page of names is nobody’s but a delegate’s', async () => {
  const visitor = await people.page({ on: 'phone' })
  await visitor.goto(`${server.origin}/m/${meeting}/delegation`)
  await visitor.getByText('This page is for delegates').waitFor()
})

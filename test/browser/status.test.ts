import { afterAll, beforeAll, expect, test } from 'vitest'
import { browsing, scrollsSideways } from '../support/page.ts'
import type { Server } from '../support/server.ts'
import { secretariatCode } from '../support/server.ts'
import { codeFor, comesIn, makeDemo, startHere } from './scene.ts'

/** The house's secretary looks whether all is well, while a screen comes and goes. */
const people = browsing()
let server: Server
let meeting: string

beforeAll(async () => {
  server = await startHere()
  meeting = await makeDemo(server.origin)
})
afterAll(async () => {
  expect(people.errors).toEqual([])
  await server.dispose()
})

test('The page says that all is well, and what is not as soon as a screen is gone', async () => {
  const code = await codeFor(server.origin, meeting, { role: 'screen', name: 'Left wall' })
  const screen = await comesIn(people, server.origin, code, { on: 'projector' })
  const office = await people.page()
  await office.request.post(`${server.origin}/api/sign-in`, { data: { code: secretariatCode } })
  await office.goto(`${server.origin}/m/${meeting}/secretariat`)
  await office.getByRole('navigation').getByRole('link', { name: 'Status', exact: true }).click()
  const left = office.getByRole('row').filter({ hasText: 'Left wall' })
  await left.getByText('The latest').waitFor()
  await left.getByText('Meeting time within').waitFor()
  await office.getByText('answers this page').waitFor()
  expect(await office.getByRole('region', { name: 'What is kept' }).innerText()).toMatch(/free of/)
  await screen.close()
  await left.getByText('No contact since').waitFor()
  await office.getByText(/needs? a look/).waitFor()
  const goOn = await server.pause()
  await office.getByText('this is how things stood at').waitFor()
  goOn()
  await office.getByText(/needs? a look/).waitFor()
  await office.setViewportSize({ width: 390, height: 844 })
  expect(await scrollsSideways(office)).toBe(false)
})

import { join } from 'node:path'
import Database from 'libsql'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Beside } from '../support/beside.ts'
import { browsing } from '../support/page.ts'
import { type Server, secretariatCode } from '../support/server.ts'
import {
  codeFor,
  comesIn,
  consoleBeside,
  decidesOn,
  makeMeeting,
  openDialogue,
  putAgenda,
  showsTimeOf,
  startHere,
} from './scene.ts'

/** The disk of the server fills up in the middle of a turn; later somebody changes the record. */

const people = browsing()
let server: Server
let meeting: string
let secretary: Beside
let podium: Page

beforeAll(async () => {
  server = await startHere()
  meeting = (await makeMeeting(server.origin)).meeting
  await putAgenda(server.origin, meeting)
  podium = await comesIn(people, server.origin, await codeFor(server.origin, meeting, { role: 'chair' }), {
    on: 'laptop',
  })
  secretary = await consoleBeside(people, server.origin, meeting)
  await openDialogue(secretary)
  for (const delegation of ['BRA', 'PAN'])
    await secretary.sends({ type: 'floor.request', kind: 'intervention', delegation })
  await decidesOn(podium, 'Give the floor to Brasil')
})
afterAll(() => server?.dispose())

test('the podium says why nothing can be recorded, the clock goes on, and it ends by itself', async () => {
  const { floor } = await secretary.until(view => view.floor?.delegation === 'BRA')
  const office = await comesIn(
    people,
    server.origin,
    await codeFor(server.origin, meeting, { role: 'secretariat' }),
    { on: 'laptop' },
  )
  const waiting = await codeFor(server.origin, meeting, { role: 'delegate', delegation: 'PER' })
  const makeRoom = server.fill()
  await podium.locator('button.decide[data-armed=true]').filter({ hasText: 'Panamá' }).click()
  const answer = podium.getByText('Not done. Nothing can be recorded: the disk is full.')
  const standing = podium.getByText('nothing can be recorded: the disk is full. Presses are refused')
  await answer.waitFor()
  await standing.waitFor()
  await podium.getByRole('button', { name: 'OK' }).click()
  await answer.waitFor({ state: 'detached' })
  expect(await standing.count()).toBe(1)
  if (floor === null || floor === undefined) throw new Error('nobody has the floor')
  await showsTimeOf(podium, floor.clock, secretary)

  await podium.locator('button.decide[data-armed=true]').filter({ hasText: 'Panamá' }).click()
  await answer.waitFor()
  await office.getByRole('banner').getByText('Nothing can be recorded: the disk is full.').waitFor()
  const stranger = await people.page({ on: 'phone' })
  await stranger.goto(`${server.origin}/in#${waiting}`)
  await stranger.getByText('Nothing can be noted down at the moment').waitFor()
  makeRoom()
  await office.getByRole('banner').getByText('In contact').waitFor()
  await standing.waitFor({ state: 'detached' })
  await podium.getByText('Not done. Nothing could be recorded; now it can. Press once more.').waitFor()
  await decidesOn(podium, 'Give the floor to Panamá')
  await secretary.until(view => view.floor?.delegation === 'PAN')
  expect(people.errors).toEqual([])
})

test('a meeting whose record was changed is told as such, on its pages and among the meetings', async () => {
  await server.stop()
  const database = new Database(join(server.folder, 'record.db'))
  database.prepare("UPDATE entries SET body = replace(body, 'BRA', 'BOL') WHERE seq = 5").run()
  database.close()
  server = await server.again()
  const words = 'The record of this meeting is damaged at entry 5'
  await podium.getByRole('heading', { name: words }).waitFor()
  const house = await people.page()
  await house.goto(server.origin)
  await house.getByLabel('Your code').fill(secretariatCode)
  await house.getByRole('button', { name: 'Sign in' }).click()
  await house.waitForURL(/meetings/)
  for (const path of ['/', '/meetings']) {
    await house.goto(server.origin + path)
    await house.getByRole('link', { name: `Seventh meeting` }).getByText(words).waitFor()
  }
  expect(people.errors).toEqual([])
})

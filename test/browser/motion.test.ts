import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Beside } from '../support/beside.ts'
import { browsing } from '../support/page.ts'
import { type Server, startServer } from '../support/server.ts'
import { codeFor, comesIn, consoleBeside, decidesOn, makeDemo } from './scene.ts'

/** A procedural motion from a delegate's phone to its result, and what comes of it, in front of the podium. */

const people = browsing()
let server: Server
let wire: Beside
let podium: Page
let phone: Page

const happens = async (...wanted: Parameters<Beside['sends']>[0][]): Promise<void> => {
  for (const command of wanted)
    expect({ command, ...(await wire.sends(command)) }).toMatchObject({ command, ok: true })
}
const itemNumbered = (number: string): string =>
  wire.view.agenda.days
    .flatMap(({ sessions }) => sessions.flatMap(({ items }) => items))
    .find(item => item.number === number)?.id ?? ''
const waiting = (): string[] => wire.view.list.requests.map(({ delegation }) => delegation)

beforeAll(async () => {
  server = await startServer()
  const meeting = await makeDemo(server.origin)
  wire = await consoleBeside(people, server.origin, meeting)
  const session =
    wire.view.agenda.days[0]?.sessions.find(({ items }) => items.some(({ number }) => number === '5'))?.id ??
    ''
  await happens(
    { type: 'rules.adopt', pack: 'un-general-assembly' },
    { type: 'session.open', session },
    { type: 'item.open', item: itemNumbered('5') },
    { type: 'list.open' },
    { type: 'floor.request', kind: 'intervention', delegation: 'PER' },
    { type: 'floor.request', kind: 'intervention', delegation: 'CHL' },
  )
  const chair = await codeFor(server.origin, meeting, { role: 'chair' })
  podium = await comesIn(people, server.origin, chair, { on: 'laptop' })
  const uruguay = await codeFor(server.origin, meeting, { role: 'delegate', delegation: 'URY' })
  phone = await comesIn(people, server.origin, uruguay, { on: 'phone' })
})
afterAll(async () => {
  expect(people.errors).toEqual([])
  await server.dispose()
})

test('a motion is moved by phone, one speaks for it and one against, and it is counted and carried out', async () => {
  await phone.getByRole('button', { name: 'Procedure' }).click()
  await phone.getByRole('button', { name: 'Adjournment of the debate' }).click()
  await phone.getByRole('button', { name: 'Press again to move it' }).click()
  await podium.getByText('Motion before the meeting').waitFor()
  const { motions } = await wire.until(view => view.motions.length === 1)
  const motion = motions[0]?.id ?? ''
  await happens(
    { type: 'motion.speak', motion, side: 'for', delegation: 'BRA' },
    { type: 'motion.speak', motion, side: 'against', delegation: 'HTI' },
  )

  await decidesOn(podium, 'Give the floor to Brasil')
  await decidesOn(podium, 'Give the floor to Haïti')
  await decidesOn(podium, 'End Haïti’s turn')
  await podium.getByText('For: 1 of 2 heard').waitFor()
  await podium.getByText('Against: 1 of 2 heard').waitFor()

  for (const [side, votes] of [
    ['For', 18],
    ['Against', 9],
  ] as const)
    await podium.getByRole('textbox', { name: side, exact: true }).fill(String(votes))
  await decidesOn(podium, 'The motion is adopted')
  await wire.until(view => view.motions[0]?.result?.adopted === true)
  await phone.getByText('The debate is adjourned.').waitFor()
  await phone.getByRole('button', { name: 'Procedure' }).click()
  await phone.getByText('18 for, 9 against').waitFor()

  expect([waiting(), wire.view.list.status]).toEqual([[], 'closed'])
  await decidesOn(podium, 'The debate is adjourned')
  await wire.until(({ item }) => item === itemNumbered('6'))
  await podium.getByText('Item opened', { exact: true }).waitFor()
  await podium.getByRole('button', { name: /Undo/ }).click()
  await wire.until(({ item }) => item === itemNumbered('5'))
  await podium.getByText('Motion decided', { exact: true }).waitFor()
  await podium.getByRole('button', { name: /Undo/ }).click()
  await wire.until(({ list }) => list.status === 'open')
  expect(waiting()).toEqual(['PER', 'CHL'])
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Beside } from '../support/beside.ts'
import { browsing } from '../support/page.ts'
import type { Server } from '../support/server.ts'
import {
  agendaFile,
  codeFor,
  comesIn,
  consoleBeside,
  decidesOn,
  makeMeeting,
  plenary,
  showsTimeOf,
  startHere,
} from './scene.ts'

/**
 * The first plenary, played through the pages from the agenda to the record, in the order in which it happens: each
 * test goes on from the one before.
 */

const people = browsing()
const codes = ['BRA', 'PAN', 'KNA', 'DOM', 'VCT', 'CAN'] as const
type Code = (typeof codes)[number]
const names: Record<Code, string> = {
  BRA: 'Brasil',
  PAN: 'Panamá',
  KNA: 'Saint Kitts and Nevis',
  DOM: 'República Dominicana',
  VCT: 'Saint Vincent and the Grenadines',
  CAN: 'Canada',
}

let server: Server
let meeting: string
let office: Page
let podium: Page
let screen: Page
let secretary: Beside
/** What Brazil's time was changed by, in seconds. */
let cut = 0
const delegates = new Map<Code, Page>()
const links = new Map<string, string>()

const delegate = (code: Code): Page => {
  const page = delegates.get(code)
  if (!page) throw new Error(`${code} is not here yet`)
  return page
}
const linkOf = (name: string): string => {
  const link = links.get(name)
  if (link === undefined) throw new Error(`no slip for ${name}: ${[...links.keys()].join(', ')}`)
  return link
}
const floorOf = (code: Code) => secretary.until(view => view.floor?.delegation === code)
const decides = (words: string): Promise<void> => decidesOn(podium, words)
const onScreen = (text: string | RegExp) => screen.getByText(text).first().waitFor()

beforeAll(async () => {
  server = await startHere()
  const made = await makeMeeting(server.origin)
  meeting = made.meeting
  secretary = await consoleBeside(people, server.origin, meeting)
  office = await comesIn(people, server.origin, made.code, { on: 'laptop' })
})
afterAll(async () => {
  secretary?.close()
  await server?.dispose()
})

describe('The first plenary session', () => {
  test('the secretariat imports the agenda', async () => {
    await office.goto(`${server.origin}/m/${meeting}/secretariat/import`)
    await office.locator('input[type=file]').setInputFiles(agendaFile)
    await office.getByRole('button', { name: 'Accept this agenda' }).click()
    const view = await secretary.until(({ agenda }) => agenda.days.length === 2)
    const session = view.agenda.days[0]?.sessions.find(({ title }) => title === plenary)
    expect(session).toMatchObject({ plannedStart: '14:00', plannedEnd: '15:30', dialogue: true })
    expect(session?.speakers.map(({ name }) => name)).toEqual([
      'Radu Cucos',
      'Marina Bernardes de Almeida',
      'Hilary Axam',
      null,
    ])
  })

  test('and makes the links', async () => {
    await office.goto(`${server.origin}/m/${meeting}/secretariat/access`)
    await office.getByRole('button', { name: /Make all \d+ missing links/ }).click()
    await office.locator('.slip', { hasText: 'Venezuela' }).waitFor()
    for (const slip of await office.locator('.slip').all()) {
      const link = await slip.getByRole('link').getAttribute('href')
      links.set((await slip.locator('.slip-name').innerText()).trim(), link ?? '')
    }
    expect(links.size).toBeGreaterThanOrEqual(36)
  })

  test('everybody comes in by their link', async () => {
    const open = async (name: string, on: 'tablet' | 'projector' | 'phone') =>
      comesIn(people, server.origin, linkOf(name).split('#')[1] ?? '', { on })
    podium = await open('Chair', 'tablet')
    const wall = await codeFor(server.origin, meeting, { role: 'screen', name: 'wall' })
    screen = await comesIn(people, server.origin, wall, { on: 'projector' })
    for (const code of codes) delegates.set(code, await open(names[code], 'tablet'))
    await delegate('BRA').getByText('No session is open').waitFor()
    await screen.getByText('Seventh meeting').first().waitFor()
  })

  test('the chair opens the session and gives the floor to the four prepared speakers', async () => {
    const session = secretary.view.agenda.days[0]?.sessions.find(({ title }) => title === plenary)
    // The morning is not played: the chair opens the plenary from the agenda.
    await podium.getByRole('button', { name: 'Agenda' }).click()
    await podium.getByRole('button', { name: plenary }).first().click()
    await podium.getByRole('button', { name: /^Open/ }).first().click()
    await secretary.until(view => view.session === session?.id)
    await podium.keyboard.press('Escape')
    // The moderator's introduction, which the big action offers, is left out.
    await podium.getByRole('button', { name: 'Give the floor to Radu Cucos' }).click()
    await onScreen('Radu Cucos')
    for (const name of ['Marina Bernardes de Almeida', 'Hilary Axam']) {
      await decides(`Give the floor to ${name}`)
      await onScreen(name)
    }
    await decides('Give the floor to speaker 4')
    await secretary.until(view => view.heard.length === 4)
    expect(secretary.view.floor).toMatchObject({ kind: 'prepared', clock: { limitMs: 600_000 } })
  })

  test('six delegates ask for the floor, and each sees its place', async () => {
    for (const [index, code] of codes.entries()) {
      await delegate(code).getByRole('button', { name: 'Ask for the floor' }).click()
      await secretary.until(view => view.list.waiting === index + 1)
    }
    await delegate('DOM').getByText('in the list of speakers.').first().waitFor()
    await onScreen('Panamá')
    await screen
      .getByText(/6\s*remaining/)
      .first()
      .waitFor()
  })

  test('one withdraws', async () => {
    const withdraw = delegate('CAN').getByRole('button', { name: /withdraw/i })
    await withdraw.click()
    await delegate('CAN').getByRole('button', { name: 'Press again to withdraw' }).click()
    await secretary.until(view => view.list.waiting === 5)
  })

  test('one is moved', async () => {
    await podium.getByRole('row', { name: names.VCT }).click()
    for (const place of [4, 3]) {
      await podium.getByRole('button', { name: 'Up' }).click()
      await secretary.until(view => view.list.requests[place - 1]?.delegation === 'VCT')
    }
    await podium.getByText('moved to 3rd').waitFor()
    expect(secretary.view.list.requests.map(({ delegation }) => delegation)).toEqual([
      'BRA',
      'PAN',
      'VCT',
      'KNA',
      'DOM',
    ])
  })

  test('the first of the list begins the dialogue, for two minutes', async () => {
    await decides(`Give the floor to ${names.BRA}`)
    const view = await floorOf('BRA')
    expect(view).toMatchObject({ floor: { clock: { status: 'running', limitMs: 120_000 } } })
    expect(view.item).toBe(`${view.session}:dialogue`)
    await delegate('BRA').getByText('You have the floor').first().waitFor()
    await delegate('PAN').getByText('You are next').first().waitFor()
    await onScreen('Time left')
  })

  test('one gets thirty seconds more', async () => {
    await podium.getByRole('button', { name: '30 seconds more' }).click()
    const { floor } = await secretary.until(view => view.floor?.clock.limitMs === 150_000)
    if (floor) await showsTimeOf(screen, floor.clock, secretary)
  })

  test('near the end the speaker is asked to conclude, by word as by colour', async () => {
    const { floor } = await secretary.now()
    if (floor?.clock.status !== 'running') throw new Error('Brazil speaks')
    cut = 28 - Math.round((floor.clock.deadline - (await secretary.time())) / 1000)
    await secretary.sends({ type: 'clock.adjust', seconds: cut })
    await onScreen(/Please\s*conclude/)
    await screen.locator('[data-time=warning]').waitFor()
    await delegate('BRA').getByText('Please conclude').first().waitFor()
  })

  test('one overruns, and nobody can miss it', async () => {
    await decides(`Give the floor to ${names.PAN}`)
    await floorOf('PAN')
    await secretary.sends({ type: 'clock.adjust', seconds: -118 })
    await screen.locator('[data-time=over]').waitFor()
    await onScreen(/Over\s*time/)
    await screen
      .getByRole('timer')
      .filter({ hasText: /^\+(?!0:00)\d:\d\d$/ })
      .waitFor()
    await podium.locator('[data-time=over]').first().waitFor()
  })

  test('the list is closed, and a late press is told why it is refused', async () => {
    await podium.getByRole('button', { name: 'Close list' }).click()
    await podium.getByRole('button', { name: 'Close now', exact: true }).click()
    await secretary.until(view => view.list.status === 'closed')
    await onScreen('List closed')
    await delegate('CAN').getByText('The list of speakers is closed').first().waitFor()
    const late = await (
      await comesIn(people, server.origin, linkOf('Costa Rica').split('#')[1] ?? '', { on: 'phone' })
    ).evaluate(
      async ([id]) =>
        (
          await fetch(`/api/meetings/${id}/commands`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ id: 'late', type: 'floor.request', kind: 'intervention' }),
          })
        ).json(),
      [meeting],
    )
    expect(late).toMatchObject({ code: 'list-closed' })
  })

  test('the rest of the list speaks, a slip is undone, a delegate yields', async () => {
    await decides(`Give the floor to ${names.VCT}`)
    await floorOf('VCT')
    await screen.locator('.who .name').filter({ hasText: names.VCT }).waitFor()
    const standsOut = () =>
      screen.locator('.who').evaluate(who => {
        const ends = [...who.children].map(child => child.getBoundingClientRect().right)
        return Math.max(...ends) - window.innerWidth
      })
    await expect
      .poll(standsOut, { message: 'a long name after a short one fits the screen' })
      .toBeLessThanOrEqual(0)
    await podium.keyboard.press('u')
    await floorOf('PAN')
    await decides(`Give the floor to ${names.VCT}`)
    await floorOf('VCT')
    await delegate('VCT')
      .getByRole('button', { name: /Yield the floor/ })
      .click()
    await delegate('VCT')
      .getByRole('button', { name: /Yield now/ })
      .click()
    await secretary.until(view => view.floor === null)
    for (const code of ['KNA', 'DOM'] as const) {
      await decides(`Give the floor to ${names[code]}`)
      await floorOf(code)
    }
    await podium.keyboard.press('x')
    await podium.getByRole('button', { name: 'Close the session' }).click()
    await secretary.until(view => view.session === null)
  })

  test('the record has every turn to the second', async () => {
    const record = (await (
      await office.request.get(`${server.origin}/api/meetings/${meeting}/record.json`)
    ).json()) as {
      turns: Record<string, number | string>[]
      entries: { at: number; events: { type: string }[] }[]
    }
    expect(record.turns.map(({ delegation, name }) => delegation ?? name)).toEqual([
      'Radu Cucos',
      'Marina Bernardes de Almeida',
      'Hilary Axam',
      null,
      'BRA',
      'PAN',
      'VCT',
      'KNA',
      'DOM',
    ])
    const [brazil, panama, vincent] = record.turns.slice(4)
    expect(brazil).toMatchObject({ limitMs: 120_000, extensionsMs: 30_000 + cut * 1000 })
    expect(panama).toMatchObject({ limitMs: 120_000, extensionsMs: -118_000 })
    expect(Number(panama?.overtimeMs)).toBeGreaterThan(1000)
    expect(vincent).toMatchObject({ endedBy: 'holder' })
    for (const { grantedAt, endedAt, spentMs, heldMs } of record.turns) {
      expect(Number(heldMs)).toBeCloseTo(Number(endedAt) - Number(grantedAt), 3)
      expect(Number(spentMs)).toBeCloseTo(Number(heldMs), 3)
    }
    const csv = await (await office.request.get(`${server.origin}/api/meetings/${meeting}/record.csv`)).text()
    expect(csv.trim().split('\r\n')).toHaveLength(1 + record.turns.length)
  })

  test('no page has complained', () => {
    expect(people.errors).toEqual([])
  })
})

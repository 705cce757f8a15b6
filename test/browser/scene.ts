import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { instant, remainingMs } from '../../shared/meeting/clock.ts'
import type { NewAccess, WireClock } from '../../shared/protocol.ts'
import { type Beside, beside } from '../support/beside.ts'
import type { Browsing, Person } from '../support/page.ts'
import { freePort, type Server, secretariatCode, startServer } from '../support/server.ts'
import { type Connection, signIn } from '../support/wire.ts'

/** A meeting played by people in front of pages. */

export const agendaFile = resolve(import.meta.dirname, '../../server/demo/agenda.md')
export const plenary = 'First plenary session'

export const startHere = async (): Promise<Server> => startServer({ PORT: String(await freePort()) })

/** A meeting without an agenda, as the house makes it. */
export const makeMeeting = async (origin: string): Promise<{ meeting: string; code: string }> => {
  const house = await signIn(origin, secretariatCode)
  const made = await house.rest('POST', '/api/meetings', {
    title: 'Seventh meeting',
    timezone: 'America/New_York',
  })
  const { id: meeting } = (await made.json()) as { id: string }
  return { meeting, code: await codeFor(origin, meeting, { role: 'secretariat' }) }
}

/** The house gives a meeting the demo's agenda. */
export const putAgenda = async (origin: string, meeting: string): Promise<void> => {
  const house = await signIn(origin, secretariatCode)
  await house.rest('PUT', `/api/meetings/${meeting}/agenda`, await readFile(agendaFile, 'utf8'))
}

/** The first plenary is open, and at its dialogue. */
export const openDialogue = async ({ view, sends }: Pick<Connection, 'view' | 'sends'>): Promise<void> => {
  const session = view.agenda.days[0]?.sessions.find(({ title }) => title === plenary)?.id ?? ''
  await sends({ type: 'session.open', session })
  await sends({ type: 'item.open', item: `${session}:dialogue` })
}

/** The demo's meeting, once more. */
export const makeDemo = async (origin: string): Promise<string> => {
  const house = await signIn(origin, secretariatCode)
  const made = await house.rest('POST', '/api/meetings', { demo: true })
  return ((await made.json()) as { id: string }).id
}

/** The code of a new access, as the house hands it out. */
export const codeFor = async (origin: string, meeting: string, access: NewAccess): Promise<string> => {
  const house = await signIn(origin, secretariatCode)
  const given = await house.rest('POST', `/api/meetings/${meeting}/access`, access)
  const { code } = (await given.json()) as { code: string }
  return code
}

/** Somebody opens the link with that code on a device of their own. */
export const comesIn = async (
  { page }: Pick<Browsing, 'page'>,
  origin: string,
  code: string,
  person: Person,
): Promise<Page> => {
  const opened = await page(person)
  await opened.goto(`${origin}/in#${code}`)
  await opened.waitForURL(/\/m\//)
  return opened
}

/** A second console beside the pages, which tells what the server says and they show. */
export const consoleBeside = async (
  people: Pick<Browsing, 'pages'>,
  origin: string,
  meeting: string,
): Promise<Beside> => beside(people, await consoleAt(origin, meeting))

/** One that tells what the server says, whether or not there are pages that hear it. */
export const consoleAt = async (origin: string, meeting: string): Promise<Connection> =>
  (await signIn(origin, secretariatCode)).joins(meeting)

/**
 * The chair presses the big button once it says so and takes a press as meant. When the press was refused, as on a
 * machine too busy to keep contact, it says the same still: then the chair presses again.
 * @throws Error when it still says so after five presses
 */
export const decidesOn = async (podium: Page, words: string): Promise<void> => {
  const offered = podium.locator('button.decide').filter({ hasText: words })
  for (let press = 1; press <= 5; press++) {
    await podium.locator('button.decide[data-armed=true]').filter({ hasText: words }).click()
    const gone = offered.waitFor({ state: 'detached', timeout: 5000 })
    const isDone = await gone.then(() => true).catch(() => false)
    if (isDone) return
  }
  throw new Error(`the podium still offers “${words}”`)
}

/**
 * The first clock on a page is that one, to two seconds, however long it takes to look. @throws Error when it is not
 */
export const showsTimeOf = async (
  page: Page,
  clock: WireClock,
  { time }: Pick<Connection, 'time'>,
): Promise<void> => {
  const secondsLeft = async () => remainingMs(clock, instant(await time())) / 1000
  const before = await secondsLeft()
  const [minutes, seconds] = (await page.getByRole('timer').first().innerText()).split(':').map(Number)
  const shown = (minutes ?? Number.NaN) * 60 + (seconds ?? Number.NaN)
  const after = await secondsLeft()
  expect(shown).toBeLessThan(before + 2)
  expect(shown).toBeGreaterThan(after - 2)
}

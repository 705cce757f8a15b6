import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agenda } from '../../shared/meeting/agenda.ts'
import type { View } from '../../shared/protocol.ts'
import { type Beside, beside } from '../support/beside.ts'
import { browsing, scrollsSideways } from '../support/page.ts'
import type { Server } from '../support/server.ts'
import { personAt } from '../support/wire.ts'
import { comesIn, consoleBeside, makeMeeting, startHere } from './scene.ts'

/**
 * A document becomes an agenda, and the agenda is changed before and while the meeting runs. Each test goes on from
 * the one before.
 */

const people = browsing()
const file = resolve(import.meta.dirname, '../fixtures/agendas/irregular-en.txt')

let server: Server
let meeting: string
let code: string
let page: Page
let secretary: Beside
let publicly: Beside

const address = (path: string) => `${server.origin}/m/${meeting}/secretariat${path}`
const sessionsOf = ({ agenda }: Pick<View, 'agenda'>) => agenda.days.flatMap(({ sessions }) => sessions)
const plenaryOf = (view: View) => sessionsOf(view).find(({ title }) => title === 'First plenary session')
const speakersOf = (view: View) => plenaryOf(view)?.speakers.map(({ name }) => name)

const seriousOn = async (shown: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page: shown }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

const things = (count: number) => page.getByText(`${count} things to check.`)
const row = (title: string) => page.getByRole('group', { name: title })
const stored = () =>
  page
    .getByRole('status')
    .filter({ hasText: /^Stored$/ })
    .waitFor()

const wires = (shown: Page) => shown.locator('.wires path')

/** How far each wire's ends are from the line and the warning that it joins, in pixels, measured at one instant. */
const gaps = (shown: Page): Promise<number[]> =>
  shown.evaluate(() => {
    const middle = (element: Element) => {
      const { top, height } = element.getBoundingClientRect()
      return top + height / 2
    }
    const warnings = [...document.querySelectorAll<HTMLElement>('[data-warning]')]
    return [...document.querySelectorAll<SVGPathElement>('.wires path')].flatMap((path, at) => {
      const warning = warnings[at]
      const line = document.querySelector(`[data-line-of="${warning?.dataset.warning}"]`)
      const onPage = (length: number) =>
        path.getPointAtLength(length).matrixTransform(path.getScreenCTM() ?? undefined)
      const [from, to] = [onPage(0), onPage(path.getTotalLength())]
      if (!warning || !line) return [Number.POSITIVE_INFINITY]
      return [
        Math.abs(to.y - middle(warning)),
        Math.abs(to.x - warning.getBoundingClientRect().left),
        Math.abs(from.x - line.getBoundingClientRect().right),
      ]
    })
  })
const widestGap = async (shown: Page): Promise<number> => Math.max(...(await gaps(shown)))

beforeAll(async () => {
  server = await startHere()
  ;({ meeting, code } = await makeMeeting(server.origin))
  secretary = await consoleBeside(people, server.origin, meeting)
  publicly = beside(people, await personAt(server.origin).joins(meeting))
  page = await comesIn(people, server.origin, code, { on: 'laptop' })
})
afterAll(async () => {
  secretary?.close()
  publicly?.close()
  await server?.dispose()
})

describe('A document', () => {
  test('of a kind that cannot be read is refused in words', async () => {
    await page.goto(address('/import'))
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'agenda.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
    await page
      .getByRole('alert')
      .filter({ hasText: 'agenda.pdf. This kind of document cannot be read.' })
      .waitFor()
    await page.locator('input[type=file]').setInputFiles({
      name: 'agenda.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from('not a document'),
    })
    await page.getByRole('alert').filter({ hasText: 'This document is damaged' }).waitFor()
  })

  test('is shown beside what was understood, with a wire from each warning to its line', async () => {
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('heading', { name: 'Agenda, as understood' }).waitFor()
    const warnings = await page.locator('[data-warning]').count()
    expect(warnings).toBeGreaterThan(4)
    await expect.poll(() => wires(page).count()).toBe(warnings)
    await expect.poll(() => widestGap(page)).toBeLessThan(1)
  })

  test('scrolled and resized, its wires still end at their warnings', async () => {
    await page.setViewportSize({ width: 1280, height: 700 })
    await page.mouse.wheel(0, 900)
    await expect.poll(() => widestGap(page)).toBeLessThan(1)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('on a narrow page stands above what was understood, and a warning is a link to its line', async () => {
    await page.setViewportSize({ width: 900, height: 900 })
    await expect.poll(() => wires(page).count()).toBe(0)
    const link = page.locator('.warn a').first()
    const line = (await link.textContent())?.replace(/\D/g, '')
    expect(await link.getAttribute('href')).toBe(`#line-${line}`)
    await link.click()
    await page.locator('.doc-warned:target').waitFor()
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('gives way to one correction after the other', async () => {
    const before = await page.locator('[data-warning]').count()
    await page.getByRole('button', { name: 'Add a speaker' }).click()
    await row('A new speaker').getByLabel('Name').fill('Ana Sol')
    await page.keyboard.press('Enter')
    await things(before - 1).waitFor()

    await page.getByRole('button', { name: 'Name the speaker' }).first().click()
    await page.keyboard.type('Bo Lind')
    await page.keyboard.press('Enter')
    await things(before - 2).waitFor()

    await page.getByRole('button', { name: 'Set times' }).click()
    await row('Session: Closing ceremony').getByLabel('Begins').fill('09:45')
    await row('Session: Closing ceremony').getByLabel('Ends').fill('10:15')
    await page.keyboard.press('Enter')
    await things(before - 3).waitFor()

    await page.getByRole('button', { name: 'Undo' }).click()
    await things(before - 2).waitFor()
  })

  test('unfolds where it is quiet', async () => {
    const folded = page.getByRole('button', { name: /lines understood, nothing to check/ })
    const before = await folded.count()
    await folded.first().click()
    await expect.poll(() => folded.count()).toBe(before - 1)
  })

  test('has nothing that axe calls serious', async () => {
    expect(await seriousOn(page)).toEqual([])
  })

  test('is nowhere until it is accepted, and then is the agenda of everybody', async () => {
    expect((await publicly.now()).agenda.days).toEqual([])
    await page.getByRole('button', { name: 'Accept this agenda' }).click()
    await page.getByRole('heading', { name: 'Agenda', exact: true }).waitFor()
    const view = await publicly.until(({ agenda }) => agenda.days.length === 2)
    expect(speakersOf(view)).toEqual([
      'Bram Oude Velt',
      'Noor Haddad',
      'Tomé Faria',
      'Anya Petrova',
      'Ana Sol',
      'Bo Lind',
    ])
    await stored()
  })
})

describe('The agenda', () => {
  test('has a speaker renamed in place, and everybody reads the new name', async () => {
    await page.getByRole('button', { name: 'Noor Haddad' }).click()
    await page.keyboard.type('Nour Haddad')
    await page.keyboard.press('Enter')
    await publicly.until(view => speakersOf(view)?.[1] === 'Nour Haddad')
    await stored()
  })

  test('leaves a piece as it was on Escape', async () => {
    await page.getByRole('button', { name: 'Tomé Faria' }).click()
    await page.keyboard.type('Nobody')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Tomé Faria' }).waitFor()
    expect(speakersOf(await secretary.now())?.[2]).toBe('Tomé Faria')
  })

  test('has an item moved by keyboard, then to another session', async () => {
    const [, , election] = sessionsOf(await publicly.now())
    const titles = election?.items.map(({ title }) => title) ?? []
    expect(titles.length).toBeGreaterThan(2)
    await page.getByRole('button', { name: /Adoption of the timetable/ }).focus()
    await page.keyboard.press('Enter')
    const open = row('Item: Adoption of the timetable')
    await open.getByRole('button', { name: 'Up' }).focus()
    await page.keyboard.press('Enter')
    const itemsOf = (view: View, at: number) => sessionsOf(view)[at]?.items.map(({ title }) => title) ?? []
    await publicly.until(view => itemsOf(view, 2)[0] === 'Adoption of the timetable')
    await open.getByLabel('Move to …').selectOption({ label: 'First plenary session' })
    await publicly.until(view => itemsOf(view, 3).includes('Adoption of the timetable'))
    expect(itemsOf(publicly.view, 2)).toEqual(titles.filter(title => title !== 'Adoption of the timetable'))
    await page.keyboard.press('Escape')
  })

  test('takes the last change back', async () => {
    await page.getByRole('button', { name: 'Undo: item moved' }).click()
    await publicly.until(view => plenaryOf(view)?.items.length === 0)
  })

  test('gets a session, with its hours after the last one of the day', async () => {
    await page.getByRole('button', { name: 'Add a session' }).last().click()
    await row('A new session').getByLabel('Title').fill('Vote of thanks')
    await page.keyboard.press('Enter')
    const view = await publicly.until(({ agenda }) =>
      agenda.days.some(day => day.sessions.at(-1)?.title === 'Vote of thanks'),
    )
    expect(sessionsOf(view).at(-1)).toMatchObject({ plannedStart: '09:30', plannedEnd: '10:30' })
    expect(new Set(sessionsOf(view).map(({ id }) => id)).size).toBe(sessionsOf(view).length)
  })

  test('says at once which sessions share an hour', async () => {
    await page.getByText('At the same hour as “Election of the chair of the fifth forum”.').first().waitFor()
  })

  test('loses no change when somebody else changes another part at the same time', async () => {
    const { revision, ...there } = (await secretary.now()).agenda
    const agenda: Agenda = {
      ...there,
      days: there.days.map(day => ({
        ...day,
        sessions: day.sessions.map(({ status: _, openedAt: __, closedAt: ___, ...session }) => ({
          ...session,
          ...(session.title === 'Vote of thanks' ? { place: 'Lantern Room' } : {}),
        })),
      })),
    }
    await page.getByRole('button', { name: 'Bram Oude Velt' }).click()
    await page.keyboard.type('Bram Velt')
    const answer = await page.request.put(`${server.origin}/api/meetings/${meeting}/agenda`, {
      data: agenda,
      headers: { 'if-match': `"${revision}"`, origin: server.origin },
    })
    expect(answer.status()).toBe(200)
    await page.keyboard.press('Enter')
    const view = await publicly.until(now => speakersOf(now)?.[0] === 'Bram Velt')
    expect(sessionsOf(view).at(-1)?.place).toBe('Lantern Room')
  })

  test('keeps the session that goes on, and says why', async () => {
    const plenary = plenaryOf(await secretary.now())?.id ?? ''
    expect(await secretary.sends({ type: 'session.open', session: plenary })).toMatchObject({ ok: true })
    await page.getByText('Open now').waitFor()
    await page.getByRole('button', { name: 'First plenary session' }).click()
    const open = row('Session: First plenary session')
    await open.getByText('It has begun, so it stays: the record speaks of it.').waitFor()
    expect(await open.getByRole('button', { name: 'Remove session' }).count()).toBe(0)
    await page.keyboard.press('Escape')
  })

  test('is changed while the meeting runs: a speaker is named in the middle of the session', async () => {
    await page.getByRole('button', { name: 'Bo Lind' }).click()
    await page.keyboard.type('Bo Lindqvist')
    await page.getByRole('heading', { name: 'Agenda', exact: true }).click()
    await publicly.until(view => speakersOf(view)?.at(-1) === 'Bo Lindqvist')
  })

  test('is not replaced by a document in which the open session is missing', async () => {
    await page.goto(address('/import'))
    await page
      .getByLabel('Or paste the text of the agenda')
      .fill('Monday, 3 March 2025\n\n9:00 – 10:00 Breakfast')
    await page.getByRole('button', { name: 'Read this text' }).click()
    await page.getByText('Begun already, and not found in this document: First plenary session.').waitFor()
    expect(await page.getByRole('button', { name: 'Accept this agenda' }).count()).toBe(0)
  })

  test('is still there after a look at another page, and is not lost by a reload unasked', async () => {
    const rail = page.getByRole('navigation')
    await rail.getByRole('link', { name: 'Rules', exact: true }).click()
    await page.getByRole('heading', { name: 'Rules' }).first().waitFor()
    await page.goBack()
    await page.getByText('Begun already, and not found in this document').waitFor()
    const asked = page.waitForEvent('dialog')
    const reloaded = page.reload()
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.accept()
    await reloaded
  })

  test('takes the same document again, and what has begun goes on', async () => {
    const before = plenaryOf(await secretary.now())
    await page.goto(address('/import'))
    await page.getByLabel('Or paste the text of the agenda').fill(readFileSync(file, 'utf8'))
    await page.getByRole('button', { name: 'Read this text' }).click()
    await page.getByText('The meeting has begun.').waitFor()
    await page.getByRole('button', { name: 'Accept this agenda' }).click()
    const view = await publicly.until(now => speakersOf(now)?.length === 5)
    expect(plenaryOf(view)).toMatchObject({ id: before?.id, status: 'open' })
    await page.getByRole('button', { name: 'Undo: agenda imported' }).click()
    await publicly.until(now => speakersOf(now)?.length === 6)
  })

  test.each(['laptop', 'tablet', 'phone'] as const)(
    'has nothing that axe calls serious, and is never pushed sideways, on a %s',
    async on => {
      const device = await comesIn(people, server.origin, code, { on })
      await device.goto(address('/agenda'))
      await device.getByRole('heading', { name: 'Agenda', exact: true }).waitFor()
      await device.getByRole('button', { name: 'Nour Haddad' }).click()
      expect(await seriousOn(device)).toEqual([])
      expect(await scrollsSideways(device)).toBe(false)
      await device.goto(address('/import'))
      await device.locator('input[type=file]').setInputFiles(file)
      await device.getByRole('heading', { name: 'Agenda, as understood' }).waitFor()
      expect(await scrollsSideways(device)).toBe(false)
    },
  )

  test('caused no complaint in any browser', () => {
    expect(people.errors).toEqual([])
  })
})

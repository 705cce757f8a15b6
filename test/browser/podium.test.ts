import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewAccess, View } from '../../shared/protocol.ts'
import { type Beside, beside } from '../support/beside.ts'
import { agenda, settles, type Wanted } from '../support/history.ts'
import { noonHere } from '../support/noon.ts'
import { browsing, type Viewport } from '../support/page.ts'
import { type Server, startServer } from '../support/server.ts'
import { openVenue, type Venue } from '../support/wire.ts'

const people = browsing()
const { device, errors } = people
let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  expect(errors).toEqual([])
  await server.dispose()
})

/** A meeting of its own, a chair in front of the podium, and the same chair's wire to look behind it. */
type Podium = { venue: Venue; page: Page; wire: Beside }

const podium = async (
  on: Viewport = 'laptop',
  access: NewAccess = { role: 'chair' },
  plan?: Parameters<typeof openVenue>[1],
): Promise<Podium> => {
  const venue = await openVenue(server.origin, plan)
  const person = await venue.person(access)
  const context = await device({ on })
  const [name = '', value = ''] = person.cookie.split('=')
  await context.addCookies([{ name, value, url: venue.origin }])
  const page = await context.newPage()
  await page.goto(`${venue.origin}/m/${venue.meeting}/podium`)
  await page.locator('.podium').waitFor()
  return { venue, page, wire: beside(people, await venue.chair()) }
}

const happens = async (wire: Pick<Beside, 'sends'>, ...wanted: Wanted[]): Promise<void> => {
  for (const command of wanted) expect(await wire.sends(command)).toMatchObject({ ok: true })
}
const opens: Wanted = { type: 'session.open', session: 'second' }
const asksFor = (delegation: string): Wanted => ({ type: 'floor.request', kind: 'intervention', delegation })

const big = (page: Page) => page.locator('.decide')
const armed = (page: Page, words: string) =>
  page.locator('.decide[data-armed=true]', { hasText: words }).waitFor()
const looks = (parts: (HTMLElement | SVGElement)[]) => parts.map(part => getComputedStyle(part).visibility)
const order = ({ list }: View) => list.requests.map(({ delegation }) => delegation)
const says = (page: Page, words: string) => page.locator('.foot', { hasText: words }).waitFor()
/**
 * Space twice at once, and again in the moment in which the big button says these words, before anybody can have read
 * them; resolves to whether it was armed for that.
 */
const bounces = (page: Page, words: string) =>
  page.evaluate(
    awaited =>
      new Promise<string | undefined>(resolve => {
        const press = () =>
          document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key: ' ', code: 'Space', bubbles: true, cancelable: true }),
          )
        const look = (_: unknown, observer: MutationObserver) => {
          const button = document.querySelector<HTMLElement>('.decide')
          if (!button?.textContent?.includes(awaited)) return
          observer.disconnect()
          const { armed } = button.dataset
          press()
          resolve(armed)
        }
        new MutationObserver(look).observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
        })
        press()
        press()
      }),
    words,
  )
/** Where something is once it has come to rest. */
const restsAt = async (shown: Locator) => {
  await shown.click({ trial: true })
  const box = await shown.boundingBox()
  if (!box) throw new Error('it is on the page')
  return box
}
const scrolls = (page: Page) =>
  page.evaluate(() => {
    const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement
    return scrollHeight > clientHeight || scrollWidth > clientWidth
  })
const complaints = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** The day of `history.ts` on the day of the test; the second session has a quarter of an hour. */
const endingSoon = () => {
  const { timezone, there } = noonHere()
  const end = new Date(there.getTime() + 15 * 60_000)
  return {
    timezone,
    agenda: {
      ...agenda,
      days: agenda.days.map(day => ({
        date: there.toISOString().slice(0, 10),
        sessions: day.sessions.map(session =>
          session.id === 'second'
            ? { ...session, plannedStart: '11:00', plannedEnd: end.toISOString().slice(11, 16) }
            : session,
        ),
      })),
    },
  }
}

const nine = ['BRA', 'PAN', 'KNA', 'DOM', 'VCT', 'CAN', 'TTO', 'URY', 'HTI']

describe('the podium', () => {
  test.each(['tablet', 'laptop'] as const)('fits on a %s without scrolling', async on => {
    const { page, wire } = await podium(on)
    await happens(wire, opens, ...nine.map(asksFor), { type: 'floor.next' })
    await armed(page, 'Give the floor to Panamá')
    for (const key of ['m', 'h', 'v', 'a', 'x']) {
      await page.keyboard.press(key)
      expect(await scrolls(page)).toBe(false)
      await page.keyboard.press('Escape')
    }
    expect(await scrolls(page)).toBe(false)
  })

  test.each(['en', 'es', 'pt', 'fr'])(
    'keeps the hour in its head, and the title on one line before it, in %s',
    async language => {
      const { venue, page } = await podium('laptop')
      await happens(
        beside(people, await venue.secretariat.joins(venue.meeting)),
        settles({ quorum: 'majority' }),
        { type: 'attendance.check-in', delegation: 'BRA' },
        { type: 'officer.elect', office: 'chair', delegation: 'BRA', name: 'Maria Aparecida dos Santos' },
        { type: 'session.open', session: 'first' },
      )
      await page.locator('.attendance.wanting').waitFor()
      await page.getByRole('combobox').selectOption(language)
      await page.locator(`html[lang=${language}]`).waitFor()
      for (const width of [1440, 1280, 1024]) {
        await page.setViewportSize({ width, height: 800 })
        const head = () =>
          page.locator('.top').evaluate(top => {
            const hour = top.querySelector('time')?.getBoundingClientRect()
            const title = top.querySelector('h1')?.getBoundingClientRect()
            return { hourIsIn: hour && hour.right <= innerWidth, isOneLine: title && title.height < 32 }
          })
        await expect.poll(head).toEqual({ hourIsIn: true, isOneLine: true })
      }
    },
  )

  test('can be used by all, whatever it shows', async () => {
    const { page, wire } = await podium('tablet')
    expect(await complaints(page)).toEqual([])
    await happens(wire, opens, ...nine.map(asksFor), { type: 'floor.next' })
    await armed(page, 'Give the floor to Panamá')
    expect(await complaints(page)).toEqual([])
    for (const key of ['m', 'h', 'v', 'a', 'x', '?']) {
      await page.keyboard.press(key)
      expect(await complaints(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
  })

  test('runs a session by Space alone; a second press at once does nothing', async () => {
    const { page, wire } = await podium()
    await happens(wire, opens, asksFor('BRA'), asksFor('HTI'), asksFor('PER'))
    await armed(page, 'Give the floor to Brasil')
    expect(await bounces(page, 'Give the floor to Haïti')).toBe('false')
    await armed(page, 'Give the floor to Haïti')
    expect((await wire.now()).floor?.delegation).toBe('BRA')
    await page.keyboard.press('Space')
    await wire.until(view => view.floor?.delegation === 'HTI')
    await armed(page, 'Give the floor to Perú')
  })

  test('a button that was pressed by finger leaves Space to the big action', async () => {
    const { page, wire } = await podium('tablet')
    await happens(wire, opens, asksFor('BRA'), asksFor('HTI'), { type: 'floor.next' })
    await page.getByRole('button', { name: 'Pause' }).tap()
    await wire.until(view => view.floor?.clock.status === 'paused')
    await armed(page, 'Give the floor to Haïti')
    await page.keyboard.press('Space')
    await wire.until(view => view.floor?.delegation === 'HTI')
  })

  test('keys run the clock and the list, but never while somebody types', async () => {
    const { page, wire } = await podium()
    await happens(wire, opens, asksFor('BRA'), { type: 'floor.next' })
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await page.keyboard.press('+')
    await wire.until(view => view.floor?.clock.limitMs === 150_000)
    await page.keyboard.press('p')
    await wire.until(view => view.floor?.clock.status === 'paused')
    await page.keyboard.press('h')
    await page.getByRole('combobox', { name: 'Delegation' }).pressSequentially('pe')
    await page.keyboard.press('Enter')
    await wire.until(view => order(view).includes('PER'))
    expect(wire.view.floor?.clock.status).toBe('paused')
    await says(page, 'Perú entered in the list')
    await page.keyboard.press('l')
    await page.locator('button:focus', { hasText: 'No objection: close now' }).waitFor()
    await page.keyboard.press('Enter')
    await says(page, 'List closed')
    await wire.until(view => view.list.consent)
    await page.keyboard.press('Control+z')
    await wire.until(view => view.list.status === 'open')
  })

  test('a request is moved by keyboard: by one place, or picked up and put down', async () => {
    const { page, wire } = await podium()
    await happens(wire, opens, asksFor('BRA'), asksFor('HTI'), asksFor('PER'))
    await page.getByRole('row', { name: 'Perú' }).waitFor()
    await page.keyboard.press('f')
    await page.locator('[role=row]:focus').waitFor()
    await page.keyboard.press('Alt+ArrowDown')
    await wire.until(view => order(view).join() === 'HTI,BRA,PER')
    await says(page, 'Brasil moved to 2nd')
    const moved = page.getByRole('row', { name: 'Brasil' })
    await moved.getByText(/^moved at/).waitFor()
    const why = await moved.evaluate(
      row => document.getElementById(row.getAttribute('aria-describedby') ?? '')?.textContent,
    )
    expect(why).toMatch(/^2nd: .*Moved/)

    await page.getByRole('row', { name: 'Perú' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.locator('.grip:focus').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('[data-dragging]').first().waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await says(page, 'Perú moved to')
    await wire.until(view => order(view).indexOf('PER') < 2)
  })

  test('a request is moved by mouse', async () => {
    const { page, wire } = await podium()
    await happens(wire, opens, asksFor('BRA'), asksFor('HTI'), asksFor('PER'))
    await page
      .getByRole('row', { name: 'Perú' })
      .dragTo(page.getByRole('row', { name: 'Brasil' }), { targetPosition: { x: 120, y: 3 } })
    await wire.until(view => order(view).join() === 'PER,BRA,HTI')
    await says(page, 'Perú moved to 1st')
    await page.getByRole('button', { name: 'Undo' }).click()
    await wire.until(view => order(view).join() === 'BRA,HTI,PER')
  })

  test('a request is moved by a finger, which lifts it by its grip', async () => {
    const { page, wire } = await podium('tablet')
    await happens(wire, opens, asksFor('BRA'), asksFor('HTI'), asksFor('PER'))
    const grip = await restsAt(page.getByRole('row', { name: 'Perú' }).locator('.grip'))
    const first = await restsAt(page.getByRole('row', { name: 'Brasil' }))
    const finger = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: y === undefined ? [] : [{ x: grip.x + grip.width / 2, y }],
      })
    const lifted = page.locator('[data-lifted=true]', { hasText: 'Perú' })

    await touch('touchStart', grip.y + grip.height / 2)
    await lifted.waitFor()
    await touch('touchMove', first.y + first.height)
    await touch('touchMove', first.y + 4)
    await page.locator('[data-drop=before]', { hasText: 'Brasil' }).waitFor()
    await touch('touchEnd')
    await wire.until(view => order(view).join() === 'PER,BRA,HTI')
    await says(page, 'Perú moved to 1st')

    const now = await restsAt(page.getByRole('row', { name: 'Perú' }).locator('.grip'))
    await touch('touchStart', now.y + now.height / 2)
    await lifted.waitFor()
    await touch('touchEnd')
    await lifted.waitFor({ state: 'detached' })
    expect(order(await wire.now()).join()).toBe('PER,BRA,HTI')
  })

  test('a point of order is heard and ruled on, an appeal voted on, and the floor goes back', async () => {
    const { page, wire } = await podium('tablet')
    await happens(wire, opens, asksFor('BRA'), { type: 'floor.next' }, asksFor('HTI'))
    await happens(wire, { type: 'floor.request', kind: 'point-of-order', delegation: 'MEX' })
    await armed(page, 'Hear México')
    await page.keyboard.press('Space')
    await wire.until(view => view.floor?.kind === 'point-of-order')
    await page.getByText('Brasil paused').waitFor()
    await armed(page, 'Overruled')
    await page.keyboard.press('Space')
    expect(await scrolls(page)).toBe(false)
    expect(await complaints(page)).toEqual([])
    await page.keyboard.press('o')
    await wire.until(view => view.floor?.delegation === 'BRA' && view.floor.clock.status === 'running')
    await armed(page, 'Give the floor to Haïti')

    await page.keyboard.press('b')
    await page.getByRole('combobox', { name: 'Delegation' }).pressSequentially('chi')
    await page.keyboard.press('Enter')
    await wire.until(view => view.floor?.decision?.awaits === 'vote')
    await page.getByText('Brasil paused').waitFor()
    await page.keyboard.press('1')
    await page.keyboard.press('1')
    await page.getByRole('button', { name: 'Against it: one more' }).tap()
    await armed(page, 'The ruling is overturned')
    expect(await scrolls(page)).toBe(false)
    expect(await complaints(page)).toEqual([])
    await page.keyboard.press('Space')
    await wire.until(view => view.floor?.delegation === 'BRA' && view.floor.clock.status === 'running')
    expect(wire.view.ruling).toMatchObject({ decision: 'sustained', mayAppeal: false })
  })

  test('when time is wanting those not yet called are shortened by a button; whoever speaks keeps the time', async () => {
    const { page, wire } = await podium('tablet', { role: 'chair' }, endingSoon())
    await happens(wire, opens, ...nine.map(asksFor), { type: 'floor.next' })
    await page.getByText('8 waiting, ').waitFor()
    await page.getByRole('button', { name: 'Shorten to' }).tap()
    const { floor, list, coming } = await wire.until(view => view.list.limitMs !== null)
    expect(floor).toMatchObject({ delegation: 'BRA', clock: { limitMs: 120_000 } })
    expect(coming.next.map(({ limitMs }) => limitMs)).toEqual(nine.slice(1).map(() => list.limitMs))
    await page.getByText('The list fits:').waitFor()
    await page.getByRole('button', { name: 'Undo' }).tap()
    await page.getByText('8 waiting, ').waitFor()
  })

  test('without contact everything is hollow, the big action says so, and a press is refused with its reason', async () => {
    const own = await startServer()
    const usual = server
    server = own
    const { page, wire } = await podium('tablet').finally(() => {
      server = usual
    })
    await happens(wire, opens, asksFor('BRA'), { type: 'floor.next' })
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await own.kill()
    await page.locator('.podium[data-contact=lost] .clock.hollow').waitFor()
    await page.keyboard.press('p')
    await says(page, 'No contact with the server')
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    expect(await big(page).getAttribute('data-lost')).toBe('true')
    await big(page).getByText('No contact: a press does nothing now').waitFor()
    expect(await big(page).getAttribute('aria-keyshortcuts')).toBeNull()
    expect(await big(page).locator('> .shape, > .key').evaluateAll(looks)).toEqual(['hidden', 'hidden'])
    await own.dispose()
  })

  test('a moderator runs the own session only, and is told which one is on', async () => {
    const { page, wire } = await podium('laptop', { role: 'moderator', session: 'second', name: 'Ana Ortiz' })
    await armed(page, 'Open: The second session')
    await happens(wire, { type: 'session.open', session: 'first' })
    await page.getByText('The first session is open now.').waitFor()
    expect(await big(page).count()).toBe(0)
    await page.keyboard.press('Space')
    await says(page, 'The first session is open now.')
    await happens(wire, { type: 'session.close', session: 'first' })
    await armed(page, 'Open: The second session')
    await page.keyboard.press('Space')
    await wire.until(view => view.session === 'second')
  })
})

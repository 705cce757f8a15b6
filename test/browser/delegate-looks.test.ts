import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { type Language, languages } from '../../shared/meeting/delegations.ts'
import { browsing, scrollsSideways, type Viewport } from '../support/page.ts'
import { delegateStills } from '../support/stills/delegate.ts'
import { servedStills } from '../support/stills/serve.ts'

/** Every situation of a delegate on every device on which it may be seen, in every language. */

const { page: open, errors } = browsing()
const show = servedStills()
const names = Object.keys(delegateStills)
afterAll(() => expect(errors).toEqual([]))

/** What stands out of its box or of the window, so that it cannot be read or pressed. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const tooNarrow = [...document.querySelectorAll('.matter, .headline, .act, .decide, .stop .name')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ className, textContent }) => `${className}: ${textContent}`)
    const below = [...document.querySelectorAll('.hand > *, .told > *')]
      .filter(element => element.getBoundingClientRect().bottom > innerHeight + 1)
      .map(({ textContent }) => `below the window: ${textContent}`)
    return [...tooNarrow, ...below]
  })

const looks = async (on: Viewport, speaks: Language): Promise<Record<string, string[]>> => {
  const page = await open({ on, speaks })
  const wrong: Record<string, string[]> = {}
  for (const name of names) {
    await show(page, name, `lang=${speaks}`)
    await page.locator('.delegate').waitFor()
    const found = [...(await cutOff(page)), ...((await scrollsSideways(page)) ? ['scrolls sideways'] : [])]
    if (found.length > 0) wrong[name] = found
  }
  await page.context().close()
  return wrong
}

/** The smallest in every language, the others in those whose words are longest. */
const seen: [Viewport, Language][] = [
  ...languages.map((speaks): [Viewport, Language] => ['small-phone', speaks]),
  ...(['phone', 'phone-lying', 'tablet', 'tablet-upright'] as const).flatMap((on): [Viewport, Language][] => [
    [on, 'es'],
    [on, 'fr'],
  ]),
]

test.each(seen)('On a %s every situation fits, the actions within the window (%s)', async (on, speaks) => {
  expect(await looks(on, speaks)).toEqual({})
})

test('Whoever speaks reads what the booths ask, and nobody else does', async () => {
  const page = await open({ on: 'phone' })
  await show(page, 'delegate-floor-signals')
  const asked = page.getByRole('status').filter({ hasText: 'Slower, please' })
  await asked.filter({ hasText: 'Cannot hear' }).waitFor()
  expect(await asked.innerText()).toContain('French, Portuguese, and English booths')
  await show(page, 'delegate-listed-signals')
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  expect(await asked.count()).toBe(0)
})

test('Every situation can be used by all', async () => {
  const page = await open({ on: 'phone' })
  const complaints: Record<string, string[]> = {}
  for (const name of names) {
    await show(page, name)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    if (violations.length > 0)
      complaints[name] = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }
  expect(complaints).toEqual({})
})

test('Nothing that can be pressed is smaller than a thumb', async () => {
  const page = await open({ on: 'small-phone' })
  for (const name of names) {
    await show(page, name)
    await page.locator('.delegate').waitFor()
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, a')]
        .map(element => ({ words: element.textContent, height: element.getBoundingClientRect().height }))
        .filter(({ height }) => height < 48),
    )
    expect({ name, small }).toEqual({ name, small: [] })
  }
})

test('On a tablet held upright the clock fills the width, and its last figure stands at the right edge', async () => {
  const page = await open({ on: 'tablet-upright' })
  const right = async (name: string): Promise<number> => {
    await show(page, name)
    const rule = await page.locator('.rule').boundingBox()
    if (rule === null) throw new Error('there is a clock with its rule')
    const figures = await page.evaluate(() => {
      const range = document.createRange()
      range.selectNodeContents(document.querySelector('.figures .clock') ?? document.body)
      const { left, right } = range.getBoundingClientRect()
      return { left, right }
    })
    expect(Math.abs(figures.right - rule.x - rule.width)).toBeLessThan(16)
    return figures.right - figures.left
  }
  expect(await right('delegate-floor')).toBeGreaterThan(500)
  expect(await right('delegate-floor-far-over')).toBeGreaterThan(500)
})

test('What was opened closes by Esc, and the language is chosen on the page', async () => {
  const page = await open({ on: 'phone' })
  await show(page, 'delegate-may-ask')
  await page.getByRole('button', { name: 'Your request' }).click()
  await page.getByRole('heading', { name: 'Your request' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'The list of speakers is open' }).waitFor()
  await page.getByLabel('Language').selectOption('Español')
  await page.getByRole('heading', { name: 'La lista de oradores está abierta' }).waitFor()
})

import AxeBuilder from '@axe-core/playwright'
import { expect, it } from 'vitest'
import { languages } from '../../shared/meeting/delegations.ts'
import { browsing, scrollsSideways } from '../support/page.ts'
import { followStills } from '../support/stills/follow.ts'
import { servedStills } from '../support/stills/serve.ts'

const show = servedStills()
const { page: newPage, errors } = browsing()

it('fits a phone, also a small one, in every language', async () => {
  for (const on of ['phone', 'small-phone'] as const)
    for (const language of languages) {
      const page = await newPage({ on })
      for (const name of Object.keys(followStills)) {
        await show(page, name, `lang=${language}`)
        expect(await scrollsSideways(page), `${name} in ${language} on a ${on}`).toBe(false)
      }
      await page.close()
    }
  expect(errors).toEqual([])
})

it('can be read by everybody, in every state', async () => {
  const page = await newPage({ on: 'phone' })
  for (const name of Object.keys(followStills)) {
    await show(page, name)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
      name,
    ).toEqual([])
  }
})

it('tells what changes, and not every second', async () => {
  const page = await newPage({ on: 'phone' })
  const told = async (name: string) => {
    await show(page, name)
    return page.getByRole('status').first().textContent()
  }
  expect(await told('follow-ample')).toBe('Brasil has the floor')
  expect(await told('follow-warning')).toBe('Brasil: Please conclude')
  expect(await told('follow-over')).toBe('Brasil: Over time')
  expect(await told('follow-paused')).toBe('Brasil: Paused')
  expect(await told('follow-paused-over')).toBe('Brasil: Paused, over time')
  expect(await told('follow-order')).toBe('Point of order')
})

it('shows the short time of a point of order, and what is kept for whoever was interrupted', async () => {
  const page = await newPage({ on: 'phone' })
  await show(page, 'follow-order')
  await page.locator('.follow-limit', { hasText: 'of 1:00' }).waitFor()
  await page.getByText('Brasil paused, 1:02 left and kept').waitFor()
})

it('shows every day of the agenda, and from whom the floor was withdrawn', async () => {
  const page = await newPage({ on: 'phone' })
  await show(page, 'follow-withdrawn')
  await page.getByText('The floor was withdrawn from Brasil').waitFor()
  await page.getByRole('heading', { name: 'Thursday 7 November' }).waitFor()
  await page.getByRole('heading', { name: 'Friday 8 November' }).waitFor()
})

it('says of everybody who waits why that place, to whoever asks', async () => {
  const page = await newPage({ on: 'phone' })
  await show(page, 'follow-moved')
  const moved = page.getByRole('listitem').filter({ hasText: 'México' })
  await moved.getByText('moved at 15:15').click()
  await moved.getByText('In order of request. Moved by the chair at 15:15.').waitFor()
  const swapped = page.getByRole('listitem').filter({ hasText: 'República Dominicana' })
  await swapped.locator('small', { hasText: 'places swapped at 15:15' }).waitFor()
  await swapped.locator('summary').press('Enter')
  await swapped.getByText('In order of request. Places swapped at 15:15.').waitFor()
  await moved.getByText('In order of request. Moved by the chair').waitFor({ state: 'hidden' })
})

it('shows how far a round has come, and what an election has brought', async () => {
  const page = await newPage({ on: 'phone' })
  await show(page, 'follow-round')
  await page.getByText('2 of 35 heard').waitFor()
  await page.getByText('31 still to come, 1 passed, 1 absent').waitFor()
  await show(page, 'follow-elected')
  const elected = page.getByRole('listitem').filter({ hasText: 'Eva Soto' })
  await elected.getByText('20 votes').waitFor()
})

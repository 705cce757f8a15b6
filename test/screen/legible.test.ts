import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { languages } from '../../shared/meeting/delegations.ts'
import { browsing, viewports } from '../support/page.ts'
import { roomStills } from '../support/stills/room.ts'
import { roomCodeStills } from '../support/stills/room-code.ts'
import { roomRulesStills } from '../support/stills/room-rules.ts'
import { servedStills } from '../support/stills/serve.ts'

/** Room units, 1/1080 of the picture's height. ISO 9241-3 from the last row: capitals of 20 arc minutes. */
const leastType = 88
const grain = 0.5

const show = servedStills()
const { page: newPage, errors } = browsing()

/** The texts of which a line is in sight where lines take turns, with which of their lines it is, and of how many. */
const turningLines = async (page: Page) => {
  // Lines are counted once they are laid out, and the one in sight is chosen by their number.
  await page.evaluate(
    () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  )
  return page.locator('.turning').evaluateAll(windows =>
    windows.map(seen => {
      const { top, bottom, height } = seen.getBoundingClientRect()
      const lineHeight = Number.parseFloat(getComputedStyle(seen).lineHeight)
      const box = seen.querySelector('div')?.getBoundingClientRect() ?? seen.getBoundingClientRect()
      const inSight = [...seen.querySelectorAll('p')].filter(text => {
        const of = text.getBoundingClientRect()
        return of.top < bottom - height / 2 && of.bottom > top + height / 2
      })
      return {
        text: inSight.map(({ textContent }) => textContent).join(' '),
        line: (top - box.top) / lineHeight,
        of: box.height / lineHeight,
      }
    }),
  )
}

/** Every piece of text that a person sees, with its size in room units and where it stands in the window. */
const textOf = (page: Page) =>
  page.evaluate(() => {
    const unit = Math.min(innerWidth / 1920, innerHeight / 1080)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const seen: { text: string; size: number; isInside: boolean }[] = []
    while (walker.nextNode()) {
      const { currentNode } = walker
      const parent = currentNode.parentElement
      const range = document.createRange()
      range.selectNodeContents(currentNode)
      const { left, right, width } = range.getBoundingClientRect()
      if (!parent || parent.closest('.spoken') || width === 0) continue
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) / unit
      seen.push({ text: currentNode.textContent ?? '', size, isInside: left >= 0 && right <= innerWidth })
    }
    return seen
  })

it('every picture in every language is read from the last row, and nothing stands out of it', async () => {
  for (const language of languages) {
    const page = await newPage({ on: 'projector' })
    for (const name of Object.keys({ ...roomStills, ...roomRulesStills })) {
      await show(page, name, `lang=${language}`)
      const wrong = (await textOf(page)).filter(({ size, isInside }) => size < leastType - grain || !isInside)
      expect(wrong, `${name} in ${language}`).toEqual([])
    }
  }
  expect(errors).toEqual([])
})

it('a screen that is signed in has the room’s code at its foot, in every picture and language', async () => {
  for (const language of languages) {
    const page = await newPage({ on: 'projector' })
    for (const name of Object.keys(roomCodeStills)) {
      await show(page, name, `lang=${language}`)
      const code = page.getByText('482\u00a0913')
      await code.waitFor({ state: 'attached' })
      const wrong = (await textOf(page)).filter(({ size, isInside }) => size < leastType - grain || !isInside)
      expect(wrong, `${name} in ${language}`).toEqual([])
      const inSight = (await turningLines(page)).map(({ text }) => text).join() || (await code.textContent())
      expect(inSight, `${name} in ${language}`).toContain('482\u00a0913')
      const foot = await page.locator('.matter, footer').last().boundingBox()
      expect((foot?.y ?? 0) + (foot?.height ?? 0), name).toBeLessThanOrEqual(1080)
    }
  }
  expect(errors).toEqual([])
})

it('what the booths ask is said on the screen that the speaker has in sight, and on no other', async () => {
  const page = await newPage({ on: 'projector' })
  await show(page, 'room-speaker-slower')
  await page.getByText('Slower, please').waitFor()
  await page.getByText('French booth').waitFor()
  await show(page, 'room-slower')
  await page.getByText('Panamá').first().waitFor({ state: 'attached' })
  expect(await page.getByText('Slower, please').count()).toBe(0)
  expect(errors).toEqual([])
})

it('the clock takes a third of the height', async () => {
  const page = await newPage({ on: 'projector' })
  for (const name of ['room-ample', 'room-warning', 'room-over', 'room-far-over', 'room-lost']) {
    await show(page, name)
    const height = await page.locator('.clock').evaluate(clock => clock.getBoundingClientRect().height)
    expect(height, name).toBeGreaterThanOrEqual(1080 / 3)
  }
})

it('says who, how long, what comes next, whether one can still ask, and in which session', async () => {
  const page = await newPage({ on: 'projector' })
  await show(page, 'room-warning')
  const words = (await textOf(page)).map(({ text }) => text).join(' ')
  for (const part of [
    'Brasil',
    'Please\nconclude',
    'Panamá',
    'República Dominicana',
    'List open',
    'First plenary session',
  ])
    expect(words).toContain(part)
})

it('the session and its theme take turns at the foot, also under a long name, in every language', async () => {
  for (const language of languages) {
    const page = await newPage({ on: 'projector' })
    for (const size of ['projector', 'small-projector'] as const) {
      await page.setViewportSize(viewports[size])
      const atFoot = async (name: string) => {
        await show(page, name, `lang=${language}`)
        return (await turningLines(page)).at(-1)?.text
      }
      expect(await atFoot('room-ample')).toBe('First plenary session')
      expect(await atFoot('room-long-name')).toBe('First plenary session')
      expect(await atFoot('room-group')).toBe('First plenary session')
      expect(await atFoot('room-theme')).toBe('Technology, used to recruit and exploit and used to prevent')
    }
  }
})

it('by what the list is ordered stands at the foot, under names and between two speakers', async () => {
  const page = await newPage({ on: 'projector' })
  for (const name of ['room-ordered', 'room-free-ordered']) {
    await show(page, name)
    await page.getByText(/^Order: /).waitFor({ state: 'attached' })
  }
  await show(page, 'room-free')
  await page.getByText('List open').waitFor()
  expect(await page.getByText(/^Order: /).count()).toBe(0)
  expect(errors).toEqual([])
})

it('the line under a name turns through all that it says, however long', async () => {
  const page = await newPage({ on: 'projector' })
  const seen = new Set<number>()
  let count = 0
  for (const turn of [1, 2, 3, 4]) {
    await show(page, `room-group-long-${turn}`)
    const [under] = await turningLines(page)
    count = Math.round(under?.of ?? 0)
    seen.add(Math.round(under?.line ?? -1))
  }
  expect(count).toBeGreaterThan(2)
  expect([...seen].sort()).toEqual([...Array(count).keys()])
})

it('no line under a name is seen before its turn, not even for a frame', async () => {
  const page = await newPage({ on: 'projector' })
  await show(page, 'room-group-long-1')
  await page.evaluate(() => {
    const first: Record<string, string> = {}
    Object.assign(window, { first })
    new MutationObserver(() => {
      const still = document.querySelector<HTMLElement>('[data-still]')
      const lines = document.querySelector<HTMLElement>('.turning > div')
      if (still?.dataset.still && lines) first[still.dataset.still] ??= lines.style.transform
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  for (const turn of [2, 3, 4]) {
    const name = `room-group-long-${turn}`
    await show(page, name)
    await turningLines(page)
    const first = await page.evaluate(
      still => (window as unknown as { first: Record<string, string> }).first[still],
      name,
    )
    expect(first, name).toBe(
      await page
        .locator('.turning > div')
        .first()
        .evaluate(box => box.style.transform),
    )
  }
})

it('a clock that stands still past its end says both', async () => {
  const page = await newPage({ on: 'projector' })
  await show(page, 'room-paused-over')
  const words = (await textOf(page)).map(({ text }) => text)
  expect(words).toContain('Paused,\nover time')
  expect(words).toContain('+0')
})

it('somebody without a name is called by the number, with the role beside it', async () => {
  const page = await newPage({ on: 'projector' })
  await show(page, 'room-prepared-unnamed')
  const words = (await textOf(page)).map(({ text }) => text)
  expect(words.some(text => /^Speaker \d$/.test(text))).toBe(true)
  expect(words).toContain('Member state representative')
})

it('a lost contact is beyond doubt: hollow figures, the past tense, the hour', async () => {
  const page = await newPage({ on: 'projector' })
  await show(page, 'room-lost')
  const words = (await textOf(page)).map(({ text }) => text).join(' ')
  for (const part of ['had the floor', 'Not\nconfirmed', 'No contact since 15:15:36'])
    expect(words).toContain(part)
  expect(await page.locator('.clock.hollow').count()).toBe(1)
})

it('speaks the meeting’s first language on whatever machine stands behind the projector', async () => {
  const page = await newPage({ on: 'projector', speaks: 'fr' })
  await show(page, 'room-ample')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

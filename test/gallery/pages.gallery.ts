import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '../../shared/meeting/delegations.ts'
import {
  agendaFile,
  codeFor,
  comesIn,
  consoleBeside,
  makeMeeting,
  putAgenda,
  startHere,
} from '../browser/scene.ts'
import type { Beside } from '../support/beside.ts'
import { browsing, type Viewport, viewports } from '../support/page.ts'
import type { Server } from '../support/server.ts'

/** Those that the README shows. The others go where builds go. */
const forReadme = new Set([
  'podium-speaking-laptop',
  'screen-speaking-projector',
  'screen-over-projector',
  'delegate-listed-phone',
  'speaker-speaking-phone',
  'import-laptop',
])
const readme = resolve(import.meta.dirname, 'pictures')
const all = resolve(import.meta.dirname, '../../.build/gallery')

const people = browsing()
let server: Server
let meeting: string
let secretary: Beside
const pages = new Map<string, Page>()

const languages: Language[] = ['en', 'es', 'pt', 'fr']

/** The sizes at which each person looks at Palabra. */
const sizesOf = (name: string): Viewport[] => {
  if (/^screen/.test(name)) return ['projector', 'small-projector']
  if (/^(delegate|speaker)/.test(name)) return ['phone', 'tablet']
  return name === 'follower' ? ['phone', 'laptop'] : ['laptop', 'tablet']
}

/** These pages as they are now, each at the sizes at which it is used. */
const picture = async (state: string, names: string[]): Promise<void> => {
  for (const name of names) {
    const page = pages.get(name)
    if (!page) throw new Error(`no page ${name}`)
    for (const size of sizesOf(name)) {
      const file = `${name}-${state}-${size}`
      await page.setViewportSize(viewports[size])
      await page.evaluate(() => document.fonts.ready)
      const folder = forReadme.has(file) ? readme : all
      await page.screenshot({ path: join(folder, `${file}.png`), animations: 'disabled' })
    }
  }
}

beforeAll(async () => {
  await mkdir(readme, { recursive: true })
  await mkdir(all, { recursive: true })
  server = await startHere()
  const made = await makeMeeting(server.origin)
  meeting = made.meeting
  secretary = await consoleBeside(people, server.origin, meeting)
  pages.set('office', await comesIn(people, server.origin, made.code, { on: 'laptop' }))
})
afterAll(async () => {
  secretary?.close()
  await server?.dispose()
})

const office = (): Page => {
  const page = pages.get('office')
  if (!page) throw new Error('no office')
  return page
}

test('before the meeting', async () => {
  await office().goto(`${server.origin}/m/${meeting}/secretariat/import`)
  await office().locator('input[type=file]').setInputFiles(agendaFile)
  await office().getByRole('button', { name: 'Accept this agenda' }).waitFor()
  await office().setViewportSize(viewports.laptop)
  await office().screenshot({ path: join(readme, 'import-laptop.png') })
  await putAgenda(server.origin, meeting)
  const opens = async (name: string, access: Parameters<typeof codeFor>[2], speaks: Language = 'en') => {
    const on = access.role === 'delegate' ? 'phone' : access.role === 'screen' ? 'projector' : 'laptop'
    const code = await codeFor(server.origin, meeting, access)
    const page = await comesIn(people, server.origin, code, { on, speaks })
    // The room's screen speaks the meeting's first language unless its address says otherwise.
    if (access.role === 'screen') await page.goto(`${page.url()}&lang=${speaks}`)
    pages.set(name, page)
  }
  for (const language of languages) {
    const ending = language === 'en' ? '' : `-${language}`
    await opens(`podium${ending}`, { role: 'chair' }, language)
    await opens(`screen${ending}`, { role: 'screen' }, language)
    await opens(`delegate${ending}`, { role: 'delegate', delegation: 'VCT' }, language)
  }
  await opens('speaker', { role: 'delegate', delegation: 'BRA' })
  await opens('booth', { role: 'interpreter', name: 'Français' }, 'fr')
  const unpaired = await people.page({ on: 'projector' })
  await unpaired.goto(`${server.origin}/screen`)
  await unpaired.locator('.pairing-code').waitFor()
  pages.set('screen-unpaired', unpaired)
  const follower = await people.page({ on: 'phone' })
  await follower.goto(`${server.origin}/m/${meeting}`)
  pages.set('follower', follower)
  await picture('before', ['podium', 'screen', 'screen-unpaired', 'delegate', 'follower'])
  expect(pages.size).toBe(17)
})

test('a plenary', async () => {
  const { sends, until } = secretary
  const { agenda } = await secretary.now()
  const session = agenda.days[0]?.sessions.find(({ kind }) => kind === 'plenary')?.id ?? ''
  await sends({ type: 'session.open', session })
  await sends({ type: 'item.open', item: `${session}:dialogue` })
  await until(view => view.item !== null)
  await picture('may-ask', ['delegate', 'delegate-es', 'delegate-pt', 'delegate-fr'])
  for (const delegation of ['BRA', 'PAN', 'KNA', 'DOM', 'VCT', 'CAN', 'TTO', 'URY', 'HTI', 'ATG'])
    await sends({ type: 'floor.request', kind: 'intervention', delegation })
  await sends({ type: 'floor.next' })
  await until(view => view.floor?.delegation === 'BRA')
  const everywhere = languages.map(language => (language === 'en' ? '' : `-${language}`))
  const podiums = everywhere.map(ending => `podium${ending}`)
  const screens = everywhere.map(ending => `screen${ending}`)
  const delegates = everywhere.map(ending => `delegate${ending}`)
  await pages.get('screen')?.getByText('Time left').first().waitFor()
  await picture('speaking', ['podium'])
  await picture('speaking', ['screen'])
  await picture('listed', ['delegate'])
  await picture('speaking', ['speaker'])
  await picture('speaking', ['booth'])
  await picture('speaking', ['follower'])
  await picture('speaking', podiums.slice(1))
  await picture('speaking', screens.slice(1))
  await picture('listed', delegates.slice(1))
  await sends({ type: 'clock.pause' })
  await until(view => view.floor?.clock.status === 'paused')
  await picture('paused', ['podium', 'screen', 'speaker'])
  await sends({ type: 'clock.resume' })
  await sends({ type: 'screen.show', layout: 'list' })
  await pages.get('screen')?.getByText('List of speakers').first().waitFor()
  await picture('list', screens)
  await sends({ type: 'screen.show', layout: 'auto' })
  const clock = secretary.view.floor?.clock
  const left =
    clock?.status === 'running' ? Math.round((clock.deadline - (await secretary.time())) / 1000) : 0
  await sends({ type: 'clock.adjust', seconds: 26 - left })
  await pages.get('screen')?.locator('[data-time=warning]').waitFor()
  await picture('warning', [...screens, 'speaker', 'podium', 'follower'])
  await sends({ type: 'floor.request', kind: 'point-of-order', delegation: 'MEX' })
  await until(view => view.list.requests[0]?.kind === 'point-of-order')
  await sends({ type: 'floor.grant', request: secretary.view.list.requests[0]?.id ?? '' })
  await until(view => view.floor?.kind === 'point-of-order')
  await picture('order', [...screens, ...podiums, 'delegate', 'follower'])
  await sends({ type: 'floor.yield' })
  await until(view => view.floor?.decision !== undefined)
  const overruled = pages.get('podium')?.locator('[data-armed=true]', { hasText: 'Overruled' })
  await overruled?.waitFor()
  await picture('ruling', ['screen', 'podium', 'delegate', 'follower'])
  await overruled?.click()
  await until(view => view.ruling !== null)
  await sends({ type: 'list.close' })
  await sends({ type: 'floor.next' })
  await sends({ type: 'clock.adjust', seconds: -118 })
  await pages.get('screen')?.locator('[data-time=over]').waitFor()
  await picture('over', [...screens, ...podiums, 'follower'])
  await office().goto(`${server.origin}/m/${meeting}/secretariat`)
  await office().getByRole('link', { name: 'Record' }).waitFor()
  await picture('now', ['office'])
  for (const page of [
    'agenda',
    'delegations',
    'people',
    'badges',
    'attendance',
    'officers',
    'access',
    'rules',
    'screens',
    'record',
    'audit',
    'status',
  ]) {
    await office().goto(`${server.origin}/m/${meeting}/secretariat/${page}`)
    await office().getByRole('heading').first().waitFor()
    await picture(page, ['office'])
  }
})

test('without contact', async () => {
  await server.kill()
  await pages.get('screen')?.getByText('No contact since').first().waitFor()
  const asks = pages.get('speaker')?.getByRole('button', { name: /Ask|Yield|order/ })
  await asks?.first().waitFor()
  await picture('lost', ['screen', 'screen-fr', 'podium', 'delegate', 'follower'])
})

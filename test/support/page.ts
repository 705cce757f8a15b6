import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { find, programs } from '../../server/programs.mjs'
import type { Language } from '../../shared/meeting/delegations.ts'

/** No network but the test's own server, and nothing that a headless browser does by itself. */
const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The devices on which people use Palabra, in CSS pixels. */
export const viewports = {
  phone: { width: 390, height: 844 },
  'small-phone': { width: 360, height: 640 },
  'phone-lying': { width: 844, height: 390 },
  tablet: { width: 1024, height: 768 },
  'tablet-upright': { width: 768, height: 1024 },
  laptop: { width: 1440, height: 900 },
  projector: { width: 1920, height: 1080 },
  'small-projector': { width: 1280, height: 720 },
}
export type Viewport = keyof typeof viewports

export type Person = {
  on?: Viewport
  /** The browser's own language, which the pages follow. */
  speaks?: Language
  wantsLessMotion?: boolean
}

const locales: Record<Language, string> = { en: 'en-GB', es: 'es-PE', pt: 'pt-BR', fr: 'fr-CA' }

/** Text of what went wrong on a page: uncaught errors, and what its console called an error. */
type PageErrors = string[]

export type Browsing = {
  /** A device of its own: its cookies and what it keeps are nobody else's. */
  device: (person?: Person) => Promise<BrowserContext>
  /** A page on a new device. */
  page: (person?: Person) => Promise<Page>
  /** Those that are open, on all devices. */
  pages: () => Page[]
  /**
   * What pages of all devices have complained of; a lost connection, which tests cause, is no complaint. And what
   * they have asked of anybody but this machine: a room has no other network.
   */
  errors: PageErrors
}

const isOfConnection = /net::ERR_|WebSocket|Failed to load resource/

const isHere = (url: string): boolean =>
  /^(data|blob|about|chrome-error):/.test(url) || ['127.0.0.1', 'localhost'].includes(new URL(url).hostname)

const touches: readonly Viewport[] = ['phone', 'small-phone', 'phone-lying', 'tablet', 'tablet-upright']

/**
 * One browser for a test file, started by the first page and closed after the last test. Called at the top level
 * of the file.
 */
export const browsing = (): Browsing => {
  let browser: Promise<Browser> | null = null
  const errors: PageErrors = []
  const devices: BrowserContext[] = []

  const started = (): Promise<Browser> => {
    browser ??= chromium.launch({ executablePath: executablePath(), args: quietly })
    return browser
  }
  const device = async ({ on = 'laptop', speaks = 'en', wantsLessMotion = false }: Person = {}) => {
    const context = await (await started()).newContext({
      viewport: viewports[on],
      locale: locales[speaks],
      hasTouch: touches.includes(on),
      reducedMotion: wantsLessMotion ? 'reduce' : 'no-preference',
    })
    devices.push(context)
    context.on('weberror', error => errors.push(String(error.error())))
    context.on('request', request => {
      if (!isHere(request.url())) errors.push(`asked of the world: ${request.url()}`)
    })
    context.on('console', message => {
      if (message.type() === 'error' && !isOfConnection.test(message.text())) errors.push(message.text())
    })
    return context
  }

  afterAll(async () => (await browser)?.close())
  return {
    device,
    page: async person => (await device(person)).newPage(),
    pages: () => devices.flatMap(context => context.pages()),
    errors,
  }
}

const executablePath = (): string => {
  const path = find(programs.browser)
  if (path === undefined) throw new Error('there is no Chromium on this machine; `npm test` installs it')
  return path
}

/** True when a page is wider than its window: it could be pushed sideways by a thumb. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

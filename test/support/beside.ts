import type { Page } from 'playwright-core'
import type { View } from '../../shared/protocol.ts'
import type { Browsing } from './page.ts'
import type { Connection } from './wire.ts'

/**
 * A connection beside the pages of its meeting, with which it keeps step: what it says has come about, every page
 * shows. So whoever waits for it may press on a page next. A page that shows what the server no longer wants it to
 * see, and one that is still being loaded, are not waited for.
 */
export type Beside = Pick<Connection, 'time' | 'close'> & {
  /** As far as somebody has waited for it: what has come since by chance is not in it. */
  readonly view: View
  /** The view, as far as the pages show it. */
  now(): Promise<View>
  until: Connection['until']
  sends: Connection['sends']
}

/** Of the entry that pages show; while they go on, the server has this long. */
const patienceMs = 20_000

/** The entry that a page shows; −1 when it shows none. */
const shownOn = (page: Page): Promise<number> =>
  whileItIsThere(
    page.evaluate(() => Number(document.documentElement.dataset.seq ?? -1)),
    -1,
  )

/** What a page answers; another answer when it is left, or closed, meanwhile. */
const whileItIsThere = async <T>(asked: Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await asked
  } catch (error) {
    if (/closed|destroyed|navigat/i.test(String(error))) return otherwise
    throw error
  }
}

/** Resolves as the page shows that entry, or a later one. @throws Error when it does not come to that */
const shows = async (page: Page, seq: number): Promise<void> => {
  const shown = page.evaluate(
    ([wanted, patience]) =>
      new Promise<boolean>(resolve => {
        const root = document.documentElement
        const isShown = () => Number(root.dataset.seq ?? wanted) >= wanted
        if (isShown()) return resolve(true)
        const end = (answer: boolean) => {
          observer.disconnect()
          resolve(answer)
        }
        const observer = new MutationObserver(() => isShown() && end(true))
        observer.observe(root, { attributeFilter: ['data-seq'] })
        setTimeout(() => end(isShown()), patience)
      }),
    [seq, patienceMs] as const,
  )
  if (await whileItIsThere(shown, true)) return
  throw new Error(`${page.url()} shows entry ${await shownOn(page)}, and never came to ${seq}`)
}

export const beside = ({ pages }: Pick<Browsing, 'pages'>, wire: Connection): Beside => {
  const { id } = wire.view.meeting
  const ofMeeting = () => pages().filter(page => new URL(page.url()).pathname.startsWith(`/m/${id}`))
  let waitedFor = wire.view
  const until: Connection['until'] = async isSo => {
    const view = await wire.until(isSo)
    await Promise.all(ofMeeting().map(page => shows(page, view.seq)))
    waitedFor = view
    return view
  }
  return {
    get view() {
      return waitedFor
    },
    now: async () => {
      const seen = Math.max(...(await Promise.all(ofMeeting().map(shownOn))))
      return until(({ seq }) => seq >= seen)
    },
    until,
    sends: async (wanted, commandId) => {
      const ack = await wire.sends(wanted, commandId)
      if (ack.ok) await until(({ seq }) => seq >= ack.seq)
      return ack
    },
    time: wire.time,
    close: wire.close,
  }
}

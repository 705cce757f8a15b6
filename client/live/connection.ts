import { instant } from '../../shared/meeting/clock.ts'
import { type Audience, audienceOf } from '../../shared/meeting/roles.ts'
import type { Handshake, Hello, Report } from '../../shared/protocol.ts'
import { createServerClock, type ServerClock } from '../../shared/server-clock.ts'
import { browserDevice, type Device, type Stop } from './device.ts'
import type { Line, OpenLine } from './line.ts'
import { createOutbox } from './outbox.ts'
import { createPress, type Press } from './press.ts'
import { createPulse, type Pulse } from './pulse.ts'
import { createSilenceWatch, type Manner } from './silence.ts'
import { watchSlumber } from './slumber.ts'
import { socketLine } from './socket.ts'
import { changed, createLiveStore, greeted, type LiveStore } from './store.ts'
import { protocol } from './wire.ts'

/**
 * The first tries come quickly, the later ones seldom; never all devices at once. When everybody has lost the server
 * the podium is back first, and who watches comes last.
 */
const retryMs: Record<Audience, { first: number; most: number }> = {
  podium: { first: 150, most: 1000 },
  room: { first: 250, most: 2000 },
  public: { first: 600, most: 4000 },
}
const refusedMs = 3000
/** A server that has said that it stops is back soon: for so long the tries stay quick. */
const restartMs = 5000
/**
 * How long a line may take to open; longer each time, for networks on which everything does, but not so long
 * that a network which has come back goes unnoticed. Then the whole view may take its time.
 */
const openMs = { first: 4000, more: 500, most: 6000 }
const greetingMs = 15_000

/** As long as somebody takes to look at each screen of the room. */
const identifiedMs = 8000

/** Refusals of a server that goes down and comes back: to the page that is contact lost, like any other. */
const passing: readonly string[] = ['stopping']

/** A page's connection to its meeting. */
export type Live = {
  store: LiveStore
  clock: ServerClock
  press: Press
  device: Device
  close: () => void
}

/** `as` chooses among the accesses that this browser has signed in with. */
export type Joining = { meeting: string; as?: string | undefined }

/** An answer that takes longer comes by a network on which pings might be missed for no reason. */
const slowMs = 600

/** A ping comes two seconds after the answer to the last one. Three seconds is what the room may wait to see it. */
const inTheRoom: Manner = { asks: true, silenceMs: 2850 }

/**
 * Joins a meeting and stays in it until closed: greets again after every break, keeps the clock, tells when
 * contact is lost. A page that speaks an older version of the wire is reloaded, once.
 */
export const connect = (
  { meeting, as }: Joining,
  openLine: OpenLine = socketLine(),
  device: Device = browserDevice(),
  manner: Manner = inTheRoom,
): Live => {
  const handshake: Handshake = { meeting, protocol, ...(as === undefined ? {} : { as }) }
  const store = createLiveStore()
  const clock = createServerClock(device.local)
  const outbox = createOutbox({ device, clock, store, meeting, as })
  let line: Line | null = null
  let isGreeted = false
  let failures = 0
  let restartsUntil = Number.NEGATIVE_INFINITY
  let stopWaiting: Stop = () => {}
  let stopNaming: Stop = () => {}

  /** A screen says how it stands: nobody sits before it. */
  const report = (): Report | null => {
    const { you, seq } = store.getState()
    const quality = clock.quality()
    if (you?.role !== 'screen' || quality === null) return null
    return {
      seq,
      clockOffMs: device.wall() - clock.now(),
      withinMs: quality.withinMs,
      ...(device.isVisible() ? {} : { isHidden: true }),
    }
  }
  let reported = -1
  const ask = () => {
    const sentAt = device.local()
    reported = store.getState().seq
    line?.time(server => {
      const now = device.local()
      clock.sample(sentAt, server, now)
      if (now - sentAt > slowMs) pulse.hurry()
      watch.heard()
    }, report())
  }
  /** What a screen shows is told as soon as it is something else. */
  const isReported = () => {
    const { you, seq } = store.getState()
    return you?.role !== 'screen' || seq === reported
  }
  const pulse = manner.asks ? createPulse(device, ask, () => isReported() && clock.isSettled()) : noPulse
  const watch = createSilenceWatch(device, manner, () => {
    outbox.lost()
    pulse.hurry()
    store.setState({ contact: { status: 'lost', since: instant(clock.now() - watch.silentMs()) } })
    if (!isGreeted) return
    lose()
    retry(0)
  })

  const open = () => {
    stopWaiting()
    const { seq } = store.getState()
    const opened = openLine(seq < 0 ? handshake : { ...handshake, seen: seq }, {
      opened: () => {
        stopWaiting()
        stopWaiting = device.after(greetingMs, fail)
      },
      hello: hello => greet(opened, hello),
      view: message => {
        watch.heard()
        store.setState(changed(store.getState(), message))
        outbox.seen(store.getState().seq)
        if (device.isVisible() && !isReported()) ask()
      },
      identify: asked => {
        stopNaming()
        store.setState({ identified: asked })
        stopNaming = device.after(identifiedMs, () => store.setState({ identified: null }))
      },
      record: trouble => store.setState({ record: trouble }),
      heard: () => isGreeted && watch.heard(),
      time: (sentAt, server) => clock.sample(sentAt, server, device.local()),
      stopping: () => {
        watch.heard()
        restartsUntil = device.local() + restartMs
      },
      ended: fail,
      refused: refuse,
    })
    line = opened
    stopWaiting = device.after(Math.min(openMs.first + failures * openMs.more, openMs.most), fail)
  }
  const lose = () => {
    stopWaiting()
    pulse.stop()
    line?.close()
    line = null
    isGreeted = false
    outbox.disconnected()
  }
  const retry = (waitMs: number) => {
    stopWaiting = device.after(waitMs, open)
  }
  const fail = () => {
    watch.ended()
    lose()
    const { first, most } = retryMs[audienceOf(store.getState().you?.role ?? 'delegate')]
    const isRestart = device.local() < restartsUntil
    const base = isRestart ? first : Math.min(first * 2 ** failures, most)
    if (!isRestart) failures += 1
    retry(base * (0.5 + device.random()))
  }
  const refuse = (code: string, entry?: number) => {
    if (passing.includes(code)) return fail()
    // Who was in has something to look at; who comes is told why nothing is there.
    if (code === 'too-many-connections' && store.getState().view !== null) return fail()
    lose()
    watch.stop()
    if (code === 'protocol' && reloadOnce(device)) return
    store.setState({ contact: { status: 'refused', code, ...(entry !== undefined && { entry }) } })
    retry(refusedMs * (0.5 + device.random()))
  }
  /** On the same line: who one is has changed. What was pressed is on its way, and is not sent again. */
  const greetAgain = (hello: Hello) => {
    watch.heard()
    store.setState(greeted(store.getState(), hello))
    outbox.seen(hello.seq)
  }
  const greet = (greetedLine: Line, hello: Hello) => {
    if (isGreeted) return greetAgain(hello)
    stopWaiting()
    isGreeted = true
    failures = 0
    device.tab?.removeItem(reloadedKey)
    clock.begin(hello.serverTime)
    watch.heard()
    store.setState(greeted(store.getState(), hello))
    pulse.start()
    outbox.connected(greetedLine, hello.you, hello.view)
  }

  /** What waits for the next try, or may have slept, tries now. */
  const wake = () => {
    watch.shown()
    if (line !== null) return pulse.start()
    failures = 0
    open()
  }
  /** Who looks after the screens is to know of one that nobody sees. */
  const hide = () => {
    if (report() !== null) ask()
  }
  const stops = [
    device.onVisibility(() => (device.isVisible() ? wake() : hide())),
    device.onNetwork(wake),
    watchSlumber(device, wake),
  ]

  open()
  return {
    store,
    clock,
    device,
    press: createPress(outbox, store),
    close: () => {
      for (const stop of stops) stop()
      watch.stop()
      stopNaming()
      outbox.close()
      lose()
    },
  }
}

const noPulse: Pulse = { start: () => {}, hurry: () => {}, stop: () => {} }

const reloadedKey = 'palabra/reloaded'

/** False when this tab has been reloaded for that reason already, or could not remember that it was. */
const reloadOnce = ({ tab, reload }: Device): boolean => {
  if (tab === null || tab.getItem(reloadedKey) !== null) return false
  tab.setItem(reloadedKey, 'yes')
  reload()
  return true
}

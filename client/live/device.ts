/** Undoes what it was given for: a timer, a frame asked for, a listener. */
export type Stop = () => void

/** What the browser gives. All of it comes through here, so that everything else runs on any clock and network. */
export type Device = {
  /** Milliseconds that only ever go forward; setting the device's clock does not move them. */
  local: () => number
  /** Milliseconds of the clock that the device shows, which somebody may set. It goes on while the device sleeps. */
  wall: () => number
  after: (waitMs: number, act: () => void) => Stop
  /** The next frame, with the time at which it began, by `local`. */
  frame: (act: (beganAt: number) => void) => Stop
  isVisible: () => boolean
  /** The page has been shown or hidden, or has come back from the browser's cache. */
  onVisibility: (act: () => void) => Stop
  /** The device has a network again. */
  onNetwork: (act: () => void) => Stop
  uniqueId: () => string
  /** From 0 to 1. */
  random: () => number
  /** What stays when the page is reloaded; null where the browser forbids it. */
  lasting: Storage | null
  /** What stays while the tab is open. */
  tab: Storage | null
  reload: () => void
}

export type Storage = {
  readonly length: number
  key: (index: number) => string | null
  getItem: (key: string) => string | null
  setItem: (key: string, value: string) => void
  removeItem: (key: string) => void
}

export const browserDevice = (): Device => ({
  local: () => performance.now(),
  wall: Date.now,
  after: (waitMs, act) => {
    const timer = setTimeout(act, waitMs)
    return () => clearTimeout(timer)
  },
  frame: act => {
    const asked = requestAnimationFrame(act)
    return () => cancelAnimationFrame(asked)
  },
  isVisible: () => document.visibilityState === 'visible',
  onVisibility: act => {
    const stops = [listen(document, 'visibilitychange', act), listen(window, 'pageshow', act)]
    return () => {
      for (const stop of stops) stop()
    }
  },
  onNetwork: act => listen(window, 'online', act),
  uniqueId: randomId,
  random: Math.random,
  lasting: allowed(() => window.localStorage),
  tab: allowed(() => window.sessionStorage),
  reload: () => window.location.reload(),
})

const listen = (target: EventTarget, type: string, act: () => void): Stop => {
  target.addEventListener(type, act)
  return () => target.removeEventListener(type, act)
}

/** 128 random bits. `crypto.randomUUID` would do, but plain HTTP on the room's network does not have it. */
const randomId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')

const allowed = (get: () => Storage): Storage | null => {
  try {
    return get()
  } catch {
    return null
  }
}

import type { Device } from './device.ts'

/** Whether a page asks for the time, and for how long it takes silence for nothing. */
export type Manner = { asks: boolean; silenceMs: number }

/** A timer that comes this late says that the page itself stood still: what was sent to it has not been read. */
const lateMs = 500
/** When a connection has ended, how long another one may take. */
const doubtMs = 2500
/** What a page that stood still, or was hidden, gets to hear something. */
const graceMs = 1000

export type SilenceWatch = {
  /** Something came from the server. Begins the watch. */
  heard: () => void
  /** A connection has ended: nothing comes until there is another one. */
  ended: () => void
  /** Milliseconds since something came. */
  silentMs: () => number
  /** The page was shown or hidden. */
  shown: () => void
  stop: () => void
}

/** Calls `fallen` once when nothing has been heard for too long; `heard` begins anew. */
export const createSilenceWatch = (
  device: Device,
  { asks, silenceMs }: Manner,
  fallen: () => void,
): SilenceWatch => {
  let heardAt = device.local()
  /** Until then it may be silent. */
  let until = heardAt
  let isWatching = false
  let cancel = () => {}

  const wait = (waitMs: number) => {
    const dueAt = device.local() + waitMs
    cancel()
    cancel = device.after(waitMs, () => look(dueAt))
  }
  const look = (dueAt: number) => {
    const now = device.local()
    const left = until - now
    if (!device.isVisible()) return
    if (left > 0) return wait(left)
    if (now - dueAt > lateMs) return wait(graceMs)
    stop()
    fallen()
  }
  const stop = () => {
    isWatching = false
    cancel()
  }

  return {
    heard: () => {
      heardAt = device.local()
      // One that asks when it is shown again need not wait then for as long as for a ping.
      if (!asks || device.isVisible()) until = heardAt + silenceMs
      if (isWatching) return
      isWatching = true
      wait(silenceMs)
    },
    ended: () => {
      until = Math.min(until, device.local() + doubtMs)
      if (isWatching) wait(Math.max(0, until - device.local()))
    },
    silentMs: () => device.local() - heardAt,
    shown: () => {
      if (isWatching) wait(Math.max(graceMs, until - device.local()))
    },
    stop,
  }
}

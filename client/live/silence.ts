import type { Device } from './device.ts'

/** With a pulse of a second, two answers in a row are missing. Three seconds is what the room may wait to see it. */
const silenceMs = 2500
/** A timer that comes this late says that the page itself stood still: what was sent to it has not been read. */
const lateMs = 500
/** What a page that stood still, or was hidden, gets to hear something. */
const graceMs = 1000

export type SilenceWatch = {
  /** Something came from the server. Begins the watch. */
  heard: () => void
  /** Milliseconds since something came. */
  silentMs: () => number
  /** The page was shown or hidden. */
  shown: () => void
  stop: () => void
}

/** Calls `fallen` once when nothing has been heard for too long; `heard` begins anew. */
export const createSilenceWatch = (device: Device, fallen: () => void): SilenceWatch => {
  let heardAt = device.local()
  let isWatching = false
  let cancel = () => {}

  const wait = (waitMs: number) => {
    const dueAt = device.local() + waitMs
    cancel()
    cancel = device.after(waitMs, () => look(dueAt))
  }
  const look = (dueAt: number) => {
    const now = device.local()
    const left = heardAt + silenceMs - now
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
      if (isWatching) return
      isWatching = true
      wait(silenceMs)
    },
    silentMs: () => device.local() - heardAt,
    shown: () => {
      if (isWatching) wait(Math.max(graceMs, heardAt + silenceMs - device.local()))
    },
    stop,
  }
}

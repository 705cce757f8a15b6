import type { Device } from './device.ts'

/**
 * How often the server's clock is asked, by how often it has been since the page
 * was greeted or shown: a burst for a
 * first estimate, quickly on until there is a good one, then once a second.
 */
const paces = [
  { below: 8, everyMs: 50 },
  { below: 32, everyMs: 250 },
  { below: Number.POSITIVE_INFINITY, everyMs: 1000 },
]
const burst = 8

export type Pulse = {
  /** At once, with a burst. */
  start: () => void
  stop: () => void
}

/**
 * Asks for the time; the answers are also how one knows that the server is still there. A page that nobody sees
 * does not ask, beyond the burst.
 */
export const createPulse = (device: Device, ask: () => void): Pulse => {
  let asked = 0
  let stop = () => {}
  const beat = () => {
    stop()
    if (asked >= burst && !device.isVisible()) return
    ask()
    asked += 1
    const pace = paces.find(({ below }) => asked < below)
    stop = device.after(pace?.everyMs ?? 1000, beat)
  }
  return {
    start: () => {
      asked = 0
      beat()
    },
    stop: () => stop(),
  }
}

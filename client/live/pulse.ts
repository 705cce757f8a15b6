import type { Device } from './device.ts'

/**
 * How often the server's clock is asked, by how often it has been since the page was greeted or shown: a burst for a
 * first estimate, then quickly on until there is a good one.
 */
const paces = [
  { below: 8, everyMs: 50 },
  { below: 32, everyMs: 250 },
]
const burst = 8
/** From then on: each second while something is to be learnt or told, seldom when nothing is. */
const everyMs = 1000
export const seldomMs = 180_000
/** Somebody who found the network slow, or lost contact, asks each second for so long. */
const hurryMs = 600_000

export type Pulse = {
  /** At once, with a burst. */
  start: () => void
  /** Not seldom for a while, whatever is known. */
  hurry: () => void
  stop: () => void
}

/**
 * Asks for the time. A page that nobody sees does not ask, beyond the burst.
 *
 * @param mayRest whether nothing would be learnt by an answer, nor anything told by the question
 */
export const createPulse = (device: Device, ask: () => void, mayRest: () => boolean): Pulse => {
  let asked = 0
  let askedAt = Number.NEGATIVE_INFINITY
  let hurryUntil = Number.NEGATIVE_INFINITY
  let stop = () => {}
  const isDue = () => {
    const now = device.local()
    return asked < burst || now < hurryUntil || now - askedAt >= seldomMs || !mayRest()
  }
  const beat = () => {
    stop()
    if (asked >= burst && !device.isVisible()) return
    const isAsking = isDue()
    if (isAsking) {
      asked += 1
      askedAt = device.local()
      ask()
    }
    const pace = isAsking ? paces.find(({ below }) => asked < below) : undefined
    stop = device.after(pace?.everyMs ?? everyMs, beat)
  }
  return {
    start: () => {
      asked = 0
      beat()
    },
    hurry: () => {
      hurryUntil = device.local() + hurryMs
    },
    stop: () => stop(),
  }
}

import type { Instant } from '../../shared/meeting/clock.ts'
import type { ServerClock } from '../../shared/server-clock.ts'
import type { Device, Stop } from './device.ts'

/** Before the boundary by so much the frames are watched: time enough to learn how often they come. */
const leadMs = 80
/** The clock may be set right while one waits; so no wait is longer than this. */
const longestWaitMs = 1000
/** Frames come at 30 to 240 a second; 60 is taken until they have been seen. */
const frameMs = { least: 4, usual: 1000 / 60, most: 34 }

/**
 * Acts at each boundary of the server's time, on the frame nearest to it: a timer until shortly before, then
 * every frame. `act` is told the boundary itself, also by a frame that comes a little before it, so that what is
 * shown is what holds from there on.
 *
 * @param next the first boundary after an instant; null: there is none any more
 */
export const atBoundaries = (
  device: Device,
  clock: ServerClock,
  next: (after: Instant) => Instant | null,
  act: (at: Instant) => void,
): Stop => {
  let stop: Stop = () => {}

  const approach = (boundary: Instant) => {
    const left = boundary - clock.now()
    if (left <= leadMs) watchFrames(boundary, null, frameMs.usual)
    else stop = device.after(Math.min(left - leadMs, longestWaitMs), () => approach(boundary))
  }
  const watchFrames = (boundary: Instant, before: number | null, apartMs: number) => {
    stop = device.frame(beganAt => {
      const measured = before === null ? apartMs : Math.min(apartMs * 2, beganAt - before)
      const apart = Math.min(frameMs.most, Math.max(frameMs.least, measured))
      // The frame shows at a fixed time after it began, however long other work holds this up.
      const left = boundary - (clock.now() - (device.local() - beganAt))
      if (left > longestWaitMs) return approach(boundary)
      if (left > apart / 2) return watchFrames(boundary, beganAt, apart)
      cross(left < -longestWaitMs ? clock.now() : boundary)
    })
  }
  const cross = (at: Instant) => {
    const following = next(at)
    if (following !== null) approach(following)
    act(at)
  }

  const first = next(clock.now())
  if (first !== null) approach(first)
  return () => stop()
}

/** The next whole multiple: of 1,000 for seconds on a wall's clock, of 60,000 for its minutes. */
export const nextMultiple =
  (ofMs: number) =>
  (after: Instant): Instant =>
    ((Math.floor(after / ofMs) + 1) * ofMs) as Instant

import type { Device, Stop } from './device.ts'

const lookEveryMs = 1000
/** More than rounding and drift part the two clocks within a second. */
const noticeMs = 500

/**
 * Calls `woken` soon after the device has slept. While it sleeps its own clock stands still on many systems, and
 * the wall's clock goes on; a page that was on screen before and after is told nothing by the browser. When
 * somebody sets the wall's clock it looks the same, and costs some questions.
 */
export const watchSlumber = (device: Pick<Device, 'local' | 'wall' | 'after'>, woken: () => void): Stop => {
  const apartNow = () => device.wall() - device.local()
  let apart = apartNow()
  let stop: Stop = () => {}
  const look = () => {
    stop = device.after(lookEveryMs, look)
    const before = apart
    apart = apartNow()
    if (Math.abs(apart - before) > noticeMs) woken()
  }
  stop = device.after(lookEveryMs, look)
  return () => stop()
}

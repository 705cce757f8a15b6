export type MachineClockParts = {
  /** Epoch ms at which `monotonic` was 0. */
  origin: number
  /** Milliseconds that nobody sets, and that stand still while the machine sleeps. */
  monotonic: () => number
  /** Milliseconds of the wall's clock, which people and time servers set. */
  wall: () => number
  /** Milliseconds since the machine was started, sleep included. Coarse, and dear to ask. */
  sinceBoot: () => number
}

/** The wall's clock moves by this much against the monotonic one only when it was set, or the machine slept. */
const noticeMs = 250
/** Some systems tell the time since their start in whole seconds. */
const leastSleepMs = 1500

/**
 * This machine's clock in epoch ms: it only ever goes forward, setting the wall's clock does not move it, and after
 * the machine has slept it is right again.
 */
export const createMachineClock = ({
  origin,
  monotonic,
  wall,
  sinceBoot,
}: MachineClockParts): (() => number) => {
  const began = sinceBoot() - monotonic()
  let apart = wall() - monotonic()
  let slept = 0
  const look = (now: number): void => {
    const found = sinceBoot() - now - began
    if (found > slept + leastSleepMs) slept = found
  }
  return () => {
    const now = monotonic()
    const isNews = Math.abs(wall() - now - apart) > noticeMs
    if (isNews) {
      apart = wall() - now
      look(now)
    }
    return origin + now + slept
  }
}

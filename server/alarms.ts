/** Timers stand still while the machine sleeps, and reach some 24 days: so none is longer than this. */
const longestMs = 1000

/**
 * Work that is done once at an instant of `now`, or soon when that has passed; never before, since a timer may ring a
 * little early. Each returns how to call it off.
 *
 * @param after runs something after so many milliseconds, and returns how to call it off
 */
export const createAlarms =
  (now: () => number, after: (waitMs: number, work: () => void) => () => void) =>
  (at: number, work: () => void): (() => void) => {
    let callOff: () => void = () => undefined
    const wait = (): void => {
      const left = Math.max(0, Math.ceil(at - now()))
      callOff = after(Math.min(left, longestMs), () => (now() < at ? wait() : work()))
    }
    wait()
    return () => callOff()
  }

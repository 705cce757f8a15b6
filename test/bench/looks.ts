import { Socket } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { steady } from './steady.ts'

/** What can be seen of a process from inside. */

const everyMs = 1
const loop = monitorEventLoopDelay({ resolution: everyMs })
loop.enable()

/** The bench itself comes from here; the crowd from other addresses of this machine. */
const bench = '127.0.0.1'
const { write } = Socket.prototype
let wroteAt = Number.NaN

/** Until it has seen what it waits for; then all is as it was. */
const seeWrite = function (this: Socket, ...given: Parameters<typeof write>): boolean {
  if (this.remoteAddress !== undefined && this.remoteAddress !== bench) {
    wroteAt = steady()
    Reflect.deleteProperty(Socket.prototype, 'write')
  }
  return write.apply(this, given)
}

export const looks = {
  /** From now on it looks out for the next that is written to anybody of the crowd. */
  lookOut: () => {
    wroteAt = Number.NaN
    Object.defineProperty(Socket.prototype, 'write', { value: seeWrite, configurable: true, writable: true })
  },
  /** When it began to write that, by `steady`. */
  wroteAt: () => wroteAt,
  /** What this process has used of the processor so far, in ms. */
  cpu: () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
  /** The longest that the loop stood still since it was asked last, in ms. */
  block: () => {
    const longest = Math.max(0, loop.max / 1e6 - everyMs)
    loop.reset()
    return longest
  },
  /** Bytes, as the system counts them. */
  memory: () => process.memoryUsage.rss(),
}
export type Looks = typeof looks

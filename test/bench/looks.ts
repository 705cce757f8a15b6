import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What can be seen of a process from inside. */

const everyMs = 1
const loop = monitorEventLoopDelay({ resolution: everyMs })
loop.enable()

export const looks = {
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

import type { Log } from '../log/log.ts'
import type { Observer } from './observer.ts'

/** The same log; how long each writing takes is told. */
export const timedLog = (log: Log, { local, tell }: Observer): Log => ({
  ...log,
  append: async (...given) => {
    const began = local()
    try {
      return await log.append(...given)
    } finally {
      tell({ what: 'appended', ms: local() - began })
    }
  },
})

/** The same timer; how long its work takes is told. */
export const timedFanOut =
  (later: (work: () => void, ms: number) => void, { local, tell }: Observer) =>
  (work: () => void, waitMs: number): void =>
    later(() => {
      const began = local()
      work()
      tell({ what: 'fanned-out', ms: local() - began })
    }, waitMs)

import type { Log } from '../../server/log/log.ts'
import { openRoom, type Room } from '../../server/meetings/room.ts'
import { instant } from '../../shared/meeting/clock.ts'

type Parts = Parameters<typeof openRoom>[1]

/** The room of a meeting that is on that log, at a moment at which nothing is due. */
export const roomOn = (log: Log, others: Partial<Pick<Parts, 'wakeAt' | 'onBug'>> = {}): Promise<Room> =>
  openRoom('m1', {
    log,
    now: () => instant(Date.UTC(2030, 0, 1)),
    defer: work => void setImmediate(work),
    isAccredited: () => true,
    newSeed: () => '1',
    wakeAt: () => () => undefined,
    onBug: error => {
      throw error
    },
    ...others,
  })

import { expect, test } from 'vitest'
import { Unsure, Unwritable } from '../../server/database/unwritable.ts'
import type { Log } from '../../server/log/log.ts'
import { watchLog } from '../../server/log/watch.ts'

const openWatched = () => {
  const due: (() => void)[] = []
  const disk = { isFull: true, checks: 0, failure: new Unwritable('full') as Error }
  const log: Pick<Log, 'check' | 'close'> = {
    check: async () => {
      disk.checks += 1
      if (disk.isFull) throw disk.failure
    },
    close: async () => undefined,
  }
  return { disk, due, log: watchLog(log as Log, { now: () => 0, later: work => due.push(work) }) }
}
type Watched = ReturnType<typeof openWatched>
const settled = () => new Promise(setImmediate)
const aSecond = async ({ due }: Watched) => {
  for (const work of due.splice(0)) work()
  await settled()
}

test('however often it is doubted that the record can be written, that is tried once a second', async () => {
  const watched = openWatched()
  const { disk, log } = watched
  for (let doubts = 0; doubts < 5; doubts += 1) {
    log.doubt()
    await settled()
  }
  for (let seconds = 1; seconds < 4; seconds += 1) {
    await aSecond(watched)
    expect(disk.checks).toBe(5 + seconds)
  }
  expect(log.trouble()).toMatchObject({ why: 'full' })
  disk.isFull = false
  await aSecond(watched)
  expect(log.trouble()).toBeNull()
  expect(watched.due).toEqual([])
})

test('a record that is closed is not tried any more', async () => {
  const watched = openWatched()
  watched.log.doubt()
  await settled()
  await watched.log.close()
  await aSecond(watched)
  expect([watched.disk.checks, watched.due]).toEqual([1, []])
})

test('a database that does not answer before anything is written is away: nobody takes that for a mistake', async () => {
  const { disk, log } = openWatched()
  disk.failure = new Unsure('it did not answer')
  log.doubt()
  await settled()
  expect(log.trouble()).toMatchObject({ why: 'away' })
})

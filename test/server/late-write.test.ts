import { expect, test } from 'vitest'
import { type Log, OutcomeUnknown } from '../../server/log/log.ts'
import { openRoom } from '../../server/meetings/room.ts'
import { instant } from '../../shared/meeting/clock.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { asks, delegateOf, inDialogue } from '../support/history.ts'

/**
 * A log that stands still in the middle of a writing, is out of reach when it is asked to write again, and in the end
 * has written the first after all.
 */
const lateLog = (entries: Entry[]) => {
  const steps: ((added: Entry[]) => void)[] = [
    added => {
      late = added
      throw new OutcomeUnknown('it did not answer')
    },
    () => {
      throw new Error('it cannot be reached')
    },
    () => {
      entries.push(...late)
      throw new Error('it cannot be reached')
    },
  ]
  let late: Entry[] = []
  const log: Pick<Log, 'read' | 'append'> = {
    read: async (_, after = 0) => ({ entries: entries.slice(after), answers: [] }),
    append: async (_, after, added) => {
      steps.shift()?.(added)
      if (entries.length !== after) return { written: false, answers: [] }
      entries.push(...added)
      return { written: true }
    },
  }
  return log as Log
}

test('a press of which nobody knows whether it is written is not refused before that is known', async () => {
  const entries = [...inDialogue().entries]
  const room = await openRoom('m1', {
    log: lateLog(entries),
    now: () => instant(Date.UTC(2030, 0, 1)),
    defer: work => void setImmediate(work),
    isAccredited: () => true,
    newSeed: () => '1',
    wakeAt: (_, work) => {
      setImmediate(work)
      return () => undefined
    },
    onBug: () => undefined,
  })
  const brazil = delegateOf('BRA')
  const pressed = room.submit(brazil, { ...asks, id: 'p1' })
  expect(await pressed).toMatchObject({ ok: true, seq: 3 })
  expect(entries.map(({ command }) => command.id).filter(id => id === 'p1')).toHaveLength(1)
  expect(await room.submit(brazil, { ...asks, id: 'p1' })).toEqual(await pressed)
})

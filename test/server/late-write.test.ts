import { expect, test } from 'vitest'
import { type Log, OutcomeUnknown } from '../../server/log/log.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import type { Ack } from '../../shared/protocol.ts'
import { asks, delegateOf, inDialogue } from '../support/history.ts'
import { roomOn } from '../support/room.ts'

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

/** @param pausing called when the room leaves the log alone for a while */
const openOn = (log: Log, pausing: () => void = () => undefined) =>
  roomOn(log, {
    wakeAt: (_, work) => {
      pausing()
      setImmediate(work)
      return () => undefined
    },
    onBug: () => undefined,
  })
const brazil = delegateOf('BRA')
const press = { ...asks, id: 'p1' }

test('a press of which nobody knows whether it is written is not refused before that is known', async () => {
  const entries = [...inDialogue().entries]
  const room = await openOn(lateLog(entries))
  const pressed = room.submit(brazil, press)
  expect(await pressed).toMatchObject({ ok: true, seq: 3 })
  expect(entries.map(({ command }) => command.id).filter(id => id === 'p1')).toHaveLength(1)
  expect(await room.submit(brazil, press)).toEqual(await pressed)
})

test('nor is the same press, sent again while it is written or while it waits', async () => {
  const entries = [...inDialogue().entries]
  const log = lateLog(entries)
  const again: Promise<Ack>[] = []
  const sendAgain = () => void again.push(room.submit(brazil, press))
  const { append } = log
  log.append = (...given) => {
    sendAgain()
    return append(...given)
  }
  const room = await openOn(log, sendAgain)
  const first = await room.submit(brazil, press)
  expect(first).toMatchObject({ ok: true, seq: 3 })
  const answers = await Promise.all(again)
  expect(answers.length).toBeGreaterThan(4)
  expect(new Set(answers.map(answer => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify(first)]))
})

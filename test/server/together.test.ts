import { expect, test } from 'vitest'
import type { Appended, Log } from '../../server/log/log.ts'
import type { Room } from '../../server/meetings/room.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { chair, inDialogue } from '../support/history.ts'
import { roomOn } from '../support/room.ts'

/** A burst of presses pays once: what comes in one moment, or while something is being written, is written together. */

const { entries } = inDialogue()

/** A log that takes its time with each writing, until it is told to go on. */
const slowLog = () => {
  const written: Entry[][] = []
  let finish: () => void = () => undefined
  const log: Log = {
    meetings: async () => ['m1'],
    read: async () => ({ entries: [...entries], answers: [] }),
    append: (_, __, added) =>
      new Promise<Appended>(done => {
        written.push(added)
        finish = () => done({ written: true })
      }),
    onNews: async () => undefined,
    check: async () => undefined,
    close: async () => undefined,
  }
  return { log, written, finish: () => finish() }
}

const turn = () => new Promise(done => setImmediate(done))
const press = (room: Room, id: number) =>
  room.submit(chair, { id: `p${id}`, type: 'screen.show', layout: 'message', message: `${id}` })

test('thirty-four presses at once are one writing', async () => {
  const { log, written, finish } = slowLog()
  const room = await roomOn(log)
  const acks = Promise.all(Array.from({ length: 34 }, (_, id) => press(room, id)))
  await turn()
  finish()
  expect((await acks).filter(({ ok }) => !ok)).toEqual([])
  expect(written.map(({ length }) => length)).toEqual([34])
})

test('thirty-four presses that come one after the other, while the first is being written, are two', async () => {
  const { log, written, finish } = slowLog()
  const room = await roomOn(log)
  const acks = [press(room, 0)]
  await turn()
  for (let id = 1; id < 34; id++) {
    acks.push(press(room, id))
    await turn()
  }
  expect(written.map(({ length }) => length)).toEqual([1])
  finish()
  expect(await acks[0]).toMatchObject({ ok: true })
  await turn()
  finish()
  expect((await Promise.all(acks)).filter(({ ok }) => !ok)).toEqual([])
  expect(written.map(({ length }) => length)).toEqual([1, 33])
})

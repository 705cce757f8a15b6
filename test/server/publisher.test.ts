import { expect, test } from 'vitest'
import type { Position } from '../../server/meetings/held.ts'
import { createPublisher } from '../../server/meetings/publisher.ts'
import type { Room } from '../../server/meetings/room.ts'
import { chair, goneOn, type History, next, twoAsked } from '../support/history.ts'

test('what the public is sent late, because the room comes first, it is sent once', () => {
  let history: History = twoAsked
  let listener: (position: Position) => void = () => undefined
  const due: { at: number; work: () => void }[] = []
  const room: Pick<Room, 'position' | 'onChange'> = {
    position: () => history,
    onChange: told => {
      listener = told
      return () => undefined
    },
  }
  const publisher = createPublisher(room, (work, ms) => due.push({ at: ms, work }))
  const seqs: number[] = []
  publisher.onPublication(({ audience, message }) => {
    if (audience === 'public') seqs.push(message.seq)
  })
  const change = (...step: Parameters<typeof goneOn>[1]) => {
    history = goneOn(history, step)
    listener(history)
  }
  const runs = () => due.shift()?.work()
  change('14:03:00', chair, next)
  runs()
  // The room has had it; before the public has, there is more, which it is sent with that.
  change('14:04:00', chair, { type: 'list.close' })
  runs()
  while (due.length > 0) runs()
  expect(seqs).toEqual([history.seq])
})

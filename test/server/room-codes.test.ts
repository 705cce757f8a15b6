import { beforeEach, describe, expect, test } from 'vitest'
import { openAccessDesk } from '../../server/access/access.ts'
import { tokenHash } from '../../server/access/holding.ts'
import { openRoomCodes } from '../../server/access/room-codes.ts'
import { openAccessStore } from '../../server/access/store.ts'
import { dayEndsAt } from '../../shared/meeting/calendar.ts'
import { hour, timezone } from '../support/history.ts'
import { shelvesInMemory } from '../support/shelves.ts'

/** The codes and the devices beside a clock that a test sets. */

const store = openAccessStore(await shelvesInMemory())

let now: number = hour('14:00:00')
let isOver = false
let tokens = 0
const codes = openRoomCodes({ store, now: () => now, newSecret: () => 'a secret that nobody guesses' })
const desk = openAccessDesk({
  store,
  now: () => now,
  random: below => tokens % below,
  newToken: () => `token${tokens++}`,
  isAdjourned: () => isOver,
})
beforeEach(() => {
  now = hour('14:00:00')
  isOver = false
})

describe('The room’s code', () => {
  test('stands for a minute, is taken for one more, and never before its time', async () => {
    const { code, until } = await codes.shown('m1')
    expect(until).toBe(hour('14:01:00'))
    now = hour('14:00:59')
    expect([(await codes.shown('m1')).code, await codes.admits('m1', code)]).toEqual([code, true])
    now = hour('14:01:00')
    expect((await codes.shown('m1')).code).not.toBe(code)
    expect(await codes.admits('m1', code)).toBe(true)
    now = hour('14:02:00')
    expect(await codes.admits('m1', code)).toBe(false)
    now = hour('13:59:59')
    expect(await codes.admits('m1', code)).toBe(false)
  })

  test.each(['', '48291', '4829131', 'abcdef', '      '])('“%s” is none', async typed => {
    expect(await codes.admits('m1', typed)).toBe(false)
  })
})

describe('Whoever has entered it is in the room', () => {
  const remote = async (): Promise<{ device: string; token: string }> => {
    const { code } = await desk.issue('m1', { role: 'delegate', delegation: 'BRA', inRoom: false })
    const signedIn = await desk.signIn(code, { address: '127.0.0.1', agent: undefined }, null, false)
    return { device: signedIn?.access.device ?? '', token: signedIn?.token ?? '' }
  }

  test('until the day ends at the meeting’s place, and no longer', async () => {
    const { device, token } = await remote()
    expect(desk.held(device)?.inRoom).toBe(false)
    await desk.enterRoom(device, dayEndsAt(timezone, hour('14:00:00')))
    now = hour('23:59:59.999')
    expect([desk.held(device)?.inRoom, desk.find(tokenHash(token), 'm1')?.inRoom]).toEqual([true, true])
    now = hour('24:00:00')
    expect([desk.held(device)?.inRoom, desk.find(tokenHash(token), 'm1')?.inRoom]).toEqual([false, false])
  })

  test('until the meeting is adjourned, and again when that was a slip', async () => {
    const { device } = await remote()
    await desk.enterRoom(device, dayEndsAt(timezone, hour('14:00:00')))
    isOver = true
    expect(desk.held(device)?.inRoom).toBe(false)
    isOver = false
    expect(desk.held(device)?.inRoom).toBe(true)
  })

  test('as long as the device signs in again in time', async () => {
    const { device } = await remote()
    now += 14 * 86_400_000
    expect(desk.held(device)).toBe(null)
  })
})

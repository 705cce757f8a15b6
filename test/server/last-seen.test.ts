import { expect, test } from 'vitest'
import type { StoredDevice } from '../../server/access/devices.ts'
import { openHolding } from '../../server/access/holding.ts'
import { openAccessStore } from '../../server/access/store.ts'
import { Unwritable } from '../../server/database/unwritable.ts'
import { chairAccess } from '../support/accesses.ts'
import { shelvesInMemory } from '../support/shelves.ts'

const device: StoredDevice = {
  id: 'd1',
  access: 'a1',
  token: '',
  browser: 'Firefox',
  system: 'Linux',
  address: '10.0.0.1',
  signedInAt: 1_000,
  inRoomUntil: null,
}
const open = async () => {
  const disk: { failure: Error | null } = { failure: null }
  const store = openAccessStore(await shelvesInMemory(() => disk.failure))
  await store.write([store.devices.put(device)])
  let now = 5_000
  const holding = openHolding({ store, now: () => now, isAdjourned: () => false })
  const isSeen = (at: number) => {
    now = at
    holding.touch('d1')
  }
  const isShown = (at: number) => {
    now = at
    return holding.devices(chairAccess).map(({ seenAt }) => seenAt)
  }
  return { disk, holding, isSeen, isShown, kept: () => store.devices.seenAt(device) }
}

test('when a device was seen last is kept as soon as the disk has room again', async () => {
  const { disk, holding, isSeen, kept } = await open()
  isSeen(5_000)
  disk.failure = new Unwritable('full')
  await holding.flush()
  expect(kept()).toBe(1_000)
  disk.failure = null
  await holding.flush()
  expect(kept()).toBe(5_000)
})

test('what nobody has foreseen is not kept quiet, and what was seen while it was written is kept next time', async () => {
  const { disk, holding, isSeen, kept } = await open()
  isSeen(5_000)
  disk.failure = new TypeError('a mistake')
  await expect(holding.flush()).rejects.toThrow('a mistake')
  disk.failure = null
  const flushed = holding.flush()
  isSeen(6_000)
  await flushed
  expect(kept()).toBe(5_000)
  await holding.flush()
  expect(kept()).toBe(6_000)
})

test('a device is seen as long as it is connected, and was seen last when it left', async () => {
  const { holding, isShown, kept } = await open()
  holding.came('d1')
  expect(isShown(60_000)).toEqual([60_000])
  await holding.flush()
  expect(kept()).toBe(60_000)
  expect(isShown(70_000)).toEqual([70_000])
  holding.left('d1')
  expect(isShown(90_000)).toEqual([70_000])
})

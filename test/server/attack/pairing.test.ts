import { expect, test } from 'vitest'
import { openPairingDesk, type PairingDesk } from '../../../server/access/pairing.ts'
import { shelvesInMemory } from '../../support/shelves.ts'

/** Devices that wait to be paired, on a clock of their own. */
const house = async () => {
  let time = 1_000_000
  let counted = 0
  let drawn = 0
  const next = () => counted++
  const desk = openPairingDesk({
    shelves: await shelvesInMemory(),
    // None of them is ever claimed.
    desk: {
      pair: () => {
        throw new Error('it was paired')
      },
    },
    now: () => time,
    // One code after the other, none twice.
    random: below => Math.floor(Math.floor(drawn / 6) / below ** (drawn++ % 6)) % below,
    newToken: () => `token-${next()}`,
    after: () => () => undefined,
  })
  const pass = (ms: number) => {
    time += ms
  }
  return { desk, pass }
}
const here = { address: 'here', agent: undefined }
const begins = async (desk: PairingDesk, address = 'here') => {
  const begun = await desk.begin(null, { address, agent: undefined })
  if (begun === null) throw new Error('too many wait')
  return begun
}

test('a code lapses after ten minutes, and opens nothing then', async () => {
  const { desk, pass } = await house()
  const { token, waiting } = await begins(desk)
  pass(599_000)
  expect(desk.waiting(token)?.code).toBe(waiting.code)
  pass(1000)
  expect(desk.waiting(token)).toBeNull()
  expect(await desk.claim(waiting.code, 'm', { name: 'Left' })).toBeNull()
  expect((await begins(desk)).waiting.code).not.toBe(waiting.code)
})

test('behind one address no more than thirty wait; those that are looked at keep their codes', async () => {
  const { desk } = await house()
  const looked = await Promise.all(Array.from({ length: 30 }, () => begins(desk)))
  for (const { token } of looked) void desk.wait(token, 1000)
  expect(await desk.begin(null, here)).toBeNull()
  expect(await desk.begin(null, { ...here, address: 'elsewhere' })).not.toBeNull()
  expect(looked.every(({ token }) => desk.waiting(token) !== null)).toBe(true)
})

test('what was left behind gives way, the oldest first', async () => {
  const { desk, pass } = await house()
  const [oldest, ...others] = await Promise.all(Array.from({ length: 30 }, () => begins(desk)))
  expect(await desk.begin(null, here)).toBeNull()
  pass(6000)
  await begins(desk)
  expect(oldest && desk.waiting(oldest.token)).toBeNull()
  expect(others.every(({ token }) => desk.waiting(token) !== null)).toBe(true)
})

test('in all no more than a thousand wait, however many addresses they come from', async () => {
  const { desk } = await house()
  for (let address = 0; address < 1000; address++) {
    const { token } = await begins(desk, `a${address}`)
    void desk.wait(token, 1000)
  }
  expect(await desk.begin(null, { ...here, address: 'one more' })).toBeNull()
})

test('a cookie that nobody was given waits for nothing', async () => {
  const { desk } = await house()
  expect([desk.wait('forged', 1000), desk.waiting('forged')]).toEqual([null, null])
  expect((await desk.begin('forged', here))?.token).not.toBe('forged')
})

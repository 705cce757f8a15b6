import { expect, test } from 'vitest'
import { openPairingDesk, type PairingDesk } from '../../../server/access/pairing.ts'

/** Devices that wait to be paired, on a clock of their own. */
const house = () => {
  let time = 1_000_000
  let counted = 0
  let drawn = 0
  const next = () => counted++
  const desk = openPairingDesk({
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
const begins = (desk: PairingDesk, address = 'here') => {
  const begun = desk.begin(null, { address, agent: undefined })
  if (begun === null) throw new Error('too many wait')
  return begun
}

test('a code lapses after ten minutes, and opens nothing then', () => {
  const { desk, pass } = house()
  const { token, waiting } = begins(desk)
  pass(599_000)
  expect(desk.waiting(token)?.code).toBe(waiting.code)
  pass(1000)
  expect(desk.waiting(token)).toBeNull()
  expect(desk.claim(waiting.code, 'm', 'Left')).toBeNull()
  expect(begins(desk).waiting.code).not.toBe(waiting.code)
})

test('behind one address no more than thirty wait; those that are looked at keep their codes', () => {
  const { desk } = house()
  const looked = Array.from({ length: 30 }, () => begins(desk))
  for (const { token } of looked) void desk.wait(token, 1000)
  expect(desk.begin(null, here)).toBeNull()
  expect(desk.begin(null, { ...here, address: 'elsewhere' })).not.toBeNull()
  expect(looked.every(({ token }) => desk.waiting(token) !== null)).toBe(true)
})

test('what was left behind gives way, the oldest first', () => {
  const { desk, pass } = house()
  const [oldest, ...others] = Array.from({ length: 30 }, () => begins(desk))
  expect(desk.begin(null, here)).toBeNull()
  pass(6000)
  begins(desk)
  expect(oldest && desk.waiting(oldest.token)).toBeNull()
  expect(others.every(({ token }) => desk.waiting(token) !== null)).toBe(true)
})

test('in all no more than a thousand wait, however many addresses they come from', () => {
  const { desk } = house()
  for (let address = 0; address < 1000; address++) void desk.wait(begins(desk, `a${address}`).token, 1000)
  expect(desk.begin(null, { ...here, address: 'one more' })).toBeNull()
})

test('a cookie that nobody was given waits for nothing', () => {
  const { desk } = house()
  expect([desk.wait('forged', 1000), desk.waiting('forged')]).toEqual([null, null])
  expect(desk.begin('forged', here)?.token).not.toBe('forged')
})

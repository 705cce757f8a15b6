import { expect, test } from 'vitest'
import type { Answer } from '../../client/live/rest.ts'
import { type Pairing, waitForPairing } from '../../client/screen/wait-for-pairing.ts'
import { instant } from '../../shared/meeting/clock.ts'
import type { ScreenDevice } from '../../shared/protocol.ts'

/** A machine behind a projector that asks a server, which answers as told; its pauses pass at once. */
const device = (...answers: (ScreenDevice | string)[]) => {
  const asked: string[] = []
  const told: Pairing[] = []
  const pauses: number[] = []
  const ask = async (method: 'GET' | 'POST'): Promise<Answer<ScreenDevice>> => {
    asked.push(method)
    const answer = answers.shift() ?? paired
    return typeof answer === 'string' ? { ok: false, code: answer, detail: '' } : { ok: true, value: answer }
  }
  const after = (waitMs: number, act: () => void) => {
    pauses.push(waitMs)
    queueMicrotask(act)
    return () => undefined
  }
  const over = new Promise<void>(done => {
    waitForPairing(
      { after, random: () => 1 },
      pairing => {
        told.push(pairing)
        if (pairing.status === 'paired') done()
      },
      ask,
    )
  })
  return { asked, told, pauses, over }
}
const paired: ScreenDevice = { status: 'paired', meeting: 'm', access: 'a' }
const waiting = (code: string): ScreenDevice => ({ status: 'waiting', code, lapsesAt: instant(1) })

test('it asks for a code once, then waits with it until it has been paired', async () => {
  const { asked, told, over } = device(waiting('ACD-EFH'), waiting('ACD-EFH'))
  await over
  expect(asked).toEqual(['POST', 'GET', 'GET'])
  expect(told.at(0)).toEqual({ status: 'waiting', code: 'ACD-EFH' })
  expect(told.at(-1)).toEqual(paired)
})

test('while there is no contact the code is not confirmed; then it asks again', async () => {
  const { asked, told, over } = device(waiting('ACD-EFH'), 'no-contact', 'no-contact', waiting('JKM-NPQ'))
  await over
  expect(asked).toEqual(['POST', 'GET', 'POST', 'POST', 'GET'])
  expect(told.map(({ status }) => status)).toEqual(['waiting', 'lost', 'lost', 'waiting', 'paired'])
  expect(told[1]).toEqual({ status: 'lost', code: 'ACD-EFH' })
})

test('a code that has lapsed is replaced without a word', async () => {
  const { told, over } = device(waiting('ACD-EFH'), 'unknown-screen', waiting('JKM-NPQ'))
  await over
  expect(told.map(pairing => ('code' in pairing ? pairing.code : pairing.status))).toEqual([
    'ACD-EFH',
    'JKM-NPQ',
    'paired',
  ])
})

test('that too many wait is said, and it asks ever less often', async () => {
  const crowd = Array.from({ length: 6 }, () => 'too-many-screens')
  const { told, pauses, over } = device(...crowd)
  await over
  expect(told[0]).toEqual({ status: 'crowded' })
  expect(pauses).toEqual([1000, 2000, 4000, 8000, 8000, 8000])
})

test('a browser that keeps no cookie does not ask without pauses', async () => {
  const forgetful = Array.from({ length: 5 }, () => [waiting('ACD-EFH'), 'unknown-screen']).flat()
  const { pauses, over } = device(...forgetful)
  await over
  expect(pauses.filter(pause => pause >= 1000)).toEqual([1000, 2000, 4000, 8000, 8000])
})

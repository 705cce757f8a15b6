import { describe, expect, test } from 'vitest'
import { pause, readyClock, run, secondsMs } from '../../shared/meeting/clock.ts'
import { forecast } from '../../shared/meeting/forecast.ts'
import { hour } from '../support/history.ts'

const now = hour('14:00:00')
const clock = run(readyClock(secondsMs(120)), hour('13:59:00'))
const waiting = (...limits: number[]) =>
  limits.map((seconds, index) => ({ id: `w${index}`, limitMs: secondsMs(seconds) }))
const seconds = ({ expectedAt, endsAt }: ReturnType<typeof forecast>) => ({
  expected: [...expectedAt.values()].map(at => (at - now) / 1000),
  ends: (endsAt - now) / 1000,
})

describe('The forecast of the list', () => {
  test('nobody waits and nobody speaks: it ends now', () => {
    expect(seconds(forecast([], [], 10, now))).toEqual({ expected: [], ends: 0 })
  })

  test('everybody uses the limit, prepared speakers theirs, and the change from one to the next takes a while', () => {
    expect(seconds(forecast([], waiting(600, 120, 120), 10, now))).toEqual({
      expected: [0, 610, 740],
      ends: 860,
    })
  })

  test('whoever speaks uses what is left first', () => {
    expect(seconds(forecast([clock], waiting(120), 10, now))).toEqual({
      expected: [70],
      ends: 190,
    })
    expect(seconds(forecast([clock], [], 10, now))).toEqual({ expected: [], ends: 60 })
  })

  test('a clock that is paused or has not started counts with what it shows', () => {
    const holding = [pause(clock, hour('13:59:30')), readyClock(secondsMs(300))]
    expect(seconds(forecast(holding, [], 10, now)).ends).toBe(90 + 300)
  })

  test('overtime ends now, it does not take time from others', () => {
    expect(seconds(forecast([clock, clock], waiting(120), 10, hour('14:10:00')))).toEqual({
      expected: [610],
      ends: 730,
    })
  })

  test('without a changeover one follows the other', () => {
    expect(seconds(forecast([], waiting(120, 120), 0, now)).expected).toEqual([0, 120])
  })

  test('each is found by its id', () => {
    expect(forecast([], waiting(120, 120), 10, now).expectedAt.get('w1')).toBe(now + 130_000)
  })
})

import { describe, expect, test } from 'vitest'
import { dateAt, hourAt, instantOf, isTimezone, wallTime } from '../../shared/meeting/calendar.ts'
import { instant } from '../../shared/meeting/clock.ts'

const utc = (text: string) => instant(Date.parse(text))

describe('The hour on the wall of the meeting’s room', () => {
  test.each([
    ['America/New_York', '2024-11-07', '14:05:09'],
    ['America/Sao_Paulo', '2024-11-07', '16:05:09'],
    ['America/St_Johns', '2024-11-07', '15:35:09'],
    ['Asia/Kathmandu', '2024-11-08', '00:50:09'],
    ['Pacific/Kiritimati', '2024-11-08', '09:05:09'],
    ['UTC', '2024-11-07', '19:05:09'],
  ])('in %s', (timezone, date, time) => {
    const at = utc('2024-11-07T19:05:09.999Z')
    expect(wallTime(timezone, at)).toEqual({ date, time })
    expect([dateAt(timezone, at), hourAt(timezone, at)]).toEqual([date, time.slice(0, 5)])
  })

  test('midnight is 00, not 24', () => {
    expect(wallTime('UTC', utc('2024-11-08T00:00:00Z'))).toEqual({ date: '2024-11-08', time: '00:00:00' })
  })

  test('instants with a fraction of a millisecond', () => {
    expect(wallTime('UTC', instant(utc('2024-11-08T00:00:00Z') + 999.75)).time).toBe('00:00:00')
  })
})

describe('The instant of an hour at the meeting’s place', () => {
  test.each([
    ['America/New_York', '2024-11-07', '14:00', '2024-11-07T19:00:00Z'],
    ['America/New_York', '2024-07-01', '09:30', '2024-07-01T13:30:00Z'],
    ['America/St_Johns', '2024-11-07', '09:00', '2024-11-07T12:30:00Z'],
    ['Asia/Kathmandu', '2024-11-07', '00:00', '2024-11-06T18:15:00Z'],
    ['Pacific/Kiritimati', '2024-11-07', '23:59', '2024-11-07T09:59:00Z'],
    ['UTC', '2024-02-29', '12:00', '2024-02-29T12:00:00Z'],
  ])('in %s on %s at %s', (timezone, date, time, expected) => {
    expect(instantOf(timezone, date, time)).toBe(utc(expected))
  })

  test.each([
    // New York: forward on 10 March at two, back on 3 November at two.
    ['America/New_York', '2024-03-10', '01:59', '2024-03-10T06:59:00Z'],
    ['America/New_York', '2024-03-10', '03:00', '2024-03-10T07:00:00Z'],
    ['America/New_York', '2024-11-03', '00:59', '2024-11-03T04:59:00Z'],
    ['America/New_York', '2024-11-03', '02:00', '2024-11-03T07:00:00Z'],
    // Madrid: forward on 31 March at two, back on 27 October at three.
    ['Europe/Madrid', '2024-03-31', '01:59', '2024-03-31T00:59:00Z'],
    ['Europe/Madrid', '2024-03-31', '03:00', '2024-03-31T01:00:00Z'],
    ['Europe/Madrid', '2024-10-27', '01:59', '2024-10-26T23:59:00Z'],
    ['Europe/Madrid', '2024-10-27', '03:00', '2024-10-27T02:00:00Z'],
  ])('beside a change of summer time: %s on %s at %s', (timezone, date, time, expected) => {
    expect(instantOf(timezone, date, time)).toBe(utc(expected))
    expect(wallTime(timezone, instantOf(timezone, date, time))).toEqual({ date, time: `${time}:00` })
  })

  test.each([
    ['America/New_York', '2024-03-10', '02:30', '2024-03-10T07:30:00Z'],
    ['Europe/Madrid', '2024-03-31', '02:30', '2024-03-31T01:30:00Z'],
  ])(
    'an hour that is left out becomes the one after it: %s on %s at %s',
    (timezone, date, time, expected) => {
      expect(instantOf(timezone, date, time)).toBe(utc(expected))
      expect(hourAt(timezone, instantOf(timezone, date, time))).toBe('03:30')
    },
  )

  test.each([
    ['America/New_York', '2024-11-03', '01:30', '2024-11-03T05:30:00Z'],
    ['Europe/Madrid', '2024-10-27', '02:30', '2024-10-27T00:30:00Z'],
  ])(
    'an hour that stands twice is the first of the two: %s on %s at %s',
    (timezone, date, time, expected) => {
      expect(instantOf(timezone, date, time)).toBe(utc(expected))
    },
  )

  test('the hours of a whole year come back as they were asked for', () => {
    for (const timezone of ['America/Santiago', 'America/Port-au-Prince', 'Australia/Lord_Howe'])
      for (
        let at = utc('2024-01-01T00:00:00Z');
        at < utc('2025-01-01T00:00:00Z');
        at = instant(at + 435 * 60_000)
      ) {
        const { date, time } = wallTime(timezone, at)
        const again = wallTime(timezone, instantOf(timezone, date, time.slice(0, 5)))
        if (again.date !== date || again.time !== time) expect(again).toEqual({ date, time })
      }
  })
})

test('a time zone is one that the runtime knows', () => {
  expect(['America/New_York', 'UTC', 'America/Atlantis', ''].map(isTimezone)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

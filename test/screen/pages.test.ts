import { expect, test } from 'vitest'
import { pageOf } from '../../client/screen/pages.ts'
import { type Instant, instant } from '../../shared/meeting/clock.ts'

const names = Array.from({ length: 25 }, (_, index) => index + 1)
const drawnAt = instant(Date.UTC(2026, 4, 4, 14, 0, 7, 250))
const firstSeen = (now: Instant, since?: Instant) => pageOf(names, true, now, since).shown[0]

test('whoever came first by lot is on the first picture, whenever the lot was drawn; then the pages turn', () => {
  for (const later of [0, 15_000, 31_000, 44_000]) {
    const at = instant(drawnAt + later)
    expect([0, 14_900, 15_000, 30_000, 45_000].map(ms => firstSeen(instant(at + ms), at))).toEqual([
      1, 1, 11, 21, 1,
    ])
  }
})

test('a screen whose clock is a moment behind begins with the first picture as well', () => {
  expect(firstSeen(instant(drawnAt - 400), drawnAt)).toBe(1)
})

import { describe, expect, it } from 'vitest'
import { differenceMs, totalsOf } from '../../client/secretariat/record/totals-of.ts'
import { durationOf, extensionOf } from '../../client/secretariat/record/words.ts'
import { durationMs } from '../../shared/meeting/clock.ts'

const turn = (delegation: string | undefined, spent: number, over = 0) => ({
  ...(delegation === undefined ? {} : { delegation }),
  name: delegation ?? 'Marie Joseph',
  spentMs: durationMs(spent * 1000),
  overtimeMs: durationMs(over * 1000),
})

describe('what each delegation has used of the floor', () => {
  it('adds up its turns and its overtime; the longest stands first', () => {
    const totals = totalsOf([turn('BRA', 100), turn('PER', 130, 10), turn('BRA', 50, 5)])
    expect(totals).toEqual([
      { delegation: 'BRA', name: 'BRA', turns: 2, spentMs: 150_000, overtimeMs: 5000 },
      { delegation: 'PER', name: 'PER', turns: 1, spentMs: 130_000, overtimeMs: 10_000 },
    ])
  })

  it('leaves prepared speakers out: they are no delegations', () => {
    expect(totalsOf([turn(undefined, 600)])).toEqual([])
  })
})

describe('over or under the limit', () => {
  it('counts what was given or taken meanwhile as part of the limit', () => {
    const spoken = (spent: number, limit: number, extension: number) =>
      differenceMs({
        spentMs: durationMs(spent * 1000),
        limitMs: durationMs(limit * 1000),
        extensionsMs: durationMs(extension * 1000),
      })
    expect(spoken(110, 120, 0)).toBe(-10_000)
    expect(spoken(140, 120, 30)).toBe(-10_000)
    expect(spoken(125, 120, -30)).toBe(35_000)
  })

  it('is said to the second, with its sign where something was given or taken', () => {
    expect(durationOf(durationMs(-107_400))).toBe('1:47')
    expect(extensionOf(durationMs(30_000))).toBe('+0:30')
    expect(extensionOf(durationMs(-60_000))).toBe('−1:00')
  })
})

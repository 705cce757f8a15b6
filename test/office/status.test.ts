import { describe, expect, test } from 'vitest'
import { clockState, screenState, troubles } from '../../client/secretariat/status/judge.ts'
import { instant } from '../../shared/meeting/clock.ts'
import type { ScreenStatus, ServerStatus, Status } from '../../shared/status.ts'

const at = instant(1_000_000)
const ago = (ms: number) => instant(at - ms)
const screen = (change: Partial<ScreenStatus>): ScreenStatus => ({
  id: 'left',
  connected: true,
  since: ago(60_000),
  report: { at: ago(900), behind: 0, clockOffMs: 0, withinMs: 2 },
  ...change,
})
const said = (agoMs: number, behind: number) => ({ at: ago(agoMs), behind, clockOffMs: 0, withinMs: 2 })
const server: ServerStatus = {
  name: 'hall:3000',
  version: '1',
  startedAt: ago(60_000),
  entries: 9,
  clockOffMs: 0,
  heardAt: at,
  state: 'here',
}
const disk = { freeBytes: 5e10, totalBytes: 1e11, recordBytes: 1e6, isLow: false }
const status = (screens: ScreenStatus[], house: Partial<NonNullable<Status['house']>> = {}): Status => ({
  at,
  record: null,
  clients: [],
  screens,
  house: { servers: [server], disk, database: 'reachable', backupAt: null, ...house },
})

describe('A screen', () => {
  test.each([
    ['has just said that it shows the latest', {}, 'current'],
    ['has not had the time to show what was sent a moment ago', { report: said(1_000, 1) }, 'current'],
    ['has contact, and shows something older', { report: said(4_000, 2) }, 'behind'],
    [
      'has contact, and has not said that it shows what was sent to it some seconds ago',
      { report: { ...said(1_000, 2), changedAt: ago(4_000) } },
      'behind',
    ],
    [
      'has contact, and has last said something before what was sent a moment ago',
      { report: { ...said(1_900, 1), changedAt: ago(1_000) } },
      'current',
    ],
    ['has contact, and has not said anything for long', { report: said(11_000, 0) }, 'quiet'],
    [
      'has come a moment ago, and said something before',
      { since: ago(500), report: said(90_000, 0) },
      'unsaid',
    ],
    ['came long ago, and has never said anything', { report: null }, 'quiet'],
    ['has no contact', { connected: false }, 'gone'],
    ['nobody has opened yet', { connected: false, isAwaited: true, report: null }, 'awaited'],
  ] as const)('that %s', (_, change, state) => {
    expect(screenState(screen(change), at)).toBe(state)
  })
})

test('All is well until something is missing, and each thing counts', () => {
  expect(troubles(status([screen({})]), true)).toBe(0)
  expect(troubles(status([screen({ connected: false }), screen({ report: said(20_000, 0) })]), true)).toBe(2)
  const house = { servers: [server, { ...server, state: 'gone' as const }], database: 'away' as const }
  expect(troubles(status([], { ...house, disk: { ...disk, isLow: true } }), true)).toBe(3)
  const damaged = [{ id: 'autumn', title: 'The autumn meeting', entry: 3 }]
  expect(troubles(status([], { damaged }), true)).toBe(1)
})

test('A screen that nobody has opened yet is missed once the meeting has begun, and not before', () => {
  const spare = status([screen({ connected: false, isAwaited: true, report: null })])
  expect(troubles(spare, false)).toBe(0)
  expect(troubles(spare, true)).toBe(1)
  expect(troubles(status([screen({ connected: false })]), false)).toBe(1)
})

test('That nothing can be recorded is one thing, also where it is for want of the database', () => {
  const record = { why: 'read-only', since: ago(5_000) } as const
  expect(troubles({ ...status([]), record }, true)).toBe(1)
  expect(troubles({ ...status([], { database: 'away' }), record: { ...record, why: 'away' } }, true)).toBe(1)
})

test('A clock that nobody would correct is right; another is fast or slow, to a tenth of a second', () => {
  expect(clockState(-400)).toMatchObject({ state: 'right' })
  expect(clockState(4_240)).toEqual({ state: 'fast', seconds: 4.2 })
  expect(clockState(-61_000)).toEqual({ state: 'slow', seconds: 61 })
})

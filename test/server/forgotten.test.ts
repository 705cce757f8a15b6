import { expect, test } from 'vitest'
import { openConnected } from '../../server/live/connected.ts'
import { openReports } from '../../server/operation/reports.ts'

/** A server tells the others every two seconds of each access that it has seen: of those that have ended no more. */

const known = new Set<string>()
const now = () => 1000
const exists = (access: string) => known.has(access)

test('an access that has ended is forgotten when nobody is connected with it any more', () => {
  const connected = openConnected({ now, exists, elsewhere: () => [] })
  known.add('brazil').add('chile')
  connected.came('brazil')
  connected.came('chile')
  connected.left('chile')
  expect(connected.all().map(([access]) => access)).toEqual(['brazil', 'chile'])
  known.clear()
  expect(connected.all()).toEqual([['brazil', { connected: true, since: 1000 }]])
  connected.left('brazil')
  expect(connected.all()).toEqual([])
})

test('and so is what a screen has said of itself', () => {
  const reports = openReports({ now, exists })
  const report = { seq: 3, clockOffMs: 0, withinMs: 5 }
  known.add('screen')
  reports.tell({ what: 'reported', access: 'screen', report })
  expect(reports.all()).toEqual([['screen', { ...report, at: 1000 }]])
  known.clear()
  expect(reports.all()).toEqual([])
})

test('a screen that answers is heard of, but one that nobody sees was heard of when it said so', () => {
  let time = 1000
  const reports = openReports({ now: () => time, exists: () => true })
  const heardAt = () => reports.all().map(([, { at }]) => at)
  const report = { seq: 3, clockOffMs: 0, withinMs: 5 }
  reports.tell({ what: 'reported', access: 'screen', report })
  time = 3000
  reports.tell({ what: 'heard', access: 'screen' })
  expect(heardAt()).toEqual([3000])
  reports.tell({ what: 'reported', access: 'screen', report: { ...report, isHidden: true } })
  time = 5000
  reports.tell({ what: 'heard', access: 'screen' })
  expect(heardAt()).toEqual([3000])
})

import { describe, expect, test } from 'vitest'
import { asks, delegateOf, inDialogue } from '../support/history.ts'
import { faults } from './faults.ts'
import { comparedWith, hadNothingToChange } from './losses.ts'
import { play } from './play.ts'
import { isUnanswered, reportOf } from './report.ts'
import type { Press } from './tally.ts'

/** `npm run chaos`, in short: some seconds on one server, and on three. */
describe('While processes, sockets, the disk and the database fail', () => {
  test.each([1, 3] as const)(
    'nothing that was acknowledged is lost (servers: %i)',
    async servers => {
      const lines: string[] = []
      const told = await play({
        seconds: 6,
        seed: 1,
        servers,
        delegates: 8,
        haste: 6,
        calmMs: { least: 100, most: 1000 },
        say: line => lines.push(line),
      })
      expect(told.lost, `${lines.join('\n')}\n${reportOf(told)}`).toEqual([])
      expect(told.presses.filter(({ ack }) => ack !== null).length).toBeGreaterThan(0)
      expect(told.presses.filter(isUnanswered)).toEqual([])
      const places = told.injected.map(({ name }) => faults.find(fault => fault.name === name)?.place)
      expect(places).toEqual(expect.arrayContaining(['servers', 'network']))
    },
    180_000,
  )
})

describe('What is lost is told', () => {
  const { entries, at } = inDialogue(['14:01:00', delegateOf('BRA'), asks])
  const press = (id: string, told: Press['told']): Press => ({
    access: 'delegate-BRA',
    id,
    pressedAt: 0,
    command: null,
    ack: told?.ok ? told : null,
    told,
    toldAt: 0,
  })
  const done = (seq: number): Press['told'] => ({ ok: true, seq, at })

  test('one that was answered as it stands is not lost', () => {
    expect(comparedWith(entries, [press('c3', done(3)), press('c4', null)])).toEqual({
      found: [],
      absent: [],
    })
  })

  test('one that was acknowledged and is not there is', () => {
    const gone = press('c4', done(4))
    expect(comparedWith(entries, [gone]).absent).toEqual([gone])
  })

  test('one that had nothing to change when it was acknowledged is not, one that had is', () => {
    const pressed = (type: 'attendance.check-in' | 'attendance.check-out'): Press => ({
      ...press('c4', done(3)),
      command: { type, delegation: 'BRA', id: 'c4' },
    })
    expect(hadNothingToChange(entries, pressed('attendance.check-out'))).toBe(true)
    expect(hadNothingToChange(entries, pressed('attendance.check-in'))).toBe(false)
  })

  test.each([
    ['answered as another entry', entries, press('c3', done(4))],
    [
      'refused, and is there',
      entries,
      press('c3', { ok: false, error: { code: 'list-closed', message: '' } }),
    ],
    ['there twice', [...entries, { ...entries.at(-1), seq: 4 }], press('c3', done(3))],
    ['behind one that is missing', entries.toSpliced(1, 1), press('c3', done(3))],
  ])('so is one that was %s', (_, record, pressed) => {
    expect(comparedWith(record as typeof entries, [pressed]).found).not.toEqual([])
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AuditTrail, openAuditTrail } from '../../server/access/audit.ts'
import type { HeldAccess } from '../../server/access/held.ts'

let folder: string
let audit: AuditTrail
let now = 1_000
let due: (() => void)[] = []
const bugs: unknown[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palabra-audit-'))
  due = []
  audit = openAuditTrail(join(folder, 'audit.db'), {
    now: () => now,
    later: work => due.push(work),
    onBug: error => bugs.push(error),
  })
})
afterEach(() => {
  audit.close()
  rmSync(folder, { recursive: true })
  expect(bugs).toEqual([])
})

const chair: HeldAccess = {
  id: 'a1',
  meeting: 'm1',
  role: 'chair',
  delegation: null,
  session: null,
  name: null,
  inRoom: true,
  lookup: '',
  hash: '',
  createdAt: 0,
  signedInAt: null,
  device: 'd1',
  agent: { browser: 'Firefox', system: 'Linux' },
}
const command = {
  meeting: 'm1',
  address: '10.0.0.1',
  what: 'command',
  about: { command: 'floor.next' },
} as const
const all = () => audit.read('m1', {}, true).entries

test('what is noted is written together, once for many', () => {
  for (let act = 0; act < 30; act++) audit.note({ ...command, access: chair })
  expect(due.length).toBe(1)
  expect(all().length).toBe(30)
})

test('strangers cannot wash out what people of the meeting did', () => {
  audit.note({ ...command, access: chair })
  for (let try_ = 0; try_ < 7_000; try_++)
    audit.note({
      ...command,
      address: `10.1.${try_ >> 8}.${try_ & 255}`,
      access: null,
      refused: 'not-allowed',
    })
  const { refused } = audit.read('m1', { who: 'strangers' }, true)
  expect(refused).toBeGreaterThanOrEqual(5_000)
  expect(refused).toBeLessThanOrEqual(6_000)
  expect(audit.read('m1', { who: 'a1' }, true).entries.length).toBe(1)
})

test('a delegate who presses without end washes out nobody’s acts, nor another delegate’s', () => {
  const delegate: HeldAccess = { ...chair, id: 'a2', role: 'delegate', delegation: 'BRA' }
  audit.note({ ...command, access: chair })
  audit.note({ ...command, what: 'sign-in', access: delegate })
  audit.note({ ...command, access: { ...delegate, id: 'a3' } })
  for (let act = 0; act < 60_000; act++) audit.note({ ...command, access: delegate })
  expect(audit.read('m1', { who: 'a1' }, true).done).toBe(1)
  expect(audit.read('m1', { who: 'a3' }, true).done).toBe(1)
  const { done } = audit.read('m1', { who: 'a2' }, true)
  expect(done).toBeGreaterThanOrEqual(2_000)
  expect(done).toBeLessThanOrEqual(3_500)
})

test.each(['names-sent', 'sign-in'] as const)(
  'a delegate of whom “%s” is noted without end washes out nobody’s acts, nor the own of another kind',
  what => {
    const delegate: HeldAccess = { ...chair, id: 'a2', role: 'delegate', delegation: 'BRA' }
    const { about: _, ...bare } = command
    audit.note({ ...bare, what: 'access-made', access: { ...chair, role: 'secretariat' } })
    audit.note({ ...bare, what: 'sign-in', access: { ...delegate, id: 'a3' } })
    audit.note({ ...bare, what: what === 'sign-in' ? 'names-sent' : 'sign-in', access: delegate })
    for (let act = 0; act < 60_000; act++) audit.note({ ...bare, what, access: delegate })
    expect(audit.read('m1', { who: 'a1' }, true).done).toBe(1)
    expect(audit.read('m1', { who: 'a3' }, true).done).toBe(1)
    expect(audit.read('m1', { who: 'a2' }, true).done).toBeLessThanOrEqual(3_500)
    expect(audit.read('m1', { who: 'a2', before: 4 }, true).entries.map(({ id }) => id)).toEqual([3])
  },
)

test('somebody who tries codes without end makes one entry in ten minutes, and can be left out', () => {
  const { about: _, ...bare } = command
  const wrong = { ...bare, meeting: null, what: 'sign-in', refused: 'wrong-code' } as const
  audit.note({ ...command, access: chair })
  for (let second = 0; second < 900; second++) {
    audit.note({ ...wrong, access: null })
    audit.note({ ...wrong, access: null, address: '10.0.0.2' })
    now += 1_000
    audit.flush()
  }
  const strangers = audit.read('m1', { who: 'strangers' }, true)
  expect(strangers.refused).toBe(1_800)
  expect(strangers.entries.map(({ address, count }) => [address, count])).toEqual([
    ['10.0.0.2', 300],
    ['10.0.0.1', 300],
    ['10.0.0.2', 600],
    ['10.0.0.1', 600],
  ])
  const signedIn = audit.read('m1', { who: 'signed-in' }, true)
  expect([signedIn.entries.length, signedIn.done, signedIn.refused]).toEqual([1, 1, 0])
})

test('a delegate who asks without end for what is others’ washes out nobody’s acts', () => {
  const delegate: HeldAccess = { ...chair, id: 'a2', role: 'delegate', delegation: 'BRA' }
  audit.note({ ...command, access: chair })
  for (let act = 0; act < 60_000; act++)
    audit.note({
      ...command,
      what: 'request',
      about: { file: String(act) },
      access: delegate,
      refused: 'not-allowed',
    })
  expect(audit.read('m1', { who: 'a1' }, true).done).toBe(1)
  expect(audit.read('m1', { who: 'a2' }, true).refused).toBeLessThanOrEqual(3_500)
})

test('what a person is refused of commands stands each for itself', () => {
  for (let act = 0; act < 3; act++) {
    audit.note({ ...command, access: chair, refused: 'nobody-waiting' })
    audit.flush()
  }
  expect(all().map(({ count }) => count)).toEqual([1, 1, 1])
})

test('what is older than three months is not kept', () => {
  audit.note({ ...command, access: chair })
  audit.flush()
  now += 91 * 86_400_000
  for (let act = 0; act < 1_001; act++) audit.note({ ...command, access: chair })
  const { done } = audit.read('m1', {}, true)
  expect(done).toBe(1_001)
})

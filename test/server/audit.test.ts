import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AuditNote, type AuditTrail, openAuditTrail } from '../../server/access/audit.ts'
import { auditFile } from '../../server/access/audit-file.ts'
import { type Ask, openAuditTable } from '../../server/access/audit-table.ts'
import type { HeldAccess } from '../../server/access/held.ts'
import { closeFile } from '../../server/database/file.ts'
import { foreseen } from '../../server/database/foreseen.ts'
import { Unsure, Unwritable } from '../../server/database/unwritable.ts'
import { chairAccess } from '../support/accesses.ts'

let folder: string
let audit: AuditTrail
let now = 1_000
let due: (() => void)[] = []
let isAway = false
let failure = new Error('a mistake')
const bugs: unknown[] = []
const troubles: unknown[] = []
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'palabra-audit-'))
  due = []
  const place = auditFile(join(folder, 'audit.db'), closeFile)
  const ask: Ask = (...asked) => (isAway ? Promise.reject(failure) : place.ask(...asked))
  audit = openAuditTrail(await openAuditTable({ ...place, ask }), {
    now: () => now,
    later: work => due.push(work),
    foreseen,
    onTrouble: (...told) => troubles.push(told),
    onBug: error => bugs.push(error),
  })
})
afterEach(async () => {
  await audit.close()
  rmSync(folder, { recursive: true })
  expect([bugs, troubles]).toEqual([[], []])
})

const chair: HeldAccess = {
  ...chairAccess,
  device: 'd1',
  agent: { browser: 'Firefox', system: 'Linux' },
}
const command = {
  meeting: 'm1',
  address: '10.0.0.1',
  what: 'command',
  about: { command: 'floor.next' },
} as const
const all = async () => (await audit.read('m1', {}, true)).entries

/** So many, as they come while the server does other things too. */
const notes = async (count: number, noteOf: (act: number) => AuditNote): Promise<void> => {
  for (let act = 0; act < count; act++) {
    audit.note(noteOf(act))
    if (act % 500 === 499) await audit.flush()
  }
}

test('what is noted is written together, once for many', async () => {
  for (let act = 0; act < 30; act++) audit.note({ ...command, access: chair })
  expect(due.length).toBe(1)
  expect((await all()).length).toBe(30)
})

test('what was noted while nothing could be written is all there afterwards, and what comes then too', async () => {
  isAway = true
  await notes(5_000, () => ({ ...command, access: chair }))
  isAway = false
  expect(bugs.splice(0)).toEqual([failure])
  await audit.flush()
  audit.note({ ...command, access: chair })
  expect((await audit.read('m1', {}, true)).done).toBe(5_001)
})

test.each([
  ['full', 'SQLITE_FULL', Object.assign(new Error(), { code: 'SQLITE_FULL' })],
  ['full', '53100', Object.assign(new Error(), { code: '53100' })],
  ['read-only', 'SQLITE_READONLY_DBMOVED', Object.assign(new Error(), { code: 'SQLITE_READONLY_DBMOVED' })],
  ['failing', 'SQLITE_IOERR_WRITE', Object.assign(new Error(), { code: 'SQLITE_IOERR_WRITE' })],
  ['damaged', 'SQLITE_CORRUPT', Object.assign(new Error(), { code: 'SQLITE_CORRUPT' })],
  ['away', 'ECONNREFUSED', new Unwritable('away', Object.assign(new Error(), { code: 'ECONNREFUSED' }))],
  ['away', '', new Unsure('it did not answer')],
] as const)('that it is %s (%s) is told once, and that it is over', async (why, cause, error) => {
  isAway = true
  failure = error
  for (let second = 0; second < 3; second++) {
    audit.note({ ...command, access: chair })
    await audit.flush()
  }
  await expect(audit.read('m1', {}, true)).rejects.toBe(error)
  expect(troubles.splice(0)).toEqual([[why, cause]])
  isAway = false
  await audit.flush()
  audit.note({ ...command, access: chair })
  expect((await all()).length).toBe(4)
  expect(troubles.splice(0)).toEqual([[null, '']])
})

test('that it cannot be read is told too', async () => {
  isAway = true
  failure = new Unwritable('away')
  await expect(audit.read('m1', {}, true)).rejects.toBe(failure)
  isAway = false
  expect(troubles.splice(0)).toEqual([['away', '']])
})

test('strangers cannot wash out what people of the meeting did', async () => {
  audit.note({ ...command, access: chair })
  await notes(7_000, try_ => ({
    ...command,
    address: `10.1.${try_ >> 8}.${try_ & 255}`,
    access: null,
    refused: 'not-allowed',
  }))
  const { refused } = await audit.read('m1', { who: 'strangers' }, true)
  expect(refused).toBeGreaterThanOrEqual(5_000)
  expect(refused).toBeLessThanOrEqual(6_000)
  expect((await audit.read('m1', { who: 'a1' }, true)).entries.length).toBe(1)
})

test('a delegate who presses without end washes out nobody’s acts, nor another delegate’s', async () => {
  const delegate: HeldAccess = { ...chair, id: 'a2', role: 'delegate', delegation: 'BRA' }
  audit.note({ ...command, access: chair })
  audit.note({ ...command, what: 'sign-in', access: delegate })
  audit.note({ ...command, access: { ...delegate, id: 'a3' } })
  await notes(60_000, () => ({ ...command, access: delegate }))
  expect((await audit.read('m1', { who: 'a1' }, true)).done).toBe(1)
  expect((await audit.read('m1', { who: 'a3' }, true)).done).toBe(1)
  const { done } = await audit.read('m1', { who: 'a2' }, true)
  expect(done).toBeGreaterThanOrEqual(2_000)
  expect(done).toBeLessThanOrEqual(3_500)
})

test.each(['names-sent', 'sign-in'] as const)(
  'a delegate of whom “%s” is noted without end washes out nobody’s acts, nor the own of another kind',
  async what => {
    const delegate: HeldAccess = { ...chair, id: 'a2', role: 'delegate', delegation: 'BRA' }
    const { about: _, ...bare } = command
    audit.note({ ...bare, what: 'access-made', access: { ...chair, role: 'secretariat' } })
    audit.note({ ...bare, what: 'sign-in', access: { ...delegate, id: 'a3' } })
    audit.note({ ...bare, what: what === 'sign-in' ? 'names-sent' : 'sign-in', access: delegate })
    await notes(60_000, () => ({ ...bare, what, access: delegate }))
    expect((await audit.read('m1', { who: 'a1' }, true)).done).toBe(1)
    expect((await audit.read('m1', { who: 'a3' }, true)).done).toBe(1)
    expect((await audit.read('m1', { who: 'a2' }, true)).done).toBeLessThanOrEqual(3_500)
    expect((await audit.read('m1', { who: 'a2', before: 4 }, true)).entries.map(({ id }) => id)).toEqual([3])
  },
)

test('somebody who tries codes without end makes one entry in ten minutes, and can be left out', async () => {
  const { about: _, ...bare } = command
  const wrong = { ...bare, meeting: null, what: 'sign-in', refused: 'wrong-code' } as const
  audit.note({ ...command, access: chair })
  for (let second = 0; second < 900; second++) {
    audit.note({ ...wrong, access: null })
    audit.note({ ...wrong, access: null, address: '10.0.0.2' })
    now += 1_000
    await audit.flush()
  }
  const strangers = await audit.read('m1', { who: 'strangers' }, true)
  expect(strangers.refused).toBe(1_800)
  expect(strangers.entries.map(({ address, count }) => [address, count])).toEqual([
    ['10.0.0.2', 300],
    ['10.0.0.1', 300],
    ['10.0.0.2', 600],
    ['10.0.0.1', 600],
  ])
  const signedIn = await audit.read('m1', { who: 'signed-in' }, true)
  expect([signedIn.entries.length, signedIn.done, signedIn.refused]).toEqual([1, 1, 0])
})

test('a delegate who asks without end for what is others’ washes out nobody’s acts', async () => {
  const delegate: HeldAccess = { ...chair, id: 'a2', role: 'delegate', delegation: 'BRA' }
  audit.note({ ...command, access: chair })
  await notes(60_000, act => ({
    ...command,
    what: 'request',
    about: { file: String(act) },
    access: delegate,
    refused: 'not-allowed',
  }))
  expect((await audit.read('m1', { who: 'a1' }, true)).done).toBe(1)
  expect((await audit.read('m1', { who: 'a2' }, true)).refused).toBeLessThanOrEqual(3_500)
})

test('what a person is refused of commands stands each for itself', async () => {
  for (let act = 0; act < 3; act++) {
    audit.note({ ...command, access: chair, refused: 'nobody-waiting' })
    await audit.flush()
  }
  expect((await all()).map(({ count }) => count)).toEqual([1, 1, 1])
})

test('what is older than three months is not kept', async () => {
  audit.note({ ...command, access: chair })
  await audit.flush()
  now += 91 * 86_400_000
  await notes(1_001, () => ({ ...command, access: chair }))
  const { done } = await audit.read('m1', {}, true)
  expect(done).toBe(1_001)
})

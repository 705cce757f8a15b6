import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEmbeddedLog } from '../../server/log/embedded.ts'
import type { Log } from '../../server/log/log.ts'
import type { Room } from '../../server/meetings/room.ts'
import { chair, delegateOf, inDialogue } from '../support/history.ts'
import { roomOn } from '../support/room.ts'

let folder: string
let log: Log
let room: Room
const opens = async () => {
  log = openEmbeddedLog(join(folder, 'record.db'))
  room = await roomOn(log)
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'palabra-answers-'))
  const first = openEmbeddedLog(join(folder, 'record.db'))
  await first.append('m1', 0, [...inDialogue().entries], [])
  await first.close()
  await opens()
})
afterEach(async () => {
  await log.close()
  rmSync(folder, { recursive: true })
})

const brazil = delegateOf('BRA')
const refusedAs = async (id: string, actor = brazil): Promise<unknown> => {
  const ack = await room.submit(actor, { id, type: 'floor.next' })
  return ack.ok ? 'taken' : ack.error.code
}
const kept = async () => (await log.read('m1')).answers.map(({ key }) => key.split('/')[1])

test('of what an access was refused the last 200 are kept, in memory and on the disk, however many there were', async () => {
  await refusedAs('first of the chair', chair)
  for (let press = 0; press < 700; press++) expect(await refusedAs(`p${press}`)).toBe('not-allowed')
  const ids = await kept()
  // What one answer pushes out goes with the next one.
  expect(ids.length).toBeLessThanOrEqual(202)
  for (const id of ['first of the chair', 'p699', 'p500']) expect(ids).toContain(id)
  expect(ids).not.toContain('p498')
})

test('after a restart it is still the oldest that are forgotten', async () => {
  // By their names the last would come first.
  for (let press = 0; press < 300; press++) await refusedAs(`p${999 - press}`)
  await log.close()
  await opens()
  for (let press = 0; press < 50; press++) await refusedAs(`after ${press}`)
  const ids = await kept()
  expect(ids).toContain('p700')
  expect(ids).not.toContain('p880')
})

test('many refusals of one moment are forgotten too, and those of before a restart', async () => {
  await Promise.all(Array.from({ length: 700 }, (_, press) => refusedAs(`p${press}`)))
  await log.close()
  await opens()
  await refusedAs('after')
  await refusedAs('the last')
  const ids = await kept()
  expect(ids.length).toBeLessThanOrEqual(202)
  expect(ids).toContain('the last')
})

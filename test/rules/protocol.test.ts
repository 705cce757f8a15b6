import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { agendaSchema } from '../../shared/meeting/agenda.ts'
import { commandSchema } from '../../shared/meeting/commands.ts'
import { refusalCodes } from '../../shared/meeting/refusals.ts'
import * as protocol from '../../shared/protocol.ts'

/** The wire as it was when `protocolVersion` was last thought about. */
const known = { version: 1, hash: '8131eacd883dd309' }

const schemas: Record<string, z.ZodType> = {
  agenda: agendaSchema,
  command: commandSchema,
  ...Object.fromEntries(Object.entries(protocol).filter(([, part]) => part instanceof z.ZodType)),
}

/** The shapes with their keys in order, so that only what is on the wire counts. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}

const wire = sorted({
  refusals: refusalCodes,
  ...Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
  ),
})
const hash = createHash('sha256').update(JSON.stringify(wire)).digest('hex').slice(0, 16)

test('the wire does not change without its version', () => {
  expect(
    { version: protocol.protocolVersion, hash },
    `The shapes on the wire have changed. Pages that are open in the room speak the old ones. If those still work
with it (something optional was added), store the new hash in this test. If not, raise protocolVersion in
shared/protocol.ts too: then these pages reload themselves. The hash is now ${hash}.`,
  ).toEqual(known)
})

test('every part of the wire is counted', () => {
  expect(Object.keys(schemas).toSorted()).toEqual(
    expect.arrayContaining([
      'ackSchema',
      'agenda',
      'command',
      'helloSchema',
      'viewMessageSchema',
      'viewSchema',
    ]),
  )
})

test('every section of the protocol’s public view is there', () => {
  expect(Object.keys(protocol.viewSections)).toEqual(
    expect.arrayContaining([
      'meeting',
      'officers',
      'agenda',
      'session',
      'item',
      'rules',
      'list',
      'floor',
      'screen',
    ]),
  )
})

test('the refusals that the protocol names are there', () => {
  expect(refusalCodes).toEqual(
    expect.arrayContaining([
      'not-allowed',
      'list-closed',
      'already-listed',
      'not-in-room',
      'no-session-open',
      'floor-taken',
      'unknown-request',
      'not-your-session',
      'malformed',
      'too-fast',
      'stale',
    ]),
  )
})

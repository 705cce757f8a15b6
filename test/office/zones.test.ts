import { expect, it } from 'vitest'
import { zoneOf } from '../../client/secretariat/meetings/zones.ts'

it.each([
  ['America/New_York', 'America/New_York'],
  ['Washington', 'America/New_York'],
  ['Washington, D.C.', 'America/New_York'],
  ['Brasília', 'America/Sao_Paulo'],
  ['brasilia', 'America/Sao_Paulo'],
  ['Ottawa', 'America/Toronto'],
  ['Quito', 'America/Guayaquil'],
  [' Lima ', 'America/Lima'],
  ['bogotá', 'America/Bogota'],
])('“%s” is the time zone %s', (typed, zone) => {
  expect(zoneOf(typed)).toBe(zone)
})

it.each(['', '  ', 'Atlantis', 'America/Atlantis', '?'])('“%s” is no time zone', typed => {
  expect(zoneOf(typed)).toBeNull()
})

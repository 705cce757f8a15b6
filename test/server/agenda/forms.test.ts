import { expect, it } from 'vitest'
import { readAgenda } from '../../../server/agenda/read.ts'
import { agendaSchema } from '../../../shared/meeting/agenda.ts'
import { agendaFixtures } from './fixtures.ts'
import { outline } from './outline.ts'

it.each(agendaFixtures)('reads $name as a person would', ({ text, outline: expected }) => {
  const reading = readAgenda(text, { year: 2025 })
  expect(outline(reading)).toEqual(expected)
  expect(agendaSchema.safeParse(reading.agenda).error).toBeUndefined()
})

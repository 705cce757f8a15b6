import { expect, it } from 'vitest'
import { dayInYear, dayName, daySpan, dayWithin } from '../../client/languages/dates.ts'
import { languages } from '../../shared/meeting/delegations.ts'

const inAll = (words: (language: (typeof languages)[number]) => string) => languages.map(words)

it('writes a date in the same manner on every page, the day first in every language', () => {
  expect(inAll(language => dayName(language, '2024-02-05'))).toEqual([
    'Monday 5 February',
    'Lunes, 5 de febrero',
    'Segunda-feira, 5 de fevereiro',
    'Lundi 5 février',
  ])
  expect(inAll(language => dayInYear(language, '2024-02-05'))).toEqual([
    'Monday 5 February 2024',
    'Lunes, 5 de febrero de 2024',
    'Segunda-feira, 5 de fevereiro de 2024',
    'Lundi 5 février 2024',
  ])
})

it('has no capital within a sentence but in English', () => {
  expect(dayWithin('fr', '2024-02-05')).toBe('lundi 5 février')
  expect(dayWithin('en', '2024-02-05')).toBe('Monday 5 February')
})

it('writes the days of a meeting as one span, and a meeting of one day as that day', () => {
  const span = (first: string, last: string) => inAll(language => daySpan(language, first, last))
  expect(span('2024-02-05', '2024-02-06')).toEqual([
    '5–6 February 2024',
    '5–6 de febrero de 2024',
    '5–6 de fevereiro de 2024',
    '5–6 février 2024',
  ])
  expect(span('2024-02-05', '2024-02-05')).toEqual([
    '5 February 2024',
    '5 de febrero de 2024',
    '5 de fevereiro de 2024',
    '5 février 2024',
  ])
})

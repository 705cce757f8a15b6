import { expect, it } from 'vitest'
import { readAgenda } from '../../../server/agenda/read.ts'
import { agendaSchema } from '../../../shared/meeting/agenda.ts'

const size = 1_000_000
const filled = (part: string): string => part.repeat(Math.ceil(size / part.length)).slice(0, size)

/** A megabyte each, made to keep a careless reader busy. */
const texts: Record<string, string> = {
  'one line of letters': filled('a'),
  'one line of spaces with a letter at its end': `${filled(' ')}a`,
  'nothing but line ends': filled('\n'),
  'nothing but bullets': filled('·\n'),
  'brackets that all open': filled('('),
  'brackets that open, line by line': filled('([(\n'),
  'brackets that all close': filled(')]'),
  'footnotes in footnotes': filled('[1: '),
  'bookmarks without an end': filled('[bookmark:'),
  'references without an end': filled('[^1'),
  'notes that are referred to': filled('[^1] x\n[^1]: y\n'),
  'sessions without end': filled('9:00 A\n'),
  'sessions on as many days': filled('2 May 2024\n9:00–10:00 A\n'),
  'one session of many items': `9:00 A\n${filled('1. B\n')}`,
  'one session of many speakers': `9:00 A\nSpeakers:\n${filled('- Ana Ruiz, Chile\n')}`,
  'one session of many notes': `9:00 A\n${filled('Bring Boots\n')}`,
  'nothing but digits': filled('1'),
  'nothing but times': filled('10:00 – 11:00 '),
  'nothing but colons': filled(':'),
  'nothing but dashes and spaces': filled('- '),
  'nothing but bars': filled('|'),
  'one row of cells': filled('|a'),
  'rows of two cells': filled('|a|a\n'),
  'nothing but tabs': filled('\t'),
  'nothing but emphasis': filled('*_'),
  'nothing but headings': filled('# '),
  'one broken sentence': `9:00 A\n${filled('and so\n')}`,
  'shouted countries': filled('UNITED STATES OF BRAZIL\n'),
  'months and weekdays': filled('monday february '),
  'combining marks': filled('e\u0301'),
  'halves of characters': filled('\ud800'),
}

/** Generous: a slow machine needs a tenth of it, a reader that goes back and forth a hundred times as long. */
const patienceMs = 10_000

it.each(Object.entries(texts))(
  'a megabyte of %s is read in good time',
  { timeout: patienceMs },
  (_, text) => {
    const { agenda, warnings } = readAgenda(text)
    expect(agendaSchema.safeParse(agenda).error).toBeUndefined()
    expect(warnings.length).toBeLessThanOrEqual(1000)
  },
)

it('says where it stopped reading a document that is longer than it reads', () => {
  const { agenda, warnings } = readAgenda(`9:00–10:00 Opening\n${filled('Word after word\n')}`)
  expect(agenda.days[0]?.sessions[0]?.title).toBe('Opening')
  expect(warnings.some(({ code }) => code === 'too-long')).toBe(true)
})

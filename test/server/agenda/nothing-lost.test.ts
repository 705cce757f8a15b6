import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAgenda } from '../../../server/agenda/read.ts'
import { agendaSchema, agendaSessions, sessionItems } from '../../../shared/meeting/agenda.ts'
import { seed } from '../../support/seeds.ts'
import { agendaFixtures } from './fixtures.ts'
import { lostWords } from './words.ts'

const seedText = seed('000_7a5d98e5020e2162.txt')

/** Words that no vocabulary holds; each stands in a document once. */
const words = (names: readonly number[]): string => names.map(name => `zor${name}vik`).join(' ')
const named = (names: readonly number[]): string => names.map(name => `Zor${name}vik`).join(' ')

/** The forms that a line of an agenda can have, around the words that it is given. */
const forms: readonly ((names: readonly number[], at: number) => string)[] = [
  words,
  named,
  names => named(names).toUpperCase(),
  (names, at) => `${at % 24}:00 – ${at % 24}:30 ${named(names)}`,
  (names, at) => `${(at % 12) + 1} p.m.\t${named(names)}\t${words(names.slice(1))}`,
  (_, at) => `${at % 24}h30 à ${at % 24}h45`,
  (names, at) => `| ${at % 24}.15–${at % 24}.45 | ${named(names)} | ${named(names.slice(1))} Room | |`,
  names => `| | ${words(names)}<br>- ${words(names.slice(1))} |`,
  (names, at) => `Lunes ${(at % 28) + 1} de mayo de 2025 – ${words(names)}`,
  (_, at) => `Day ${(at % 5) + 1}`,
  names => `${words(names)}, 5 February 2024`,
  names => `Theme 1: ${words(names)}`,
  names => `Moderadora: ${named(names)}, ${words(names.slice(1))}`,
  () => 'Points de discussion :',
  () => 'Oradores:',
  names => `· Speaker 1: Expert overview - ${named(names)}, ${words(names.slice(1))}`,
  names => `· “${words(names)}” – ${named(names.slice(1))}`,
  names => `Panelistas: ${named(names)}; ${words(names.slice(1))} (por confirmar)`,
  names => `Lugar:\t${words(names)}`,
  names => `- ${words(names)}`,
  names => `  ii. ${words(names)}) ${words(names.slice(1))}`,
  (names, at) => `${at}. ${words(names)} [2 minutes per member state]`,
  names => `a) ${words(names)} (3 min, ${words(names.slice(1))})`,
  names => `## ${words(names)}`,
  names => `**${named(names)}** *${words(names.slice(1))}*`,
  names => `${words(names)}[footnoteRef:3]/ [3: .\t${words(names.slice(1))}`,
  names => `TIME | ACTIVITY | ${words(names)}`,
  () => 'TIME | ACTIVITY | PLACE | SPEAKERS',
  () => '',
  () => '·',
  () => 'Dialogue among member states]',
]

const lineArbitrary = fc.record({
  form: fc.nat(forms.length - 1),
  count: fc.integer({ min: 1, max: 3 }),
  at: fc.nat(60),
})

const documentArbitrary = fc.array(lineArbitrary, { maxLength: 60, size: 'max' }).map(lines =>
  lines
    .map(({ form, count, at }, index) => {
      const names = Array.from({ length: count }, (_, each) => index * 10 + each)
      return forms[form]?.(names, at) ?? ''
    })
    .join('\n'),
)

const plainWords = /zor\d+vik/gi

describe('no text is silently dropped', () => {
  it.each(agendaFixtures)('every word of $name stands in the agenda', ({ text }) => {
    expect(lostWords(text, readAgenda(text, { year: 2025 }).agenda)).toEqual([])
  })

  it.skipIf(seedText === undefined)('every word of the first meeting’s agenda stands in it', () => {
    expect(lostWords(seedText ?? '', readAgenda(seedText ?? '').agenda)).toEqual([])
  })

  it('every word of any document of agenda lines stands in the agenda', () => {
    fc.assert(
      fc.property(documentArbitrary, document => {
        const kept = new Set(
          (JSON.stringify(readAgenda(document).agenda).match(plainWords) ?? []).map(word =>
            word.toLowerCase(),
          ),
        )
        const lost = (document.match(plainWords) ?? []).filter(word => !kept.has(word.toLowerCase()))
        expect(lost).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

const ids = (text: string): string[] => {
  const sessions = agendaSessions(readAgenda(text).agenda)
  return sessions.flatMap(session => [
    session.id,
    ...[...sessionItems(session), ...session.speakers].map(({ id }) => id),
  ])
}

const anyText = fc.oneof(
  documentArbitrary,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.oneof(
        fc.string(),
        fc.constantFrom('9:00', '–', '[', ')', '|', '\t', '\n', '1.', '·', 'Theme:', '**', 'Day 1'),
      ),
      { maxLength: 80 },
    )
    .map(parts => parts.join('')),
)

describe('any text at all', () => {
  it('gives an agenda that the schema takes, with warnings whose lines and sessions are there', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { agenda, warnings, source } = readAgenda(text)
        expect(agendaSchema.safeParse(agenda).error).toBeUndefined()
        const known = new Set(agendaSessions(agenda).map(session => session.id))
        const last = text.split(/\r\n|\n|\r/).length
        for (const { line, session } of warnings) {
          expect(line >= 1 && line <= last).toBe(true)
          expect(session === undefined || known.has(session)).toBe(true)
        }
        expect(source.every(({ line }) => line >= 1 && line <= last)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('gives each session, item and speaker an id of its own, the same at every reading, with its line', () => {
    fc.assert(
      fc.property(documentArbitrary, text => {
        const found = ids(text)
        expect(new Set(found).size).toBe(found.length)
        expect(ids(text)).toEqual(found)
        expect(
          readAgenda(text)
            .source.map(({ id }) => id)
            .toSorted(),
        ).toEqual(found.toSorted())
      }),
    )
  })
})

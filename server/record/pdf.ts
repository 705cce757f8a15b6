import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pdfmake from 'pdfmake'
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { personIdIn } from '../../shared/badge.ts'
import { wallTime } from '../../shared/meeting/calendar.ts'
import { type Chain, chained, hashWords } from '../../shared/meeting/chain.ts'
import type { DurationMs, Instant } from '../../shared/meeting/clock.ts'
import type { Language } from '../../shared/meeting/delegations.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { findDelegation } from '../../shared/meeting/queries.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import { type TurnOnRecord, turnsOnRecord } from '../../shared/meeting/turns.ts'
import type { Person } from '../../shared/people.ts'
import { recordWords } from './languages/index.ts'
import { proceedings } from './proceedings.ts'
import { type Chapter, kindWords, noteWords, type Printing, proceedingsWords } from './words.ts'

const fontFolder = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts')
const roboto = (style: string) => join(fontFolder, 'Roboto', `Roboto-${style}.ttf`)
pdfmake.addFonts({
  Roboto: {
    normal: roboto('Regular'),
    bold: roboto('Medium'),
    italics: roboto('Italic'),
    bolditalics: roboto('MediumItalic'),
  },
})
// Nothing that stands in a document may make the server fetch or read anything but the fonts.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(path => path.startsWith(fontFolder))

const minutes = (ms: DurationMs): string => {
  const seconds = Math.round(Math.abs(ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
const signed = (ms: DurationMs): string => (ms === 0 ? '' : `${ms > 0 ? '+' : '−'}${minutes(ms)}`)

/** One printing of the record: when, in which language, and the names that are held then. */
export type Copy = { at: Instant; language: Language; people: readonly Pick<Person, 'id' | 'name'>[] }

/** The name of a badge's id as long as it is held; whoever was typed by name is called so. */
export const calledBy =
  (people: Copy['people'], nobodyKnown: string) =>
  (representative: string): string =>
    people.find(({ id }) => id === representative)?.name ??
    (personIdIn(representative) === null ? representative : nobodyKnown)

/**
 * Every turn on A4, by session, and then what was decided: for the file and for signatures.
 * @param at when it is printed
 * @param people those whose names are held; of others the record has an id alone, which is nobody's to read
 */
export const recordPdf = (
  meeting: Meeting,
  entries: readonly Entry[],
  { at, language, people }: Copy,
): Promise<Buffer> => {
  const words = recordWords[language]
  const printing: Printing = { words, called: calledBy(people, words.representative) }
  const turns = turnsOnRecord(meeting)
  const printed = wallTime(meeting.timezone, at)
  const definition: TDocumentDefinitions = {
    info: { title: words.document(meeting.title) },
    pageSize: 'A4',
    pageMargins: [48, 48, 48, 56],
    defaultStyle: { fontSize: 9, lineHeight: 1.15 },
    content: [
      { text: meeting.title, fontSize: 16, bold: true },
      {
        text: words.printed(meeting.timezone, `${printed.date} ${printed.time}`),
        margin: [0, 4, 0, 16],
      },
      ...(turns.length === 0
        ? [{ text: words.nobody }]
        : sessionsOf(turns).flatMap(section(meeting, language, printing))),
      ...proceedingsWords(meeting, proceedings(meeting, entries), printing).flatMap(chapter),
      closing(meeting, chained(entries).chain),
    ],
    footer: (page, pages) => ({ text: words.page(page, pages), margin: [48, 16, 48, 0], fontSize: 8 }),
  }
  return pdfmake.createPdf(definition).getBuffer()
}

/** Whoever holds the paper compares it, whatever they read: in English and the meeting's languages. */
const closingWords: Record<Language, (entries: number) => string> = {
  en: entries => `Closing hash (SHA-256) of the record up to entry ${entries}:`,
  es: entries => `Huella de cierre (SHA-256) del registro hasta el asiento ${entries}:`,
  pt: entries => `Hash de fechamento (SHA-256) do registro até o lançamento ${entries}:`,
  fr: entries => `Empreinte de clôture (SHA-256) du registre jusqu’à l’écriture ${entries} :`,
}

/** What vouches for the exported record: `npm run verify` prints the same for a file in which nothing was changed. */
const closing = ({ languages }: Meeting, { entries, hash }: Chain): Content => ({
  stack: [
    ...[...new Set<Language>(['en', ...languages])].map(language => closingWords[language](entries)),
    { text: hashWords(hash), fontSize: 10, bold: true, margin: [0, 4, 0, 0] },
  ],
  unbreakable: true,
  fontSize: 8,
  margin: [0, 16, 0, 0],
})

/** Turns in their order, gathered where the session or the date changes. */
const sessionsOf = (turns: TurnOnRecord[]): TurnOnRecord[][] => {
  const groups: TurnOnRecord[][] = []
  for (const turn of turns) {
    const last = groups.at(-1)
    if (last?.[0]?.session.id === turn.session.id) last.push(turn)
    else groups.push([turn])
  }
  return groups
}

const section =
  (meeting: Meeting, language: Language, printing: Printing) =>
  (turns: TurnOnRecord[]): Content[] => {
    const [first] = turns
    if (!first) return []
    const { date } = wallTime(meeting.timezone, first.grantedAt)
    return [
      { text: `${first.session.title}, ${date}`, fontSize: 12, bold: true, margin: [0, 8, 0, 4] },
      {
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: ['auto', 'auto', '*', 'auto', 'auto', 'auto', 'auto', 'auto'],
          body: [
            printing.words.columns.map(text => ({ text, bold: true })),
            ...turns.map(row(meeting, language, printing)),
          ],
        },
      },
    ]
  }

/** Each line with its hour before it. */
const chapter = ({ title, lines }: Chapter): Content[] => [
  { text: title, fontSize: 12, bold: true, margin: [0, 12, 0, 4] },
  {
    layout: 'noBorders',
    table: { dontBreakRows: true, widths: [88, '*'], body: lines.map(({ at, text }) => [at, text]) },
  },
]

const row =
  (meeting: Meeting, language: Language, printing: Printing) =>
  (turn: TurnOnRecord): TableCell[] => {
    const time = (instant: Instant) => wallTime(meeting.timezone, instant).time
    const speaker = turn.name ?? printing.words.notNamed
    const inLanguage =
      turn.delegation === undefined ? undefined : findDelegation(meeting, turn.delegation)?.names[language]
    return [
      time(turn.grantedAt),
      time(turn.endedAt),
      {
        stack: [
          turn.role ? `${speaker}, ${turn.role}` : speaker,
          ...(inLanguage === undefined || inLanguage === speaker ? [] : [{ text: inLanguage, fontSize: 8 }]),
          ...noteWords(meeting, turn, printing).map(text => ({ text, fontSize: 8, color: '#40454f' })),
        ],
      },
      kindWords(turn, printing.words),
      minutes(turn.limitMs),
      signed(turn.extensionsMs),
      minutes(turn.spentMs),
      signed(turn.overtimeMs),
    ]
  }

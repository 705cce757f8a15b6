import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pdfmake from 'pdfmake'
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { wallTime } from '../../shared/meeting/calendar.ts'
import { type Chain, chained, hashWords } from '../../shared/meeting/chain.ts'
import type { DurationMs, Instant } from '../../shared/meeting/clock.ts'
import type { Language } from '../../shared/meeting/delegations.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import { englishName, type TurnOnRecord, turnsOnRecord } from '../../shared/meeting/turns.ts'
import { proceedings } from './proceedings.ts'
import { type Chapter, kindWords, noteWords, proceedingsWords } from './words.ts'

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

/**
 * Every turn on A4, by session, and then what was decided: for the file and for signatures.
 * @param at when it is printed
 */
export const recordPdf = (meeting: Meeting, entries: readonly Entry[], at: Instant): Promise<Buffer> => {
  const turns = turnsOnRecord(meeting)
  const printed = wallTime(meeting.timezone, at)
  const definition: TDocumentDefinitions = {
    info: { title: `${meeting.title}: record` },
    pageSize: 'A4',
    pageMargins: [48, 48, 48, 56],
    defaultStyle: { fontSize: 9, lineHeight: 1.15 },
    content: [
      { text: meeting.title, fontSize: 16, bold: true },
      {
        text: `Record of the floor. Hours of ${meeting.timezone}; printed ${printed.date} ${printed.time}.`,
        margin: [0, 4, 0, 16],
      },
      ...(turns.length === 0
        ? [{ text: 'Nobody has spoken yet.' }]
        : sessionsOf(turns).flatMap(section(meeting))),
      ...proceedingsWords(meeting, proceedings(meeting, entries)).flatMap(chapter),
      closing(meeting, chained(entries).chain),
    ],
    footer: (page, pages) => ({ text: `${page} of ${pages}`, margin: [48, 16, 48, 0], fontSize: 8 }),
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

const headings = ['Given', 'Ended', 'Speaker', 'Kind', 'Limit', 'Ext.', 'Spoken', 'Over']

const section =
  (meeting: Meeting) =>
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
          body: [headings.map(text => ({ text, bold: true })), ...turns.map(row(meeting))],
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
  (meeting: Meeting) =>
  (turn: TurnOnRecord): TableCell[] => {
    const time = (instant: Instant) => wallTime(meeting.timezone, instant).time
    const speaker = turn.name ?? 'Not named'
    const english = englishName(meeting, turn.delegation)
    return [
      time(turn.grantedAt),
      time(turn.endedAt),
      {
        stack: [
          turn.role ? `${speaker}, ${turn.role}` : speaker,
          ...(english === null || english === speaker ? [] : [{ text: english, fontSize: 8 }]),
          ...noteWords(meeting, turn).map(text => ({ text, fontSize: 8, color: '#40454f' })),
        ],
      },
      kindWords(turn),
      minutes(turn.limitMs),
      signed(turn.extensionsMs),
      minutes(turn.spentMs),
      signed(turn.overtimeMs),
    ]
  }

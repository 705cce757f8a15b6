import type { Agenda, AgendaReading, AgendaSource, AgendaWarning } from '../../shared/meeting/agenda.ts'
import { build } from './build.ts'
import { checkTimes } from './check.ts'
import { counts24Hours, settleTimes } from './clock.ts'
import { type DatedDay, dateDays, hintOf } from './days.ts'
import type { DraftDay, DraftSession } from './draft.ts'
import { Findings } from './finding.ts'
import { fitSession, wordsOf } from './fit.ts'
import { readFront } from './front.ts'
import { joinBroken, joinTitles } from './join.ts'
import { readLines } from './lines.ts'
import { fitNotes } from './notes.ts'
import { tokensOf } from './rows.ts'
import { acronymsOf, readable } from './titles.ts'
import type { Token } from './tokens.ts'

/** What the agenda's schema holds at most. */
const mostDays = 60
const mostSessions = 100
const longestTitle = 500

const yearWithin = /(?<!\d)(?:19|20)\d{2}(?!\d)/

/** The first year in the days' dates, else before the sessions, else the given one. */
function yearOf(
  days: readonly DraftDay[],
  front: readonly string[],
  given: number | undefined,
): number | undefined {
  const dated = days.find(day => day.date.year !== undefined)?.date.year
  const text = front.map(line => yearWithin.exec(line)?.[0]).find(year => year !== undefined)
  return dated ?? (text === undefined ? given : Number(text))
}

/** Days and sessions that are more than an agenda holds, as lines of text. */
function takeExcess(days: DatedDay[]): string[] {
  const later = days.splice(mostDays).flatMap(day => [day.date, ...day.sessions.flatMap(wordsOf)])
  return [...days.flatMap(day => day.sessions.splice(mostSessions).flatMap(wordsOf)), ...later]
}

const itemSources = (session: DraftSession): AgendaSource[] =>
  session.items.flatMap(item => [item, ...item.items]).map(({ id, line }) => ({ id, line }))

const sourcesOf = (session: DraftSession): AgendaSource[] => [
  { id: session.id, line: session.line },
  ...itemSources(session),
  ...session.speakers.map(({ id, line }) => ({ id, line })),
]

/** The warnings in the order of their lines, each with the session in whose lines it stands. */
function warningsOf(findings: Findings, days: readonly DatedDay[]): AgendaWarning[] {
  const sessions = days.flatMap(day => day.sessions).toSorted((one, other) => one.line - other.line)
  let at = -1
  return findings.all
    .toSorted((one, other) => one.line - other.line)
    .map(finding => {
      while ((sessions[at + 1]?.line ?? Number.POSITIVE_INFINITY) <= finding.line) at++
      const session = finding.session ?? sessions[at]?.id
      return session === undefined ? finding : { ...finding, session }
    })
}

function titled(
  title: string | undefined,
  acronyms: ReadonlySet<string>,
): { title?: string; rest: string[] } {
  if (title === undefined) return { rest: [] }
  const text = readable(title, acronyms)
  return text.length <= longestTitle
    ? { title: text, rest: [] }
    : { title: text.slice(0, longestTitle).trim(), rest: [text] }
}

const tokensIn = (text: string, findings: Findings): { tokens: Token[]; acronyms: Set<string> } => {
  const lines = readLines(text, findings)
  return {
    tokens: joinTitles(joinBroken(tokensOf(lines))),
    acronyms: acronymsOf(lines.map(line => line.text)),
  }
}

/**
 * Reads an agenda out of a document's text (plain or Markdown), in English, Spanish, Portuguese or French.
 * It never fails: what it does not understand is kept among the notes and warned about, with its line.
 * `year` is the year of dates that are written without one, when the document names none.
 */
export function readAgenda(text: string, options: { year?: number } = {}): AgendaReading {
  const findings = new Findings()
  const { tokens, acronyms } = tokensIn(text, findings)
  const built = build(tokens, findings)
  const front = readFront(built.front)
  const frontTexts = [
    ...built.front.map(token => token.written),
    ...built.days.filter(day => day.sessions.length === 0).map(day => day.written),
  ]
  const year = yearOf(built.days, frontTexts, options.year)
  const hint = hintOf(frontTexts)
  const dated = dateDays(
    built.days,
    { ...(year === undefined ? {} : { year }), ...(hint ? { front: hint } : {}) },
    findings,
  )
  const counts24 = counts24Hours(dated.days.flatMap(day => day.sessions))
  for (const day of dated.days) settleTimes(day.sessions, counts24, findings)
  const excess = takeExcess(dated.days)
  if (excess.length > 0)
    findings.add(1, 'not-understood', 'More sessions than an agenda holds; the rest was kept as notes.')
  checkTimes(dated.days, findings)
  const days = dated.days.map(day => ({
    date: day.date,
    sessions: day.sessions.map(session => fitSession(session, acronyms, findings)),
  }))
  const { title, rest } = titled(front.title, acronyms)
  const notes = fitNotes([...rest, ...front.notes, ...dated.notes, ...excess], 1, findings)
  const agenda: Agenda = { ...(title === undefined ? {} : { title }), notes, days }
  const source = dated.days.flatMap(day => day.sessions.flatMap(sourcesOf))
  return { agenda, warnings: warningsOf(findings, dated.days), source }
}

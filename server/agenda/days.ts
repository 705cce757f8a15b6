import { dateWithin, isDay, type WrittenDate, weekdayOn } from './dates.ts'
import type { DraftDay, DraftSession } from './draft.ts'
import type { Findings } from './finding.ts'

/** A day whose date is known; `date` is `YYYY-MM-DD`. */
export type DatedDay = { date: string; sessions: DraftSession[] }

/** What the rest of the document says about its dates. */
export type DateHints = {
  /** A date that stands before the first session, and the line it stands in. */
  front?: { date: WrittenDate; isSure: boolean }
  /** The first year that the document names, else the one that the reader was given. */
  year?: number
}

const dayMs = 86_400_000
/** For sessions without any date: the secretariat has to set it. */
const unknownYear = 1970

const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const msOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`)
const utc = (year: number, month: number, day: number): string => isoOf(Date.UTC(year, month - 1, day))

/** The date of a text that stands before the sessions. It is sure when the line ends with it and says little else. */
export function hintOf(texts: readonly string[]): DateHints['front'] {
  const found = texts.flatMap(text => {
    const within = text.length <= 400 ? dateWithin(text) : undefined
    if (!within) return []
    const isSure = within.start <= 60 && text.length - within.end <= 2 && !text.startsWith('(')
    return [{ date: within.date, isSure }]
  })
  return found.find(hint => hint.isSure) ?? found[0]
}

/** The day that follows the last one and falls on the weekday (0–6). */
function nextOn(last: string, weekday: number): string {
  const ahead = (weekday - new Date(msOf(last)).getUTCDay() + 7) % 7
  return isoOf(msOf(last) + (ahead === 0 ? 7 : ahead) * dayMs)
}

class Calendar {
  private readonly hints: DateHints
  private readonly findings: Findings
  private last: { date: string; number: number } | undefined

  constructor(hints: DateHints, findings: Findings) {
    this.hints = hints
    this.findings = findings
  }

  dateOf(day: DraftDay): string {
    const date = this.written(day) ?? this.counted(day) ?? this.fromFront(day) ?? this.unknown(day)
    const number = day.date.dayNumber ?? (this.last?.number ?? 0) + 1
    this.last = { date, number }
    return date
  }

  private written({ date, line, written, sessions }: DraftDay): string | undefined {
    if (date.month === undefined || date.day === undefined) return undefined
    const year = date.year ?? (this.last ? Number(this.last.date.slice(0, 4)) : this.hints.year)
    if (year === undefined)
      this.findings.add(line, 'no-date', 'The date has no year.', written, sessions[0]?.id)
    const known = year ?? unknownYear
    if (!isDay(known, date.month, date.day)) return undefined
    const differs = date.weekday !== undefined && weekdayOn(known, date.month, date.day) !== date.weekday
    if (differs && year !== undefined)
      this.findings.add(
        line,
        'weekday-differs',
        'The date falls on another day of the week.',
        written,
        sessions[0]?.id,
      )
    return utc(known, date.month, date.day)
  }

  /** “Day 2” and “Tuesday” count on from the day before. */
  private counted({ date }: DraftDay): string | undefined {
    if (!this.last) return undefined
    if (date.weekday !== undefined) return nextOn(this.last.date, date.weekday)
    const ahead = date.dayNumber === undefined ? 0 : date.dayNumber - this.last.number
    return isoOf(msOf(this.last.date) + Math.max(ahead, 1) * dayMs)
  }

  private fromFront(day: DraftDay): string | undefined {
    const { front, year } = this.hints
    const fullYear = front?.date.year ?? year
    if (front?.date.month === undefined || front.date.day === undefined || fullYear === undefined)
      return undefined
    if (!isDay(fullYear, front.date.month, front.date.day)) return undefined
    if (!front.isSure) this.noDate(day, 'The date of the first days was taken from the text above.')
    const first = utc(fullYear, front.date.month, front.date.day)
    const number = day.date.dayNumber ?? 1
    return isoOf(msOf(first) + (number - 1) * dayMs)
  }

  private unknown(day: DraftDay): string {
    this.noDate(day, 'These sessions have no date.')
    return `${this.hints.year ?? unknownYear}-01-01`
  }

  private noDate(day: DraftDay, message: string) {
    const [first] = day.sessions
    this.findings.add(day.line || (first?.line ?? 1), 'no-date', message, day.written, first?.id)
  }
}

/**
 * Gives every day that has sessions its date, with `no-date` where it had to be made up. Days of one date are
 * one day. Days without sessions are none; the words that named them are given back as notes.
 */
export function dateDays(
  days: readonly DraftDay[],
  hints: DateHints,
  findings: Findings,
): { days: DatedDay[]; notes: string[] } {
  const calendar = new Calendar(hints, findings)
  const dated = new Map<string, DraftSession[]>()
  const notes: string[] = []
  for (const day of days) {
    if (day.sessions.length === 0) {
      notes.push(day.written)
      continue
    }
    const date = calendar.dateOf(day)
    const sessions = dated.get(date)
    if (sessions) sessions.push(...day.sessions)
    else dated.set(date, [...day.sessions])
  }
  return { days: [...dated].map(([date, sessions]) => ({ date, sessions })), notes }
}

import { dateAtEnd, dateAtStart, dateWithin, type WrittenDate } from './dates.ts'
import { phraseOf } from './fold.ts'
import { labelAtStart } from './labels.ts'
import type { Line } from './lines.ts'
import { bulletAtStart, type Mark, numberAtStart } from './marks.ts'
import { type FoundRange, rangeAtEnd, timeAtStart, type WrittenRange } from './times.ts'
import { trimmed } from './trim.ts'
import { dialogueWords } from './vocabulary/dialogue.ts'
import type { Label } from './vocabulary/labels.ts'

/**
 * What a line says, or a cell of one. `line` is its number; `text` what it holds without its mark, label or
 * time; `written` the whole of it, for when it must be kept as it is.
 */
export type Token = { line: number; written: string; text: string } & (
  | { kind: 'blank' | 'text' | 'dialogue' | 'aside' | 'empty-entry' }
  | { kind: 'heading'; level: number }
  | { kind: 'date'; date: WrittenDate }
  | { kind: 'time'; range: WrittenRange; time: string }
  /** `isCell`: the text is a cell's, and no list goes on with it. */
  | { kind: 'label'; label: Label; number?: number; isCell?: true }
  | { kind: 'entry'; mark: Mark; indent: number }
)

export type Place = Pick<Line, 'number' | 'indent' | 'heading'>

const dialogues: ReadonlySet<string> = new Set(dialogueWords.map(phraseOf))
const longestDialogue = 80
/** A line that begins with a date and goes on for longer than this, without a sign between, is a sentence. */
const longestDayTitle = 60
const setOff = /^\s*(?:[-:,.(|/\t\u2013\u2014]|$)/

/** Whether the text says that the floor is open to member states, and nothing else. */
export const isDialogue = (text: string): boolean =>
  text.length <= longestDialogue && dialogues.has(phraseOf(text))

function timeTokens(place: Place, written: string, found: FoundRange): Token[] {
  const time = trimmed(written.slice(found.start, found.end))
  const [title = '', ...more] = trimmed(written.slice(0, found.start) + written.slice(found.end)).split('\t')
  // Only before a time: after one a date is a part of the title (“10:00 Report of 5 May 2024”).
  const date = found.start > 0 ? dateAtEnd(title) : undefined
  const token: Token = {
    kind: 'time',
    line: place.number,
    written,
    text: trimmed(date ? title.slice(0, date.start) : title),
    range: found.range,
    time,
  }
  const day: Token[] = date
    ? [{ kind: 'date', line: place.number, written, text: title, date: date.date }]
    : []
  return [...day, token, ...more.flatMap(cell => lineTokens(place, cell, false))]
}

/** A day's line: the date, and what follows it as a line of its own. */
function dateTokens(place: Place, written: string): Token[] | undefined {
  const found = dateAtStart(written)
  if (!found) return undefined
  const rest = written.slice(found.end)
  const isWeekdayAlone = Object.keys(found.date).join() === 'weekday'
  if (isWeekdayAlone && trimmed(rest) !== '') return undefined
  if (!setOff.test(rest) && rest.length > longestDayTitle) return undefined
  const token: Token = {
    kind: 'date',
    line: place.number,
    written,
    text: written.slice(0, found.end),
    date: found.date,
  }
  const after = trimmed(rest)
  return after === '' ? [token] : [token, ...lineTokens(place, after, true)]
}

function labelTokens(place: Place, written: string, isNumbered: boolean): Token[] | undefined {
  const found = labelAtStart(written)
  if (!found || (isNumbered && found.sign !== ':')) return undefined
  if (found.label === 'time') {
    const time = timeAtStart(found.text)
    return time && timeTokens(place, found.text, time)
  }
  if (found.label === 'date') {
    const date = dateAtStart(found.text) ?? dateWithin(found.text)
    return date && [{ kind: 'date', line: place.number, written, text: found.text, date: date.date }]
  }
  const { label, number, text } = found
  return [
    { kind: 'label', line: place.number, written, label, text, ...(number === undefined ? {} : { number }) },
  ]
}

/** What a line is by its words; its number or bullet has been taken off. */
function wordTokens(place: Place, body: string, isNumbered: boolean): Token[] | undefined {
  const date = isNumbered ? undefined : dateTokens(place, body)
  if (date) return date
  const time = timeAtStart(body)
  if (time) return timeTokens(place, body, time)
  const label = labelTokens(place, body, isNumbered)
  if (label) return label
  if (isDialogue(body)) return [{ kind: 'dialogue', line: place.number, written: body, text: body }]
  const end = isNumbered ? undefined : rangeAtEnd(body)
  return end && timeTokens(place, body, end)
}

/** The tokens of a line, or of a cell, that is not a table's row. */
export function lineTokens(place: Place, written: string, isRest = false): Token[] {
  const line = place.number
  const text = written.replaceAll('\t', ' ')
  if (text === '') return []
  const bullet = bulletAtStart(written)
  const body = bullet ? bullet.text : written
  const byWords = wordTokens(place, body, false)
  if (byWords && !(isRest && byWords[0]?.kind === 'date')) return byWords
  const entry = (bullet ? numberAtStart(body) : undefined) ?? bullet ?? numberAtStart(written)
  if (!entry) {
    return [
      place.heading > 0
        ? { kind: 'heading', line, written: text, text, level: place.heading }
        : { kind: 'text', line, written: text, text },
    ]
  }
  if (entry.text.trim() === '') return [{ kind: 'empty-entry', line, written: text, text: '' }]
  const numbered = bullet ? undefined : wordTokens(place, entry.text, true)
  return (
    numbered ?? [
      {
        kind: 'entry',
        line,
        written: text,
        text: entry.text.replaceAll('\t', ' ').trim(),
        mark: entry.mark,
        indent: place.indent,
      },
    ]
  )
}

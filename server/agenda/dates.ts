import { anyOf, fold } from './fold.ts'
import { dayNumberOf, dayWords, monthOf, weekdayOf } from './vocabulary/calendar.ts'

/** A date as it is written: any of its parts may be missing. `dayNumber` counts the meeting's days from 1. */
export type WrittenDate = {
  year?: number
  month?: number
  day?: number
  /** 0 (Sunday) to 6. */
  weekday?: number
  dayNumber?: number
}

/** A date that was found in a text, and where the text goes on after it. */
export type FoundDate = { date: WrittenDate; start: number; end: number }

const month = anyOf([...monthOf.keys()])
const weekday = anyOf([...weekdayOf.keys()])
const ordinal = anyOf([...dayNumberOf.keys()])
const dayWord = anyOf(dayWords)
const year = String.raw`(?<year>(?:19|20)\d{2})(?!\d)`
const dayOfMonth = String.raw`(?<day>[0-3]?\d)(?:st|nd|rd|th|er|ro|[\u00ba\u00b0o])?(?![\d:])`
const until = String.raw`(?:\s?(?:-|and|to|y|e|et|al|a|au|&)\s?[0-3]?\d(?:st|nd|rd|th)?)?`
const of = String.raw`[\s.,-]{1,2}(?:(?:of|de|d')\s?)?`
const yearAfter = String.raw`(?:[\s.,-]{1,2}(?:(?:of|de|del)\s)?${year})?`
const end = String.raw`(?![a-z\d])`

const calendarForms = [
  `${year}-(?<month>[01]\\d)-(?<day>[0-3]\\d)${end}`,
  `${dayOfMonth}${until}${of}(?<name>${month})\\b\\.?${yearAfter}${end}`,
  `(?<name>${month})\\b\\.?\\s${dayOfMonth}${until}${yearAfter}${end}`,
  `(?<first>\\d{1,2})(?<sign>[/.])(?<second>\\d{1,2})\\k<sign>${year}${end}`,
]
const weekdayBefore = `(?:(?<weekday>${weekday})\\b[\\s,.-]*(?:(?:the|el|le|o|dia)\\s)?)?`
const anchored = calendarForms.map(form => new RegExp(`${weekdayBefore}(?:del?\\s|du\\s)?${form}`, 'y'))
const anywhere = calendarForms.map(form => new RegExp(`(?<![\\p{L}\\d])${form}`, 'u'))
const weekdayAlone = new RegExp(`(?<weekday>${weekday})${end}`, 'y')
const dayNumber = new RegExp(
  `(?:${dayWord}\\s(?<count>\\d{1,2}|${ordinal})|(?<before>${ordinal}|\\d{1,2}(?:st|nd|rd|th|er|o|\u00ba|e))\\s${dayWord})${end}`,
  'y',
)

type Groups = Record<string, string | undefined>

const whole = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number.parseInt(text, 10)

/** Day and month of `5/2` or `2/5`: the order that gives a month, else the one that fits the weekday, else day first. */
function slashed(groups: Groups, weekdayNumber: number | undefined): { day: number; month: number } {
  const [first, second] = [Number(groups.first), Number(groups.second)]
  const monthFirst = { day: second, month: first }
  if (second > 12) return monthFirst
  const fits = weekdayNumber !== undefined && weekdayOn(Number(groups.year), first, second) === weekdayNumber
  return first <= 12 && fits ? monthFirst : { day: first, month: second }
}

/** 0 (Sunday) to 6. */
export const weekdayOn = (fullYear: number, monthNumber: number, day: number): number =>
  new Date(Date.UTC(fullYear, monthNumber - 1, day)).getUTCDay()

/** Whether the calendar has such a day; without a year the 29th of February is one. */
export const isDay = (fullYear: number, monthNumber: number, day: number): boolean => {
  const date = new Date(Date.UTC(fullYear, monthNumber - 1, day))
  return date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === day
}

function written(groups: Groups): WrittenDate | undefined {
  const weekdayNumber = groups.weekday === undefined ? undefined : weekdayOf.get(groups.weekday)
  const named = groups.name === undefined ? whole(groups.month) : monthOf.get(groups.name)
  const parts =
    groups.first === undefined ? { day: whole(groups.day), month: named } : slashed(groups, weekdayNumber)
  const fullYear = whole(groups.year)
  if (parts.day === undefined || parts.month === undefined) return undefined
  if (!isDay(fullYear ?? 2000, parts.month, parts.day)) return undefined
  return {
    day: parts.day,
    month: parts.month,
    ...(fullYear === undefined ? {} : { year: fullYear }),
    ...(weekdayNumber === undefined ? {} : { weekday: weekdayNumber }),
  }
}

function match(pattern: RegExp, folded: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(folded)
}

function calendarAt(folded: string, at: number): FoundDate | undefined {
  for (const form of anchored) {
    const found = match(form, folded, at)
    const date = found && written(found.groups ?? {})
    if (found && date) return { date, start: at, end: at + found[0].length }
  }
  const alone = match(weekdayAlone, folded, at)
  const number = alone?.groups?.weekday === undefined ? undefined : weekdayOf.get(alone.groups.weekday)
  return alone && number !== undefined
    ? { date: { weekday: number }, start: at, end: at + alone[0].length }
    : undefined
}

function dayNumberAt(folded: string, at: number): FoundDate | undefined {
  const found = match(dayNumber, folded, at)
  const word = found?.groups?.count ?? found?.groups?.before
  if (!found || word === undefined) return undefined
  const number = dayNumberOf.get(word) ?? Number.parseInt(word, 10)
  return number > 0 ? { date: { dayNumber: number }, start: at, end: at + found[0].length } : undefined
}

const between = /[\s\-:,.()|/]*/y

function skip(folded: string, at: number): number {
  return at + (match(between, folded, at)?.[0].length ?? 0)
}

/**
 * The date with which a text begins: a calendar date, a weekday, the number of the meeting's day, or several
 * of them in any order (“Day 1 – Monday, 3 June 2025”). Undefined when it begins with none.
 */
export function dateAtStart(text: string): FoundDate | undefined {
  const folded = fold(text)
  let found: FoundDate | undefined
  let at = skip(folded, 0)
  for (;;) {
    const next = calendarAt(folded, at) ?? dayNumberAt(folded, at)
    if (!next || overlaps(found?.date, next.date)) return found
    found = { date: { ...found?.date, ...next.date }, start: 0, end: next.end }
    at = skip(folded, next.end)
  }
}

const overlaps = (one: WrittenDate | undefined, other: WrittenDate): boolean =>
  one !== undefined && Object.keys(other).some(part => part in one)

/** The first calendar date anywhere in a text. */
export function dateWithin(text: string): FoundDate | undefined {
  const folded = fold(text)
  const all = anywhere.flatMap(form => {
    const found = form.exec(folded)
    const date = found && written(found.groups ?? {})
    return found && date ? [{ date, start: found.index, end: found.index + found[0].length }] : []
  })
  return all.sort((one, other) => one.start - other.start)[0]
}

/** The calendar date, with its year, with which a text ends. */
export function dateAtEnd(text: string): FoundDate | undefined {
  const found = dateWithin(text)
  return found?.date.year !== undefined && found.end === text.length ? found : undefined
}

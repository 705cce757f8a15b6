import { anyOf, fold } from './fold.ts'
import { hourMarks, noonWords, rangePrefixes, rangeWords, timePrefixes } from './vocabulary/clock.ts'

/** A time as it is written. `hour` 0–24; `is24` when its form shows that all twenty-four are counted. */
export type WrittenTime = { hour: number; minute: number; half?: 'am' | 'pm'; is24: boolean }
export type WrittenRange = { start: WrittenTime; end?: WrittenTime }
/** A range that was found in a text: where it stands there. */
export type FoundRange = { range: WrittenRange; start: number; end: number }

const clock = (name: string): string =>
  String.raw`(?:(?<${name}Noon>${anyOf(noonWords)})|(?<${name}Hour>\d{1,2})` +
  String.raw`(?:(?<${name}Sign>[:.]|\s?h\s?)(?<${name}Minute>[0-5]\d)(?![\d.]\d)(?:min\b)?)?` +
  String.raw`(?:\s?(?<${name}Mark>${anyOf(hourMarks)})\b\.?)?` +
  String.raw`(?:\s?(?<${name}Half>[ap])\.?\s?m\b\.?)?)(?![\p{L}\p{N}])`

const separator = String.raw`(?<sign>\s?(?:--?|\s${anyOf(rangeWords.filter(word => word !== '-'))}\s|\s-\s)\s?)`
const prefix = String.raw`(?:(?<prefix>${anyOf(rangePrefixes)})\s)?`
const lead = String.raw`[(\[]?`
const trail = String.raw`(?:\s?[)\]])?`
const range = new RegExp(`${lead}${prefix}${clock('start')}(?:${separator}${clock('end')})${trail}`, 'uy')
const single = new RegExp(`${lead}(?:${anyOf(timePrefixes)}\\s)?${clock('start')}${trail}`, 'uy')

type Groups = Record<string, string | undefined>

const isExplicit = (groups: Groups, name: string): boolean =>
  ['Noon', 'Minute', 'Mark', 'Half'].some(part => groups[name + part] !== undefined)

function timeOf(groups: Groups, name: string): WrittenTime | undefined {
  if (groups[`${name}Noon`] !== undefined) return { hour: 12, minute: 0, half: 'pm', is24: false }
  const [hour, minute] = [Number(groups[`${name}Hour`]), Number(groups[`${name}Minute`] ?? '0')]
  const half = groups[`${name}Half`] === undefined ? undefined : groups[`${name}Half`] === 'a' ? 'am' : 'pm'
  if (hour > 24 || (hour === 24 && minute > 0)) return undefined
  if (half !== undefined && hour > 12) return { hour, minute, is24: true }
  const marked = groups[`${name}Mark`] !== undefined || groups[`${name}Sign`]?.includes('h') === true
  return {
    hour,
    minute,
    is24: half === undefined && (hour > 12 || hour === 0 || marked),
    ...(half ? { half } : {}),
  }
}

function exec(pattern: RegExp, folded: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(folded)
}

function rangeAt(folded: string, at: number): FoundRange | undefined {
  const found = exec(range, folded, at)
  const groups = found?.groups
  if (!found || !groups) return undefined
  const [start, end] = [timeOf(groups, 'start'), timeOf(groups, 'end')]
  const [first, last] = [isExplicit(groups, 'start'), isExplicit(groups, 'end')]
  const isTight = groups.sign === '-'
  const isColumn = isTight && folded.charAt(at + found[0].length) === '\t'
  const isRange = last || (first && (groups.prefix !== undefined || isTight)) || isColumn
  return start && end && isRange ? { range: { start, end }, start: at, end: at + found[0].length } : undefined
}

/** “9.30” alone may number something: without a second end the dot wants two digits before it. */
const isAlone = (groups: Groups): boolean =>
  isExplicit(groups, 'start') && !(groups.startSign === '.' && (groups.startHour?.length ?? 0) < 2)

function singleAt(folded: string, at: number): FoundRange | undefined {
  const found = exec(single, folded, at)
  const groups = found?.groups
  if (!found || !groups || !isAlone(groups)) return undefined
  const start = timeOf(groups, 'start')
  return start ? { range: { start }, start: at, end: at + found[0].length } : undefined
}

/** The time or the range of times with which a text begins. */
export function timeAtStart(text: string): FoundRange | undefined {
  const folded = fold(text.slice(0, 120))
  return rangeAt(folded, 0) ?? singleAt(folded, 0)
}

const tail = 60
const beforeTail = /[\s,(|:[-]/

/** The range of times with which a text ends, set off from what stands before it. */
export function rangeAtEnd(text: string): FoundRange | undefined {
  const from = Math.max(0, text.length - tail)
  const folded = fold(text.slice(from))
  for (let at = 1; at < folded.length; at++) {
    if (!beforeTail.test(folded.charAt(at - 1))) continue
    const found = rangeAt(folded, at)
    if (found && found.end === folded.length)
      return { range: found.range, start: from + at, end: text.length }
  }
  return undefined
}

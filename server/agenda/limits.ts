import { anyOf, fold, foldedWords } from './fold.ts'
import { limitWords, numberOf, secondsOf } from './vocabulary/limits.ts'

/** A title and the speaking limit that stood in it; without one the title is as it was. */
export type Limited = { title: string; speakingLimitSeconds?: number }

const most = 86_400
const number = `(?<number>\\d{1,3}|${anyOf([...numberOf.keys()])})`
const unit = `(?<unit>${anyOf([...secondsOf.keys()])})`
const amount = new RegExp(
  `(?<![\\p{L}\\p{N}])${number}(?:\\s?\\(\\d{1,3}\\))?[\\s-]?${unit}(?![\\p{L}\\p{N}])`,
  'u',
)
const bracket = /[[(]([^[\]()]{1,120})[\])]/g
const atEnd = new RegExp(`[,\\-\u2013\u2014:]\\s?(?:max\\.?\\s)?${number}\\s?${unit}\\.?$`, 'u')

function secondsIn(groups: Record<string, string | undefined> | undefined): number | undefined {
  const count = numberOf.get(groups?.number ?? '') ?? Number(groups?.number)
  const seconds = count * (secondsOf.get(groups?.unit ?? '') ?? 0)
  return seconds >= 1 && seconds <= most ? seconds : undefined
}

const isOnlyLimit = (folded: string, found: string): boolean =>
  foldedWords(folded.replace(found, ' ')).every(word => limitWords.has(word))

const closed = (text: string): string =>
  text
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .trim()

function bracketed(title: string): Limited | undefined {
  for (const found of title.matchAll(bracket)) {
    const folded = fold(found[1] ?? '')
    const limit = amount.exec(folded)
    const seconds = limit && secondsIn(limit.groups)
    if (!limit || !seconds) continue
    const rest = closed(title.slice(0, found.index) + title.slice(found.index + found[0].length))
    const isOut = isOnlyLimit(folded, limit[0]) && rest !== ''
    return { title: isOut ? rest : title, speakingLimitSeconds: seconds }
  }
  return undefined
}

/**
 * Finds the speaking limit in an item's title: “[2 minutes per member state]”, “(3 min)”, “, 5 min” at its end.
 * A bracket that says nothing else is taken out of the title.
 */
export function readLimit(title: string): Limited {
  const inBracket = bracketed(title)
  if (inBracket) return inBracket
  const folded = fold(title.slice(-40))
  const found = atEnd.exec(folded)
  const seconds = found && secondsIn(found.groups)
  if (!found || !seconds) return { title }
  const rest = title.slice(0, title.length - found[0].length).trim()
  return rest === '' ? { title } : { title: rest, speakingLimitSeconds: seconds }
}

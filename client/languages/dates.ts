import type { Language } from '../../shared/meeting/delegations.ts'
import { locales } from './say.ts'

/** `YYYY-MM-DD` as “Monday 5 February”, within a sentence: a date without a time, so in no time zone but its own. */
export const dayWithin = (language: Language, date: string): string => {
  const parts = new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  const at = new Date(`${date}T12:00:00Z`)
  return language === 'en' ? plainEnglish(parts, at) : parts.format(at)
}

/** The same where it stands alone, or first. */
export const dayName = (language: Language, date: string): string => {
  const named = dayWithin(language, date)
  return named.charAt(0).toLocaleUpperCase(locales[language]) + named.slice(1)
}

/** American English would write “Monday, February 5”; a programme of the Americas writes the day first. */
const plainEnglish = (format: Intl.DateTimeFormat, at: Date): string => {
  const part: Record<string, string> = {}
  for (const { type, value } of format.formatToParts(at)) part[type] = value
  return `${part.weekday} ${part.day} ${part.month}`
}

/** `YYYY-MM-DD` twice, as “February 5 – 6, 2024”. */
export const daySpan = (language: Language, first: string, last: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).formatRange(
    new Date(first),
    new Date(last),
  )

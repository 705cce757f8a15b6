import type { Language } from '../../shared/meeting/delegations.ts'
import { locales } from './say.ts'

/** American English would write “February 5, 2024”; a programme of the Americas writes the day first. */
const dayFirst: Record<Language, string> = { ...locales, en: 'en-GB' }

/** A date has no time, and so no time zone but its own. */
const noon = (date: string): Date => new Date(`${date}T12:00:00Z`)

const dayAndMonth = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const
const withYear = { ...dayAndMonth, year: 'numeric' } as const

const dated = (language: Language, date: string, form: Intl.DateTimeFormatOptions): string => {
  const format = new Intl.DateTimeFormat(dayFirst[language], { weekday: 'long', ...form })
  // English writes a comma after the weekday in some editions of the tables only.
  return language === 'en' ? format.format(noon(date)).replace(',', '') : format.format(noon(date))
}

const alone = (language: Language, words: string): string =>
  words.charAt(0).toLocaleUpperCase(locales[language]) + words.slice(1)

/** `YYYY-MM-DD` as “Monday 5 February”, within a sentence. */
export const dayWithin = (language: Language, date: string): string => dated(language, date, dayAndMonth)

/** The same where it stands alone, or first. */
export const dayName = (language: Language, date: string): string =>
  alone(language, dayWithin(language, date))

/** The same with its year, where one plans: “Monday 5 February 2024”. */
export const dayInYear = (language: Language, date: string): string =>
  alone(language, dated(language, date, withYear))

/** `YYYY-MM-DD` as “5 Feb” or “5 févr.”, beside an hour. */
export const dayShort = (language: Language, date: string): string =>
  new Intl.DateTimeFormat(dayFirst[language], { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    noon(date),
  )

/** `YYYY-MM-DD` twice, as “5–6 February 2024”. */
export const daySpan = (language: Language, first: string, last: string): string =>
  new Intl.DateTimeFormat(dayFirst[language], withYear)
    .formatRange(noon(first), noon(last))
    .replace(/(\d)\s–\s(\d)/, '$1–$2')

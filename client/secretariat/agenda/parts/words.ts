import type { Language } from '../../../../shared/meeting/delegations.ts'
import { locales, type Say } from '../../../languages/say.ts'
import type { Kept } from '../edit/in-use.ts'

/** A day as people say it: “Monday, February 5, 2024”. @param date `YYYY-MM-DD` */
export const dayWords = (date: string, language: Language): string => {
  const words = new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1)
}

export const keptWords = (kept: Kept | null, say: Say): string | undefined =>
  kept === null ? undefined : say(`agenda.kept.${kept}`)

/** A limit as it is written into its field: minutes, with a fraction where there are seconds. */
export const minutesOf = (seconds: number | undefined): string =>
  seconds === undefined ? '' : String(Number((seconds / 60).toFixed(2)))

/** Null for what is no limit. */
export const secondsOf = (minutes: string): number | null => {
  const seconds = Math.round(Number(minutes.replace(',', '.')) * 60)
  return Number.isFinite(seconds) && seconds >= 1 && seconds <= 86_400 ? seconds : null
}

/** A written text, or nothing where it is empty. */
export const optional = (text: string | undefined): string | undefined => (text ? text : undefined)

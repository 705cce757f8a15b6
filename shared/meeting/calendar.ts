import { type Instant, instant } from './clock.ts'

/**
 * Dates and hours of the meeting's place. The time zone is the meeting's own, never the device's: a delegate's
 * phone may still be set to the hour at home.
 */

const formats = new Map<string, Intl.DateTimeFormat>()

const format = (timezone: string): Intl.DateTimeFormat => {
  const known = formats.get(timezone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(timezone, made)
  return made
}

/** An instant as it stands on the wall of the meeting's room: `YYYY-MM-DD` and `HH:MM:SS`. */
export const wallTime = (timezone: string, at: Instant): { date: string; time: string } => {
  const part: Record<string, string> = {}
  for (const { type, value } of format(timezone).formatToParts(at)) part[type] = value
  return {
    date: `${part.year}-${part.month}-${part.day}`,
    time: `${part.hour}:${part.minute}:${part.second}`,
  }
}

/** `YYYY-MM-DD` at the meeting's place. */
export const dateAt = (timezone: string, at: Instant): string => wallTime(timezone, at).date

/** `HH:MM`, rounded down to the minute, as clocks on walls do. */
export const hourAt = (timezone: string, at: Instant): string => wallTime(timezone, at).time.slice(0, 5)

const dayMs = 86_400_000

/**
 * The instant of `YYYY-MM-DD` `HH:MM` at the meeting's place. Beside a change to or from summer time, an hour that
 * stands twice is the first of the two, and one that is left out becomes the one after it.
 */
export const instantOf = (timezone: string, date: string, time: string): Instant => {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  const offsetAt = (epochMs: number): number => {
    const wall = wallTime(timezone, instant(epochMs))
    return Date.parse(`${wall.date}T${wall.time}Z`) - Math.floor(epochMs / 1000) * 1000
  }
  const [before, after] = [offsetAt(asUtc - dayMs), offsetAt(asUtc + dayMs)]
  const isOfTheDayAfter = offsetAt(asUtc - before) !== before && offsetAt(asUtc - after) === after
  return instant(asUtc - (isOfTheDayAfter ? after : before))
}

/** The beginning of the day at the meeting's place. */
export const dayBeginsAt = (timezone: string, at: Instant): Instant =>
  instantOf(timezone, dateAt(timezone, at), '00:00')

/** The end of the day at the meeting's place. */
export const dayEndsAt = (timezone: string, at: Instant): Instant => {
  const noon = Date.parse(`${dateAt(timezone, at)}T12:00Z`)
  return instantOf(timezone, new Date(noon + dayMs).toISOString().slice(0, 10), '00:00')
}

/** True for a name that the runtime knows, such as `America/New_York`. */
export const isTimezone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

import { dateAt, hourAt, wallTime } from '../../../shared/meeting/calendar.ts'
import type { Instant } from '../../../shared/meeting/clock.ts'
import type { View } from '../../../shared/protocol.ts'
import { dayShort } from '../../languages/dates.ts'
import { useLanguage } from '../../languages/react.tsx'
import { useServerNow } from '../../live/react.ts'

/** The hour, to the second where that counts; with its day when that is not today. */
export const useMoment = (
  { timezone }: Pick<View['meeting'], 'timezone'>,
  toTheSecond = false,
): ((at: Instant) => string) => {
  const { language } = useLanguage()
  const now = useServerNow('minute')
  return at => {
    const hour = toTheSecond ? wallTime(timezone, at).time : hourAt(timezone, at)
    if (dateAt(timezone, at) === dateAt(timezone, now)) return hour
    return `${dayShort(language, dateAt(timezone, at))}, ${hour}`
  }
}

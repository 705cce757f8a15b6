import { hourAt } from '../../shared/meeting/calendar.ts'
import type { View } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'
import type { Outlook } from './forecast.ts'
import { limitWords } from './labels.ts'

/** The forecast as sentences, `*` around what matters most: whether and when the list comes to its end. */
export const forecastWords = (outlook: Outlook, view: View, say: Say): string => {
  const { prepared, listed } = outlook
  if (prepared + listed === 0) return restWords(outlook, view, say)
  const { preparedLimitSeconds, speakingLimitSeconds } = view.rules
  return [
    endWords(outlook, view, say),
    prepared > 0 &&
      say('podium.prepared-each', { count: prepared, limit: limitWords(preparedLimitSeconds, say) }),
    listed > 0 &&
      say('podium.speakers-each', { count: listed, limit: limitWords(speakingLimitSeconds, say) }),
  ]
    .filter(Boolean)
    .join(' ')
}

const endWords = (
  { endsAt, plannedEnd }: Outlook,
  { meeting }: View,
  say: Say,
  inTime: 'podium.fits' | 'podium.ends-planned' = 'podium.fits',
): string => {
  const time = hourAt(meeting.timezone, endsAt)
  if (plannedEnd === null) return say('podium.ends', { time })
  const planned = hourAt(meeting.timezone, plannedEnd)
  return say(endsAt > plannedEnd ? 'podium.ends-planned' : inTime, { time, planned })
}

/** Nobody waits: when whoever still speaks will be done, else until when the session is planned. */
const restWords = (outlook: Outlook, view: View, say: Say): string => {
  const { isHeld, plannedEnd } = outlook
  // There is no list of which one could say that it fits.
  if (isHeld) return `${say('podium.nobody-waits')} ${endWords(outlook, view, say, 'podium.ends-planned')}`
  return plannedEnd === null
    ? say('podium.nobody-waits')
    : say('podium.nobody-waits-planned', { planned: hourAt(view.meeting.timezone, plannedEnd) })
}

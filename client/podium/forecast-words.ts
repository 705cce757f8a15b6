import { hourAt } from '../../shared/meeting/calendar.ts'
import type { View, WireWaiting } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'
import type { Outlook } from './forecast.ts'
import { limitWords } from './labels.ts'

/** The forecast as sentences, `*` around what matters most: whether and when the list comes to its end. */
export const forecastWords = (outlook: Outlook, view: View, say: Say): string => {
  const { prepared, listed } = outlook
  if (prepared + listed === 0) return restWords(outlook, view, say)
  return [endWords(outlook, view, say), ...limitsWords(view.coming.next, say), shortenedWords(view, say)]
    .filter(Boolean)
    .join(' ')
}

const isPrepared = ({ kind }: WireWaiting): boolean => kind === 'prepared'

/** How many wait, and how long each may speak: the panel apart from all others, and those alike together. */
const limitsWords = (next: WireWaiting[], say: Say): string[] => [
  ...byLimit(next.filter(isPrepared)).map(each => say('podium.prepared-each', limited(each, say))),
  ...byLimit(next.filter(each => !isPrepared(each))).map(each =>
    say('podium.speakers-each', limited(each, say)),
  ),
]

type Limited = { count: number; limitMs: number }

const limited = ({ count, limitMs }: Limited, say: Say) => ({ count, limit: limitWords(limitMs / 1000, say) })

/** In the order in which they speak. */
const byLimit = (waiting: WireWaiting[]): Limited[] =>
  [...new Set(waiting.map(({ limitMs }) => limitMs))].map(limitMs => ({
    limitMs,
    count: waiting.filter(each => each.limitMs === limitMs).length,
  }))

/** From which limit those who wait were shortened; null when they were not, or when that has left it as it was. */
const shortenedWords = ({ list, rules }: View, say: Say): string | null =>
  list.limitMs === null || list.limitMs >= rules.speakingLimitSeconds * 1000
    ? null
    : say('podium.shortened-from', { limit: limitWords(rules.speakingLimitSeconds, say) })

/** How long each of those who come next may speak; null when that is not the same for all of them. */
export const limitNowWords = (view: View, say: Say): string | null => {
  const { rules, list, coming } = view
  const kind = coming.next[0]?.kind ?? 'intervention'
  if (kind === 'intervention') {
    const seconds = Math.min(rules.speakingLimitSeconds, (list.limitMs ?? Number.POSITIVE_INFINITY) / 1000)
    return [say('podium.each', { limit: limitWords(seconds, say) }), shortenedWords(view, say)]
      .filter(Boolean)
      .join(' ')
  }
  const [each, another] = byLimit(coming.next.filter(waiting => waiting.kind === kind))
  return each && !another ? say('podium.each', limited(each, say)) : null
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

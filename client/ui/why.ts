import { hourAt } from '../../shared/meeting/calendar.ts'
import { durationMs } from '../../shared/meeting/clock.ts'
import type { View, WireRequest, WireWaiting } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'
import { exactly } from './exactly.ts'

const keysSaid = (say: Say, { order, orderLanguage: language }: View['rules']): string =>
  order.map(key => say(`why.key.${key}`, { language })).join(', ')

/** In which order those stand whom the rules’ keys do not tell apart. */
const orderSaid = (say: Say, rules: View['rules'], drawn?: number): string => {
  const keys = keysSaid(say, rules)
  if (drawn !== undefined)
    return keys === '' ? say('why.drawn', { place: drawn }) : say('why.order-drawn', { keys, place: drawn })
  return keys === '' ? say('why.request') : say('why.order', { keys })
}

/** In which order the whole list stands; null where that is the order of request, or of the lot alone. */
export const listOrderSaid = (
  say: Say,
  { rules, list }: { rules: View['rules']; list: Pick<View['list'], 'requests'> },
): string | null => {
  const keys = keysSaid(say, rules)
  if (keys === '') return null
  return say(list.requests.some(({ drawn }) => drawn !== undefined) ? 'why.list-lot' : 'why.list', { keys })
}

const replySaid = (say: Say, { rules, list }: View, { delegation, limitMs }: WireRequest): string[] => [
  say('why.reply', {
    nth: (list.replies[delegation] ?? 0) + 1,
    limit: exactly(say, durationMs(limitMs)),
  }),
  say(`why.reply.${rules.repliesAt}`),
]

/** Why a request stands where it stands, each reason a sentence: “In order of request. Moved by the chair at 14:32.” */
export const whySaid = (say: Say, view: View, request: WireRequest): string[] => {
  const { kind, moved, drawn, absentAt } = request
  const time = (at: Parameters<typeof hourAt>[1]) => hourAt(view.meeting.timezone, at)
  if (kind === 'motion' || kind === 'point-of-order') return [say(`why.${kind}`)]
  if (absentAt !== undefined) return [say('why.absent', { time: time(absentAt) })]
  const place =
    kind === 'right-of-reply' ? replySaid(say, view, request) : [orderSaid(say, view.rules, drawn)]
  return moved ? [...place, say('why.moved', { by: moved.by, time: time(moved.at) })] : place
}

/** Why a report is due when it is; none while no round goes on. */
export const whyReport = (say: Say, { round, rules }: Pick<View, 'round' | 'rules'>): string[] =>
  round === null ? [] : [say(`why.report.${round.by}`, { language: rules.orderLanguage })]

/** Why somebody who waits comes where they come, of whatever kind. */
export const whyComing = (say: Say, view: View, { id, kind }: Pick<WireWaiting, 'id' | 'kind'>): string[] => {
  if (kind === 'report') return whyReport(say, view)
  if (kind === 'prepared' || kind === 'response') return [say(`why.${kind}`)]
  const request = view.list.requests.find(listed => listed.id === id)
  return request ? whySaid(say, view, request) : []
}

/** A word for what is not as the order of the list alone would have it; null for all others. */
export const markOf = (say: Say, view: View, id: string): string | null => {
  const request = view.list.requests.find(listed => listed.id === id)
  if (request === undefined) return null
  const { moved, drawn, absentAt } = request
  if (absentAt !== undefined) return say('why.mark.absent')
  if (moved) {
    const time = hourAt(view.meeting.timezone, moved.at)
    return say(moved.by === 'delegate' ? 'why.mark.swapped' : 'why.mark.moved', { time })
  }
  return drawn === undefined ? null : say('why.mark.drawn')
}

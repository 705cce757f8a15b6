import { hourAt } from '../../shared/meeting/calendar.ts'
import { durationMs } from '../../shared/meeting/clock.ts'
import type { View, WireRequest } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'
import { exactly } from './phrases.ts'

/** In which order those stand whom the rules’ keys do not tell apart. */
const orderSaid = (say: Say, { order }: View['rules']): string =>
  order.length === 0
    ? say('delegate.why.request')
    : say('delegate.why.order', { keys: order.map(key => say(`delegate.why.key.${key}`)).join(', ') })

const replySaid = (say: Say, { rules, list }: View, { delegation, limitMs }: WireRequest): string[] => [
  say('delegate.why.reply', {
    nth: (list.replies[delegation] ?? 0) + 1,
    limit: exactly(say, durationMs(limitMs)),
  }),
  say(`delegate.why.reply.${rules.repliesAt}`),
]

/** Why a request stands where it stands, each reason a sentence: “In order of request. Moved by the chair at 14:32.” */
export const whySaid = (say: Say, view: View, request: WireRequest): string[] => {
  const { kind, moved, drawn, absentAt } = request
  const time = (at: Parameters<typeof hourAt>[1]) => hourAt(view.meeting.timezone, at)
  if (kind === 'motion') return [say('delegate.why.motion')]
  if (absentAt !== undefined) return [say('delegate.why.absent', { time: time(absentAt) })]
  const place =
    kind === 'right-of-reply'
      ? replySaid(say, view, request)
      : [drawn === undefined ? orderSaid(say, view.rules) : say('delegate.why.drawn', { place: drawn })]
  return moved ? [...place, say('delegate.why.moved', { by: moved.by, time: time(moved.at) })] : place
}

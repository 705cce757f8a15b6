import { durationMs, secondsMs } from '../../shared/meeting/clock.ts'
import type { View, WireTurn } from '../../shared/protocol.ts'
import type { Say } from '../languages/say.ts'
import { exactly } from '../ui/exactly.ts'
import type { TimeState } from '../ui/time-state.ts'
import { standingOf } from './own.ts'
import { callSaid, toTheSecond } from './phrases.ts'
import type { Situation } from './situation.ts'

/** How urgent it is that somebody who does not look hears of it. */
export type Announcement = { words: string; isAlert: boolean }

const calm = (words: string): Announcement => ({ words, isAlert: false })

const floorSaid = (say: Say, view: View, limitMs: number, time: TimeState): Announcement => {
  switch (time) {
    case 'over':
      return { words: say('delegate.said.over'), isAlert: true }
    case 'warning':
      return calm(say('delegate.said.warning', { span: exactly(say, secondsMs(view.rules.warnAtSeconds)) }))
    case 'paused':
      return calm(say('delegate.said.paused'))
    case 'paused-over':
      return calm(say('delegate.said.paused-over'))
    default:
      return calm(say('delegate.said.floor', { limit: exactly(say, durationMs(limitMs)) }))
  }
}

/** What the chair asks of a speaker is heard at once, and before the time. */
const turnSaid = (say: Say, view: View, { calls, clock }: WireTurn, time: TimeState): Announcement => {
  const call = calls.at(-1)
  const timed = floorSaid(say, view, clock.limitMs, time)
  return call ? { words: `${callSaid(say, call)}. ${timed.words}`, isAlert: true } : timed
}

const openSaid = (say: Say, isExcepted: boolean, view: View | null): string => {
  const closingAt = view?.list.closingAt ?? null
  if (isExcepted) return say('delegate.excepted')
  return view && closingAt !== null
    ? say('delegate.said.closing', { time: toTheSecond(view, closingAt) })
    : say('delegate.open')
}

/**
 * What is said to somebody who does not look at the page. The same words as long as nothing has happened, so that
 * they are said once. Null for what is there to be read when one looks.
 */
export const announcement = (
  say: Say,
  situation: Situation,
  view: View | null,
  time: TimeState | null,
  isLost: boolean,
): Announcement | null => {
  if (situation.is === 'kept') return calm(say(`delegate.said.${standingOf(situation.ask.press)}`))
  if (isLost) return calm(say('delegate.said.lost'))
  switch (situation.is) {
    case 'listed':
      return calm(say('delegate.said.listed', { place: situation.place, list: situation.ask.list }))
    case 'next':
      return calm(say('delegate.next'))
    case 'report':
      return calm(
        situation.place === 1
          ? say('delegate.report.next')
          : say('delegate.said.report', { place: situation.place }),
      )
    case 'in-window':
      return calm(say('delegate.window.in'))
    case 'held':
      return calm(say('delegate.held'))
    case 'order-heard':
      return calm(say(situation.awaits === 'ruling' ? 'delegate.order.heard' : 'delegate.order.voted'))
    case 'order-raised':
      return calm(say('delegate.order'))
    case 'closed':
      return calm(say('delegate.closed'))
    case 'may-ask':
      return calm(openSaid(say, situation.isExcepted, view))
    case 'suspended':
      return calm(say('delegate.suspended'))
    case 'has-floor':
      return view && time && turnSaid(say, view, situation.turn, time)
    case 'interrupted':
      return calm(say('delegate.interrupted'))
    default:
      return null
  }
}

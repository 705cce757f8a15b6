import type { MessageKey, Say } from '../languages/say.ts'
import type { PressCode } from '../live/answer.ts'
import { ruleRefusal } from '../ui/refusals.ts'

const keys: Partial<Record<PressCode, MessageKey>> = {
  'no-contact': 'podium.why-not.no-contact',
  unanswered: 'podium.why-not.unanswered',
  stale: 'podium.why-not.stale',
  'not-allowed': 'podium.why-not.not-allowed',
  'not-your-session': 'podium.why-not.not-your-session',
  'already-listed': 'podium.why-not.already-listed',
  'list-closed': 'podium.why-not.list-closed',
  'unknown-request': 'podium.why-not.unknown-request',
  'no-session-open': 'podium.why-not.no-session-open',
  'session-already-open': 'podium.why-not.session-already-open',
  'session-closed': 'podium.why-not.session-closed',
  'floor-taken': 'podium.why-not.floor-taken',
  'floor-free': 'podium.why-not.floor-free',
  'nobody-waiting': 'podium.why-not.nobody-waiting',
  'limit-too-short': 'podium.why-not.limit-too-short',
  'nothing-to-undo': 'podium.why-not.nothing-to-undo',
  'cannot-undo': 'podium.why-not.cannot-undo',
  'too-fast': 'podium.why-not.too-fast',
  'ruling-first': 'podium.why-not.ruling-first',
  'nothing-to-rule': 'podium.why-not.nothing-to-rule',
  'no-appeal': 'podium.why-not.no-appeal',
  'order-in-progress': 'podium.why-not.order-in-progress',
  'last-part': 'podium.why-not.last-part',
  'presiding-officer': 'podium.why-not.presiding-officer',
  'kind-not-admitted': 'podium.why-not.kind-not-admitted',
  'no-more-replies': 'podium.why-not.no-more-replies',
  'not-admitted-yet': 'podium.why-not.not-admitted-yet',
  'not-in-the-window': 'podium.why-not.not-in-the-window',
  'window-open': 'podium.why-not.window-open',
  'transfer-not-admitted': 'podium.why-not.transfer-not-admitted',
  'no-such-officer': 'podium.why-not.no-such-officer',
  'unknown-motion': 'podium.why-not.unknown-motion',
  'motion-decided': 'podium.why-not.motion-decided',
  'motion-precedes': 'podium.why-not.motion-precedes',
  'motion-speakers-full': 'podium.why-not.motion-speakers-full',
  'no-precedence': 'podium.why-not.no-precedence',
  'round-goes-on': 'podium.why-not.round-goes-on',
  'no-round': 'podium.why-not.no-round',
  'not-in-the-round': 'podium.why-not.not-in-the-round',
  'in-use': 'podium.why-not.in-use',
  'record-unavailable': 'podium.why-not.record-unavailable',
}

/** Why a press came to nothing, in the person's language. */
export const refusalWords = (code: PressCode, say: Say): string =>
  say('podium.refused', { why: say(keys[code] ?? ruleRefusal(code) ?? 'podium.why-not.other') })

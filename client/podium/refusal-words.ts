import type { Trouble } from '../../shared/meeting/refusals.ts'
import type { MessageKey, Say } from '../languages/say.ts'
import type { PressCode } from '../live/answer.ts'
import { ruleRefusal } from '../ui/refusals.ts'

const keys: Partial<Record<PressCode, MessageKey>> = {
  'no-contact': 'podium.why-not.no-contact',
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
  'in-use': 'podium.why-not.in-use',
  'record-unavailable': 'podium.why-not.record-unavailable',
}

/** Why a press came to nothing, in the person's language; of one that was not answered nobody knows whether it did. */
export const refusalWords = (code: PressCode, say: Say): string =>
  code === 'unanswered'
    ? say('podium.unanswered')
    : say('podium.refused', { why: say(keys[code] ?? ruleRefusal(code) ?? 'podium.why-not.other') })

/** The same for a press that could not be recorded: for what reason, or that it can be pressed again. */
export const unrecordedWords = (why: Trouble, isOver: boolean, say: Say): string =>
  say('podium.refused', {
    why: isOver
      ? say('podium.why-not.record-again')
      : say('podium.why-not.record', { why: say(`podium.record.${why}`) }),
  })

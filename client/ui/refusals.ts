import type { RefusalCode } from '../../shared/meeting/refusals.ts'
import type { MessageKey } from '../languages/say.ts'

/** What the rules of the room forbid is said in the same words on every page. */
const ofTheRules = [
  'kind-not-admitted',
  'no-more-replies',
  'not-admitted-yet',
  'not-in-the-window',
  'window-open',
  'transfer-not-admitted',
  'order-in-progress',
  'ruling-first',
  'nothing-to-rule',
  'no-appeal',
  'presiding-officer',
  'no-such-officer',
  'holds-the-chair',
  'too-many-representatives',
  'members-only',
  'unknown-candidate',
  'unknown-motion',
  'motion-decided',
  'motion-precedes',
  'motion-speakers-full',
  'no-precedence',
  'already-drawn',
  'round-goes-on',
  'no-round',
  'not-in-the-round',
  'round-past',
  'last-part',
  'unknown-pack',
  'pack-exists',
] as const satisfies RefusalCode[]

const isOfTheRules = (code: string): code is (typeof ofTheRules)[number] =>
  ofTheRules.some(known => known === code)

/** The words for a refusal by the rules of the room; undefined for another reason, which each page says in its own. */
export const ruleRefusal = (code: string): MessageKey | undefined =>
  isOfTheRules(code) ? `refused.${code}` : undefined

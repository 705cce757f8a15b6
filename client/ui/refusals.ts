import { ruleRefusals } from '../../shared/meeting/refusals.ts'
import type { MessageKey } from '../languages/say.ts'

const isOfTheRules = (code: string): code is (typeof ruleRefusals)[number] =>
  ruleRefusals.some(known => known === code)

/** The words for a refusal by the rules of the room; undefined for another reason, which each page says in its own. */
export const ruleRefusal = (code: string): MessageKey | undefined =>
  isOfTheRules(code) ? `refused.${code}` : undefined

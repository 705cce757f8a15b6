import type { Rules } from '../../../shared/meeting/rules/rules.ts'
import type { MessageKey } from '../../languages/say.ts'

type Limits = { least: number; most: number }

/** A rule as the page asks for it: a length of time, or one of two. */
export type RuleLine =
  | { rule: SecondsRule; limits: Limits }
  | { rule: 'clockStarts'; options: readonly Rules['clockStarts'][] }
  | { rule: 'listOpens'; options: readonly Rules['listOpens'][] }
  | { rule: 'floorFrom'; options: readonly Rules['floorFrom'][] }

export type SecondsRule =
  | 'speakingLimitSeconds'
  | 'preparedLimitSeconds'
  | 'warnAtSeconds'
  | 'changeoverSeconds'

/** In the order in which a secretary would read them out. */
export const ruleLines: readonly RuleLine[] = [
  { rule: 'speakingLimitSeconds', limits: { least: 10, most: 86_400 } },
  { rule: 'preparedLimitSeconds', limits: { least: 10, most: 86_400 } },
  { rule: 'warnAtSeconds', limits: { least: 0, most: 3600 } },
  { rule: 'clockStarts', options: ['with-floor', 'by-chair'] },
  { rule: 'listOpens', options: ['with-session', 'by-chair'] },
  { rule: 'floorFrom', options: ['room', 'anywhere'] },
  { rule: 'changeoverSeconds', limits: { least: 0, most: 600 } },
]

/** How a rule is said as it stands: “2:00”, or the sentence of its choice. */
export const valueKey = (value: Rules['clockStarts' | 'listOpens' | 'floorFrom']): MessageKey =>
  `secretariat.rules.value.${value}`

import type { CallAct, MotionKind, OrderKey, RuleName, Rules } from '../../../shared/meeting/rules/rules.ts'

export type Limits = { least: number; most: number }
type Of<Value> = { [Rule in RuleName]: Rules[Rule] extends Value ? Rule : never }[RuleName]

/** Rules that are one of a few words. */
export type ChoiceRule = 'clockStarts' | 'listOpens' | 'floorFrom' | 'repliesAt' | 'quorum' | 'orderLanguage'
type DurationRule = Of<number>
type SwitchRule = Of<boolean>
type KindsRule = 'kindsAdmitted' | 'closedListAdmits'

/** A rule as the page shows and asks for it. */
export type RuleLine =
  | { as: 'duration'; rule: DurationRule; limits: Limits }
  | { as: 'choice'; rule: ChoiceRule; options: readonly string[] }
  | { as: 'switch'; rule: SwitchRule }
  | { as: 'kinds'; rule: KindsRule }
  | { as: 'order'; rule: 'order' }
  | { as: 'replies'; rule: 'replyLimitsSeconds' }
  | { as: 'overruns'; rule: 'overruns' }
  | { as: 'motions'; rule: 'motions' }

/** What the schema admits (`rules.ts`, which is not loaded here for its schemas); a test holds the two together. */
export const limits = { speech: { least: 10, most: 86_400 }, warning: { least: 0, most: 3600 } } as const
export const kinds: Rules['kindsAdmitted'] = ['intervention', 'point-of-order', 'right-of-reply', 'motion']
export const orderKeys: readonly OrderKey[] = [
  'not-yet-spoken',
  'category',
  'alternation',
  'precedence',
  'alphabetical',
]
export const motionKinds: readonly MotionKind[] = [
  'suspension-of-meeting',
  'adjournment-of-meeting',
  'adjournment-of-debate',
  'closure-of-debate',
]
export const acts: readonly CallAct[] = ['warning', 'conclude', 'call-to-order', 'withdraw']

const options: { [Rule in ChoiceRule]: readonly Rules[Rule][] } = {
  clockStarts: ['with-floor', 'by-chair'],
  listOpens: ['with-session', 'by-chair'],
  floorFrom: ['room', 'anywhere'],
  repliesAt: ['in-order', 'item-end', 'day-end'],
  quorum: ['none', 'third', 'majority', 'majority-in-plenary', 'two-thirds'],
  orderLanguage: ['en', 'es', 'pt', 'fr'],
}

const speech = (rule: DurationRule): RuleLine => ({ as: 'duration', rule, limits: limits.speech })
const within = (rule: DurationRule, most: number): RuleLine => ({
  as: 'duration',
  rule,
  limits: { least: 0, most },
})
const choice = (rule: ChoiceRule): RuleLine => ({ as: 'choice', rule, options: options[rule] })
const yesOrNo = (rule: SwitchRule): RuleLine => ({ as: 'switch', rule })

export type RuleGroup = 'time' | 'list' | 'order' | 'procedure'

/** In the order in which a secretary would read them out. */
export const ruleGroups: readonly { group: RuleGroup; lines: readonly RuleLine[] }[] = [
  {
    group: 'time',
    lines: [
      speech('speakingLimitSeconds'),
      speech('groupLimitSeconds'),
      speech('preparedLimitSeconds'),
      speech('moderatorLimitSeconds'),
      speech('responseLimitSeconds'),
      within('warnAtSeconds', limits.warning.most),
      { as: 'overruns', rule: 'overruns' },
      choice('clockStarts'),
      yesOrNo('timeIsTransferable'),
      within('changeoverSeconds', 600),
      within('sessionBudgetSeconds', limits.speech.most),
    ],
  },
  {
    group: 'list',
    lines: [
      choice('floorFrom'),
      choice('listOpens'),
      within('openingWindowSeconds', 3600),
      { as: 'kinds', rule: 'kindsAdmitted' },
      { as: 'kinds', rule: 'closedListAdmits' },
      yesOrNo('observersNeedConsent'),
    ],
  },
  { group: 'order', lines: [{ as: 'order', rule: 'order' }, choice('orderLanguage')] },
  {
    group: 'procedure',
    lines: [
      speech('pointOfOrderLimitSeconds'),
      yesOrNo('appeals'),
      { as: 'replies', rule: 'replyLimitsSeconds' },
      choice('repliesAt'),
      { as: 'motions', rule: 'motions' },
      speech('motionLimitSeconds'),
      choice('quorum'),
    ],
  },
]

export const ruleLines: readonly RuleLine[] = ruleGroups.flatMap(({ lines }) => lines)

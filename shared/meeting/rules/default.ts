import type { Rules } from './rules.ts'

/** What holds where neither the item, the session nor the meeting has settled a rule. */
export const defaultRules: Rules = {
  speakingLimitSeconds: 180,
  preparedLimitSeconds: 600,
  groupLimitSeconds: 300,
  moderatorLimitSeconds: 300,
  responseLimitSeconds: 180,
  // Short, since it may not speak to the substance (UN decision 34/401, annex IV).
  pointOfOrderLimitSeconds: 60,
  motionLimitSeconds: 120,
  replyLimitsSeconds: [120, 60],
  // UNGA rules 73 and 115: a reply may be given after the list is closed.
  repliesAt: 'item-end',
  warnAtSeconds: 30,
  // UNESCO r. 16.2, ITU 400–402: the chair acts on an overrun, nothing else does.
  overruns: [],
  clockStarts: 'with-floor',
  listOpens: 'with-session',
  floorFrom: 'room',
  changeoverSeconds: 10,
  kindsAdmitted: ['intervention', 'point-of-order', 'right-of-reply', 'motion'],
  // OAS General Assembly Art. 57: a point of order at any time; UNGA rules 73 and 115: replies after the closure.
  closedListAdmits: ['point-of-order', 'right-of-reply', 'motion'],
  // Model OAS Art. 12e, UNESCO ICH r. 16.1: in the order of requests.
  order: [],
  orderLanguage: 'en',
  openingWindowSeconds: 0,
  // OAS General Assembly Art. 57; UNGA rules 71 and 113.
  appeals: true,
  // UNGA rules 74–79, 116–119: their precedence, and two for and two against an adjournment of the debate.
  motions: [
    { motion: 'suspension-of-meeting', for: 0, against: 0 },
    { motion: 'adjournment-of-meeting', for: 0, against: 0 },
    { motion: 'adjournment-of-debate', for: 2, against: 2 },
    { motion: 'closure-of-debate', for: 0, against: 2 },
  ],
  quorum: 'none',
  observersNeedConsent: false,
  timeIsTransferable: false,
  sessionBudgetSeconds: 0,
}

import type { RulePack } from './rules.ts'

/** The General Assembly of the United Nations: rules 68–79 in plenary, 109–117 in committees, decision 34/401. */
export const unGeneralAssembly: RulePack = {
  id: 'un-general-assembly',
  title: 'UN General Assembly',
  rules: {
    speakingLimitSeconds: 900,
    groupLimitSeconds: 1200,
    pointOfOrderLimitSeconds: 300,
    motionLimitSeconds: 180,
    replyLimitsSeconds: [600, 300],
    repliesAt: 'day-end',
    warnAtSeconds: 60,
    overruns: [],
    order: ['category'],
    listOpens: 'by-chair',
    closedListAdmits: ['point-of-order', 'right-of-reply', 'motion'],
    appeals: true,
    motions: [
      { motion: 'suspension-of-meeting', for: 0, against: 0 },
      { motion: 'adjournment-of-meeting', for: 0, against: 0 },
      { motion: 'adjournment-of-debate', for: 2, against: 2 },
      { motion: 'closure-of-debate', for: 0, against: 2 },
    ],
    quorum: 'third',
    observersNeedConsent: true,
    timeIsTransferable: false,
  },
  sources: {
    groupLimitSeconds: 'Palabra’s choice: twenty minutes for who speaks on behalf of a group.',
    motionLimitSeconds:
      'Palabra’s choice: three minutes for each who speaks on a motion; rules 74–79 let the President limit it.',
    warnAtSeconds: 'Palabra’s choice: a minute before the end of a long speech.',
    listOpens:
      'Palabra’s choice: the list opens when the President says so; inscription comes before the debate.',
    timeIsTransferable: 'Robert’s Rules: time cannot be passed on.',
    order:
      'Rules 68 and 109: in the order in which they signify their desire to speak; observers after members.',
    overruns:
      'Rules 72 and 114: a speaker who exceeds the time is called to order without delay, by the chair.',
    replyLimitsSeconds: 'Decision 34/401: two replies on an item, ten minutes and then five.',
    repliesAt: 'Decision 34/401 ¶8: at the end of the day, or when an item has been considered.',
    closedListAdmits: 'Rules 73 and 115: a reply may be accorded after the list is closed.',
    appeals:
      'Rules 71 and 113: an appeal is put to the vote at once, and the ruling stands unless overruled.',
    pointOfOrderLimitSeconds: 'Decision 34/401: five minutes.',
    motions: 'Rules 74–79 and 116–119: their precedence; two for and two against, and two against a closure.',
    quorum: 'Rule 67: a third of the members to open a plenary meeting.',
    observersNeedConsent: 'UNESCO r. 16.3, as is the custom: observers speak with the consent of the chair.',
    speakingLimitSeconds: 'Decision 34/401: fifteen minutes in the general debate, voluntarily.',
  },
}

import type { RulePack } from './rules.ts'

/** The General Assembly of the Organization of American States, as its rules of procedure have it. */
export const oasGeneralAssembly: RulePack = {
  id: 'oas-general-assembly',
  title: 'OAS General Assembly',
  rules: {
    speakingLimitSeconds: 300,
    groupLimitSeconds: 300,
    pointOfOrderLimitSeconds: 120,
    replyLimitsSeconds: [300, 180],
    repliesAt: 'item-end',
    warnAtSeconds: 30,
    overruns: [],
    order: ['category'],
    appeals: true,
    closedListAdmits: ['point-of-order', 'right-of-reply', 'motion'],
    quorum: 'majority',
    observersNeedConsent: true,
    timeIsTransferable: false,
  },
  sources: {
    order: 'Model OAS Art. 12e: in the order of their requests; observers after members (UNESCO r. 16.3).',
    appeals: 'General Assembly Art. 57: a point of order is decided at once; an appeal is put to the vote.',
    closedListAdmits: 'General Assembly Art. 57: a point of order at any time.',
    quorum: 'General Assembly Art. 52: a majority in the plenary; a committee meets with a third.',
    observersNeedConsent: 'UNESCO r. 16.3, as is the custom: observers speak with the consent of the chair.',
    speakingLimitSeconds: 'Set by the Assembly for each session; five minutes until it does.',
  },
}

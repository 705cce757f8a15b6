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
    quorum: 'majority-in-plenary',
    observersNeedConsent: true,
    timeIsTransferable: false,
  },
  sources: {
    groupLimitSeconds: 'Palabra’s choice: who speaks for a group has the time of a delegation.',
    pointOfOrderLimitSeconds: 'Palabra’s choice: two minutes; Art. 57 sets no limit in time.',
    replyLimitsSeconds: 'Palabra’s choice: two replies, of five and of three minutes.',
    repliesAt:
      'Palabra’s choice: once the list of the item is exhausted (UNGA rules 73 and 115 let a reply be given after it).',
    warnAtSeconds: 'Palabra’s choice: thirty seconds before the end.',
    overruns: 'UNESCO r. 16.2, ITU 400–402: the chair acts on an overrun; nothing happens by itself.',
    timeIsTransferable: 'Robert’s Rules: time cannot be passed on.',
    order: 'Model OAS Art. 12e: in the order of their requests; observers after members (UNESCO r. 16.3).',
    appeals: 'General Assembly Art. 57: a point of order is decided at once; an appeal is put to the vote.',
    closedListAdmits: 'General Assembly Art. 57: a point of order at any time.',
    quorum:
      'General Assembly Art. 52: a majority in the plenary; a committee, here a session of business, meets with a third.',
    observersNeedConsent: 'UNESCO r. 16.3, as is the custom: observers speak with the consent of the chair.',
    speakingLimitSeconds:
      'Palabra’s choice: set by the Assembly for each session; five minutes until it does.',
  },
}

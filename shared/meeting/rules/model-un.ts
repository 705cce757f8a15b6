import type { RulePack } from './rules.ts'

/** Conferences that simulate the United Nations: short speeches, yields, a gavel at the end of the time. */
export const modelUn: RulePack = {
  id: 'model-un',
  title: 'Model United Nations',
  rules: {
    speakingLimitSeconds: 90,
    groupLimitSeconds: 90,
    pointOfOrderLimitSeconds: 30,
    motionLimitSeconds: 30,
    replyLimitsSeconds: [60],
    repliesAt: 'in-order',
    warnAtSeconds: 15,
    overruns: [{ afterSeconds: 0, act: 'conclude' }],
    clockStarts: 'with-floor',
    floorFrom: 'room',
    order: ['not-yet-spoken'],
    closedListAdmits: ['point-of-order', 'right-of-reply', 'motion'],
    appeals: true,
    motions: [
      { motion: 'adjournment-of-meeting', for: 0, against: 0 },
      { motion: 'suspension-of-meeting', for: 0, against: 0 },
      { motion: 'adjournment-of-debate', for: 2, against: 2 },
      { motion: 'closure-of-debate', for: 0, against: 2 },
    ],
    quorum: 'third',
    timeIsTransferable: true,
  },
  sources: {
    speakingLimitSeconds: 'Palabra’s choice: ninety seconds, as is common; each conference sets its own.',
    groupLimitSeconds: 'Palabra’s choice: blocs have the time of a delegation.',
    pointOfOrderLimitSeconds: 'Palabra’s choice: half a minute.',
    motionLimitSeconds: 'Palabra’s choice: half a minute for each who speaks on a motion.',
    replyLimitsSeconds: 'Palabra’s choice: one reply, of a minute.',
    repliesAt: 'Palabra’s choice: replies are heard in the order of the list.',
    warnAtSeconds: 'Palabra’s choice: fifteen seconds before the end.',
    clockStarts: 'Palabra’s choice: the clock starts as the floor is given.',
    floorFrom: 'Palabra’s choice: delegates are in the room.',
    closedListAdmits:
      'UNGA rules 73 and 115, which the conferences simulate: orders, motions and replies on a closed list too.',
    appeals: 'UNGA rules 71 and 113, which the conferences simulate: an appeal is put to the vote.',
    motions:
      'UNGA rules 74–79 and 116–119, which the conferences simulate; adjournment before suspension is Palabra’s choice.',
    timeIsTransferable: 'Custom of the conferences: a speaker may yield what is left to another delegation.',
    overruns: 'Custom of the conferences: the dais gavels at the end of the time.',
    order: 'Robert’s Rules: nobody speaks a second time while somebody has not spoken.',
    quorum: 'Custom of the conferences: a third opens the debate.',
  },
}

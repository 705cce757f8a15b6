import type { RulePack } from './rules.ts'

/** A discussion among equals: nobody speaks twice while somebody has not spoken, and the clock only informs. */
export const openDiscussion: RulePack = {
  id: 'open-discussion',
  title: 'Open discussion',
  rules: {
    speakingLimitSeconds: 180,
    groupLimitSeconds: 180,
    warnAtSeconds: 30,
    overruns: [],
    floorFrom: 'anywhere',
    order: ['not-yet-spoken'],
    kindsAdmitted: ['intervention', 'point-of-order'],
    closedListAdmits: ['point-of-order'],
    appeals: false,
    motions: [],
    replyLimitsSeconds: [],
    quorum: 'none',
    timeIsTransferable: false,
  },
  sources: {
    order: 'Robert’s Rules: no second speech while someone has not spoken.',
    floorFrom: 'Nobody is excluded for being elsewhere.',
  },
}

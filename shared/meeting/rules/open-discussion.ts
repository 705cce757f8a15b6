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
    speakingLimitSeconds: 'Palabra’s choice: three minutes each.',
    groupLimitSeconds: 'Palabra’s choice: who speaks for several has the time of one.',
    warnAtSeconds: 'Palabra’s choice: thirty seconds before the end.',
    overruns: 'Palabra’s choice: the clock informs; nothing happens by itself.',
    kindsAdmitted:
      'Palabra’s choice: remarks and points of order; a discussion has neither replies nor motions.',
    closedListAdmits: 'Palabra’s choice: a point of order, as at any time; nothing else.',
    appeals: 'Palabra’s choice: the chair’s ruling stands in a discussion without votes.',
    motions: 'Palabra’s choice: none: a discussion decides nothing.',
    replyLimitsSeconds: 'Palabra’s choice: none: who is answered asks for the floor again.',
    quorum: 'Palabra’s choice: none: a discussion decides nothing.',
    timeIsTransferable: 'Robert’s Rules: time cannot be passed on.',
    order: 'Robert’s Rules: no second speech while someone has not spoken.',
    floorFrom: 'Palabra’s choice: nobody is excluded for being elsewhere.',
  },
}

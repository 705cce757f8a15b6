import type { MotionKind } from '../../../shared/meeting/rules/rules.ts'
/** What the chair says aloud, act by act: `of` is a delegation as `ofDelegation` says it. */
export const formulas = {
  open: 'I call the meeting to order and declare the session open.',
  resume: 'I call the meeting to order. The session is resumed.',
  suspend: 'If there is no objection, the session is suspended. I see none; it is so decided.',
  close: 'There being no further business, I declare the session closed. I thank you all.',
  floor: 'I now give the floor to the distinguished delegation {of}.',
  'floor-person': 'I now give the floor to {name}.',
  'floor-next': 'I now give the floor to the next speaker.',
  thank: 'I thank the distinguished delegation {of}.',
  'thank-person': 'I thank {name}.',
  moderator: 'It is my pleasure to give the floor to {name}, who will introduce the panel.',
  closing: 'I invite {name} to offer closing words.',
  panel: 'I now give the floor to the members of the panel.',
  dialogue: 'We now begin the dialogue. Delegations that wish to speak may ask for the floor.',
  responses: 'I invite the members of the panel to respond to the questions of the delegations.',
  item: 'We now turn to the next item on the agenda: {item}.',
  order: 'The distinguished delegation {of} has the floor on a point of order.',
  sustained:
    'The Chair finds the point of order of the distinguished delegation {of} well taken, and so rules.',
  overruled:
    'The Chair has heard the distinguished delegation {of}, and rules that the point of order is not well taken.',
  appeal:
    'The distinguished delegation {of} has appealed against the ruling, which I put to the vote at once. Those in favour of the appeal? Those against? Abstentions?',
  stands: 'The appeal is not carried; the ruling of the Chair stands.',
  overturned: 'The appeal is carried; the ruling of the Chair is overturned.',
  reply: 'The distinguished delegation {of} has the floor in exercise of its right of reply.',
  'floor-group': 'I now give the floor to the distinguished delegation {of}, on behalf of {group}.',
  'motion-for': 'The distinguished delegation {of} has the floor to speak for the motion.',
  'motion-against': 'The distinguished delegation {of} has the floor to speak against the motion.',
  'motion-put':
    'The distinguished delegation {of} has moved {motion}, which I now put to the vote. Those in favour? Those against? Abstentions?',
  'motion-adopted': 'The motion is adopted.',
  'motion-rejected': 'The motion is not adopted.',
  'suspend-adopted': 'The motion having been adopted, the session is suspended.',
  'close-adopted': 'The motion having been adopted, I declare the session closed. I thank you all.',
  'debate-closed': 'The motion having been adopted, the debate on this item is closed.',
  'debate-adjourned': 'The motion having been adopted, the debate on this item is adjourned.',
  'draw-lot':
    'The requests made as the list was opened count as simultaneous; their order is now drawn by lot.',
  report: 'I invite the distinguished delegation {of} to present its report.',
  'close-list': 'With the consent of the meeting, I declare the list of speakers closed.',
  'announce-list':
    'I shall read the list of speakers. Does any other delegation wish to be added before it is closed?',
  start: 'You have the floor.',
  warning: 'I remind the speaker of the time limit.',
  conclude: 'The time is up; I kindly ask the speaker to conclude.',
  'call-time': 'I must call the speaker to order: the time allotted has been exceeded.',
  'call-subject': 'I must call the speaker to order: please keep to the matter under discussion.',
  'call-conduct': 'I must call the speaker to order: please respect the decorum of this meeting.',
  withdraw: 'I regret that I must withdraw the floor.',
  extension: 'If there is no objection, the speaker has one more minute. I see none.',
  absent: 'The distinguished delegation {of} is not in the room; I shall call on it again at the end.',
  elect:
    'It is proposed to elect {name}, of the delegation {of}, by acclamation. I see no objection; it is so decided. I offer my congratulations.',
  'hand-over': 'I invite the Vice-Chair to take the Chair.',
  'accept-chair': 'I take the Chair. We continue.',
  'motion-consent': 'If there is no objection to the motion, it is adopted. I see none; it is so decided.',
} as const

/** “of Brazil”: where the name takes an article, or another form than usual, by the delegation’s code. */
export const ofDelegation: Record<string, string> = {
  BHS: 'of The Bahamas',
  DOM: 'of the Dominican Republic',
  USA: 'of the United States',
}

/** A procedural motion, with its article. */
export const motions: Record<MotionKind, string> = {
  'suspension-of-meeting': 'the suspension of the meeting',
  'adjournment-of-meeting': 'the adjournment of the meeting',
  'adjournment-of-debate': 'the adjournment of the debate',
  'closure-of-debate': 'the closure of the debate',
}

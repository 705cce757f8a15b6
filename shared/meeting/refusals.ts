/** What the rules of the room forbid; every page says it in the same words. */
export const ruleRefusals = [
  'kind-not-admitted',
  'no-more-replies',
  'not-admitted-yet',
  'not-in-the-window',
  'window-open',
  'transfer-not-admitted',
  'order-in-progress',
  'ruling-first',
  'nothing-to-rule',
  'no-appeal',
  'presiding-officer',
  'no-such-officer',
  'holds-the-chair',
  'not-the-most-votes',
  'too-many-representatives',
  'not-accredited',
  'members-only',
  'unknown-candidate',
  'unknown-motion',
  'motion-decided',
  'motion-precedes',
  'motion-speakers-full',
  'no-precedence',
  'already-drawn',
  'round-goes-on',
  'no-round',
  'not-in-the-round',
  'round-past',
  'last-part',
  'unknown-pack',
  'pack-exists',
] as const

/** Every reason for which a command is not carried out. What people read stands in `client/languages/`. */
export const refusalCodes = [
  'not-allowed',
  'not-your-session',
  'not-in-room',
  'no-session-open',
  'session-already-open',
  'session-not-open',
  'session-not-suspended',
  'session-closed',
  'unknown-session',
  'unknown-item',
  'list-closed',
  'already-listed',
  ...ruleRefusals,
  'unknown-request',
  'unknown-delegation',
  'unknown-speaker',
  'nobody-waiting',
  'floor-taken',
  'floor-free',
  'limit-too-short',
  'nothing-to-undo',
  'cannot-undo',
  'in-use',
  'stale',
  'malformed',
  'too-fast',
  'unknown-meeting',
  'record-unavailable',
  'internal',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** What of a command is at fault: its path there; what a number, or the length of a text or a list, is from and to. */
export type Place = { path: (string | number)[]; least?: number | undefined; most?: number | undefined }
export type Refusal = {
  code: RefusalCode
  message: string
  at?: Place | undefined
  /** Why nothing can be recorded, where that is known. */
  why?: Trouble | undefined
}

/** Why nothing can be recorded: the disk is full, can only be read, takes nothing; the database does not answer; the record is not as it was written. */
export const troubles = ['full', 'read-only', 'failing', 'away', 'damaged'] as const
export type Trouble = (typeof troubles)[number]

/** In English, for logs and for tools on the wire; pages say it in the person's language. */
const messages: Record<RefusalCode, string> = {
  'not-allowed': 'Your role may not do this.',
  'not-your-session': 'A moderator runs the floor in the session they moderate only.',
  'not-in-room': 'The floor is open to people in the room only.',
  'no-session-open': 'No session is open.',
  'session-already-open':
    'A session is open already, or this one is suspended: close, suspend or resume it first.',
  'session-not-open': 'This session is not open.',
  'session-not-suspended': 'This session is not suspended.',
  'session-closed': 'This session is closed.',
  'unknown-session': 'There is no such session in the agenda.',
  'unknown-item': 'There is no such item in the open session.',
  'list-closed': 'The list of speakers is closed.',
  'already-listed': 'This delegation is in the list already.',
  'kind-not-admitted': 'The rules of this session do not admit this.',
  'no-more-replies': 'This delegation has had its replies on this item.',
  'not-admitted-yet': 'An observer speaks with the consent of the chair, which has not been given yet.',
  'not-in-the-window': 'There is nothing to draw: no opening window has requests.',
  'window-open': 'Requests still count as simultaneous; they are drawn first.',
  'transfer-not-admitted': 'Speaking time cannot be passed on.',
  'order-in-progress': 'A point of order cannot be raised during another one.',
  'ruling-first': 'The chair rules on the point of order first.',
  'nothing-to-rule': 'There is no point of order to rule on.',
  'no-appeal': 'There is no ruling that can be appealed against, or put to the vote.',
  'presiding-officer': 'Who presides does not speak for a delegation: hand over the chair first.',
  'no-such-officer': 'Nobody has been elected to this office, or nobody else can preside.',
  'holds-the-chair': 'This delegation holds the chair, and cannot hold the vice chair too.',
  'not-the-most-votes': 'By the count that was entered this candidate does not have the most votes.',
  'too-many-representatives': 'No more than 50 representatives of a delegation are checked in.',
  'not-accredited': 'No accredited representative of this delegation has this id.',
  'members-only': 'Member states move procedural motions, speak on them and appeal against a ruling.',
  'unknown-candidate': 'This delegation has no candidate for this office.',
  'unknown-motion': 'There is no such motion.',
  'motion-decided': 'This motion has been decided.',
  'motion-precedes': 'Another motion precedes this one, and is decided first.',
  'motion-speakers-full': 'The rules admit no more speakers on this side.',
  'already-drawn': 'The precedence has been drawn; a lot is drawn once.',
  'no-precedence': 'No precedence has been drawn.',
  'round-goes-on': 'A round goes on.',
  'no-round': 'No round goes on.',
  'not-in-the-round': 'This delegation is not waiting in the round.',
  'round-past': 'The round has gone past this delegation; the chair can put it back.',
  'last-part': 'This is the last part of the session.',
  'unknown-pack': 'There is no such rule pack.',
  'pack-exists': 'A rule pack of Palabra has this name already.',
  'unknown-request': 'There is no such request in the list.',
  'unknown-delegation': 'This delegation does not take part in the meeting.',
  'unknown-speaker': 'There is no such prepared speaker in the open session.',
  'nobody-waiting': 'Nobody waits for the floor.',
  'floor-taken': 'Somebody has the floor.',
  'floor-free': 'Nobody has the floor.',
  'limit-too-short': 'A speaking limit cannot be shorter than a second.',
  'nothing-to-undo': 'There is nothing to undo.',
  'cannot-undo': 'This cannot be undone any more: something has followed from it.',
  'in-use':
    'This takes away what is in use: a session, who has the floor or waits, an officer, the precedence.',
  stale: 'This has changed meanwhile; look again.',
  malformed: 'This is not a command that Palabra knows.',
  'too-fast': 'Too many commands at once; wait a moment.',
  'unknown-meeting': 'There is no such meeting.',
  'record-unavailable': 'The record cannot be written, so nothing was changed.',
  internal: 'Palabra failed at this; nothing was changed.',
}

const troubleMessages: Record<Trouble, string> = {
  full: 'The disk is full, so nothing was changed.',
  'read-only': 'The disk can only be read, so nothing was changed.',
  failing: 'The disk takes nothing, so nothing was changed.',
  away: 'The database does not answer, so nothing was changed.',
  damaged: 'The record is not as it was written, so nothing was changed.',
}

/** @param why what is known of it */
export const unrecorded = (why: Trouble | null): Refusal =>
  why === null
    ? refusal('record-unavailable')
    : { ...refusal('record-unavailable', troubleMessages[why]), why }

export const refusal = (code: RefusalCode, message = messages[code]): Refusal => ({ code, message })

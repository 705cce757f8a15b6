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

export type Refusal = { code: RefusalCode; message: string }

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
  'unknown-request': 'There is no such request in the list.',
  'unknown-delegation': 'This delegation does not take part in the meeting.',
  'unknown-speaker': 'There is no such prepared speaker in the open session.',
  'nobody-waiting': 'Nobody waits for the floor.',
  'floor-taken': 'Somebody has the floor.',
  'floor-free': 'Nobody has the floor.',
  'limit-too-short': 'A speaking limit cannot be shorter than a second.',
  'nothing-to-undo': 'There is nothing to undo.',
  'cannot-undo': 'This cannot be undone any more: something has followed from it.',
  'in-use': 'This takes away what is in use: the open session, or who has the floor.',
  stale: 'This has changed meanwhile; look again.',
  malformed: 'This is not a command that Palabra knows.',
  'too-fast': 'Too many commands at once; wait a moment.',
  'unknown-meeting': 'There is no such meeting.',
  'record-unavailable': 'The record cannot be written, so nothing was changed.',
  internal: 'Palabra failed at this; nothing was changed.',
}

export const refusal = (code: RefusalCode, message = messages[code]): Refusal => ({ code, message })

import type { RefusalCode } from '../../shared/meeting/refusals.ts'
import type { Ack } from '../../shared/protocol.ts'

/**
 * What the device itself has to say about a press: it was not sent, for want of contact; it was sent and never
 * answered, so that it may have happened or not; it was about a speech that had ended by the time there was contact;
 * whoever pressed took it back.
 */
export type LocalCode = 'no-contact' | 'unanswered' | 'too-late' | 'taken-back'
export type PressCode = RefusalCode | LocalCode

export type PressAnswer = Ack | { ok: false; error: { code: LocalCode; message: string } }

const messages: Record<LocalCode, string> = {
  'no-contact': 'There is no contact with the server; nothing was sent.',
  unanswered: 'This was sent, and the server has not answered.',
  'too-late': 'What this was about is over; it was not sent.',
  'taken-back': 'This was taken back before it was sent.',
}

export const localRefusal = (code: LocalCode): PressAnswer => ({
  ok: false,
  error: { code, message: messages[code] },
})

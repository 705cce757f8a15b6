import type { MessageKey } from '../../languages/say.ts'

const words: Record<string, MessageKey> = {
  'changed-meanwhile': 'agenda.trouble.changed-meanwhile',
  'in-use': 'agenda.trouble.in-use',
  malformed: 'agenda.trouble.malformed',
  'too-large': 'agenda.trouble.malformed',
  'not-allowed': 'agenda.trouble.not-allowed',
  'sign-in-first': 'agenda.trouble.not-allowed',
  'record-unavailable': 'agenda.trouble.record-unavailable',
}

/** Why a change of the agenda was not stored. */
export const troubleWords = (code: string): MessageKey => words[code] ?? 'agenda.trouble.other'

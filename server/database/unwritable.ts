import type { Trouble } from '../../shared/meeting/refusals.ts'

/** What an error is called by the system or by a database; empty where it has no such name. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const words: Record<Trouble, string> = {
  full: 'the disk is full',
  'read-only': 'the disk can only be read',
  failing: 'nothing can be written',
  away: 'the database cannot be reached',
  damaged: 'it is not as it was written',
}

/** Nothing was written, and why. */
export class Unwritable extends Error {
  readonly why: Trouble

  constructor(why: Trouble, cause?: unknown) {
    super(cause instanceof Error ? `${words[why]} (${cause.message})` : words[why], { cause })
    this.why = why
  }
}

/** The connection was lost after a statement was sent. */
export class Unsure extends Error {}

/** Why something could not be done with a database; null for what nobody has foreseen. */
export const whyNot = (error: unknown): Trouble | null => {
  if (error instanceof Unwritable) return error.why
  return error instanceof Unsure ? 'away' : null
}

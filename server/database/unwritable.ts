import type { Trouble } from '../../shared/meeting/refusals.ts'

/** Nothing was written, and why. */
export class Unwritable extends Error {
  readonly why: Trouble

  constructor(why: Trouble, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.why = why
  }
}

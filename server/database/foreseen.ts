import type { Trouble } from '../../shared/meeting/refusals.ts'
import { codeOf, whyNot } from './unwritable.ts'

/** What a database calls what befalls it; anything else is a mistake of our own. */
const codes: readonly [RegExp, Trouble][] = [
  [/^(SQLITE_FULL|53100)/, 'full'],
  [/^(SQLITE_READONLY|25006)/, 'read-only'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
  [/^SQLITE_(IOERR|CANTOPEN)/, 'failing'],
]

/**
 * Why a database did not carry something out, as it has said itself or as its reader has found out, and what the system
 * or the database calls it (empty where it has no such name); null for what nobody has foreseen.
 */
export const foreseen = (error: unknown): { why: Trouble; cause: string } | null => {
  const why = whyNot(error) ?? codes.find(([code]) => code.test(codeOf(error)))?.[1] ?? null
  return why && { why, cause: codeOf(error) || codeOf(error instanceof Error ? error.cause : undefined) }
}

import type { Trouble } from '../../shared/meeting/refusals.ts'
import { codeOf, whyNot } from '../database/unwritable.ts'

/** What a database calls what befalls it; anything else is a mistake of our own. */
const codes: readonly [RegExp, Trouble][] = [
  [/^(SQLITE_FULL|53100)/, 'full'],
  [/^(SQLITE_READONLY|25006)/, 'read-only'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
  [/^SQLITE_(IOERR|CANTOPEN)/, 'failing'],
]

/** Why the audit cannot be written or read; null for what nobody has foreseen. */
export const auditTroubleOf = (error: unknown): Trouble | null =>
  whyNot(error) ?? codes.find(([code]) => code.test(codeOf(error)))?.[1] ?? null

/** As the system or the database calls it; empty where it has no such name. */
export const auditCauseOf = (error: unknown): string =>
  codeOf(error) || codeOf(error instanceof Error ? error.cause : undefined)

import { destination, type Level, pino } from 'pino'
import type { Fact } from './observer.ts'

/** What waits for a reader of the log who is slow, in bytes; of more than that the newest is left out. */
const mostWaitingBytes = 4_000_000

/** Asked for every few seconds by whoever watches the server: told only to those who want everything. */
const probes: readonly (string | null)[] = ['/healthz', '/readyz', '/metrics', null]

/** What happens all the time is counted, and has no line. */
const levels: Record<Fact['what'], Level | null> = {
  request: 'info',
  command: 'info',
  record: 'error',
  connected: 'debug',
  disconnected: 'debug',
  'turned-away': 'debug',
  'reader-dropped': 'debug',
  appended: null,
  'fanned-out': null,
  followers: null,
  reported: null,
}
const levelOf = (fact: Fact): Level | null =>
  fact.what === 'request' && probes.includes(fact.route) ? 'debug' : levels[fact.what]

const rounded = (fact: Fact): Fact => ('ms' in fact ? { ...fact, ms: Math.round(fact.ms * 10) / 10 } : fact)

/** What an error has besides may be a row of a table, or what somebody has sent. */
const withoutFacts = (error: unknown): unknown => {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack } = error
  const code = 'code' in error ? { code: error.code } : {}
  const cause = error.cause === undefined ? {} : { cause: withoutFacts(error.cause) }
  return { type: name, message, ...code, stack, ...cause }
}

/** A server's log: a line of JSON for each fact, on standard error. */
export type Journal = {
  tell(fact: Fact): void
  /** What nobody has foreseen. @param request the id of the request in which it happened */
  onBug(error: unknown, request?: string): void
  warn(facts: object, message: string): void
  /** Writes what waits: before the end. */
  flush(): void
}

/** @param level from which on there is a line, or `silent` */
export const openJournal = (level: Level | 'silent'): Journal => {
  // Whoever reads slowly makes nobody wait.
  const lines = destination({ dest: 2, sync: false, maxLength: mostWaitingBytes })
  const logger = pino({ base: null, level, serializers: { err: withoutFacts } }, lines)
  return {
    tell: fact => {
      const at = levelOf(fact)
      if (at !== null) logger[at](rounded(fact))
    },
    onBug: (error, request) => logger.error({ what: 'bug', ...(request ? { request } : {}), err: error }),
    warn: (facts, message) => logger.warn(facts, message),
    flush: () => lines.flushSync(),
  }
}

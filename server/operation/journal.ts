import { type Level, pino } from 'pino'
import { openLines } from './lines.ts'
import type { Fact } from './observer.ts'

/** Asked for every few seconds by whoever watches the server: told only to those who want everything, as pages are. */
const probes = ['/healthz', '/readyz', '/metrics']

/** What happens all the time is counted, and has no line. */
const levels: Record<Fact['what'], Level | null> = {
  request: 'info',
  command: 'info',
  record: 'error',
  damaged: 'error',
  audit: 'warn',
  connected: 'debug',
  disconnected: 'debug',
  'turned-away': 'debug',
  'reader-dropped': 'debug',
  appended: null,
  'fanned-out': null,
  followers: null,
  reported: null,
  heard: null,
}
/** A page or a file, as long as it was refused to nobody: who has been given the id of a request asks for it. */
const isServed = ({ route, status }: Extract<Fact, { what: 'request' }>): boolean =>
  route === null ? (status ?? 0) < 400 : probes.includes(route)
const levelOf = (fact: Fact): Level | null =>
  fact.what === 'request' && isServed(fact) ? 'debug' : levels[fact.what]

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
  /** Resolves when what waits is written: before the end. */
  flush(): Promise<void>
}

const standardError = 2

/** @param level from which on there is a line, or `silent` */
export const openJournal = (level: Level | 'silent'): Journal => {
  const lines = openLines(standardError)
  const logger = pino({ base: null, level, serializers: { err: withoutFacts } }, lines)
  return {
    tell: fact => {
      const at = levelOf(fact)
      if (at !== null) logger[at](rounded(fact))
    },
    onBug: (error, request) => logger.error({ what: 'bug', ...(request ? { request } : {}), err: error }),
    warn: (facts, message) => logger.warn(facts, message),
    flush: lines.flush,
  }
}

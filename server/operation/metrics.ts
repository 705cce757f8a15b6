import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Census } from './census.ts'
import type { Fact } from './observer.ts'

/** A meeting and where its record ends here. */
export type Recorded = { meeting: string; seq: number; isOpen: boolean }

export type Metrics = {
  tell(fact: Fact): void
  /** As Prometheus reads it. */
  read(): Promise<{ type: string; text: string }>
}

type Counting = { [What in Fact['what']]?: (fact: Extract<Fact, { what: What }>) => void }

/** In seconds: an acknowledgement within a frame, up to where somebody thinks that nothing happens. */
const buckets = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
/** The event loop’s lag is measured so often, and is never said to be less: each millisecond costs a fiftieth of a core. */
const lagEveryMs = 4
/** Of so many meetings, those that are open, each has a line of its own: what is past adds none. */
const mostMeetings = 50

/**
 * Counts what is told. Labels are from closed lists: what anybody sends makes no new line.
 * @param records all meetings of this server
 * @param damaged how many meetings are refused since their record is not as it was written
 */
export const openMetrics = (census: Census, records: () => Recorded[], damaged: () => number): Metrics => {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register, eventLoopMonitoringPrecision: lagEveryMs })

  const histogram = (name: string, help: string) => new Histogram({ name, help, buckets, registers })
  const requests = new Counter({
    name: 'palabra_requests_total',
    help: 'Requests by route, method and status; pages and files have no route',
    labelNames: ['route', 'method', 'status'] as const,
    registers,
  })
  const commands = new Counter({
    name: 'palabra_commands_total',
    help: 'Commands by type and outcome: done, or why it was refused',
    labelNames: ['type', 'outcome'] as const,
    registers,
  })
  const turnedAway = new Counter({
    name: 'palabra_connections_refused_total',
    help: 'Sockets that were refused, by reason',
    labelNames: ['reason'] as const,
    registers,
  })
  const dropped = new Counter({
    name: 'palabra_stream_dropped_total',
    help: 'Readers of event streams that were let go, being too slow',
    registers,
  })
  const answered = histogram('palabra_command_seconds', 'From a command’s arrival to its answer')
  const appended = histogram(
    'palabra_append_seconds',
    'How long the record takes to write, by group of commands',
  )
  const fannedOut = histogram(
    'palabra_fan_out_seconds',
    'How long a change takes to be given to all sockets; streams are served after them',
  )

  new Gauge({
    name: 'palabra_clients',
    help: 'Connections by audience and kind',
    labelNames: ['audience', 'kind'] as const,
    registers,
    collect() {
      this.reset()
      for (const { meeting } of records())
        for (const { audience, kind, count } of census.of(meeting)) this.inc({ audience, kind }, count)
    },
  })
  const writable = new Gauge({
    name: 'palabra_record_writable',
    help: '1 while the record can be written, else 0',
    registers,
  })
  writable.set(1)
  new Gauge({
    name: 'palabra_meetings_damaged',
    help: 'Meetings that are refused: their record is not as it was written',
    registers,
    collect() {
      this.set(damaged())
    },
  })
  new Gauge({
    name: 'palabra_log_position',
    help: 'The last entry of each meeting that is open',
    labelNames: ['meeting'] as const,
    registers,
    collect() {
      this.reset()
      const open = records().filter(({ isOpen }) => isOpen)
      for (const { meeting, seq } of open.slice(-mostMeetings)) this.set({ meeting }, seq)
    },
  })
  new Gauge({
    name: 'palabra_log_entries',
    help: 'Entries of all meetings at this server',
    registers,
    collect() {
      this.set(records().reduce((sum, { seq }) => sum + seq, 0))
    },
  })

  const counting: Counting = {
    request: ({ route, method, status }) =>
      requests.inc({ route: route ?? '', method, status: status === null ? 'gone' : String(status) }),
    command: ({ type, outcome, ms }) => {
      commands.inc({ type: type ?? 'unread', outcome })
      answered.observe(ms / 1000)
    },
    'turned-away': ({ code }) => turnedAway.inc({ reason: code }),
    'reader-dropped': () => dropped.inc(),
    record: ({ trouble }) => writable.set(trouble === null ? 1 : 0),
    appended: ({ ms }) => appended.observe(ms / 1000),
    'fanned-out': ({ ms }) => fannedOut.observe(ms / 1000),
  }
  return {
    tell: fact => (counting[fact.what] as ((fact: Fact) => void) | undefined)?.(fact),
    read: async () => ({ type: register.contentType, text: await register.metrics() }),
  }
}

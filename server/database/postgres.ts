import pg from 'pg'
import { codeOf, Unsure, Unwritable } from './unwritable.ts'

/** A message that servers send each other; lost when the connection is, which `onGap` tells. */
type Hear = (payload: string) => void

/** A PostgreSQL that servers share. */
export type Postgres = {
  /**
   * One statement, a transaction of its own.
   * @throws Unsure when the connection was lost before its answer
   * @throws Unwritable when there is none
   * @throws Error when it was not carried out: `pg.DatabaseError` when the database says why
   */
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  /** Resolves when it hears. */
  listen(topic: string, hear: Hear): Promise<void>
  /** Resolves when every message has been heard that was sent before: messages come in the order of their commits. */
  heard(): Promise<void>
  /** Called each time that the connection on which messages come is lost. */
  onLost(listener: () => void): void
  /** Called each time that messages may have been missed. */
  onGap(listener: () => void): void
  /** On the connection that listens, so that a dead one is found. Rejects while there is none. */
  ask<Row extends object>(text: string): Promise<Row[]>
  /** Waits until no other server is at it; resolves to what lets the next one go on. */
  alone(): Promise<() => Promise<void>>
  close(): Promise<void>
}

export type PostgresParts = {
  url: string
  /** Called once each time that it cannot be reached again, with what is known of why: no address. */
  onAway: (code: string) => void
  /** Runs something after so many milliseconds. */
  later: (work: () => void, ms: number) => void
}

const patience = { connectionTimeoutMillis: 3_000, query_timeout: 5_000, keepAlive: true }
const mostConnections = 4
/** Until it is tried again. */
const againMs = 250

/** What the database itself has said of a statement that it goes on after; a fatal word ends the connection. */
const isRefusal = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.severity !== 'FATAL' && error.severity !== 'PANIC'

const unreachable = (cause?: unknown): Unwritable => new Unwritable('away', cause)

/** Connects; rejects when that fails the first time. Afterwards it connects again by itself, each time. */
export const openPostgres = async ({ url, onAway, later }: PostgresParts): Promise<Postgres> => {
  const pool = new pg.Pool({ connectionString: url, max: mostConnections, ...patience })
  // Whoever uses a connection is told by the statement that fails; one that nobody uses is nobody's loss.
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  const topics = new Map<string, Hear>()
  const gaps: (() => void)[] = []
  const losses: (() => void)[] = []
  let listener: pg.Client | null = null
  let isAway = false
  let isClosed = false
  /** A mark that this server alone listens for, and who waits for which. */
  let ownTopic = ''
  let marks = 0
  let marking: Promise<void> | null = null
  const hearing = new Map<string, { resolve: () => void; reject: (error: Error) => void }>()

  const lose = (client: pg.Client): void => {
    if (listener !== client) return
    listener = null
    for (const { reject } of hearing.values()) reject(new Error('the connection was lost'))
    hearing.clear()
    if (isClosed) return
    void client.end().catch(() => undefined)
    for (const told of losses) told()
    connectAgain()
  }
  const connect = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: url, ...patience })
    client.on('error', () => undefined)
    try {
      await hearWith(client)
    } catch (error) {
      void client.end().catch(() => undefined)
      throw error
    }
    listener = client
    isAway = false
  }
  const hearWith = async (client: pg.Client): Promise<void> => {
    await client.connect()
    const { rows } = await client.query('SELECT pg_backend_pid() AS pid')
    ownTopic = `palabra_heard_${rows[0].pid}`
    client.on('notification', ({ channel, payload = '' }) => {
      if (channel !== ownTopic) return topics.get(channel)?.(payload)
      hearing.get(payload)?.resolve()
      hearing.delete(payload)
    })
    client.on('end', () => lose(client))
    for (const topic of [ownTopic, ...topics.keys()])
      await client.query(`LISTEN ${client.escapeIdentifier(topic)}`)
  }
  const connectAgain = (): void =>
    later(() => {
      if (isClosed) return
      connect().then(
        () => {
          for (const told of gaps) told()
        },
        error => {
          if (!isAway) onAway(codeOf(error) || 'no answer')
          isAway = true
          connectAgain()
        },
      )
    }, againMs)

  const query: Postgres['query'] = async (text, values) => {
    // Whoever asks is told at once, and does not wait for what cannot be reached.
    if (listener === null) throw unreachable()
    const client = await pool.connect().catch((error: unknown) => {
      throw unreachable(error)
    })
    try {
      const { rows } = await client.query(text, values)
      client.release()
      return rows
    } catch (error) {
      client.release(!isRefusal(error))
      throw isRefusal(error) ? error : new Unsure('the database did not answer', { cause: error })
    }
  }

  await connect()

  return {
    query,
    listen: async (topic, hear) => {
      topics.set(topic, hear)
      await listener?.query(`LISTEN ${listener.escapeIdentifier(topic)}`)
    },
    heard: () => {
      // Those who ask before the mark is sent share it.
      marking ??= new Promise((resolve, reject) =>
        later(() => {
          marking = null
          marks += 1
          const mark = String(marks)
          hearing.set(mark, { resolve, reject })
          query('SELECT pg_notify($1, $2)', [ownTopic, mark]).catch(error => {
            hearing.delete(mark)
            reject(error)
          })
        }, 0),
      )
      return marking
    },
    onLost: told => {
      losses.push(told)
    },
    onGap: told => {
      gaps.push(told)
    },
    ask: async text => {
      const asked = listener
      if (asked === null) throw unreachable()
      try {
        return (await asked.query(text)).rows
      } catch (error) {
        // A connection that does not answer hears nothing either.
        if (!isRefusal(error)) lose(asked)
        throw error
      }
    },
    alone: async () => {
      const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
      client.on('error', () => undefined)
      await client.connect()
      await client.query(`SELECT pg_advisory_lock(hashtext('palabra'))`)
      return () => client.end()
    },
    close: async () => {
      isClosed = true
      await listener?.end()
      await pool.end()
    },
  }
}

import pg from 'pg'

/** A message that servers send each other; lost when the connection is, which `onGap` tells. */
type Hear = (payload: string) => void

/** A PostgreSQL that servers share. */
export type Postgres = {
  /**
   * One statement, a transaction of its own.
   * @throws Unsure when the connection was lost before its answer
   * @throws Error when it was not carried out: `pg.DatabaseError` when the database says why
   */
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  /** Resolves when it hears. */
  listen(topic: string, hear: Hear): Promise<void>
  /** Called each time that messages may have been missed. */
  onGap(listener: () => void): void
  /** On the connection that listens, so that a dead one is found. Rejects while there is none. */
  ask<Row extends object>(text: string): Promise<Row[]>
  close(): Promise<void>
}

/** The connection was lost after a statement was sent. */
export class Unsure extends Error {}

export type PostgresParts = {
  url: string
  onTrouble: (error: unknown) => void
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

/** Connects; rejects when that fails the first time. Afterwards it connects again by itself, each time. */
export const openPostgres = async ({ url, onTrouble, later }: PostgresParts): Promise<Postgres> => {
  const pool = new pg.Pool({ connectionString: url, max: mostConnections, ...patience })
  // Of connections that nobody uses; whoever uses one is told.
  pool.on('error', () => undefined)
  const topics = new Map<string, Hear>()
  const gaps: (() => void)[] = []
  let listener: pg.Client | null = null
  let isClosed = false

  const lose = (client: pg.Client): void => {
    if (listener !== client) return
    listener = null
    if (isClosed) return
    void client.end().catch(() => undefined)
    connectAgain()
  }
  const connect = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: url, ...patience })
    client.on('error', () => undefined)
    await client.connect()
    client.on('notification', ({ channel, payload }) => topics.get(channel)?.(payload ?? ''))
    client.on('end', () => lose(client))
    for (const topic of topics.keys()) await client.query(`LISTEN ${client.escapeIdentifier(topic)}`)
    listener = client
  }
  const connectAgain = (): void =>
    later(() => {
      if (isClosed) return
      connect().then(
        () => {
          for (const told of gaps) told()
        },
        error => {
          onTrouble(error)
          connectAgain()
        },
      )
    }, againMs)

  await connect()

  return {
    query: async (text, values) => {
      // Whoever asks is told at once, and does not wait for what cannot be reached.
      if (listener === null) throw new Error('the database cannot be reached')
      const client = await pool.connect()
      try {
        const { rows } = await client.query(text, values)
        client.release()
        return rows
      } catch (error) {
        client.release(!isRefusal(error))
        throw isRefusal(error) ? error : new Unsure('the database did not answer', { cause: error })
      }
    },
    listen: async (topic, hear) => {
      topics.set(topic, hear)
      await listener?.query(`LISTEN ${listener.escapeIdentifier(topic)}`)
    },
    onGap: told => {
      gaps.push(told)
    },
    ask: async text => {
      const asked = listener
      if (asked === null) throw new Error('the database cannot be reached')
      try {
        return (await asked.query(text)).rows
      } catch (error) {
        // A connection that does not answer hears nothing either.
        if (!isRefusal(error)) lose(asked)
        throw error
      }
    },
    close: async () => {
      isClosed = true
      await listener?.end()
      await pool.end()
    },
  }
}

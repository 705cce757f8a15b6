import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible'
import type { Postgres } from './postgres.ts'

const table = 'palabra_tries'

/** Of no use after a crash of the database: who was counted is counted anew. */
const schema = `
  CREATE UNLOGGED TABLE IF NOT EXISTS ${table} (key text PRIMARY KEY, points int NOT NULL, expire bigint);
`

/**
 * Counts for all servers together: who goes on at another one is not counted anew. While the database is away each
 * server counts for itself.
 */
export const openSharedLimiters = async (
  database: Pick<Postgres, 'query'>,
): Promise<(name: string, bounds: { points: number; duration: number }) => RateLimiterAbstract> => {
  await database.query(schema)
  const storeClient = {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const rows = await database.query(text, values)
      return { rows, rowCount: rows.length }
    },
  }
  return (name, bounds) =>
    new RateLimiterPostgres({
      ...bounds,
      storeClient,
      storeType: 'client',
      tableName: table,
      tableCreated: true,
      keyPrefix: name,
      insuranceLimiter: new RateLimiterMemory(bounds),
    })
}

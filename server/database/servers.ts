import type { Postgres } from './postgres.ts'

/** What a server has said of itself, and how long ago that was. */
type Heard = { name: string; said: string; agoMs: number }

/** How long one that said nothing more is remembered. */
const remembered = '1 hour'

/** Of no use after a crash of the database: everybody says it anew. */
const schema = `
  CREATE UNLOGGED TABLE IF NOT EXISTS palabra_servers (
    name text PRIMARY KEY, said text NOT NULL, at timestamptz NOT NULL
  );
`
const say = `
  WITH said AS (
    INSERT INTO palabra_servers VALUES ($1, $2, clock_timestamp())
    ON CONFLICT (name) DO UPDATE SET said = excluded.said, at = excluded.at
  ),
  forgotten AS (DELETE FROM palabra_servers WHERE at < clock_timestamp() - interval '${remembered}')
  SELECT name, said, extract(epoch FROM clock_timestamp() - at)::float8 * 1000 AS "agoMs"
  FROM palabra_servers WHERE name <> $1 AND at > clock_timestamp() - interval '${remembered}' ORDER BY name
`

export type ServersTable = {
  /** Says it to all others; resolves to what they have said. */
  say(name: string, said: string): Promise<Heard[]>
  /** Stops in an orderly way: nobody misses it. */
  leave(name: string): Promise<void>
}

export const openServersTable = async (database: Postgres): Promise<ServersTable> => {
  await database.query(schema)
  return {
    say: (name, said) => database.query<Heard>(say, [name, said]),
    leave: async name => {
      await database.query('DELETE FROM palabra_servers WHERE name = $1', [name])
    },
  }
}

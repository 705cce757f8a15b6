import { bringUp } from '../database/formats.ts'
import type { Postgres } from '../database/postgres.ts'
import type { Keeper, Row } from './shelves.ts'

const topic = 'palabra_kept'
/** A message holds some 8,000 bytes; of more than that many things others read all. */
const mostNamed = 20

const steps = [
  `CREATE TABLE IF NOT EXISTS palabra_kept (
    kind text NOT NULL, key text NOT NULL, body text NOT NULL,
    PRIMARY KEY (kind, key)
  )`,
]

const write = `
  WITH change AS (
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $5::bool[]) AS change (kind, key, body, only_in_place)
  ),
  taken AS (
    DELETE FROM palabra_kept USING change
    WHERE palabra_kept.kind = change.kind AND palabra_kept.key = change.key AND change.body IS NULL
  ),
  put AS (
    INSERT INTO palabra_kept SELECT kind, key, body FROM change WHERE body IS NOT NULL AND NOT only_in_place
    ON CONFLICT (kind, key) DO UPDATE SET body = excluded.body
  ),
  replaced AS (
    UPDATE palabra_kept SET body = change.body FROM change
    WHERE palabra_kept.kind = change.kind AND palabra_kept.key = change.key
      AND change.body IS NOT NULL AND change.only_in_place
  )
  SELECT CASE WHEN $4::text <> '' THEN pg_notify('${topic}', $4) END
`

/**
 * Shelves in a PostgreSQL, for any number of servers: what was written last stands.
 * @throws Error when it is of a newer format
 */
export const openPostgresKeeper = async (database: Postgres): Promise<Keeper> => {
  await bringUp(database, 'house', steps)
  const select = (named: [kind: string, key: string][]): Promise<Row[]> =>
    database.query<Row>(
      `SELECT named.kind, named.key, palabra_kept.body
       FROM unnest($1::text[], $2::text[]) AS named (kind, key) LEFT JOIN palabra_kept USING (kind, key)`,
      [named.map(([kind]) => kind), named.map(([, key]) => key)],
    )
  return {
    read: () => database.query<Row>('SELECT kind, key, body FROM palabra_kept ORDER BY kind, key'),
    write: async (changes, isQuiet) => {
      const named = changes.length > mostNamed ? [] : changes.map(({ kind, key }) => [kind, key])
      await database.query(write, [
        changes.map(({ kind }) => kind),
        changes.map(({ key }) => key),
        changes.map(({ body }) => body),
        isQuiet ? '' : JSON.stringify(named),
        changes.map(({ onlyInPlace }) => onlyInPlace ?? false),
      ])
    },
    onNews: async listener => {
      database.onGap(() => listener(null))
      await database.listen(topic, payload => {
        const named: [string, string][] = JSON.parse(payload)
        listener(named.length === 0 ? null : () => select(named))
      })
    },
    close: () => database.close(),
  }
}

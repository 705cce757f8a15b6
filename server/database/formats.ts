import type { Postgres } from './postgres.ts'

/**
 * Brings a part of a database that servers share to the format of today: one step after the other, the first of which
 * makes its tables, all at once. A format that has been in use is never changed: another step follows.
 * @param steps statements
 * @throws Error when it is of a newer format
 */
export const bringUp = async (
  database: Pick<Postgres, 'query'>,
  part: string,
  steps: readonly string[],
): Promise<void> => {
  await database.query(
    'CREATE TABLE IF NOT EXISTS palabra_format (part text PRIMARY KEY, version int NOT NULL)',
  )
  const [row] = await database.query<{ version: number }>(
    'SELECT version FROM palabra_format WHERE part = $1',
    [part],
  )
  const found = row?.version ?? 0
  if (found > steps.length)
    throw new Error(
      `its ${part} is of format ${found}, and this Palabra knows ${steps.length} at the most: a newer one has written it. Nothing was changed.`,
    )
  if (found === steps.length) return
  // Several statements that are sent as one are one transaction.
  await database.query(`${steps.slice(found).join(';')};
    INSERT INTO palabra_format VALUES ('${part}', ${steps.length})
    ON CONFLICT (part) DO UPDATE SET version = excluded.version`)
}

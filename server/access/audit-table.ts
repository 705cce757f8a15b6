import { mostActsKept } from '../../shared/audit.ts'
import { instant } from '../../shared/meeting/clock.ts'
import type { Role } from '../../shared/meeting/roles.ts'
import type { AuditAbout, AuditEntry, AuditPage, AuditQuery } from '../../shared/protocol.ts'

/**
 * How much is kept: of each meeting what its podium did, and apart from it what those did who are many, all together
 * and of each access, whose sign-ins are apart again; and of all who have not signed in, whom anybody could be any
 * number of times. The oldest of each give way, and what is older than three months: nobody washes out what another
 * one did.
 */
const most = {
  ofMeeting: mostActsKept,
  ofPresses: 30_000,
  ofOnePresses: 2_000,
  ofOneArrivals: 200,
  ofStrangers: 5_000,
}
const isOfPodium = `(access IS NOT NULL AND role IN ('secretariat', 'chair', 'moderator'))`
const isOfMany = `(access IS NOT NULL AND role NOT IN ('secretariat', 'chair', 'moderator'))`
const isArrival = `(${isOfMany} AND what IN ('sign-in', 'sign-out') AND refused IS NULL)`
const isPress = `(${isOfMany} AND NOT ${isArrival})`
const mostDays = 90
/** For so long one who is refused the same again and again makes one entry, which counts; a person's presses do not. */
const likeMs = 600_000
const pageSize = 100
/** Rows of one statement: a database takes a bounded number of values. */
const mostAtOnce = 500

/** One statement, all of it or nothing; `?` stands for each value in turn. */
export type Ask = <Row extends object>(text: string, values: readonly unknown[]) => Promise<Row[]>

/** Where the audit lies; it is the same SQL in a file and in a PostgreSQL but for what numbers the rows. */
export type AuditPlace = { ask: Ask; table: string; numbered: string; close(): Promise<void> }

const schemaOf = (table: string, numbered: string): string[] => [
  `CREATE TABLE IF NOT EXISTS ${table} (
    id ${numbered}, at DOUBLE PRECISION NOT NULL, meeting TEXT, access TEXT, role TEXT NOT NULL, delegation TEXT,
    session TEXT, name TEXT, device TEXT, browser TEXT, system TEXT, address TEXT NOT NULL,
    what TEXT NOT NULL, about TEXT, refused TEXT, count INTEGER NOT NULL
  )`,
  `CREATE INDEX IF NOT EXISTS ${table}_by_meeting ON ${table} (meeting, id)`,
  `CREATE INDEX IF NOT EXISTS ${table}_by_access ON ${table} (access, id)`,
  `CREATE INDEX IF NOT EXISTS ${table}_refused ON ${table} (address, what, refused, access, meeting, about, at)
    WHERE refused IS NOT NULL`,
]
const named = [
  'at',
  'meeting',
  'access',
  'role',
  'delegation',
  'session',
  'name',
  'device',
  'browser',
  'system',
  'address',
  'what',
  'about',
  'refused',
  'count',
] as const
const columns = named.join(', ')
const oneRow = `(${named.map(() => '?').join(', ')})`

/** An entry as it is kept; `about` is JSON. */
export type AuditRow = {
  id: number
  at: number
  meeting: string | null
  access: string | null
  role: Role
  delegation: string | null
  session: string | null
  name: string | null
  device: string | null
  browser: string | null
  system: string | null
  address: string
  what: AuditEntry['what']
  about: string | null
  refused: string | null
  count: number
}

/** What there is of something, without what there is not. */
const known = <Facts extends Record<string, unknown>>(
  facts: Facts,
): { [Key in keyof Facts]?: NonNullable<Facts[Key]> } =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null)) as {
    [Key in keyof Facts]?: NonNullable<Facts[Key]>
  }

const shown = ({
  id,
  at,
  role,
  browser,
  system,
  address,
  what,
  about,
  count,
  meeting: _,
  ...facts
}: AuditRow): AuditEntry => ({
  id,
  at: instant(at),
  role,
  browser,
  system,
  address,
  what,
  count,
  ...(about === null ? {} : { about: JSON.parse(about) as AuditAbout }),
  ...known(facts),
})

export type AuditTable = {
  /** Takes out of the set what it has written, so that the rest can be written again. */
  write(rows: Set<AuditRow>): Promise<void>
  trim(now: number): Promise<void>
  /** @param isHouse with what is of no meeting: strangers' codes, and the sign-ins of the house */
  read(meeting: string, query: AuditQuery, isHouse: boolean): Promise<AuditPage>
  close(): Promise<void>
}

const scopeOf = (isHouse: boolean): string => (isHouse ? '(meeting = ? OR meeting IS NULL)' : 'meeting = ?')

const filtersOf = (meeting: string, { before, who, outcome }: AuditQuery, isHouse: boolean) => {
  const filters: [string, (string | number)[]][] = [[scopeOf(isHouse), [meeting]]]
  if (before !== undefined) filters.push(['id < ?', [before]])
  if (who === 'strangers') filters.push(['access IS NULL', []])
  else if (who === 'signed-in') filters.push(['access IS NOT NULL', []])
  else if (who !== undefined) filters.push(['access = ?', [who]])
  if (outcome !== undefined)
    filters.push([outcome === 'done' ? 'refused IS NULL' : 'refused IS NOT NULL', []])
  return {
    where: filters.map(([condition]) => condition).join(' AND '),
    values: filters.flatMap(([, values]) => values),
  }
}

export const openAuditTable = async ({ ask, table, numbered, close }: AuditPlace): Promise<AuditTable> => {
  for (const statement of schemaOf(table, numbered)) await ask(statement, [])

  /** Counts it on in an entry that is like it; false where there is none. */
  const joins = async ({ at, meeting, access, address, what, about, refused, count }: AuditRow) => {
    if (refused === null || (access !== null && what === 'command')) return false
    const [found] = await ask<{ id: number }>(
      `SELECT id FROM ${table} WHERE address = ? AND at > ? AND refused = ? AND what = ?
       AND meeting IS NOT DISTINCT FROM ? AND access IS NOT DISTINCT FROM ? AND about IS NOT DISTINCT FROM ?
       ORDER BY at DESC LIMIT 1`,
      [address, at - likeMs, refused, what, meeting, access, about],
    )
    if (found) await ask(`UPDATE ${table} SET count = count + ? WHERE id = ?`, [count, found.id])
    return found !== undefined
  }

  const trimming =
    (whose: string) =>
    (most: number, ...who: (string | null)[]) =>
      ask(
        `DELETE FROM ${table} WHERE ${whose} AND id <=
       (SELECT id FROM ${table} WHERE ${whose} ORDER BY id DESC LIMIT 1 OFFSET ?)`,
        [...who, ...who, most],
      )
  const ofMeeting = 'meeting IS NOT DISTINCT FROM ?'
  const trimMeeting = trimming(`${ofMeeting} AND ${isOfPodium}`)
  const trimPresses = trimming(`${ofMeeting} AND ${isPress}`)
  const trimStrangers = trimming('access IS NULL')
  /** Of each access that has more. */
  const trimEach = async (whose: string, most: number): Promise<void> => {
    const busiest = await ask<{ access: string }>(
      `SELECT access FROM ${table} WHERE ${whose} GROUP BY access HAVING COUNT(*) > ?`,
      [most],
    )
    for (const { access } of busiest) await trimming(`access = ? AND ${whose}`)(most, access)
  }

  const insert = async (rows: readonly AuditRow[]): Promise<void> => {
    const values = rows.flatMap(row => named.map(name => row[name]))
    await ask(`INSERT INTO ${table} (${columns}) VALUES ${rows.map(() => oneRow).join(', ')}`, values)
  }

  return {
    write: async rows => {
      for (const row of rows) if (await joins(row)) rows.delete(row)
      while (rows.size > 0) {
        const some = [...rows].slice(0, mostAtOnce)
        await insert(some)
        for (const row of some) rows.delete(row)
      }
    },
    trim: async now => {
      await ask(`DELETE FROM ${table} WHERE at < ?`, [now - mostDays * 86_400_000])
      await trimStrangers(most.ofStrangers)
      await trimEach(isPress, most.ofOnePresses)
      await trimEach(isArrival, most.ofOneArrivals)
      const meetings = await ask<{ meeting: string | null }>(`SELECT DISTINCT meeting FROM ${table}`, [])
      for (const { meeting } of meetings) {
        await trimMeeting(most.ofMeeting, meeting)
        await trimPresses(most.ofPresses, meeting)
      }
    },
    read: async (meeting, query, isHouse) => {
      const { where, values } = filtersOf(meeting, query, isHouse)
      const rows = await ask<AuditRow>(
        `SELECT id, ${columns} FROM ${table} WHERE ${where} ORDER BY id DESC LIMIT ?`,
        [...values, pageSize + 1],
      )
      const { before: _, outcome: __, ...ofPerson } = query
      const counted = filtersOf(meeting, ofPerson, isHouse)
      const [counts] = await ask<{ done: number; refused: number }>(
        `SELECT CAST(COALESCE(SUM(CASE WHEN refused IS NULL THEN count END), 0) AS INTEGER) AS done,
           CAST(COALESCE(SUM(CASE WHEN refused IS NOT NULL THEN count END), 0) AS INTEGER) AS refused
         FROM ${table} WHERE ${counted.where}`,
        counted.values,
      )
      const people = await ask<Pick<AuditRow, 'access' | 'role' | 'delegation' | 'session' | 'name'>>(
        `SELECT access, role, delegation, session, name FROM ${table} WHERE id IN
           (SELECT MAX(id) FROM ${table} WHERE ${scopeOf(isHouse)} AND access IS NOT NULL GROUP BY access)
         ORDER BY access`,
        [meeting],
      )
      return {
        entries: rows.slice(0, pageSize).map(shown),
        more: rows.length > pageSize,
        done: counts?.done ?? 0,
        refused: counts?.refused ?? 0,
        people: people.map(({ access, role, delegation, session, name }) => ({
          access: access ?? '',
          role,
          ...known({ delegation, session, name }),
        })),
      }
    },
    close,
  }
}

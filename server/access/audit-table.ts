import type Database from 'libsql'
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

const schema = `
  CREATE TABLE IF NOT EXISTS audit (
    id INTEGER PRIMARY KEY, at REAL NOT NULL, meeting TEXT, access TEXT, role TEXT NOT NULL, delegation TEXT,
    session TEXT, name TEXT, device TEXT, browser TEXT, system TEXT, address TEXT NOT NULL,
    what TEXT NOT NULL, about TEXT, refused TEXT, count INTEGER NOT NULL
  );
  CREATE INDEX IF NOT EXISTS audit_by_meeting ON audit (meeting, id);
  CREATE INDEX IF NOT EXISTS audit_by_access ON audit (access, id);
  CREATE INDEX IF NOT EXISTS audit_refused ON audit (address, what, refused, access, meeting, about, at)
    WHERE refused IS NOT NULL;
`
const columns =
  'at, meeting, access, role, delegation, session, name, device, browser, system, address, what, about, refused, count'

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
  /** All of them, or none. */
  write(rows: readonly AuditRow[]): void
  trim(now: number): void
  /** @param isHouse with what is of no meeting: strangers' codes, and the sign-ins of the house */
  read(meeting: string, query: AuditQuery, isHouse: boolean): AuditPage
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

export const auditTable = (database: Database.Database): AuditTable => {
  database.exec(schema)
  const insert = database.prepare(
    `INSERT INTO audit (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const like = database.prepare(
    `SELECT id FROM audit WHERE address = ? AND at > ? AND refused = ? AND what = ?
     AND meeting IS ? AND access IS ? AND about IS ? ORDER BY at DESC LIMIT 1`,
  )
  const countOn = database.prepare('UPDATE audit SET count = count + ? WHERE id = ?')
  /** Counts it on in an entry that is like it; false where there is none. */
  const joins = ({ at, meeting, access, address, what, about, refused, count }: AuditRow): boolean => {
    if (refused === null || (access !== null && what === 'command')) return false
    const [found] = like.all(address, at - likeMs, refused, what, meeting, access, about) as { id: number }[]
    if (found) countOn.run(count, found.id)
    return found !== undefined
  }
  const meetings = database.prepare('SELECT DISTINCT meeting FROM audit')
  const trimming = (whose: string) =>
    database.prepare(`DELETE FROM audit WHERE ${whose} AND id <=
      (SELECT id FROM audit WHERE ${whose} ORDER BY id DESC LIMIT 1 OFFSET ?)`)
  const trimMeeting = trimming(`meeting IS ? AND ${isOfPodium}`)
  const trimPresses = trimming(`meeting IS ? AND ${isPress}`)
  /** Of each access that has more. */
  const trimmingEach = (whose: string) => {
    const busiest = database.prepare(
      `SELECT access FROM audit WHERE ${whose} GROUP BY access HAVING COUNT(*) > ?`,
    )
    const trimOne = trimming(`access = ? AND ${whose}`)
    return (most: number): void => {
      for (const { access } of busiest.all(most) as { access: string }[]) trimOne.run(access, access, most)
    }
  }
  const trimOnePresses = trimmingEach(isPress)
  const trimOneArrivals = trimmingEach(isArrival)
  const trimStrangers = database.prepare(`DELETE FROM audit WHERE access IS NULL AND id <=
    (SELECT id FROM audit WHERE access IS NULL ORDER BY id DESC LIMIT 1 OFFSET ?)`)
  const trimOld = database.prepare('DELETE FROM audit WHERE at < ?')

  const write = database.transaction((rows: readonly AuditRow[]) => {
    for (const row of rows) {
      if (joins(row)) continue
      insert.run(
        row.at,
        row.meeting,
        row.access,
        row.role,
        row.delegation,
        row.session,
        row.name,
        row.device,
        row.browser,
        row.system,
        row.address,
        row.what,
        row.about,
        row.refused,
        row.count,
      )
    }
  })
  return {
    write: rows => {
      write(rows)
    },
    trim: now => {
      trimOld.run(now - mostDays * 86_400_000)
      trimStrangers.run(most.ofStrangers)
      trimOnePresses(most.ofOnePresses)
      trimOneArrivals(most.ofOneArrivals)
      for (const { meeting } of meetings.all() as { meeting: string | null }[]) {
        trimMeeting.run(meeting, meeting, most.ofMeeting)
        trimPresses.run(meeting, meeting, most.ofPresses)
      }
    },
    read: (meeting, query, isHouse) => {
      const { where, values } = filtersOf(meeting, query, isHouse)
      const rows = database
        .prepare(`SELECT id, ${columns} FROM audit WHERE ${where} ORDER BY id DESC LIMIT ?`)
        .all(...values, pageSize + 1) as AuditRow[]
      const { before: _, outcome: __, ...ofPerson } = query
      const counted = filtersOf(meeting, ofPerson, isHouse)
      const counts = database
        .prepare(
          `SELECT refused IS NULL AS isDone, SUM(count) AS count FROM audit WHERE ${counted.where} GROUP BY isDone`,
        )
        .all(...counted.values) as { isDone: number; count: number }[]
      const countOf = (isDone: number) => counts.find(row => row.isDone === isDone)?.count ?? 0
      const people = database
        .prepare(
          `SELECT access, role, delegation, session, name, MAX(id) FROM audit
           WHERE ${scopeOf(isHouse)} AND access IS NOT NULL GROUP BY access`,
        )
        .all(meeting) as Pick<AuditRow, 'access' | 'role' | 'delegation' | 'session' | 'name'>[]
      return {
        entries: rows.slice(0, pageSize).map(shown),
        more: rows.length > pageSize,
        done: countOf(1),
        refused: countOf(0),
        people: people.map(({ access, role, delegation, session, name }) => ({
          access: access ?? '',
          role,
          ...known({ delegation, session, name }),
        })),
      }
    },
  }
}

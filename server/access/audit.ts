import Database from 'libsql'
import { instant } from '../../shared/meeting/clock.ts'
import type { Role } from '../../shared/meeting/roles.ts'
import type { AuditAbout, AuditEntry, AuditPage, AuditQuery } from '../../shared/protocol.ts'
import type { HeldAccess } from './access.ts'

/** What somebody has done, or tried: never what they typed. */
export type AuditNote = {
  /** Null for what is of no meeting: a wrong code, a sign-in of the house. */
  meeting: string | null
  /** Null for somebody who has not signed in. */
  access: HeldAccess | null
  address: string
  what: AuditEntry['what']
  about?: AuditAbout
  /** Why it was refused; null when it was done. */
  refused?: string | null
}

export type AuditTrail = {
  /** Kept in memory until the next writing, a second later at most: nobody waits for it. */
  note(note: AuditNote): void
  /** The newest first. */
  read(meeting: string, query: AuditQuery): AuditPage
  flush(): void
  close(): void
}

export type AuditParts = {
  now: () => number
  /** Runs something after so many milliseconds. */
  later: (work: () => void, ms: number) => void
  onBug: (error: unknown) => void
}

/**
 * How much is kept: of each meeting, and of all who have not signed in, whom anybody could be any number of times;
 * the oldest give way, and what is older than three months.
 */
const most = { ofMeeting: 50_000, ofStrangers: 5_000 }
const mostDays = 90
const trimEvery = 1_000
const writeAfterMs = 1_000
/** What waits to be written when it comes faster than that. */
const mostWaiting = 500
const pageSize = 100

const schema = `
  CREATE TABLE IF NOT EXISTS audit (
    id INTEGER PRIMARY KEY, at REAL NOT NULL, meeting TEXT, access TEXT, role TEXT NOT NULL, delegation TEXT,
    session TEXT, name TEXT, device TEXT, browser TEXT, system TEXT, address TEXT NOT NULL,
    what TEXT NOT NULL, about TEXT, refused TEXT, count INTEGER NOT NULL
  );
  CREATE INDEX IF NOT EXISTS audit_by_meeting ON audit (meeting, id);
  CREATE INDEX IF NOT EXISTS audit_by_access ON audit (access, id);
`
const columns =
  'at, meeting, access, role, delegation, session, name, device, browser, system, address, what, about, refused, count'

type Row = {
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

const rowOf = ({ meeting, access, address, what, about, refused = null }: AuditNote, at: number): Row => ({
  id: 0,
  at,
  meeting,
  access: access?.id ?? null,
  role: access?.role ?? 'follower',
  delegation: access?.delegation ?? null,
  session: access?.session ?? null,
  name: access?.name ?? null,
  device: access?.device ?? null,
  browser: access?.agent.browser ?? null,
  system: access?.agent.system ?? null,
  address,
  what,
  about: about === undefined ? null : JSON.stringify(about),
  refused,
  count: 1,
})

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
}: Row): AuditEntry => ({
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

/**
 * Who did what, from which device, beside the accesses. On a line of its own to the file, which does not wait for the
 * disk: a power cut may take the last moments of it, and never a command's time.
 */
export const openAuditTrail = (file: string, { now, later, onBug }: AuditParts): AuditTrail => {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.exec(schema)
  const insert = database.prepare(
    `INSERT INTO audit (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const meetings = database.prepare('SELECT DISTINCT meeting FROM audit')
  const trimMeeting = database.prepare(`DELETE FROM audit WHERE meeting IS ? AND access IS NOT NULL AND id <=
    (SELECT id FROM audit WHERE meeting IS ? AND access IS NOT NULL ORDER BY id DESC LIMIT 1 OFFSET ?)`)
  const trimStrangers = database.prepare(`DELETE FROM audit WHERE access IS NULL AND id <=
    (SELECT id FROM audit WHERE access IS NULL ORDER BY id DESC LIMIT 1 OFFSET ?)`)
  const trimOld = database.prepare('DELETE FROM audit WHERE at < ?')

  let waiting = new Map<string, Row>()
  let isAwaited = false
  let untrimmed = trimEvery

  const trim = (): void => {
    trimOld.run(now() - mostDays * 86_400_000)
    trimStrangers.run(most.ofStrangers)
    for (const { meeting } of meetings.all() as { meeting: string | null }[])
      trimMeeting.run(meeting, meeting, most.ofMeeting)
  }
  const write = database.transaction((rows: readonly Row[]) => {
    for (const { id: _, ...row } of rows)
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
    untrimmed += rows.length
    if (untrimmed < trimEvery) return
    trim()
    untrimmed = 0
  })
  const flush = (): void => {
    const rows = [...waiting.values()]
    waiting = new Map()
    if (rows.length === 0) return
    try {
      write(rows)
    } catch (error) {
      // The meeting goes on without it.
      onBug(error)
    }
  }

  /** The same refusal again and again is one entry with a number. */
  const keyOf = ({ meeting, access, address, what, about, refused }: Row): string =>
    refused === null ? String(waiting.size) : [meeting, access ?? address, what, about, refused].join(' ')

  const filtersOf = (meeting: string, { before, who, outcome }: AuditQuery) => {
    const filters: [string, (string | number)[]][] = [['(meeting = ? OR meeting IS NULL)', [meeting]]]
    if (before !== undefined) filters.push(['id < ?', [before]])
    if (who === 'strangers') filters.push(['access IS NULL', []])
    else if (who !== undefined) filters.push(['access = ?', [who]])
    if (outcome !== undefined)
      filters.push([outcome === 'done' ? 'refused IS NULL' : 'refused IS NOT NULL', []])
    return {
      where: filters.map(([condition]) => condition).join(' AND '),
      values: filters.flatMap(([, values]) => values),
    }
  }

  return {
    note: note => {
      const row = rowOf(note, now())
      const key = keyOf(row)
      const same = waiting.get(key)
      if (same) same.count += 1
      else waiting.set(key, row)
      if (waiting.size >= mostWaiting) flush()
      if (isAwaited) return
      isAwaited = true
      later(() => {
        isAwaited = false
        flush()
      }, writeAfterMs)
    },
    read: (meeting, query) => {
      flush()
      const { where, values } = filtersOf(meeting, query)
      const rows = database
        .prepare(`SELECT id, ${columns} FROM audit WHERE ${where} ORDER BY id DESC LIMIT ?`)
        .all(...values, pageSize + 1) as Row[]
      const { before: _, outcome: __, ...ofPerson } = query
      const counted = filtersOf(meeting, ofPerson)
      const counts = database
        .prepare(
          `SELECT refused IS NULL AS isDone, SUM(count) AS count FROM audit WHERE ${counted.where} GROUP BY isDone`,
        )
        .all(...counted.values) as { isDone: number; count: number }[]
      const countOf = (isDone: number) => counts.find(row => row.isDone === isDone)?.count ?? 0
      const people = database
        .prepare(
          `SELECT access, role, delegation, session, name, MAX(id) FROM audit
           WHERE (meeting = ? OR meeting IS NULL) AND access IS NOT NULL GROUP BY access`,
        )
        .all(meeting) as Pick<Row, 'access' | 'role' | 'delegation' | 'session' | 'name'>[]
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
    flush,
    close: () => {
      flush()
      database.close()
    },
  }
}

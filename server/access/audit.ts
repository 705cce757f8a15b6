import Database from 'libsql'
import type { AuditAbout, AuditEntry, AuditPage, AuditQuery } from '../../shared/protocol.ts'
import { type AuditRow, auditTable } from './audit-table.ts'
import type { HeldAccess } from './held.ts'

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
  /**
   * The newest first.
   * @param isHouse with what is of no meeting, which is the house's alone
   */
  read(meeting: string, query: AuditQuery, isHouse: boolean): AuditPage
  flush(): void
  close(): void
}

export type AuditParts = {
  now: () => number
  /** Runs something after so many milliseconds. */
  later: (work: () => void, ms: number) => void
  onBug: (error: unknown) => void
}

const trimEvery = 1_000
const writeAfterMs = 1_000
/** What waits to be written when it comes faster than that. */
const mostWaiting = 500

const rowOf = (
  { meeting, access, address, what, about, refused = null }: AuditNote,
  at: number,
): AuditRow => ({
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

/**
 * Who did what, from which device, beside the accesses. On a line of its own to the file, which does not wait for the
 * disk: a power cut may take the last moments of it, and never a command's time.
 */
export const openAuditTrail = (file: string, { now, later, onBug }: AuditParts): AuditTrail => {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  const table = auditTable(database)
  let waiting = new Map<string, AuditRow>()
  let isAwaited = false
  let untrimmed = trimEvery

  const flush = (): void => {
    const rows = [...waiting.values()]
    waiting = new Map()
    if (rows.length === 0) return
    try {
      table.write(rows)
      untrimmed += rows.length
      if (untrimmed < trimEvery) return
      table.trim(now())
      untrimmed = 0
    } catch (error) {
      // The meeting goes on without it.
      onBug(error)
    }
  }

  /** The same refusal again and again is one entry with a number. */
  const keyOf = ({ meeting, access, address, what, about, refused }: AuditRow): string =>
    refused === null ? String(waiting.size) : [meeting, access ?? address, what, about, refused].join(' ')

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
    read: (meeting, query, isHouse) => {
      flush()
      return table.read(meeting, query, isHouse)
    },
    flush,
    close: () => {
      flush()
      database.close()
    },
  }
}

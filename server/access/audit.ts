import type { Trouble } from '../../shared/meeting/refusals.ts'
import type { AuditAbout, AuditEntry, AuditPage, AuditQuery } from '../../shared/protocol.ts'
import type { AuditRow, AuditTable } from './audit-table.ts'
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
   * @throws Error when it cannot be read, which is told as when it cannot be written
   */
  read(meeting: string, query: AuditQuery, isHouse: boolean): Promise<AuditPage>
  /** Resolves when what was noted has been written, or cannot be. */
  flush(): Promise<void>
  close(): Promise<void>
}

export type AuditParts = {
  now: () => number
  /** Runs something after so many milliseconds. */
  later: (work: () => void, ms: number) => void
  /** Why where it lies does not take or give it, and what the system calls that; null for a mistake of our own. */
  foreseen: (error: unknown) => { why: Trouble; cause: string } | null
  /** Called when it cannot be written or read, when that has another reason, and with null when it was written again. */
  onTrouble: (trouble: Trouble | null, cause: string) => void
  onBug: (error: unknown) => void
}

const trimEvery = 1_000
const writeAfterMs = 1_000
/** What waits to be written when it comes faster than that. */
const mostWaiting = 500
/** What waits while it cannot be written; of more than that the newest is left out. */
const mostKept = 5_000

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
 * Who did what, from which device, beside the accesses. Nobody waits for it, and it does not wait for the disk: a power
 * cut may take the last moments of it, and never a command's time. What cannot be written waits for the next second.
 */
export const openAuditTrail = (
  table: AuditTable,
  { now, later, foreseen, onTrouble, onBug }: AuditParts,
): AuditTrail => {
  let waiting = new Map<string, AuditRow>()
  const unwritten = new Set<AuditRow>()
  let isAwaited = false
  let trouble: Trouble | null = null
  /** By something that nobody has foreseen. */
  let isBroken = false
  let untrimmed = trimEvery

  const tell = (next: Trouble | null, cause = ''): void => {
    if (next === trouble) return
    trouble = next
    onTrouble(trouble, cause)
  }
  const trim = async (written: number): Promise<void> => {
    untrimmed += written
    if (untrimmed < trimEvery) return
    untrimmed = 0
    await table.trim(now())
  }
  /** The meeting goes on without it; it is told once, and tried again each second. */
  const fail = (error: unknown): void => {
    const known = foreseen(error)
    if (known !== null) tell(known.why, known.cause)
    else if (!isBroken) onBug(error)
    isBroken = known === null
  }
  const writeAll = async (): Promise<void> => {
    const count = unwritten.size
    if (count === 0) return
    try {
      await table.write(unwritten)
      await trim(count)
      isBroken = false
      tell(null)
    } catch (error) {
      fail(error)
      flushSoon()
    }
  }
  /** One after the other, so that what came first is written first. */
  let work: Promise<void> = Promise.resolve()
  const flush = (): Promise<void> => {
    const rows = [...waiting.values()]
    waiting = new Map()
    work = work.then(() => {
      for (const row of rows) if (unwritten.size < mostKept) unwritten.add(row)
      return writeAll()
    })
    return work
  }

  const flushSoon = (): void => {
    if (isAwaited) return
    isAwaited = true
    later(() => {
      isAwaited = false
      void flush()
    }, writeAfterMs)
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
      if (waiting.size >= mostWaiting) void flush()
      flushSoon()
    },
    read: async (meeting, query, isHouse) => {
      await flush()
      try {
        return await table.read(meeting, query, isHouse)
      } catch (error) {
        fail(error)
        throw error
      }
    },
    flush,
    close: async () => {
      await flush()
      await table.close()
    },
  }
}

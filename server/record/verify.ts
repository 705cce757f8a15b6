import { type Chain, firstFlaw } from '../../shared/meeting/chain.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { replay } from '../../shared/meeting/evolve/index.ts'
import type { RecordJson } from '../../shared/meeting/proceedings.ts'
import { recordJson } from './json.ts'

/** `entry` is what the record now has in that place. */
export type Verdict =
  | { ok: true; meeting: string; title: string; chain: Chain }
  | { ok: false; what: 'not-a-record' }
  | { ok: false; what: 'changed' | 'missing'; seq: number; entry?: { at: number; type: string; by: string } }
  /** The entries are as they were written, but a part that is told from them is not what they tell. */
  | { ok: false; what: 'part'; part: string }

const told = (entry: Partial<Entry> | undefined) =>
  entry && {
    entry: {
      at: Number(entry.at),
      type: String(entry.command?.type),
      by: String(entry.actor?.role),
    },
  }

/** The first part beside the entries that is not as they tell it. */
const strayPart = (record: RecordJson): string | undefined => {
  const entries = record.entries.map(({ previous: _, ...entry }) => entry as Entry)
  const meeting = replay(entries)
  const expected = meeting && recordJson(meeting, entries)
  return Object.entries(expected ?? { entries: null }).find(
    ([part, value]) => JSON.stringify(record[part as keyof RecordJson]) !== JSON.stringify(value),
  )?.[0]
}

/** Checks an exported record, from its first entry on, and then what is told beside the entries. */
export const verifyRecord = (record: unknown): Verdict => {
  try {
    const flaw = firstFlaw(record)
    const given = record as RecordJson
    if (flaw?.what === 'not-a-record') return { ok: false, ...flaw }
    if (flaw !== null) return { ok: false, ...flaw, ...told(given.entries[flaw.seq - 1]) }
    const part = strayPart(given)
    if (part !== undefined) return { ok: false, what: 'part', part }
    return { ok: true, meeting: given.meeting.id, title: given.meeting.title, chain: given.chain }
  } catch {
    // Whatever it is, the entries that Palabra writes can be told again.
    return { ok: false, what: 'not-a-record' }
  }
}

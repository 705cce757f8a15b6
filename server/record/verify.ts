import { firstFlaw } from '../../shared/meeting/chain.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { replay } from '../../shared/meeting/evolve/index.ts'
import type { RecordJson } from '../../shared/meeting/proceedings.ts'
import type { RecordFlaw, WholeRecord } from '../../shared/protocol.ts'
import { recordJson } from './json.ts'

export type Verdict = WholeRecord | RecordFlaw

const told = (entry: Partial<Entry> | undefined) =>
  entry && {
    entry: {
      at: Number.isFinite(entry.at) ? Number(entry.at) : null,
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

import { chainHash, chainStart } from '../../shared/meeting/chain.ts'
import type { Entry } from '../../shared/meeting/events.ts'
import { CorruptRecord } from './log.ts'

/** An entry as it lies in a database: `body` to the byte as it was hashed. */
export type Row = { seq: number; body: string; hash: string }

/** Where a record ends, or a part of it. */
export type End = { seq: number; hash: string }

export const start: End = { seq: 0, hash: chainStart }

/** The entries as rows that go on from there. */
export const link = (from: End, entries: readonly Entry[]): Row[] => {
  let { hash } = from
  return entries.map(entry => {
    const body = JSON.stringify(entry)
    hash = chainHash(hash, body)
    return { seq: entry.seq, body, hash }
  })
}

/**
 * The entries that rows hold, which go on from there.
 * @throws CorruptRecord naming the first that is not as it was written
 */
export const verified = (meeting: string, from: End, rows: readonly Row[]): Entry[] => {
  let { seq, hash } = from
  const sound: Entry[] = []
  for (const row of rows) {
    seq += 1
    hash = chainHash(hash, row.body)
    if (row.seq !== seq || row.hash !== hash) throw new CorruptRecord(meeting, seq, sound)
    sound.push(JSON.parse(row.body))
  }
  return sound
}

/** The meetings by the time of the first entry that each has; of one that is damaged that may be any. */
export const oldestFirst = (firsts: readonly { meeting: string; body: string }[]): string[] =>
  firsts
    .map(({ meeting, body }) => ({ meeting, at: timeOf(body) }))
    .sort((a, b) => a.at - b.at || (a.meeting < b.meeting ? -1 : 1))
    .map(({ meeting }) => meeting)

const timeOf = (body: string): number => {
  try {
    return Number(JSON.parse(body).at)
  } catch {
    return 0
  }
}

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Entry } from './events.ts'

/**
 * Each entry carries the hash of the one before, so that none can be changed, left out or put in unseen. The hash of
 * an entry is the SHA-256 of the hash before it, a line feed and the entry as JSON, as 64 hexadecimal digits; the
 * first has zeros before it. The last one vouches for all: whoever has it on paper can tell any other record apart.
 */
export const chainStart = '0'.repeat(64)

/** @param body the entry as it is written, to the byte */
export const chainHash = (previous: string, body: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${previous}\n${body}`)))

export type ChainedEntry = Entry & { previous: string }
/** `hash` is the closing one: that of the last entry. */
export type Chain = { algorithm: 'SHA-256'; entries: number; hash: string }

/** The entries as an exported record has them, and what closes it. */
export const chained = (entries: readonly Entry[]): { entries: ChainedEntry[]; chain: Chain } => {
  let hash = chainStart
  const links = entries.map(entry => {
    const previous = hash
    hash = chainHash(previous, JSON.stringify(entry))
    return { ...entry, previous }
  })
  return { entries: links, chain: { algorithm: 'SHA-256', entries: links.length, hash } }
}

/** In groups of eight, as people compare it with paper. */
export const hashWords = (hash: string): string => (hash.match(/.{1,8}/g) ?? []).join(' ')

/** The first entry that is not as it was written; `missing`: not there, or not in its place. */
export type Flaw = { what: 'not-a-record' } | { what: 'changed' | 'missing'; seq: number }

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/**
 * Checks what `record.json` holds, whatever was done to it; null when nothing was. An entry is vouched for by what the
 * next one carries, the last by the closing hash.
 */
export const firstFlaw = (record: unknown): Flaw | null => {
  const given = (isObject(record) ? record : {}) as { entries?: unknown; chain?: Partial<Chain> }
  const { entries, chain } = given
  if (!Array.isArray(entries) || entries.length === 0 || !entries.every(isObject) || !isObject(chain))
    return { what: 'not-a-record' }
  const links = entries as Partial<ChainedEntry>[]
  const gap = links.findIndex(({ seq }, index) => seq !== index + 1)
  const inPlace = gap < 0 ? links : links.slice(0, gap)
  const isWhole = gap < 0 && links.length === chain.entries
  const vouchers = [...inPlace.slice(1).map(({ previous }) => previous), ...(isWhole ? [chain.hash] : [])]
  let hash = chainStart
  for (const [index, voucher] of vouchers.entries()) {
    const { previous: _, ...entry } = inPlace[index] ?? {}
    hash = chainHash(hash, JSON.stringify(entry))
    if (hash !== voucher) return { what: 'changed', seq: index + 1 }
  }
  return isWhole ? null : { what: 'missing', seq: inPlace.length + 1 }
}

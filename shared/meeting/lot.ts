import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * A lot that anyone can draw again: each name's ticket is the SHA-256 of `seed:name`, as 64 hexadecimal digits, and
 * the lowest ticket comes first. `printf %s seed:BRA | sha256sum` gives Brazil's.
 */
export const drawLots = (seed: string, names: readonly string[]): string[] =>
  names
    .map(name => ({ name, ticket: ticketOf(seed, name) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .map(({ name }) => name)

const ticketOf = (seed: string, name: string): string => bytesToHex(sha256(utf8ToBytes(`${seed}:${name}`)))

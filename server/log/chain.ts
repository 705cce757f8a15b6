import { createHash } from 'node:crypto'

/** Each entry carries the hash of the one before, so that none can be changed, left out or put in unseen. */
export const chainStart = '0'.repeat(64)

/** @param body the entry as it is written, to the byte */
export const chainHash = (previous: string, body: string): string =>
  createHash('sha256').update(previous).update('\n').update(body).digest('hex')

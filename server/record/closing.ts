import { createHash } from 'node:crypto'
import { chainStart } from '../../shared/meeting/chain.ts'
import type { Entry } from '../../shared/meeting/events.ts'

/** The closing hash of `chain.ts` by the machine's own SHA-256: a long record takes a tenth of the time. */
export const closingHash = (entries: readonly Entry[]): string =>
  entries.reduce(
    (previous, entry) =>
      createHash('sha256')
        .update(`${previous}\n${JSON.stringify(entry)}`)
        .digest('hex'),
    chainStart,
  )

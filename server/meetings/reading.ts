import { later, secondsMs } from '../../shared/meeting/clock.ts'
import { evolve } from '../../shared/meeting/evolve/index.ts'
import { CorruptRecord } from '../log/log.ts'
import type { Held } from './held.ts'
import type { RoomParts } from './parts.ts'

/** How long the log is left alone when it could not be read, and nobody waits for it. */
export const readAgainAfter = secondsMs(1)

/** What others write to the record of a meeting. */
export type Reading = {
  /** Others may have written up to that entry. */
  hear(seq: number): void
  isBehind(): boolean
  /** Reads what others have written meanwhile; false when that is nothing. */
  catchUp(): Promise<boolean>
  /** Reads what was heard of; when that cannot be read it is heard of again a little later. */
  readOn(): Promise<void>
}

/**
 * @param wake called when there is something to be read
 * @param shut called when the record turns out to be corrupt
 */
export const openReading = (
  id: string,
  held: Held,
  { log, now, wakeAt }: RoomParts,
  wake: () => void,
  shut: (error: CorruptRecord) => void,
): Reading => {
  /** The last entry that is said to be there; another server may have written it. */
  let heardOf = held.position().seq
  const isBehind = (): boolean => heardOf > held.position().seq

  const hear = (seq: number): void => {
    heardOf = Math.max(heardOf, seq)
    if (isBehind()) wake()
  }

  const catchUp = async (): Promise<boolean> => {
    const { meeting: before, seq } = held.position()
    const { entries } = await log.read(id, seq).catch((error: unknown) => {
      if (error instanceof CorruptRecord) shut(error)
      throw error
    })
    const last = entries.at(-1)
    if (!last) return false
    held.stand(entries)
    held.reach({ meeting: entries.reduce(evolve, before), seq: last.seq, at: last.at }, entries)
    return true
  }

  return {
    hear,
    isBehind,
    catchUp,
    readOn: async () => {
      const heard = heardOf
      // Forgotten before the reading: what comes meanwhile may have been written after it.
      heardOf = 0
      try {
        await catchUp()
      } catch (error) {
        wakeAt(later(now(), readAgainAfter), () => hear(heard))
        throw error
      }
    },
  }
}

import type { Server } from '../server.ts'
import type { HouseParts } from './house.ts'

/** What befalls servers as they write. */
export type Doom = {
  /** The next one that writes dies over it. */
  comes: () => void
  /** So many entries are about to be written. */
  writes: (writer: Server | null, entries: number) => void
}

const manyAtOnce = 3
/** How long a server lives on that dies over what it writes. */
const dyingMs = 12

export const createDoom = ({ world, journal }: HouseParts, kill: (server: Server) => void): Doom => {
  let isNear = false
  return {
    comes: () => {
      isNear = true
    },
    writes: (writer, entries) => {
      if (entries >= manyAtOnce) journal.meets('many presses were written at once')
      if (!isNear) return
      isNear = false
      world.after(world.random() * dyingMs, () => void (writer?.isAlive && kill(writer)))
    },
  }
}

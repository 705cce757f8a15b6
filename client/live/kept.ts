import type { Instant } from '../../shared/meeting/clock.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import type { Storage } from './device.ts'

/** A press that outlives its page, also one that was taken back. `session` and `turn` are those that were going on. */
export type KeptPress = {
  command: Command
  pressedAt: Instant
  session: string | null
  turn: string | null
  isTakenBack?: boolean
}

/** The presses of one access to one meeting that have no answer yet, in the order in which they were pressed. */
export type KeptPresses = {
  all: () => KeptPress[]
  keep: (press: KeptPress) => void
  forget: (id: string) => void
}

const prefixOf = (meeting: string): string => `palabra/kept/${meeting}/`

/**
 * The one access with which presses were kept for a meeting: whose page this most likely is, while the server has
 * not said so. Null when there is none, or more than one.
 */
export const accessThatKept = (storage: Storage | null, meeting: string): string | null => {
  const accesses = keysOf(storage)
    .filter(key => key.startsWith(prefixOf(meeting)))
    .map(key => key.slice(prefixOf(meeting).length, key.lastIndexOf('/')))
  const [access, ...others] = new Set(accesses)
  return access !== undefined && others.length === 0 ? access : null
}

/**
 * Each press has an entry of its own, so that two tabs of one delegate do not overwrite each other. Where
 * nothing can be stored a press lasts as long as its page.
 */
export const createKeptPresses = (storage: Storage | null, meeting: string, access: string): KeptPresses => {
  const prefix = `${prefixOf(meeting)}${access}/`
  return {
    all: () =>
      keysOf(storage)
        .filter(key => key.startsWith(prefix))
        .flatMap(key => read(storage?.getItem(key) ?? null))
        .sort((a, b) => a.pressedAt - b.pressedAt),
    keep: press => {
      try {
        storage?.setItem(prefix + press.command.id, JSON.stringify(press))
      } catch {
        // Full: the press is still in memory, and is sent from there.
      }
    },
    forget: id => storage?.removeItem(prefix + id),
  }
}

const keysOf = (storage: Storage | null): string[] =>
  Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')

const read = (text: string | null): KeptPress[] => {
  try {
    const press: KeptPress | null = JSON.parse(text ?? 'null')
    return typeof press?.command?.id === 'string' && typeof press.pressedAt === 'number' ? [press] : []
  } catch {
    return []
  }
}

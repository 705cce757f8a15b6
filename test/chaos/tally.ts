import type { PressAnswer } from '../../client/live/answer.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import type { Ack } from '../../shared/protocol.ts'

/** A press from the finger to its answer; times in ms, by one clock that only goes forward. */
export type Press = {
  /** Whoever pressed, by the access. */
  access: string
  id: string
  pressedAt: number
  /** As it went out; null: it never did. */
  command: Command | null
  /** As a server has acknowledged it, the first time; null: none has. */
  ack: Extract<Ack, { ok: true }> | null
  /** What whoever pressed was told in the end; null: nothing. */
  told: PressAnswer | null
  toldAt: number | null
}

/** Something that was done to the house, and when. */
export type Injected = { name: string; from: number; to: number }

export type Tally = {
  readonly presses: readonly Press[]
  pressed(access: string, id: string): Press
  of(access: string, id: string): Press | undefined
}

export const openTally = (now: () => number): Tally => {
  const presses = new Map<string, Press>()
  const keyOf = (access: string, id: string) => `${access}/${id}`
  return {
    get presses() {
      return [...presses.values()]
    },
    pressed: (access, id) => {
      const unknown = { command: null, ack: null, told: null, toldAt: null }
      const press = { access, id, pressedAt: now(), ...unknown }
      presses.set(keyOf(access, id), press)
      return press
    },
    of: (access, id) => presses.get(keyOf(access, id)),
  }
}

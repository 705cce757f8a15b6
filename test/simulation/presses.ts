import type { PressAnswer, PressCode } from '../../client/live/answer.ts'
import type { Live } from '../../client/live/connection.ts'
import { keyOf } from '../../server/log/log.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import type { Actor } from '../../shared/meeting/roles.ts'
import type { Wanted } from '../support/history.ts'
import type { Chronicle } from './chronicle.ts'
import type { Journal } from './journal.ts'
import { changesNothing } from './nothing.ts'
import { pressFor } from './pressing.ts'

/** Whoever presses learns what came of it, and that is true. */
export type Presses = {
  /** From now on what this page tells of refusals is read. */
  watch: (actor: Actor, live: Live) => void
  /** Presses the button for it; null when no page has one. */
  press: (actor: Actor, live: Live, wanted: Wanted) => Promise<PressAnswer> | null
  /** Nothing is on its way any more: each has been answered. */
  atRest: () => void
}

type Pressed = { actor: Actor; command: Command; answer: PressAnswer | null }
type Parts = { journal: Journal; chronicle: () => Chronicle }

export const createPresses = ({ journal: { must }, chronicle }: Parts): Presses => {
  const all: Pressed[] = []
  const shown = new Map<string, PressCode>()

  const holds = ({ actor, command, answer }: Pressed) => {
    const key = keyOf(actor, command.id)
    const seq = chronicle().seqOf(key)
    const where = `at rest: ${key}, ${command.type}`
    if (answer === null) return must(false, `${where}: was pressed, and never answered`)
    if (answer.ok) {
      const isTrue =
        seq === undefined
          ? changesNothing(chronicle().meetingAt(answer.seq), actor, command, answer)
          : seq === answer.seq
      return must(isTrue, `${where}: told that it is entry ${answer.seq}, is ${seq}`)
    }
    const { code } = answer.error
    must(shown.get(key) === code, `${where}: refused as ${code}, and the page shows ${shown.get(key)}`)
    must(seq === undefined || code === 'unanswered', `${where}: told ${code}, and is entry ${seq}`)
  }

  return {
    watch: (actor, { store }) => {
      store.subscribe(({ refused }, { refused: before }) => {
        if (refused !== null && refused !== before) shown.set(keyOf(actor, refused.command.id), refused.code)
      })
    },
    press: (actor, { press, store }, wanted) => {
      const before = new Set(store.getState().pending.map(({ id }) => id))
      const answer = pressFor(press, wanted)
      if (answer === null) return null
      const { pending, refused } = store.getState()
      const command = pending.find(({ id }) => !before.has(id))?.command ?? refused?.command
      must(command?.type === wanted.type, `${wanted.type} was pressed, and the page shows nothing of it`)
      if (command === undefined) return answer
      const pressed: Pressed = { actor, command, answer: null }
      all.push(pressed)
      void answer.then(told => {
        pressed.answer = told
      })
      return answer
    },
    atRest: () => {
      for (const pressed of all) holds(pressed)
    },
  }
}

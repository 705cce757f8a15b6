import { Unwritable } from '../../../server/database/unwritable.ts'
import { OutcomeUnknown } from '../../../server/log/log.ts'
import type { Entry } from '../../../shared/meeting/events.ts'
import { currentTurns } from '../../../shared/meeting/queries.ts'
import type { World } from '../../live/world.ts'
import type { Chronicle } from '../chronicle.ts'
import type { Journal } from '../journal.ts'
import type { Server } from '../server.ts'

/** The servers of a meeting with what they write on; and what may befall them. */
export type House = {
  readonly servers: readonly Server[]
  start: () => Promise<void>
  /** The record itself, whatever befalls the servers. */
  read: (meeting: string, after: number) => Promise<Entry[]>
  /** A server dies in the middle of anything, and starts again by itself. */
  kill: (server: Server) => void
  /** The next server that writes dies over it. */
  doom: () => void
  /** What it writes on cannot be reached. */
  isCutOff: (server: Server) => boolean
  /** Of its own kind. */
  mishap: () => void
  /** Nothing befalls anybody any more. */
  heal: () => void
  /** When the last server that was started began, where no other was there. */
  alone: () => number | null
  /** What must always hold of the servers themselves. */
  holds: () => void
  dispose: () => void
}

export type HouseParts = {
  world: World
  journal: Journal
  chronicle: () => Chronicle
  begins: readonly Entry[]
  started: (server: Server) => void
  died: (server: Server) => void
  waitingAt: (server: Server) => string[]
}

const isExpected = (error: unknown): boolean => error instanceof Unwritable || error instanceof OutcomeUnknown

export const seesBugs =
  (journal: Journal, name: string) =>
  (error: unknown): void => {
    journal.says(`${name}: ${error}`)
    journal.must(isExpected(error), `${name}: ${error instanceof Error ? error.stack : error}`)
  }

export const isTurnRunning = (chronicle: Chronicle): boolean =>
  currentTurns(chronicle.now()).some(({ clock }) => clock.status === 'running')

/** What is told of a meeting's running turn when its server is gone. */
export const leaves = ({ journal, chronicle, waitingAt }: HouseParts, server: Server): void => {
  journal.says(`${server.name} dies`)
  if (waitingAt(server).length > 0) journal.meets('a server died with a press on its way')
  if (isTurnRunning(chronicle())) journal.meets('the clock of a turn ran on through the death of a server')
}

/** Whoever keeps the services starts one again that has died. */
export const startsAgain = (world: World, start: () => Promise<void>): void =>
  void world.after(300 + world.random() ** 2 * 9000, () => void start())

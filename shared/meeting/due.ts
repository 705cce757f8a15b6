import { type Instant, later, secondsMs } from './clock.ts'
import type { Command } from './commands.ts'
import { currentList, openSession, rulesNow } from './queries.ts'
import type { Meeting } from './state.ts'

type WithoutId<C> = C extends Command ? Omit<C, 'id'> : never
/** What has to happen at a time: a command that the server gives itself, recorded like any other. */
export type Due = { at: Instant; command: WithoutId<Command> }

/** The earliest of what is due in a meeting; null when nothing is. Asked again after every change. */
export const due = (meeting: Meeting): Due | null =>
  [...listDue(meeting), ...overrunsDue(meeting)].sort((a, b) => a.at - b.at)[0] ?? null

const listDue = (meeting: Meeting): Due[] => {
  const list = currentList(meeting)
  if (list === null) return []
  const isOpen = openSession(meeting) !== null && list.status === 'open'
  const closing: Due[] =
    list.closingAt === null || !isOpen ? [] : [{ at: list.closingAt, command: { type: 'list.close' } }]
  const window: Due[] =
    list.windowUntil === null ? [] : [{ at: list.windowUntil, command: { type: 'list.draw' } }]
  return [...closing, ...window]
}

/** Of a clock that runs, the acts that the rules let happen by itself and that have not happened. */
const overrunsDue = (meeting: Meeting): Due[] => {
  const { floor } = meeting
  if (floor.status !== 'taken' || floor.turn.clock.status !== 'running') return []
  const { id, clock, calls } = floor.turn
  const { deadline } = clock
  return rulesNow(meeting)
    .overruns.filter(({ act }) => !calls.some(call => call.automatic && call.act === act))
    .map(({ act, afterSeconds }) => ({
      at: later(deadline, secondsMs(afterSeconds)),
      command: { type: 'speaker.call', act, reason: 'time', turn: id },
    }))
}

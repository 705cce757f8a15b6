import { later, secondsMs } from '../../shared/meeting/clock.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import { type Due, due } from '../../shared/meeting/due.ts'
import type { Ack } from '../../shared/protocol.ts'
import type { Held } from './held.ts'
import type { RoomParts } from './parts.ts'

/** What has to happen at a time is a command of the server's own; after a restart too, however late. */
export type Alarm = {
  /** For what is due next, as the meeting stands now. */
  set(): void
  /** For good. */
  stop(): void
}

/** How long a command that was refused is left alone: while the record cannot be written, each is. */
const tryAgainAfter = secondsMs(1)

/** @param submit in the server's own name */
export const openAlarm = (
  held: Held,
  submit: (command: Command) => Promise<Ack>,
  { now, wakeAt }: RoomParts,
): Alarm => {
  let isStopped = false
  let callOff: () => void = () => undefined

  const set = (): void => {
    callOff()
    if (isStopped) return
    const next = due(held.position().meeting)
    if (next) callOff = wakeAt(next.at, () => void happens(next))
  }
  const happens = async ({ command }: Due): Promise<void> => {
    const ack = await submit({ ...command, id: `due-${held.position().seq}` })
    if (!ack.ok) callOff = wakeAt(later(now(), tryAgainAfter), set)
  }

  return {
    set,
    stop: () => {
      isStopped = true
      callOff()
    },
  }
}

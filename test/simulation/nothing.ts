import { readCommand } from '../../server/access/read-command.ts'
import type { Command } from '../../shared/meeting/commands.ts'
import { decide } from '../../shared/meeting/decide/index.ts'
import type { Actor } from '../../shared/meeting/roles.ts'
import type { Meeting } from '../../shared/meeting/state.ts'
import type { Ack } from '../../shared/protocol.ts'
import { isAccredited } from './server.ts'

type Done = Extract<Ack, { ok: true }>

/** Whether the rules themselves have nothing to change: then an acknowledgement needs no entry. */
export const changesNothing = (meeting: Meeting, actor: Actor, sent: Command, { seq, at }: Done): boolean => {
  const { command } = readCommand(sent)
  if (!command) return false
  const decision = decide(meeting, command, { at, seq: seq + 1, actor, seed: 'any', isAccredited })
  return decision.ok && decision.events.length === 0
}

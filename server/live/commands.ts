import type { Socket } from 'socket.io'
import { type RefusalCode, refusal } from '../../shared/meeting/refusals.ts'
import type { Ack } from '../../shared/protocol.ts'
import type { AuditTrail } from '../access/audit.ts'
import type { Door } from '../access/door.ts'
import { actorOf, type HeldAccess } from '../access/held.ts'
import type { Pace } from '../access/pace.ts'
import { readCommand } from '../access/read-command.ts'
import type { Observer } from '../operation/observer.ts'
import type { Member } from './audiences.ts'

type Parts = { pace: Pace; audit: AuditTrail; door: Door; observer: Observer }

const refused = (code: RefusalCode): Ack => ({ ok: false, error: refusal(code) })

/**
 * What comes on a socket is read, carried out in its room, noted and told.
 * @param heldBy what whoever sends it holds now; null when that has ended
 */
export const carryingOut =
  ({ pace, audit, door, observer }: Parts, heldBy: (socket: Socket) => HeldAccess | null) =>
  async (socket: Socket, payload: unknown): Promise<Ack> => {
    const { room, access: joined } = socket.data as Member
    const began = observer.local()
    const access = heldBy(socket)
    if (joined !== null && access === null) return refused('not-allowed')
    const read = (await pace.admits(access, socket.id))
      ? readCommand(payload)
      : { command: null, refusal: refusal('too-fast') }
    const { command } = read
    const ack: Ack = read.command
      ? await room.submit(actorOf(access), read.command)
      : { ok: false, error: read.refusal }
    audit.note({
      meeting: room.id,
      access,
      address: door.addressOf(socket.request),
      what: 'command',
      ...(command ? { about: { command: command.type } } : {}),
      refused: ack.ok ? null : ack.error.code,
    })
    observer.tell({
      what: 'command',
      meeting: room.id,
      connection: socket.id,
      id: command?.id ?? null,
      type: command?.type ?? null,
      outcome: ack.ok ? 'done' : ack.error.code,
      role: access?.role ?? 'follower',
      ms: observer.local() - began,
    })
    return ack
  }
